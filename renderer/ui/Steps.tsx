import { IconCheck } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import css from './page.module.css';

/** Where a flow with an end stands. `at` counts from 0. */
export function Steps({ names, at }: { names: readonly string[]; at: number }) {
  const { t } = useTranslation('ui');
  return (
    <ol className={css.steps} aria-label={t('steps')}>
      {names.map((name, index) => (
        <Fragment key={name}>
          {index > 0 && <li aria-hidden className={css.stepLine} />}
          <li className={classes(css.step, index < at && css.stepDone, index === at && css.stepOn)} aria-current={index === at ? 'step' : undefined}>
            <span className={css.stepMark}>{index < at ? <IconCheck size={13} aria-hidden /> : index + 1}</span>
            {name}
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

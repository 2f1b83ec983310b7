import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { classes } from '../ui/classes.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './columns.module.css';

export type Trial = Output<'importing.tryColumn'>;

/** Each different sample value before and after the steps, those that do not fit first, and how many cells that are. */
export function TrialTable({ trial }: { trial: Trial }) {
  const { t } = useTranslation('mapping');
  return (
    <section className={css.part} aria-label={t('trial')}>
      <div className="row"><h3 className="grow">{t('trial')}</h3><span className={classes('small', trial.misfits > 0 ? 'warning' : 'hint')} role="status">{trial.misfits > 0 ? t('misfits', { count: trial.misfits, filled: trial.filled }) : t('allFit', { count: trial.filled })}</span></div>
      <div className={classes(css.trial, css.trialList)} tabIndex={0} role="list" aria-label={t('trial')}>
        {trial.values.length === 0 && <div className={css.tried} role="listitem"><span className="hint">{t('empty')}</span></div>}
        {trial.values.map((one) => (
          <div key={`${one.before}\n${one.after}`} role="listitem" className={classes(css.tried, one.problem !== null && css.wrong)}>
            <span className="quiet">{visibleText(one.before.slice(0, 160))}</span>
            <IconArrowRight size={12} className="hint" aria-hidden />
            <span className="strong">{one.after === '' ? <i className="hint">{t('becomesEmpty')}</i> : visibleText(one.after.slice(0, 160))}</span>
            <span className="hint">{one.problem !== null && <IconAlertTriangle size={13} className="warning" role="img" aria-label={t('doesNotFit')} />}{one.count > 1 ? ` ×${one.count}` : ''}</span>
          </div>
        ))}
      </div>
    </section>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownFinding } from '#app/contract';
import { classes } from './classes.ts';
import css from './finding.module.css';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { outcomeOf } from './outcome.ts';
import { placeOf } from './place.ts';

type Props = { finding: ShownFinding; /** One or two buttons: the thing to do is in reach. */ children?: ReactNode; /** In side panels: smaller, deed beside the badge. */ tight?: boolean };

/** A finding looks the same everywhere: badge, one sentence, where, what was found, what to do. */
export function FindingCard({ finding, children, tight = false }: Props) {
  const { t } = useTranslation(['ui', 'fields']);
  const outcome = outcomeOf(finding);
  const place = placeOf(finding.where, t);
  return (
    <article className={classes(css.card, 'finding-bar', css[`bar-${outcome}`], tight && css.tight)}>
      <div className={css.top}>
        <OutcomeBadge outcome={outcome} bare={tight} />
        <span className={css.rule}>{finding.rule}</span>
        {tight && <span className={css.beside}>{children}</span>}
      </div>
      <div className={css.title}>{finding.text.title}</div>
      {place && <div className={css.place}>{place}</div>}
      {finding.text.detail && <div className={css.detail}>{finding.text.detail}</div>}
      {finding.text.fix && <div className={css.detail}>{finding.text.fix}</div>}
      {!tight && children !== undefined && <div className={css.deeds}>{children}</div>}
    </article>
  );
}

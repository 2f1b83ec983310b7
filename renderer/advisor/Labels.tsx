import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Advice } from '#app/contract';
import css from './advisor.module.css';

/** Particulars that the market's label asks for, with what is filled; some of them no rule checks. */
export function Labels({ labels }: { labels: Advice['labels'] }) {
  const { t } = useTranslation('advisor');
  return labels.map((one) => (
    <section key={one.market} className={css.part}>
      <h3>{t('labelOf', { market: one.market })} <span className="quiet small">{t('filled', { filled: one.facts.filter((fact) => fact.value !== null).length, all: one.facts.length })}</span></h3>
      <ul className={`card ${css.facts}`}>
        {one.facts.map((fact) => (
          <li key={fact.key} className={css.fact}>
            {fact.value === null ? <IconCircleDashed size={15} aria-hidden className={fact.required ? 'warning' : 'quiet'} /> : <IconCheck size={15} aria-hidden className="pass" />}
            <span className="grow"><span className="strong">{fact.name}</span> {fact.value !== null && <span>{fact.value}</span>}{fact.note && <span className="small hint"> {fact.note}</span>}</span>
            <span className="small quiet">{[t(fact.required ? 'required' : 'whereItApplies'), fact.confidence].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  ));
}

import { useTranslation } from 'react-i18next';
import type { Advice } from '#app/contract';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { useFormat } from '../ui/useFormat.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './advisor.module.css';

/** The answer in one line: how much is there and how much is missing. */
export function Sums({ advice, country }: { advice: Advice; country: string }) {
  const { t } = useTranslation('advisor');
  const { count } = useFormat();
  const { have, missing, unknown, waived } = advice.counts;
  return (
    <div className={css.sums}>
      <h2>{t('forGoods', { goods: advice.item.name || (advice.item.sku ?? advice.item.hsCode ?? ''), country })}</h2>
      <p className="quiet">{[advice.item.sku, advice.item.hsCode ? `HS ${advice.item.hsCode}` : t('noHs')].filter(Boolean).map((one) => visibleText(one ?? '')).join(' · ')}</p>
      <ul className={css.counts}>
        {([['error', missing, 'missing'], ['unknown', unknown, 'undecided'], ['waived', waived, 'aheadWith'], ['pass', have, 'there']] as const).map(([outcome, value, word]) => (
          <li key={word}><OutcomeIcon outcome={outcome} size={16} /><strong>{count(value)}</strong> {t(word)}</li>
        ))}
      </ul>
    </div>
  );
}

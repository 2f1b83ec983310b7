import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecostRow } from '#app/contract';
import { Decimal, type Money, moneyValue } from '#base';
import { DataTable } from '../ui/DataTable.tsx';
import { amountText, percentText } from './amounts.ts';
import { usePricingWords } from './words.ts';
import { visibleText } from '../ui/visibleText.tsx';

type Props = { rows: readonly RecostRow[]; choosable: boolean; left: ReadonlySet<string>; onToggle: (id: string) => void };

/** By how much, in percent with one digit; nothing when there was no cost before. */
function changeOf(before: Money | null, after: Money | null): string {
  if (!before || !after || before.currency !== after.currency || before.amount === 0) return '';
  const percent = moneyValue(after).minus(moneyValue(before)).div(moneyValue(before)).times(100).toDecimalPlaces(1, Decimal.ROUND_HALF_UP);
  return `${percent.isNegative() ? '−' : '+'}${percent.abs().toFixed(1)} %`;
}

/** Items of a new costing, before and after, with the margin of each list of rates. An unticked item keeps its cost. */
export function RecostTable({ rows, choosable, left, onToggle }: Props) {
  const { t } = useTranslation('pricing');
  const words = usePricingWords();
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={t('recostPreview')} rows={rows} keyOf={(one) => one.id}
      columns={[
        ...(choosable ? [{ key: 'goes', heading: <span className="unseen">{t('counts')}</span>, width: 40, cell: (one: RecostRow) => <Checkbox size="xs" aria-label={t('costAnew', { sku: one.sku })} checked={!left.has(one.id)} onChange={() => onToggle(one.id)} /> }] : []),
        { key: 'item', heading: t('item'), cell: (one) => <Link className="link" to="/catalogue/$id" params={{ id: one.id }} search={{ tab: 'prices' }}>{visibleText(one.sku)} <span className="quiet">{visibleText(one.name)}</span></Link> },
        { key: 'before', heading: t('costBefore'), numeric: true, width: 120, cell: (one) => (one.before ? amountText(one.before) : '—') },
        { key: 'after', heading: t('costAfter'), numeric: true, width: 120, cell: (one) => (one.after ? <span className="strong">{amountText(one.after)}</span> : <span className="unknown">{t('detailsMissing')}</span>) },
        { key: 'change', heading: t('difference'), numeric: true, width: 90, cell: (one) => changeOf(one.before, one.after) },
        { key: 'margin', heading: t('lowestMargin'), width: 250, cell: (one) => (one.missing.length > 0 ? <span className="small unknown">{one.missing.map(words.missing).join('; ')}</span> : one.ladders.map((ladder) => <span key={ladder.id} className={one.below ? 'row small warning' : 'row small'}><span className="grow">{ladder.name}</span>{ladder.before === null && ladder.after === null ? t('detailsMissing') : `${(ladder.before ?? '—').replace('-', '−')} → ${percentText(ladder.after ?? '—')}`}</span>)) },
      ]}
    />
  );
}

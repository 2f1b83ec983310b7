import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { DataTable } from '../ui/DataTable.tsx';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import css from './papers.module.css';
import { shownOfValue } from './values.ts';

type Line = Output<'papers.balances'>['orders'][number];

/** Ordered, shipped and left per line of an order, with the invoices that count. */
export function BalanceTable({ lines, withOrder = false }: { lines: readonly Line[]; withOrder?: boolean }) {
  const { t } = useTranslation('papers');
  const left = (one: Line) => {
    if (!one.balance) return <span className="unknown">{t('unclear')}</span>;
    if (one.over) return <span className={css.over}><OutcomeIcon outcome="error" size={13} /> {t('over', { quantity: shownOfValue({ ...one.balance, value: one.balance.value.replace(/^-/u, '') }, undefined) })}</span>;
    return shownOfValue(one.balance, undefined);
  };
  return (
    <DataTable
      caption={t('balance')} rows={lines} keyOf={(one) => `${one.order} ${one.line}`}
      columns={[
        ...(withOrder ? [{ key: 'order', heading: t('order'), cell: (one: Line) => visibleText(one.orderNumber) }] : []),
        { key: 'item', heading: t('item'), cell: (one) => visibleText([one.sku, one.description].filter(Boolean).join(' · ')) },
        { key: 'ordered', heading: t('ordered'), numeric: true, cell: (one) => shownOfValue(one.ordered, undefined) },
        { key: 'shipped', heading: t('shipped'), numeric: true, cell: (one) => shownOfValue(one.shipped, undefined) },
        { key: 'left', heading: t('left'), numeric: true, cell: left },
        { key: 'by', heading: t('invoices'), cell: (one) => visibleText([...new Set([...one.by, ...one.unclear].map((each) => each.number).filter(Boolean))].join(', ')) },
      ]}
    />
  );
}

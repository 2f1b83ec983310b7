import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { useAsk } from '../queries.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { Section } from '../ui/Section.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import { BalanceTable } from './BalanceTable.tsx';
import css from './papers.module.css';
import { shownOfValue } from './values.ts';

type Meeting = Output<'papers.balances'>['meetings'][number];

/** The orders a shipment serves with what is left of each line, over all shipments; and what its invoices, shipping bills and packing lists add up to, item by item. */
export function Quantities({ shipment }: { shipment: string }) {
  const { t } = useTranslation('papers');
  const { data, error } = useAsk('papers.balances', { shipment });
  if (error) return <p className="error" role="alert">{error.message}</p>;
  if (!data) return null;
  const sum = (one: Meeting['invoiced']) => (one ? shownOfValue(one, undefined) : '—');
  return (
    <div className={css.body}>
      <Section title={t('balance')}>{data.orders.length > 0 ? <BalanceTable lines={data.orders} withOrder /> : <p className="quiet">{t('noOrders')}</p>}</Section>
      <Section title={t('meetings')}>
        {data.meetings.length === 0 ? <p className="quiet">{t('noMeetings')}</p> : (
          <DataTable
            caption={t('meetings')} rows={data.meetings} keyOf={(one) => one.sku}
            columns={[
              { key: 'item', heading: t('item'), cell: (one) => visibleText(one.sku) },
              { key: 'invoiced', heading: t('invoicedSum'), numeric: true, cell: (one) => sum(one.invoiced) },
              { key: 'customs', heading: t('customsSum'), numeric: true, cell: (one) => sum(one.customs) },
              { key: 'packed', heading: t('packedSum'), numeric: true, cell: (one) => sum(one.packed) },
              { key: 'same', heading: t('meet'), cell: (one) => <span className="row"><OutcomeIcon outcome={one.same ? 'pass' : 'error'} size={15} /> {t(one.same ? 'meetSame' : 'meetApart')}</span> },
            ]}
          />
        )}
      </Section>
    </div>
  );
}

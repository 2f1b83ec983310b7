import { Button, SegmentedControl } from '@mantine/core';
import { IconListCheck, IconPlayerPlay } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { useAsk } from '../queries.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import css from './completeness.module.css';
import { Counts } from './Counts.tsx';
import { visibleText } from '../ui/visibleText.tsx';

const PAGE = 100;
type Row = Output<'completeness.list'>['rows'][number];

/** All products by what is missing for a storefront, and the way through them one by one. */
export function CompletenessScreen() {
  const { t } = useTranslation(['completeness', 'ui', 'fields']);
  const navigate = useNavigate();
  const [show, setShow] = useState<'open' | 'all'>('open');
  const [from, setFrom] = useState(0);
  const { data, error } = useAsk('completeness.list', { storefront: 'alibaba', show, from, count: PAGE }, { keepPrevious: true });
  const first = data?.rows.find((one) => one.missing > 0) ?? data?.rows[0];
  const open = (id: string): void => void navigate({ to: '/catalogue/$id', params: { id }, search: { tab: 'missing' } });
  const total = data ? (show === 'open' ? data.open : data.open + data.complete) : 0;
  return (
    <>
      <PageHead title={t('title')} note={data && t('summary', { storefront: data.title, complete: data.complete, products: data.products, waiting: data.waiting })}>
        <SegmentedControl size="xs" aria-label={t('show')} value={show} onChange={(value) => { setShow(value === 'all' ? 'all' : 'open'); setFrom(0); }} data={[{ value: 'open', label: t('showOpen') }, { value: 'all', label: t('showAll') }]} />
        <Button variant="filled" leftSection={<IconPlayerPlay size={16} />} disabled={!first} onClick={() => first && open(first.id)}>{t('start')}</Button>
      </PageHead>
      <div className={css.screen}>
        {error && <p className="error">{error.message}</p>}
        {data && data.rows.length === 0 && <EmptyState icon={IconListCheck} title={t(data.waiting > 0 ? 'judging' : data.products === 0 ? 'noProducts' : 'nothingLeft')} text={t('ours', { storefront: data.title })} />}
        {data && data.rows.length > 0 && (
          <div className="card">
            <DataTable
              caption={t('title')} rows={data.rows} keyOf={(one: Row) => one.id} onOpen={(one) => open(one.id)}
              columns={[
                { key: 'sku', heading: t('fields:sku'), width: 200, cell: (one) => <Link to="/catalogue/$id" params={{ id: one.id }} search={{ tab: 'missing' }} className="link">{visibleText(one.sku)}</Link> },
                { key: 'name', heading: t('fields:name'), cell: (one) => one.name },
                { key: 'counts', heading: t('met'), width: 260, cell: (one) => <Counts counts={one} /> },
                { key: 'missing', heading: t('missing'), numeric: true, width: 90, cell: (one) => one.missing },
                { key: 'unknown', heading: t('ui:unknown'), numeric: true, width: 130, cell: (one) => one.unknown },
              ]}
            />
          </div>
        )}
        {total > PAGE && <div className="row" style={{ marginTop: 10 }}><Button size="xs" disabled={from === 0} onClick={() => setFrom(Math.max(0, from - PAGE))}>{t('earlier')}</Button><span className="small quiet">{t('range', { from: from + 1, to: Math.min(from + PAGE, total), total })}</span><Button size="xs" disabled={from + PAGE >= total} onClick={() => setFrom(from + PAGE)}>{t('later')}</Button></div>}
      </div>
    </>
  );
}

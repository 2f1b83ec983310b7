import { Button } from '@mantine/core';
import { IconCircleCheck, IconPlayerTrackNext } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompletenessPoint } from '#app/contract';
import { call } from '../client.ts';
import { useKeys } from '../frame/keys.ts';
import { useAsk } from '../queries.ts';
import type { TabProps } from '../product/useProduct.ts';
import { FindingRow } from '../ui/FindingRow.tsx';
import { Section } from '../ui/Section.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './completeness.module.css';
import { Counts } from './Counts.tsx';
import { columnOf } from './pointFields.ts';
import { PointRow } from './PointRow.tsx';

const STOREFRONT = 'alibaba';
/** A point and the field it was answered by: a point that is met names none. */
type Answerable = Pick<CompletenessPoint, 'rule' | 'field' | 'record'>;

const isOpen = (one: CompletenessPoint): boolean => one.outcome === 'fail' || one.outcome === 'unknown';

/** What is missing, in words, each with its field: filled in place, ticked off at once. Enter leads to the next one, F8 to the next item. */
export function Checklist(props: TabProps) {
  const { data: { product, parent } } = props;
  return parent ? <OfParent sku={parent.sku} id={parent.id} /> : <List key={product.id} {...props} />;
}

function OfParent({ sku, id }: { sku: string; id: string }) {
  const { t } = useTranslation('completeness');
  const navigate = useNavigate();
  return <Section title={t('title')}><p>{t('ofParent', { sku })}</p><Button mt={8} onClick={() => void navigate({ to: '/catalogue/$id', params: { id }, search: { tab: 'missing' } })}>{t('openParent', { sku })}</Button></Section>;
}

function List(props: TabProps) {
  const { t } = useTranslation(['completeness', 'ui']);
  const { product } = props.data;
  const { data, error } = useAsk('completeness.product', { id: product.id, storefront: STOREFRONT }, { keepPrevious: true });
  const [order, setOrder] = useState<readonly Answerable[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const points = data?.points ?? [];
  // What was open when the person came stays in its place when it is answered: it is ticked, it does not jump.
  const known = new Map(order.map((one) => [one.rule, one]));
  const fresh = points.filter((one) => isOpen(one) && !known.has(one.rule)).map(({ rule, field, record }) => ({ rule, field, record }));
  if (fresh.length > 0) setOrder([...order, ...fresh]);
  const byRule = new Map(points.map((one) => [one.rule, one]));
  const shown = order.flatMap((one): CompletenessPoint[] => { const now = byRule.get(one.rule); return now ? [{ ...now, ...(now.field === null ? one : {}) }] : []; });
  const columns = [...new Set(shown.flatMap((one) => (one.record === 'product' && one.field ? [columnOf(one.field)] : [])))];
  const { data: page } = useAsk('catalogue.page', { filters: [{ field: 'sku', op: 'is', values: [product.sku] }], columns: ['sku', ...columns], count: 1 }, { keepPrevious: true });
  const cells = page?.rows[0]?.cells ?? {};
  const onward = (from: HTMLElement): void => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[data-point] :is(input, textarea, select):not([disabled])') ?? [])];
    all[all.indexOf(from) + 1]?.focus();
  };
  if (error) return <p className="error">{error.message}</p>;
  if (!data) return <p className="quiet">{t('judging')}</p>;
  const done = points.filter((one) => !isOpen(one) && !known.has(one.rule) && one.outcome !== 'not-applicable');
  const away = points.filter((one) => one.outcome === 'not-applicable');
  return (
    <Section title={t('missingFor', { storefront: data.title })} marks={<Counts counts={data.counts} />} aside={<NextItem after={product.id} />}>
      <p className="small hint">{t('ours', { storefront: data.title })}</p>
      <div ref={box} className={css.points}>
        {shown.map((one) => <PointRow key={one.rule} {...props} point={one} text={one.field ? (cells[columnOf(one.field)] ?? '') : ''} onNext={onward} />)}
      </div>
      {data.counts.missing + data.counts.unknown === 0 && <p className="row" style={{ marginTop: 10 }}><IconCircleCheck size={18} className="pass" aria-hidden /><span className="strong">{t('allMet', { storefront: data.title })}</span></p>}
      <Fold title={t('metPoints', { count: done.length })} points={done} />
      <Fold title={t('awayPoints', { count: away.length })} points={away} />
    </Section>
  );
}

function Fold({ title, points }: { title: string; points: readonly CompletenessPoint[] }) {
  if (points.length === 0) return null;
  return (
    <details className={css.fold}>
      <summary>{title}</summary>
      {points.map((one) => <FindingRow key={one.rule} note={one.why || one.source?.title || ' '} finding={{ rule: one.rule, severity: 'info', status: one.outcome === 'not-applicable' ? 'not-applicable' : one.outcome === 'waived' ? 'waived' : 'pass', messageId: one.rule, data: {}, where: {}, text: { title: one.title } } as never} />)}
    </details>
  );
}

function NextItem({ after }: { after: string }) {
  const { t } = useTranslation('completeness');
  const navigate = useNavigate();
  const fail = useFailure();
  const next = async (): Promise<void> => {
    try {
      const { id, left } = await call('completeness.next', { storefront: STOREFRONT, after });
      if (id === null || id === after) toast(t(left === 0 ? 'nothingLeft' : 'onlyThis'));
      else void navigate({ to: '/catalogue/$id', params: { id }, search: { tab: 'missing' } });
    } catch (error) {
      fail(error);
    }
  };
  useKeys({ F8: () => void next() });
  return <Button size="xs" leftSection={<IconPlayerTrackNext size={15} />} onClick={() => void next()} title="F8">{t('nextItem')}</Button>;
}

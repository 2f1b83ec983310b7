import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkChange, BulkPlan, BulkRequest } from '#app/contract';
import { Refusal } from '#base';
import { amountShown } from '#tradeids';
import { call } from '../client.ts';
import { useUndo } from '../frame/undo.ts';
import { runJob } from '../jobs.ts';
import { saving } from '../saving.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './grid.module.css';
import type { useColumns } from './useColumns.ts';

type Props = { request: BulkRequest; columns: ReturnType<typeof useColumns>; onClose: () => void; onDone?: () => void };
type Show = 'changed' | 'refused';

/** Changes shown on one page. */
const PAGE = 100;
/** Letters of a text that a preview shows; the whole text is what is written. */
const MOST = 200;

/** Works the preview out anew when the request changes or somebody asks again. */
function usePlan(request: BulkRequest) {
  const { t } = useTranslation('catalogue');
  const [turn, setTurn] = useState(0);
  const [found, setFound] = useState<{ plan: BulkPlan | null; error: Error | null }>({ plan: null, error: null });
  useEffect(() => {
    let dropped = false;
    runJob('catalogue.bulkPreview', { ...request, count: PAGE }, t('bulkPreview'), { quiet: true }).then((plan) => !dropped && setFound({ plan, error: null }), (error: Error) => !dropped && setFound({ plan: null, error }));
    return () => { dropped = true; };
  }, [request, turn, t]);
  return { ...found, again: () => { setFound({ plan: null, error: null }); setTurn((now) => now + 1); } };
}

/** One page of a plan: the first comes with it, others are asked for. */
function useItems(plan: BulkPlan | null, show: Show, page: number): readonly BulkChange[] {
  const [items, setItems] = useState<{ key: string; items: readonly BulkChange[] }>({ key: '', items: [] });
  const key = `${plan?.plan} ${show} ${page}`;
  const first = show === 'changed' && page === 0;
  useEffect(() => {
    if (!plan || first) return;
    let dropped = false;
    call('catalogue.bulkItems', { plan: plan.plan, show, from: page * PAGE, count: PAGE }).then((answer) => !dropped && setItems({ key, items: answer.items }), () => undefined);
    return () => { dropped = true; };
  }, [plan, show, page, key, first]);
  return first ? (plan?.items ?? []) : items.key === key ? items.items : [];
}

/** Every change before it is written: old value, new value, what is refused and why; then exactly that, as one step. */
export function ChangePreview({ request, columns, onClose, onDone }: Props) {
  const { t } = useTranslation(['catalogue', 'ui', 'fields']);
  const { count, language } = useFormat();
  const { undo } = useUndo();
  const fail = useFailure();
  const { plan, error, again } = usePlan(request);
  const [show, setShow] = useState<Show>('changed');
  const [page, setPage] = useState(0);
  const items = useItems(plan, show, page);
  const total = show === 'changed' ? (plan?.changed ?? 0) : (plan?.refused ?? 0);
  const nameOf = (field: string): string => { const column = columns.all.find((one) => one.key === field); return column ? columns.nameOf(column) : field; };
  const label = (field: string, text: string) => visibleText(columns.optionsOf({ key: field })?.find((one) => one.value === text)?.label ?? (columns.all.find((one) => one.key === field)?.numeric ? amountShown(text, language) : text.length > MOST ? `${text.slice(0, MOST)}…` : text));
  const apply = async (): Promise<void> => {
    if (!plan) return;
    onClose();
    try {
      const { changed, changeSet } = await runJob('catalogue.bulkApply', { plan: plan.plan }, t('bulkApplying', { count: plan.changed }), { quiet: true });
      saving.set((now) => ({ ...now, savedAt: Date.now(), failure: null }));
      toast(t('bulkDone', { count: changed }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
      onDone?.();
    } catch (problem) {
      fail(problem);
    }
  };
  // When the preview is there, Enter writes it: the deed has an undo, and what it does stands above the button.
  const deed = useRef<HTMLButtonElement>(null);
  useEffect(() => { if (plan && plan.changed > 0) deed.current?.focus({ preventScroll: true }); }, [plan]);
  const several = request.fields.length > 1;
  return (
    <div className={css.preview}>
      <p className="quiet" role="status">{plan ? t('bulkCounts', { changes: plan.changed, same: plan.same, refused: plan.refused }) : error ? '' : t('counting')}</p>
      {error && <div className="row"><p className="error grow">{error.message}</p>{error instanceof Refusal && error.code !== 'wrong-usage' && <Button size="xs" onClick={again}>{t('previewAgain')}</Button>}</div>}
      {plan && plan.refused > 0 && (
        <>
          <ul className={css.reasons}>{plan.reasons.map((one) => <li key={one.why} className="small">{t('reason', { count: one.count, why: one.why })}</li>)}</ul>
          <SegmentedControl size="xs" aria-label={t('previewShows')} value={show} onChange={(next) => { setShow(next === 'refused' ? 'refused' : 'changed'); setPage(0); }} data={[{ value: 'changed', label: t('showChanged', { count: plan.changed }) }, { value: 'refused', label: t('showRefused', { count: plan.refused }) }]} />
        </>
      )}
      {items.length > 0 && (
        <div className={css.diff} tabIndex={0} role="region" aria-label={t('bulkPreview')}>
          <DataTable
            caption={t('bulkPreview')} rows={items} keyOf={(one) => `${one.id} ${one.field}`}
            columns={[
              { key: 'sku', heading: t('fields:sku'), cell: (one) => <span title={one.name}>{visibleText(one.sku)}</span> },
              ...(several ? [{ key: 'field', heading: t('column'), cell: (one: BulkChange) => nameOf(one.field) }] : []),
              { key: 'before', heading: t('before'), cell: (one) => <span className={show === 'changed' ? css.old : undefined}>{label(one.field, one.before)}</span> },
              { key: 'after', heading: show === 'changed' ? t('after') : t('whyNot'), cell: (one) => (show === 'refused' ? <span className="error">{one.why}</span> : <span className="strong">{one.after === '' ? t('empty') : label(one.field, one.after)}{one.why && <span className="small warning"> {one.why}</span>}</span>) },
            ]}
          />
        </div>
      )}
      <div className="row">
        {total > PAGE && (
          <>
            <Button size="xs" disabled={page === 0} onClick={() => setPage(page - 1)} aria-label={t('pageBack')}>←</Button>
            <span className="small hint">{t('pageOf', { from: count(page * PAGE + 1), to: count(Math.min(total, (page + 1) * PAGE)), total: count(total) })}</span>
            <Button size="xs" disabled={(page + 1) * PAGE >= total} onClick={() => setPage(page + 1)} aria-label={t('pageOn')}>→</Button>
          </>
        )}
        <span className="grow" />
        <Button data-autofocus onClick={onClose}>{t('ui:cancel')}</Button>
        <Button ref={deed} variant="filled" disabled={!plan || plan.changed === 0} onClick={() => void apply()}>{t('bulkApply', { count: plan?.changed ?? 0 })}</Button>
      </div>
    </div>
  );
}

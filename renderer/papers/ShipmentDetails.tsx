import { useCallback, useEffect, useMemo, useRef } from 'react';
import { currentCompany } from '../company.ts';
import { currentLanguage } from '../language.ts';
import { queryClient, queryKey, useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { GroupCard } from './GroupCard.tsx';
import css from './papers.module.css';
import { withValue } from './paths.ts';
import type { GroupData, Write } from './usePaper.ts';

/** What a shipment's documents have in common, and what rules ask of it beyond: each field saved when left. */
export function ShipmentDetails({ id }: { id: string }) {
  const { data, error } = useAsk('shipments.form', { id });
  const latest = useRef<{ record: object; pending: number }>({ record: {}, pending: 0 });
  useEffect(() => {
    if (data && latest.current.pending === 0) latest.current.record = data.shipment;
  }, [data]);
  const write = useCallback<Write>(async (given) => {
    const state = latest.current;
    const values = typeof given === 'function' ? given(state.record) : given;
    state.record = Object.entries(values).reduce((one, [path, value]) => withValue(one, path, value), state.record);
    state.pending += 1;
    try {
      await save('shipments.edit', { id, edits: Object.entries(values).map(([path, value]) => ({ path, value: value ?? null })) });
      await queryClient.refetchQueries({ queryKey: queryKey('shipments.form', currentCompany.get(), currentLanguage.get(), { id }) });
      return null;
    } catch (problem) {
      return { outcome: 'error', text: problem instanceof Error ? problem.message : String(problem) };
    } finally {
      state.pending -= 1;
    }
  }, [id]);
  const shown = useMemo<GroupData | undefined>(() => data && { paper: { kind: 'commercialInvoice', document: { ...data.shipment, currency: data.shipment.common.currency, incoterm: data.shipment.common.incoterm } as GroupData['paper']['document'] }, totals: data.totals, proposals: data.proposals }, [data]);
  if (error) return <p className="error" role="alert">{error.message}</p>;
  if (!data || !shown) return null;
  return <div className={css.body} data-pane="">{data.groups.map((group) => <GroupCard key={group.id} group={group} data={shown} write={write} />)}</div>;
}

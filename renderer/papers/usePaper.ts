import { useCallback, useEffect, useRef } from 'react';
import type { Output } from '#app/contract';
import type { ExportDocument } from '#documents/nouns';
import { currentCompany } from '../company.ts';
import { currentLanguage } from '../language.ts';
import { queryClient, queryKey, useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import type { FieldMark } from '../ui/Field.tsx';
import { withValue } from './paths.ts';

export type PaperAnswer = Output<'papers.get'>;
/** What the parts of a form show: the record they write, what it comes to, and what other places say. */
export type GroupData = Pick<PaperAnswer, 'proposals' | 'totals'> & { paper: Pick<PaperAnswer['paper'], 'kind' | 'document'> };
type Values = Readonly<Record<string, unknown>>;
/** Values by their paths, written in one step; worked out from the record as it is now, also while an earlier value is on its way. Answers with a mark when they were not taken. */
export type Write = (values: Values | ((now: object) => Values)) => Promise<FieldMark | null>;

/** One paper and how its values are written: each when its field is left, one after another, so that none is lost. */
export function usePaper(id: string) {
  const answer = useAsk('papers.get', { id });
  const latest = useRef<{ document: ExportDocument; pending: number; last: Promise<unknown> }>({ document: {}, pending: 0, last: Promise.resolve() });
  const paper = answer.data?.paper;
  useEffect(() => {
    // What was undone or changed in another window stands, unless something typed here is on its way.
    if (paper && latest.current.pending === 0) latest.current.document = paper.document;
  }, [paper]);
  const write = useCallback<Write>(async (given) => {
    if (!paper) return null;
    const state = latest.current;
    const values = typeof given === 'function' ? given(state.document) : given;
    const document = Object.entries(values).reduce((one, [path, value]) => withValue(one, path, value), state.document);
    state.document = document;
    state.pending += 1;
    const kept = state.last.then(() => save('shipments.savePaper', { id, kind: paper.kind, shipments: paper.shipments, document }));
    state.last = kept.catch(() => undefined);
    try {
      await kept;
      await queryClient.refetchQueries({ queryKey: queryKey('papers.get', currentCompany.get(), currentLanguage.get(), { id }) });
      return null;
    } catch (error) {
      state.document = paper.document;
      return { outcome: 'error', text: error instanceof Error ? error.message : String(error) };
    } finally {
      state.pending -= 1;
    }
  }, [id, paper]);
  return { answer, write };
}

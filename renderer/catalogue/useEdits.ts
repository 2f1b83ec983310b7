import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldEdit, ShownFinding } from '#app/contract';
import { useUndo } from '../frame/undo.ts';
import { save } from '../saving.ts';
import { toast, toastFailure } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { type Planned, patchOf } from './block.ts';
import type { Rows } from './useRows.ts';

/** An edit that was not taken, with what was typed: shown at its cell until dealt with. */
export type RefusedEdit = { edit: FieldEdit; finding: ShownFinding };

/** Writes cells: shown at once, kept when the core has answered, put back when it refused. */
export function useEdits({ cache }: Pick<Rows, 'cache'>) {
  const { t } = useTranslation(['catalogue', 'ui']);
  const { undo } = useUndo();
  const fail = useFailure();
  const [refused, setRefused] = useState<RefusedEdit | null>(null);

  const write = useCallback(async ({ edits, skipped }: Planned, done?: (count: number) => string): Promise<void> => {
    if (edits.length === 0) {
      if (skipped > 0) toast(t('nothingWritten', { count: skipped }));
      return;
    }
    setRefused(null);
    cache.patch(patchOf(edits));
    try {
      const answer = await save('catalogue.edit', { edits });
      const [first] = answer.refused;
      if (first) setRefused(first);
      // Without a change set no event comes: the core's own form of the values ("75 PCS" for "75 pcs") is asked for here.
      if (first || !answer.changeSet) cache.renew();
      const step = answer.changeSet?.id;
      const back = step ? { label: t('ui:undo'), run: () => void undo(step) } : undefined;
      const [noticed] = answer.noticed;
      const written = edits.length - answer.refused.length;
      if (answer.refused.length > 1) toastFailure(t('someRefused', { written, refused: answer.refused.length }), back);
      else if (noticed) toastFailure([noticed.where.sku, noticed.text.title, noticed.text.detail].filter(Boolean).join('. '), back);
      else if (edits.length > 1 || skipped > 0) toast(done?.(written) ?? t('cellsWritten', { count: written, skipped }), back);
    } catch (error) {
      cache.renew();
      fail(error);
    }
  }, [cache, fail, t, undo]);

  return { write, refused, dismiss: useCallback(() => setRefused(null), []) };
}

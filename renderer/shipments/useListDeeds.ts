import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '#base';
import type { Output } from '#app/contract';
import { useUndo } from '../frame/undo.ts';
import { save } from '../saving.ts';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';

type Row = Output<'shipments.list'>['items'][number];

/** What a row of the list can be told to do; each is one step and has its way back in the toast. */
export function useListDeeds() {
  const { t } = useTranslation('shipments');
  const { undo } = useUndo();
  const fail = useFailure();
  const done = (text: string, step: { id: string } | null): void => toast(text, { label: t('undo'), run: () => void undo(step?.id) });
  const putAway = async (row: Row): Promise<void> => {
    try {
      const { changeSet } = await save('shipments.edit', { id: row.id, edits: [{ path: 'closedOn', value: row.closedOn ? null : dayOfInstant(Date.now()) }] });
      done(t(row.closedOn ? 'reopened' : 'putAway', { number: row.number }), changeSet);
    } catch (error) {
      fail(error);
    }
  };
  const remove = async (row: Row): Promise<void> => {
    try {
      const { changeSet, papers } = await save('shipments.remove', { id: row.id });
      done(t('removed', { number: row.number, count: papers }), changeSet);
    } catch (error) {
      fail(error);
    }
  };
  return { putAway, remove };
}

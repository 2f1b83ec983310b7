import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GridRow } from '#app/contract';
import { useUndo } from '../frame/undo.ts';
import { call } from '../client.ts';
import { save } from '../saving.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { toast, toastFailure } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './grid.module.css';
import type { useColumns } from './useColumns.ts';

type Chosen = Pick<GridRow, 'id' | 'sku'>;
type Change = Chosen & { before: string };
type Props = { chosen: readonly Chosen[]; field: string; value: string; columns: ReturnType<typeof useColumns>; onClose: () => void };

/** Rows shown of a large preview; the count is of all. */
const SHOWN = 200;
const STEP = 100;

/** What the field holds now in each of the chosen rows. */
async function before(chosen: readonly Chosen[], field: string): Promise<Change[]> {
  const found = new Map<string, string>();
  for (let from = 0; from < chosen.length; from += STEP) {
    const values = chosen.slice(from, from + STEP).map((one) => one.sku);
    const { rows } = await call('catalogue.page', { filters: [{ field: 'sku', op: 'is-any', values }], columns: [field], count: 500 });
    for (const row of rows) found.set(row.id, row.inherited.includes(field) ? '' : (row.cells[field] ?? ''));
  }
  return chosen.map((one) => ({ ...one, before: found.get(one.id) ?? '' }));
}

/** Every change of a bulk edit before it is written: old value, new value. */
export function BulkPreview({ chosen, field, value, columns, onClose }: Props) {
  const { t } = useTranslation(['catalogue', 'ui', 'fields']);
  const { undo } = useUndo();
  const fail = useFailure();
  const found = useQuery({ queryKey: ['bulk preview', null, field, chosen.map((one) => one.id).join(' ')], queryFn: () => before(chosen, field), gcTime: 0 });
  const column = columns.all.find((one) => one.key === field);
  const name = column ? columns.nameOf(column) : field;
  const changes = (found.data ?? []).filter((one) => one.before !== value);
  const label = (text: string): string => columns.optionsOf({ key: field })?.find((one) => one.value === text)?.label ?? text;
  const apply = async (): Promise<void> => {
    onClose();
    try {
      const { refused, changeSet } = await save('catalogue.edit', { edits: changes.map(({ id }) => ({ id, field, value: value === '' ? null : value })) });
      const back = changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined;
      const [first] = refused;
      if (first) toastFailure(t('bulkRefused', { count: refused.length, why: first.finding.text.title }), back);
      else toast(t('bulkDone', { name, count: changes.length }), back);
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('bulkTitle', { name, value: label(value) || t('empty') })}>
      <p className="quiet">{found.isPending ? t('counting') : t('bulkCounts', { changes: changes.length, same: chosen.length - changes.length })}</p>
      {found.error && <p className="error">{found.error.message}</p>}
      {changes.length > 0 && (
        <div className={css.diff} tabIndex={0} role="region" aria-label={t('bulkPreview')}>
          <DataTable
            caption={t('bulkPreview')} rows={changes.slice(0, SHOWN)} keyOf={(one) => one.id}
            columns={[
              { key: 'sku', heading: t('fields:sku'), cell: (one) => one.sku },
              { key: 'before', heading: t('before'), cell: (one) => <span className={css.old}>{label(one.before)}</span>, numeric: column?.numeric },
              { key: 'after', heading: t('after'), cell: () => <span className="strong">{label(value) || t('empty')}</span>, numeric: column?.numeric },
            ]}
          />
        </div>
      )}
      <div className="row" style={{ justifyContent: 'flex-end', marginTop: 14 }}>
        <span className="grow small hint">{changes.length > SHOWN ? t('firstShown', { count: SHOWN }) : ''}</span>
        <Button onClick={onClose}>{t('ui:cancel')}</Button>
        <Button variant="filled" data-autofocus disabled={changes.length === 0} onClick={() => void apply()}>{t('bulkApply', { count: changes.length })}</Button>
      </div>
    </Dialog>
  );
}

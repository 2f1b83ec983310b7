import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkRequest, Selection } from '#app/contract';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { ChangePreview } from './ChangePreview.tsx';
import type { ShownColumn } from './columns.ts';
import css from './grid.module.css';
import type { useColumns } from './useColumns.ts';

type Props = { columns: ReturnType<typeof useColumns>; /** Columns of the marked rectangle. */ marked: readonly ShownColumn[]; selected: { count: number; selection: Selection } | null; whole: Selection; onClose: () => void };

/** Columns that hold text: all of them at once. */
const isText = (one: Pick<ShownColumn, 'editable' | 'numeric' | 'type'>): boolean => canBe(one) && !one.numeric;
/** Columns that can be named one by one: amounts too, worked on as they stand on screen (kg, not KGS). */
const canBe = (one: Pick<ShownColumn, 'editable' | 'type'>): boolean => one.editable && one.type !== 'yesno' && one.type !== 'day';

/** Find and replace over the selected rows or all rows of the view, in some columns or in all that hold text; every change is shown first. */
export function FindReplace({ columns, marked, selected, whole, onClose }: Props) {
  const { t } = useTranslation(['catalogue', 'ui']);
  const [find, setFind] = useState('');
  const [by, setBy] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [wholeCell, setWholeCell] = useState(false);
  const texts = columns.columns.filter(isText);
  const named = columns.columns.filter(canBe);
  const here = marked.filter(canBe);
  const [where, setWhere] = useState(here.length > 0 ? 'marked' : 'all');
  const [rows, setRows] = useState(selected ? 'selected' : 'view');
  const [request, setRequest] = useState<BulkRequest | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const fields = where === 'marked' ? here : where === 'all' ? texts : named.filter((one) => one.key === where);
    setRequest({ selection: rows === 'selected' && selected ? selected.selection : whole, scope: 'rows', fields: fields.map((one) => one.key), operation: { kind: 'replace', find, with: by, matchCase, wholeCell } });
  };
  return (
    <Dialog opened onClose={onClose} title={t('findReplace')} size={760}>
      <form onSubmit={submit} className={css.findForm}>
        <Field label={t('find')}>{(ids) => <TextInput {...ids} data-autofocus value={find} onChange={(event) => setFind(event.currentTarget.value)} />}</Field>
        <Field label={t('replaceBy')} hint={t('replaceHint')}>{(ids) => <TextInput {...ids} value={by} onChange={(event) => setBy(event.currentTarget.value)} />}</Field>
        <Field label={t('replaceIn')}>{(ids) => <NativeSelect {...ids} value={where} data={[...(here.length > 0 ? [{ value: 'marked', label: t('markedColumns', { names: here.map((one) => columns.nameOf(one)).join(', ') }) }] : []), { value: 'all', label: t('allTextColumns') }, ...named.map((one) => ({ value: one.key, label: columns.nameOf(one) }))]} onChange={(event) => setWhere(event.currentTarget.value)} />}</Field>
        <Field label={t('replaceRows')}>{(ids) => <NativeSelect {...ids} value={rows} data={[...(selected ? [{ value: 'selected', label: t('selectedProducts', { count: selected.count }) }] : []), { value: 'view', label: t('wholeView') }]} onChange={(event) => setRows(event.currentTarget.value)} />}</Field>
        <div className="row">
          <Checkbox label={t('matchCase')} checked={matchCase} onChange={(event) => setMatchCase(event.currentTarget.checked)} />
          <Checkbox label={t('wholeCell')} checked={wholeCell} onChange={(event) => setWholeCell(event.currentTarget.checked)} />
          <span className="grow" />
          {!request && <Button onClick={onClose}>{t('ui:cancel')}</Button>}
          <Button type="submit" variant={request ? 'default' : 'filled'} disabled={find === ''}>{t('bulkPreview')}</Button>
        </div>
      </form>
      {request && <ChangePreview request={request} columns={columns} onClose={onClose} />}
    </Dialog>
  );
}

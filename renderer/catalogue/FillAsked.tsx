import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkRequest, Output, Selection } from '#app/contract';
import { runJob } from '../jobs.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import { ChangePreview } from './ChangePreview.tsx';
import css from './grid.module.css';
import type { useColumns } from './useColumns.ts';

type Asked = Output<'catalogue.asked'>;
type Props = { selection: Selection; columns: ReturnType<typeof useColumns>; onClose: () => void };

/** What the families of the selected items ask for, for a storefront or with the usual values: one value for each, for all items where it is empty; every change is shown first. */
export function FillAsked({ selection, columns, onClose }: Props) {
  const { t } = useTranslation(['catalogue', 'ui']);
  const { count } = useFormat();
  const fail = useFailure();
  const [storefront, setStorefront] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [request, setRequest] = useState<BulkRequest | null>(null);
  useEffect(() => {
    let dropped = false;
    runJob('catalogue.asked', { selection, ...(storefront ? { storefront } : {}) }, t('fillAsked'), { quiet: true }).then((found) => {
      if (dropped) return;
      setAsked(found);
      setTyped(Object.fromEntries(found.items.flatMap((one) => (one.usual === null ? [] : [[one.field, one.usual]]))));
    }, (error: unknown) => !dropped && fail(error));
    return () => { dropped = true; };
  }, [selection, storefront, t, fail]);
  const open = asked?.items.filter((one) => one.empty > 0) ?? [];
  const values = Object.fromEntries(open.flatMap((one) => { const text = typed[one.field]?.trim() ?? ''; return text === '' ? [] : [[one.field, text]]; }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setRequest({ selection, scope: 'rows', fields: Object.keys(values), operation: { kind: 'fill-each', values } });
  };
  const type = (field: string, text: string): void => setTyped((now) => ({ ...now, [field]: text }));
  return (
    <Dialog opened onClose={onClose} title={t('fillAsked')} size={760}>
      <form onSubmit={submit} className={css.findForm}>
        <Field label={t('askedBy')}>{(ids) => <NativeSelect {...ids} data-autofocus value={storefront} data={[{ value: '', label: t('usualOfFamily') }, ...(asked?.storefronts ?? []).map((one) => ({ value: one.id, label: one.title }))]} onChange={(event) => { setRequest(null); setStorefront(event.currentTarget.value); }} />}</Field>
        {asked && open.length === 0 && <p className="quiet">{t(storefront ? 'nothingAsked' : 'noUsual')}</p>}
        {open.map((one) => {
          const options = columns.optionsOf({ key: one.field });
          return (
            <Field key={one.field} label={one.label} hint={t('emptyOn', { empty: count(one.empty), have: count(one.have) })}>
              {(ids) => (options ? <NativeSelect {...ids} value={typed[one.field] ?? ''} data={[{ value: '', label: t('ui:notSaid') }, ...options.filter((option) => option.value !== '')]} onChange={(event) => type(one.field, event.currentTarget.value)} /> : <TextInput {...ids} value={typed[one.field] ?? ''} onChange={(event) => type(one.field, event.currentTarget.value)} />)}
            </Field>
          );
        })}
        <div className="row">
          <span className="grow" />
          {!request && <Button onClick={onClose}>{t('ui:cancel')}</Button>}
          <Button type="submit" variant={request ? 'default' : 'filled'} disabled={Object.keys(values).length === 0}>{t('bulkPreview')}</Button>
        </div>
      </form>
      {request && <ChangePreview request={request} columns={columns} onClose={onClose} />}
    </Dialog>
  );
}

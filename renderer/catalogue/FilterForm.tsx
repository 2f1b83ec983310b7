import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/Field.tsx';
import { useFilterWords } from './filterWords.ts';
import { fromList, opsOf, valueless, valuesNeeded } from './typedFilter.ts';
import type { useColumns } from './useColumns.ts';
import { ValueList } from './ValueList.tsx';
import type { Filter, View } from './view.ts';

type Props = { start: Filter; view: View; columns: ReturnType<typeof useColumns>; onDone: (filter: Filter) => void };

/** One filter being made: which column, which condition, with what. Conditions and value fields go by the column's type. */
export function FilterForm({ start, view, columns, onDone }: Props) {
  const { t } = useTranslation(['catalogue', 'ui']);
  const words = useFilterWords(columns);
  const [{ field, op, values = [] }, setFilter] = useState<Filter>(start);
  const fields = words.fields;
  const ops = opsOf(fields.find((one) => one.key === field) ?? { key: field, type: 'text', numeric: false });
  const held = values.map((one) => one.trim()).filter(Boolean);
  const needed = fromList(op) ? 1 : valuesNeeded(op);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onDone({ field, op, values: valueless(op) ? [] : held });
  };
  const pickField = (key: string): void => {
    const [first = 'contains'] = opsOf(fields.find((one) => one.key === key) ?? { key, type: 'text', numeric: false });
    setFilter({ field: key, op: first, values: [] });
  };
  const setValue = (at: number, text: string): void => setFilter({ field, op, values: Array.from({ length: needed }, (_, place) => (place === at ? text : (values[place] ?? ''))) });
  const column = fields.find((one) => one.key === field);
  const isDay = column?.type === 'day';
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 10, width: 280 }}>
      <Field label={t('column')}>{(ids) => <NativeSelect {...ids} value={field} data={fields.map((one) => ({ value: one.key, label: words.nameOf(one.key) }))} onChange={(event) => pickField(event.currentTarget.value)} />}</Field>
      <Field label={t('condition')}>{(ids) => <NativeSelect {...ids} value={op} data={ops.map((one) => ({ value: one, label: words.opOf(field, one) }))} onChange={(event) => { const next = ops.find((one) => one === event.currentTarget.value); if (next) setFilter({ field, op: next, values: fromList(next) === fromList(op) ? values : [] }); }} />}</Field>
      {fromList(op) ? <ValueList field={field} view={view} values={values} labelOf={(value) => words.valueOf(field, value)} onChange={(next) => setFilter({ field, op, values: next })} />
        : Array.from({ length: needed }, (_, at) => (
          <Field key={at === 0 ? 'first' : 'second'} label={needed === 2 ? t(at === 0 ? 'valueFrom' : 'valueTo') : t('value')} hint={at === 0 && column?.numeric ? t('numberHint') : undefined}>
            {(ids) => <TextInput {...ids} data-autofocus={at === 0 || undefined} type={isDay ? 'date' : undefined} value={values[at] ?? ''} onChange={(event) => setValue(at, event.currentTarget.value)} />}
          </Field>
        ))}
      <Button type="submit" variant="filled" disabled={held.length < needed}>{t('applyFilter')}</Button>
    </form>
  );
}

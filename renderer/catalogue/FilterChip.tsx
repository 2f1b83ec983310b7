import { ActionIcon, Button, NativeSelect, Popover, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/Field.tsx';
import css from './grid.module.css';
import type { useColumns } from './useColumns.ts';
import type { Filter } from './view.ts';

type Columns = ReturnType<typeof useColumns>;
const WORDS = ['contains', 'is', 'is-any', 'is-empty', 'not-empty'] as const;
const NUMBERS = ['is', 'greater', 'less', 'is-empty', 'not-empty'] as const;
const valueless = (op: Filter['op']): boolean => op === 'is-empty' || op === 'not-empty';

/** A filter in words: Family is any of 7. Pressing it changes it. */
export function FilterChip({ filter, columns, onChange, onRemove }: { filter: Filter; columns: Columns; onChange: (filter: Filter) => void; onRemove: () => void }) {
  const { t } = useTranslation(['catalogue', 'ui']);
  const [opened, setOpened] = useState(false);
  const column = columns.all.find((one) => one.key === filter.field);
  const name = column ? columns.nameOf(column) : filter.field;
  const values = (filter.values ?? []).map((value) => columns.optionsOf({ key: filter.field })?.find((one) => one.value === value)?.label ?? value);
  const said = values.length > 2 ? t('anyOf', { count: values.length }) : values.join(', ');
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus>
      <span className={css.chip}>
        <Popover.Target><button type="button" className={`${css.chipButton} ell`} onClick={() => setOpened(true)}>{name} <b>{t(`op-${filter.op}`)}{said && ` ${said}`}</b></button></Popover.Target>
        <ActionIcon size={18} c="inherit" aria-label={t('dropFilter', { name })} onClick={onRemove}><IconX size={13} /></ActionIcon>
      </span>
      <Popover.Dropdown><FilterForm start={filter} columns={columns} onDone={(next) => { setOpened(false); onChange(next); }} /></Popover.Dropdown>
    </Popover>
  );
}

export function AddFilter({ columns, onAdd }: { columns: Columns; onAdd: (filter: Filter) => void }) {
  const { t } = useTranslation('catalogue');
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus>
      <Popover.Target><Button size="xs" variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => setOpened((now) => !now)}>{t('filter')}</Button></Popover.Target>
      <Popover.Dropdown><FilterForm start={{ field: 'family', op: 'is', values: [] }} columns={columns} onDone={(filter) => { setOpened(false); onAdd(filter); }} /></Popover.Dropdown>
    </Popover>
  );
}

function FilterForm({ start, columns, onDone }: { start: Filter; columns: Columns; onDone: (filter: Filter) => void }) {
  const { t } = useTranslation(['catalogue', 'ui']);
  const [{ field, op, values = [] }, setFilter] = useState<Filter>(start);
  const column = columns.all.find((one) => one.key === field);
  const ops: readonly Filter['op'][] = column?.numeric ? NUMBERS : WORDS;
  const options = columns.optionsOf({ key: field });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onDone({ field, op, values: valueless(op) ? [] : values.map((one) => one.trim()).filter(Boolean) });
  };
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 10, width: 260 }}>
      <Field label={t('column')}>{(ids) => <NativeSelect {...ids} value={field} data={columns.all.map((one) => ({ value: one.key, label: columns.nameOf(one) }))} onChange={(event) => { const next = columns.all.find((one) => one.key === event.currentTarget.value); setFilter({ field: event.currentTarget.value, op: next?.numeric ? 'greater' : columns.optionsOf({ key: event.currentTarget.value }) ? 'is' : 'contains', values: [] }); }} />}</Field>
      <Field label={t('condition')}>{(ids) => <NativeSelect {...ids} value={op} data={ops.map((one) => ({ value: one, label: t(`op-${one}`) }))} onChange={(event) => { const next = ops.find((one) => one === event.currentTarget.value); if (next) setFilter({ field, op: next, values }); }} />}</Field>
      {!valueless(op) && (
        <Field label={t('value')} hint={op === 'is-any' ? t('anyHint') : undefined}>
          {(ids) => options && op === 'is'
            ? <NativeSelect {...ids} value={values[0] ?? ''} data={options} onChange={(event) => setFilter({ field, op, values: [event.currentTarget.value] })} />
            : <TextInput {...ids} data-autofocus value={op === 'is-any' ? values.join(', ') : (values[0] ?? '')} onChange={(event) => setFilter({ field, op, values: op === 'is-any' ? event.currentTarget.value.split(',') : [event.currentTarget.value] })} />}
        </Field>
      )}
      <Button type="submit" variant="filled" disabled={!valueless(op) && values.every((one) => one.trim() === '')}>{t('applyFilter')}</Button>
    </form>
  );
}

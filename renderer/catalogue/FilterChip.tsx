import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { visibleText } from '../ui/visibleText.tsx';
import { FilterForm } from './FilterForm.tsx';
import { useFilterWords } from './filterWords.ts';
import css from './grid.module.css';
import type { useColumns } from './useColumns.ts';
import type { Filter, View } from './view.ts';

type Columns = ReturnType<typeof useColumns>;

/** A filter in words: Family is any of 7. Pressing it changes it. */
export function FilterChip({ filter, view, columns, onChange, onRemove }: { filter: Filter; view: View; columns: Columns; onChange: (filter: Filter) => void; onRemove: () => void }) {
  const { t } = useTranslation(['catalogue', 'ui']);
  const [opened, setOpened] = useState(false);
  const { name, rest } = useFilterWords(columns).said(filter);
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus>
      <span className={css.chip}>
        <Popover.Target><button type="button" className={`${css.chipButton} ell`} onClick={() => setOpened(true)}>{name} <b>{visibleText(rest)}</b></button></Popover.Target>
        <ActionIcon size={18} c="inherit" aria-label={t('dropFilter', { name })} onClick={onRemove}><IconX size={13} /></ActionIcon>
      </span>
      <Popover.Dropdown>{opened && <FilterForm start={filter} view={view} columns={columns} onDone={(next) => { setOpened(false); onChange(next); }} />}</Popover.Dropdown>
    </Popover>
  );
}

type AddProps = { view: View; columns: Columns; /** A column whose filter somebody wants to make, from its menu. */ asked?: Filter | null; onAsked?: (asked: Filter | null) => void; onAdd: (filter: Filter) => void };

export function AddFilter({ view, columns, asked: wanted, onAsked, onAdd }: AddProps) {
  const { t } = useTranslation('catalogue');
  const [own, setOwn] = useState<Filter | null>(null);
  const asked = wanted ?? own;
  const ask = onAsked ?? setOwn;
  return (
    <Popover opened={asked !== null} onChange={(on) => !on && ask(null)} trapFocus>
      <Popover.Target><Button size="xs" variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => ask(asked ? null : { field: 'family', op: 'is-any', values: [] })}>{t('filter')}</Button></Popover.Target>
      <Popover.Dropdown>{asked && <FilterForm key={asked.field} start={asked} view={view} columns={columns} onDone={(filter) => { ask(null); onAdd(filter); }} />}</Popover.Dropdown>
    </Popover>
  );
}

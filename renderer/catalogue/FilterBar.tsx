import { Button, Menu, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilter, IconPlus, IconSearch } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../exporting/ExportButton.tsx';
import { DENSITIES, density } from '../frame/preferences.ts';
import { useWatched } from '../state.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import { AddFilter, FilterChip } from './FilterChip.tsx';
import css from './grid.module.css';
import type { useColumns } from './useColumns.ts';
import { type Filter, filterRow, type View } from './view.ts';

type Props = { view: View; columns: ReturnType<typeof useColumns>; search: RefObject<HTMLInputElement | null>; views: ReactNode; asked: Filter | null; onAsked: (asked: Filter | null) => void; onChange: (patch: Partial<View>) => void; onAdd: () => void };

/** Search, saved views, filters in words, columns, row height, a new item. */
export function FilterBar({ view, columns, search, views, asked, onAsked, onChange, onAdd }: Props) {
  const { t } = useTranslation('catalogue');
  const [text, setText] = useState(view.query);
  const ask = useDebouncedCallback((query: string) => onChange({ query }), 150);
  // A search that was dropped or opened elsewhere ("No matches", a saved view) changes the box too.
  const [known, setKnown] = useState(view.query);
  if (known !== view.query) {
    setKnown(view.query);
    if (view.query.trim() !== text.trim()) setText(view.query);
  }
  return (
    <div className={css.bar} role="search">
      <TextInput ref={search} size="xs" w={190} aria-label={t('search')} placeholder={t('search')} value={text} leftSection={<IconSearch size={14} stroke={1.75} />} rightSection={text === '' ? <Kbd>/</Kbd> : undefined} onChange={(event) => { setText(event.currentTarget.value); ask(event.currentTarget.value); }} onKeyDown={(event) => { if (event.key === 'Escape') { setText(''); onChange({ query: '' }); } }} />
      {views}
      {view.filters.map((filter, index) => (
        <FilterChip key={`${filter.field} ${filter.op} ${index}`} filter={filter} view={view} columns={columns} onChange={(next) => onChange({ filters: view.filters.map((one, at) => (at === index ? next : one)) })} onRemove={() => onChange({ filters: view.filters.filter((_one, at) => at !== index) })} />
      ))}
      <AddFilter view={view} columns={columns} asked={asked} onAsked={onAsked} onAdd={(filter) => onChange({ filters: [...view.filters.filter((one) => !(one.field === filter.field && one.op === filter.op)), filter] })} />
      <span className="grow" />
      <FilterRowButton />
      <ColumnChooser columns={columns} />
      <DensityMenu />
      <ExportButton view={{ query: view.query, filters: [...view.filters], sort: [...view.sort] }} />
      <Button size="xs" leftSection={<IconPlus size={14} />} onClick={onAdd} title="Ctrl+N">{t('newProduct')}</Button>
    </div>
  );
}

function FilterRowButton() {
  const { t } = useTranslation('catalogue');
  const on = useWatched(filterRow);
  return <Button size="xs" px={8} variant={on ? 'light' : 'default'} aria-pressed={on} aria-label={t('filterRow')} title={`${t('filterRow')} (Ctrl+Shift+L)`} onClick={() => filterRow.set(!on)}><IconFilter size={14} stroke={1.75} /></Button>;
}

function DensityMenu() {
  const { t } = useTranslation('catalogue');
  const now = useWatched(density);
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target><Button size="xs">{t(`density-${now}`)}</Button></Menu.Target>
      <Menu.Dropdown p={8}>
        <SegmentedControl aria-label={t('density')} value={now} onChange={(next) => { const found = DENSITIES.find((one) => one === next); if (found) density.set(found); }} data={DENSITIES.map((one) => ({ value: one, label: t(`density-${one}`) }))} />
      </Menu.Dropdown>
    </Menu>
  );
}

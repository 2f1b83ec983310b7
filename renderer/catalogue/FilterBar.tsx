import { Button, Menu, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DENSITIES, density } from '../frame/preferences.ts';
import { useWatched } from '../state.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import { AddFilter, FilterChip } from './FilterChip.tsx';
import css from './grid.module.css';
import type { useColumns } from './useColumns.ts';
import type { View } from './view.ts';

type Props = { view: View; columns: ReturnType<typeof useColumns>; search: RefObject<HTMLInputElement | null>; onChange: (patch: Partial<View>) => void; onAdd: () => void };

/** Search, filters in words, columns, row height, a new item. */
export function FilterBar({ view, columns, search, onChange, onAdd }: Props) {
  const { t } = useTranslation('catalogue');
  const [text, setText] = useState(view.query);
  const ask = useDebouncedCallback((query: string) => onChange({ query }), 150);
  // A search that was dropped elsewhere ("No matches") empties the box too.
  const [known, setKnown] = useState(view.query);
  if (known !== view.query) {
    setKnown(view.query);
    if (view.query === '') setText('');
  }
  return (
    <div className={css.bar} role="search">
      <TextInput ref={search} size="xs" w={190} aria-label={t('search')} placeholder={t('search')} value={text} leftSection={<IconSearch size={14} stroke={1.75} />} rightSection={text === '' ? <Kbd>/</Kbd> : undefined} onChange={(event) => { setText(event.currentTarget.value); ask(event.currentTarget.value); }} onKeyDown={(event) => { if (event.key === 'Escape') { setText(''); onChange({ query: '' }); } }} />
      {view.filters.map((filter, index) => (
        <FilterChip key={`${filter.field} ${filter.op} ${index}`} filter={filter} columns={columns} onChange={(next) => onChange({ filters: view.filters.map((one, at) => (at === index ? next : one)) })} onRemove={() => onChange({ filters: view.filters.filter((_one, at) => at !== index) })} />
      ))}
      <AddFilter columns={columns} onAdd={(filter) => onChange({ filters: [...view.filters, filter] })} />
      <span className="grow" />
      <ColumnChooser columns={columns} />
      <DensityMenu />
      <Button size="xs" leftSection={<IconPlus size={14} />} onClick={onAdd} title="Ctrl+N">{t('newProduct')}</Button>
    </div>
  );
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

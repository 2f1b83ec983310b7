import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPhotoSearch, IconSearch, IconTable } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddFilter, FilterChip } from '../catalogue/FilterChip.tsx';
import { useColumns } from '../catalogue/useColumns.ts';
import type { View } from '../catalogue/view.ts';
import { useWatched } from '../state.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import css from './gallery.module.css';
import { type GalleryView, ORDERS, SIZES, tileSize } from './galleryView.ts';

type Props = { view: View; gallery: GalleryView; search: RefObject<HTMLInputElement | null>; onView: (patch: Partial<View>) => void; onGallery: (patch: Partial<GalleryView>) => void; strip: boolean; onStrip: () => void };

/** Search and filters of the catalogue, order and size of the tiles. */
export function GalleryBar({ view, gallery, search, onView, onGallery, strip, onStrip }: Props) {
  const { t } = useTranslation(['gallery', 'catalogue', 'frame']);
  const columns = useColumns();
  const size = useWatched(tileSize);
  const [text, setText] = useState(view.query);
  const ask = useDebouncedCallback((query: string) => onView({ query }), 150);
  const [known, setKnown] = useState(view.query);
  if (known !== view.query) {
    setKnown(view.query);
    if (view.query === '') setText('');
  }
  return (
    <div className={css.bar} role="search">
      <TextInput ref={search} size="xs" w={180} aria-label={t('catalogue:search')} placeholder={t('catalogue:search')} value={text} leftSection={<IconSearch size={14} stroke={1.75} />} rightSection={text === '' ? <Kbd>/</Kbd> : undefined} onChange={(event) => { setText(event.currentTarget.value); ask(event.currentTarget.value); }} onKeyDown={(event) => { if (event.key === 'Escape') { setText(''); onView({ query: '' }); } }} />
      {view.filters.map((filter, index) => (
        <FilterChip key={`${filter.field} ${filter.op} ${index}`} filter={filter} view={view} columns={columns} onChange={(next) => onView({ filters: view.filters.map((one, at) => (at === index ? next : one)) })} onRemove={() => onView({ filters: view.filters.filter((_one, at) => at !== index) })} />
      ))}
      <AddFilter view={view} columns={columns} onAdd={(filter) => onView({ filters: [...view.filters, filter] })} />
      <span className="grow" />
      <NativeSelect size="xs" w={150} aria-label={t('orderBy')} value={gallery.order} data={ORDERS.map((one) => ({ value: one, label: t(`order-${one}`) }))} onChange={(event) => { const order = ORDERS.find((one) => one === event.currentTarget.value); if (order) onGallery({ order, at: 0 }); }} />
      <SegmentedControl aria-label={t('tileSize')} value={size} onChange={(next) => { const found = SIZES.find((one) => one === next); if (found) tileSize.set(found); }} data={SIZES.map((one) => ({ value: one, label: t(`size-${one}`) }))} />
      <Button size="xs" variant={strip ? 'light' : 'default'} aria-pressed={strip} leftSection={<IconPhotoSearch size={14} />} title="F4" onClick={onStrip}>{t('allPhotos')}</Button>
      <LinkButton size="xs" to="/catalogue" leftSection={<IconTable size={14} />}>{t('grid')}</LinkButton>
    </div>
  );
}

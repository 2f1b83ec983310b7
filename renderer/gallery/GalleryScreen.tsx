import { Button } from '@mantine/core';
import { IconFileImport, IconFilterOff, IconPhotoPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type View, viewOf } from '../catalogue/view.ts';
import { call } from '../client.ts';
import { currentCompany } from '../company.ts';
import { useKeys } from '../frame/keys.ts';
import { useWatched } from '../state.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { BatchBar } from './BatchBar.tsx';
import css from './gallery.module.css';
import { GalleryBar } from './GalleryBar.tsx';
import { galleryViewOf, type GalleryView, tileSize } from './galleryView.ts';
import { Lightbox } from './Lightbox.tsx';
import { PhotoStrip } from './PhotoStrip.tsx';
import { QualityBar } from './QualityBar.tsx';
import { TileGrid } from './TileGrid.tsx';
import { askedOf, useTiles } from './useTiles.ts';

/** The third face of the catalogue: the same search and filters as the grid, as pictures. */
export function GalleryScreen() {
  const { t } = useTranslation(['gallery', 'ui', 'catalogue', 'frame']);
  const navigate = useNavigate();
  const fail = useFailure();
  const company = useWatched(currentCompany) ?? '';
  const view = useWatched(viewOf(company));
  const gallery = useWatched(galleryViewOf(company));
  const size = useWatched(tileSize);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [range, setRange] = useState({ first: gallery.at, last: gallery.at + 60 });
  const tiles = useTiles(view, gallery, range.first, range.last);
  const [strip, setStrip] = useState(false);
  const [large, setLarge] = useState<{ photos: Parameters<typeof Lightbox>[0]['photos']; at: string } | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const change = (patch: Partial<View>): void => { viewOf(company).set((now) => ({ ...now, ...patch })); look({ at: 0 }); };
  const look = (patch: Partial<GalleryView>): void => galleryViewOf(company).set((now) => ({ ...now, ...patch }));
  const pick = (ids: readonly string[], add = false): void => setPicked((now) => {
    const next = new Set(now);
    for (const id of ids) if (add || !next.delete(id)) next.add(id);
    return next;
  });
  const pickAll = async (): Promise<void> => {
    try {
      const { order: _order, ...asked } = askedOf(view, gallery);
      setPicked(new Set((await call('gallery.ids', asked)).ids));
    } catch (error) {
      fail(error);
    }
  };
  const open = (id: string): void => void navigate({ to: '/catalogue/$id', params: { id }, search: { tab: 'images' } });
  useKeys({ 'Ctrl+F': () => search.current?.select(), '/': () => search.current?.select(), F4: () => setStrip((now) => !now) });
  const onRange = useCallback((first: number, last: number) => setRange((now) => (now.first === first && now.last === last ? now : { first, last })), []);
  const current = tiles.tile(gallery.at);
  const asked = view.query !== '' || view.filters.length > 0 || gallery.marks.length > 0;
  return (
    <div className={css.screen}>
      <h1 className="unseen">{t('title')}</h1>
      {picked.size > 0 && <BatchBar picked={picked} onClear={() => setPicked(new Set())} />}
      <GalleryBar view={view} gallery={gallery} search={search} onView={change} onGallery={look} strip={strip} onStrip={() => setStrip((now) => !now)} />
      <QualityBar marks={gallery.marks} onMarks={(marks) => look({ marks, at: 0 })} />
      {tiles.loaded && tiles.total === 0 && (
        <div className={css.emptyOver}>
          {asked
            ? <EmptyState icon={IconFilterOff} title={t('noTiles')} text={t('noTilesText')}><Button variant="filled" onClick={() => { change({ query: '', filters: [] }); look({ marks: [], at: 0 }); }}>{t('catalogue:dropFilters')}</Button></EmptyState>
            : <EmptyState icon={IconPhotoPlus} title={tiles.problem ? t('catalogue:notRead') : t('noItems')} text={tiles.problem?.message ?? t('noItemsText')}><Button variant="filled" leftSection={<IconFileImport size={17} />} onClick={() => void navigate({ to: '/import' })}>{t('catalogue:importFile')}</Button></EmptyState>}
        </div>
      )}
      <TileGrid tiles={tiles} at={gallery.at} size={size} picked={picked} onAt={(at) => look({ at })} onOpen={open} onPick={pick} onPickAll={() => void pickAll()} onClear={() => setPicked(new Set())} onRange={onRange} />
      {strip && current && <PhotoStrip key={current.id} tile={current} onOpen={() => open(current.id)} onLarge={(photos, at) => setLarge({ photos, at })} />}
      <footer className={css.status}>
        <span>{t('shownCount', { count: tiles.total })}</span>
        {picked.size > 0 && <span className="strong">{t('pickedItems', { count: picked.size })}</span>}
        <span className="grow" />
        <span><Kbd>← ↑ ↓ →</Kbd> {t('keyLook')}</span><span><Kbd>Space</Kbd> {t('keyTick')}</span><span><Kbd>Enter</Kbd> {t('keyOpens')}</span><span><Kbd>F4</Kbd> {t('keyStrip')}</span>
      </footer>
      {large && <Lightbox photos={large.photos} at={large.at} onAt={(at) => setLarge({ ...large, at })} onClose={() => setLarge(null)} />}
    </div>
  );
}

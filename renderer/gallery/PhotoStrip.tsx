import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GalleryTile } from '#app/contract';
import css from './gallery.module.css';
import { LazyPhoto } from './LazyPhoto.tsx';
import type { LargePhoto } from './Lightbox.tsx';
import { MarkIcon } from './PhotoPoints.tsx';
import { usePhotos } from './usePhotos.ts';
import { visibleText } from '../ui/visibleText.tsx';

type Props = { tile: GalleryTile; onOpen: () => void; onLarge: (photos: readonly LargePhoto[], at: string) => void };

/** All photos of the item that is looked at and of its variants, side by side. */
export function PhotoStrip({ tile, onOpen, onLarge }: Props) {
  const { t } = useTranslation('gallery');
  const photos = usePhotos(tile.id).data?.photos ?? [];
  const large = photos.flatMap((one) => (one.picture ? [{ id: one.id, picture: one.picture, caption: `${one.sku} · ${one.fileName}` }] : []));
  return (
    <section className={css.strip} aria-label={t('photosOfItem', { sku: tile.sku })}>
      <div className="row"><span className="strong ell grow">{visibleText(tile.sku)} · {visibleText(tile.name)}</span><Button size="xs" onClick={onOpen}>{t('openItem')}</Button></div>
      <div className={css.stripRow}>
        {photos.length === 0 && <span className="quiet">{t('mark-none')}</span>}
        {photos.map((one) => (
          <button key={one.id} type="button" className={css.stripPhoto} disabled={one.picture === null} onClick={() => onLarge(large, one.id)} aria-label={`${one.sku}, ${one.fileName}`}>
            <LazyPhoto picture={one.picture} size={96} alt="" />
            <span className="small ell">{one.product === tile.id ? one.fileName : one.sku}</span>
            {one.points[0] && one.points[0].mark !== 'unmeasured' && <span className={css.cornerMark}><MarkIcon mark={one.points[0].mark} /></span>}
          </button>
        ))}
      </div>
    </section>
  );
}

import { IconCircleCheck, IconQrcode } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoWaiting } from '#app/contract';
import { Thumb } from '../catalogue/Thumb.tsx';
import { classes } from '../ui/classes.ts';
import css from './photos.module.css';
import { visibleText } from '../ui/visibleText.tsx';

const TILE = 76;
type Props = { photos: readonly PhotoWaiting[]; here: PhotoWaiting | undefined; selection: readonly PhotoWaiting[]; onLook: (id: string, extend: boolean) => void; onKeyDown: (event: KeyboardEvent) => void };

/** The photos one under the other, in the order they were taken; only those in sight are drawn. */
export function PhotoStrip({ photos, here, selection, onLook, onKeyDown }: Props) {
  const { t } = useTranslation('photos');
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: photos.length, getScrollElement: () => scroll.current, estimateSize: () => TILE, overscan: 5, getItemKey: (at) => photos[at]?.id ?? at });
  const at = photos.findIndex((one) => one.id === here?.id);
  const chosen = new Set(selection.map((one) => one.id));
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  return (
    <div ref={scroll} className={css.strip} role="listbox" aria-label={t('strip')} aria-multiselectable tabIndex={0} data-pane="" aria-activedescendant={here ? `photo-${here.id}` : undefined} onKeyDown={onKeyDown}>
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const photo = photos[index];
          return photo && (
            <div
              key={key} id={`photo-${photo.id}`} role="option" aria-selected={chosen.has(photo.id)} aria-setsize={photos.length} aria-posinset={index + 1}
              className={classes(css.tile, chosen.has(photo.id) && css.tileOn, photo.id === here?.id && css.tileHere)} style={{ transform: `translateY(${start}px)`, height: TILE }} onClick={(event) => onLook(photo.id, event.shiftKey)}
            >
              <Thumb blob={photo.blob} size={60} alt="" />
              <span className={css.file}>
                <span className="ell small" title={photo.path}>{photo.fileName}</span>
                {photo.item && <span className={css.givenMark}><IconCircleCheck size={14} stroke={1.75} aria-hidden /><span className="ell">{visibleText(photo.item.sku)}</span></span>}
                {photo.slip !== null && !photo.item && <span className={classes('small', 'hint', 'row')}><IconQrcode size={14} stroke={1.75} aria-hidden /><span className="ell">{photo.slip}</span></span>}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

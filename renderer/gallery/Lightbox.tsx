import { ActionIcon, Button, Modal } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconX, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './gallery.module.css';
import { Photo } from './LazyPhoto.tsx';

export type LargePhoto = { id: string; picture: string; caption: string };
type Props = { photos: readonly LargePhoto[]; at: string; onAt: (id: string) => void; onClose: () => void };

const ZOOMS = [1, 1.5, 2, 3, 4];

/** One photo as large as the window, the next and the one before by ← and →, nearer by + and further by −. */
export function Lightbox({ photos, at, onAt, onClose }: Props) {
  const { t } = useTranslation(['gallery', 'ui']);
  const [zoom, setZoom] = useState(0);
  const place = photos.findIndex((one) => one.id === at);
  const photo = photos[place];
  const go = (by: number): void => {
    const next = photos[place + by];
    if (next) onAt(next.id);
  };
  const nearer = (by: number): void => setZoom((now) => Math.min(Math.max(now + by, 0), ZOOMS.length - 1));
  const hear = (event: KeyboardEvent): void => {
    const acts: Record<string, () => void> = { ArrowLeft: () => go(-1), ArrowRight: () => go(1), '+': () => nearer(1), '=': () => nearer(1), '-': () => nearer(-1), '0': () => setZoom(0) };
    const act = acts[event.key];
    if (!act || (zoom > 0 && event.key.startsWith('Arrow') && event.target instanceof HTMLElement && event.target.dataset.view === '')) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  // The window hears it, wherever the focus is while the picture opens.
  useEffect(() => {
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  });
  if (!photo) return null;
  const factor = ZOOMS[zoom] ?? 1;
  return (
    <Modal.Root opened onClose={onClose} fullScreen radius={0} lockScroll={false} transitionProps={{ duration: 90 }}>
      <Modal.Overlay backgroundOpacity={1} color="var(--scrim)" />
      <Modal.Content aria-label={photo.caption}>
        <Modal.Body className={css.large}>
          <div className="row">
            <h2 className="grow ell">{photo.caption}</h2>
            <span className="quiet" aria-live="polite">{t('placeOf', { place: place + 1, count: photos.length })}</span>
            <ActionIcon aria-label={t('zoomOut')} disabled={zoom === 0} onClick={() => nearer(-1)}><IconZoomOut size={18} /></ActionIcon>
            <span className={css.zoom}>{Math.round(factor * 100)} %</span>
            <ActionIcon aria-label={t('zoomIn')} disabled={zoom === ZOOMS.length - 1} onClick={() => nearer(1)}><IconZoomIn size={18} /></ActionIcon>
            <ActionIcon aria-label={t('ui:close')} data-autofocus onClick={onClose}><IconX size={18} /></ActionIcon>
          </div>
          <div className={css.largeRow}>
            <Button variant="subtle" aria-label={t('previousPhoto')} disabled={place === 0} onClick={() => go(-1)} px={4}><IconChevronLeft size={26} /></Button>
            <div className={css.view} tabIndex={zoom > 0 ? 0 : -1} data-view="" role="group" aria-label={photo.caption}>
              <div className={css.viewInner} style={{ width: `${factor * 100}%`, height: `${factor * 100}%` }}><Photo key={photo.picture} picture={photo.picture} size={zoom > 0 ? 1_600 : 800} alt={photo.caption} /></div>
            </div>
            <Button variant="subtle" aria-label={t('nextPhoto')} disabled={place === photos.length - 1} onClick={() => go(1)} px={4}><IconChevronRight size={26} /></Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

import { IconCrop, IconSquareCheckFilled, IconSquare } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import { useFormat } from '../ui/useFormat.ts';
import css from './gallery.module.css';
import { LazyPhoto } from './LazyPhoto.tsx';
import { MarkIcon } from './PhotoPoints.tsx';
import type { Images } from './useImages.ts';
import type { ShownPhoto } from './usePhotos.ts';

type Props = { images: Images; onOpen: (id: string) => void; onEdit: (id: string) => void };

/** Photos as a list with one keyboard stop: arrows look, Space ticks, Enter opens large, Alt and arrows move, Alt+Home makes the cover, Delete removes. */
export function PhotoGrid({ images, onOpen, onEdit }: Props) {
  const { t } = useTranslation('gallery');
  const box = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const { photos, current, picked } = images;
  const place = photos.findIndex((one) => one.id === current?.id);
  const acts = keysOf({ images, onOpen, onEdit }, place, () => perRow(box.current));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const name = `${event.altKey ? 'Alt+' : ''}${event.ctrlKey ? 'Ctrl+' : ''}${event.key}`;
    const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
    requestAnimationFrame(() => box.current?.querySelector('[data-current="true"]')?.scrollIntoView({ block: 'nearest' }));
  };
  return (
    <div ref={box} className={css.photos} role="listbox" tabIndex={0} aria-multiselectable aria-label={t('photosInOrder')} aria-activedescendant={current ? `photo-${current.id}` : undefined} onKeyDown={onKeyDown}>
      {photos.map((photo, index) => (
        <PhotoTile
          key={photo.id} photo={photo} index={index} cover={index === 0} current={photo.id === current?.id} picked={picked.has(photo.id)} over={dragged !== null && dragged !== photo.id} elsewhere={images.storefront === null && photo.notFor.length > 0}
          onLook={() => images.look(photo.id)} onPick={() => images.pick(photo.id)} onOpen={() => onOpen(photo.id)} onDrag={setDragged} onDrop={() => { if (dragged !== null) images.move(dragged, index); setDragged(null); }}
        />
      ))}
    </div>
  );
}

/** How many tiles stand in a row now. */
function perRow(box: HTMLElement | null): number {
  const tiles = [...(box?.children ?? [])] as HTMLElement[];
  const top = tiles[0]?.offsetTop;
  const first = tiles.findIndex((one) => one.offsetTop !== top);
  return first < 1 ? Math.max(1, tiles.length) : first;
}

function keysOf({ images, onOpen, onEdit }: Props, place: number, row: () => number): Record<string, () => void> {
  const { photos, current } = images;
  const look = (to: number): void => { const next = photos[Math.min(Math.max(to, 0), photos.length - 1)]; if (next) images.look(next.id); };
  const move = (to: number) => (): void => { if (current) images.move(current.id, to); };
  return {
    ArrowLeft: () => look(place - 1), ArrowRight: () => look(place + 1), ArrowUp: () => look(place - row()), ArrowDown: () => look(place + row()), Home: () => look(0), End: () => look(photos.length - 1),
    'Alt+ArrowLeft': move(place - 1), 'Alt+ArrowRight': move(place + 1), 'Alt+Home': move(0), 'Alt+End': move(photos.length - 1),
    ' ': () => { if (current) images.pick(current.id); }, 'Ctrl+a': images.pickAll, 'Ctrl+A': images.pickAll,
    Enter: () => { if (current?.picture) onOpen(current.id); }, F2: () => { if (current?.look) onEdit(current.id); }, Delete: () => { if (current) void images.deed({ kind: 'remove' }, [current.id]); },
    ...(images.picked.size > 0 ? { Escape: images.clear } : {}),
  };
}

/** The box in a tile's corner; it is part of the tile, so the tile itself listens. */
export const isTick = (target: EventTarget): boolean => target instanceof Element && target.closest('[data-tick]') !== null;

type TileProps = { photo: ShownPhoto; index: number; cover: boolean; current: boolean; picked: boolean; over: boolean; elsewhere: boolean; onLook: () => void; onPick: () => void; onOpen: () => void; onDrag: (id: string | null) => void; onDrop: () => void };

function PhotoTile({ photo, index, cover, current, picked, over, elsewhere, onLook, onPick, onOpen, onDrag, onDrop }: TileProps) {
  const { t } = useTranslation(['gallery', 'product']);
  const { size } = useFormat();
  const [under, setUnder] = useState(false);
  const { look, points } = photo;
  const facts = look ? `${look.width}×${look.height} · ${size(look.bytes)}` : photo.picture === null ? t('product:photoMissing') : '';
  return (
    <div
      id={`photo-${photo.id}`} role="option" aria-selected={picked} data-current={current} data-under={under && over} className={classes(css.photo, picked && css.pickedPhoto)} draggable
      onClick={(event) => { onLook(); if (event.ctrlKey || event.metaKey || isTick(event.target)) onPick(); }} onDoubleClick={onOpen}
      onDragStart={(event) => { event.dataTransfer.effectAllowed = 'move'; onDrag(photo.id); }} onDragEnd={() => onDrag(null)} onDragLeave={() => setUnder(false)}
      onDragOver={(event) => { if (over) { event.preventDefault(); event.stopPropagation(); setUnder(true); } }} onDrop={(event) => { if (!over) return; event.preventDefault(); event.stopPropagation(); setUnder(false); onDrop(); }}
    >
      <LazyPhoto picture={photo.picture} size={160} alt="" className={css.photoFrame} />
      {cover && <span className={css.cover}>{t('product:cover')}</span>}
      <span className={css.tick} title={t('tick')} data-tick="">{picked ? <IconSquareCheckFilled size={18} aria-hidden /> : <IconSquare size={18} aria-hidden />}</span>
      <div className="small ell strong" title={photo.fileName}><span className="unseen">{index + 1}. </span>{photo.fileName}</div>
      <div className={`small hint ${css.factLine}`}><span className="ell grow">{facts}</span>{photo.edit && <IconCrop size={13} aria-hidden />}</div>
      <div className={css.marks}>{points.filter((one) => one.mark !== 'unmeasured').slice(0, 1).map((one) => <span key={one.mark} className={css.markWord}><MarkIcon mark={one.mark} size={13} /><span className="ell">{t(`mark-${one.mark}`)}</span></span>)}{points.length > 1 && <span className="small hint">+{points.length - 1}</span>}{points.length === 0 && elsewhere && <span className="small hint ell">{t('notEverywhere')}</span>}</div>
    </div>
  );
}

import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Crop, moved, resized, type Size } from './cropping.ts';
import css from './gallery.module.css';
import { Photo } from './LazyPhoto.tsx';

type Props = { original: string; size: Size; crop: Crop; ratio: number | null; onCrop: (crop: Crop) => void; alt: string };
type Drag = { kind: 'move' | 'size'; x: number; y: number; crop: Crop };

const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The original with the part that stays: dragged by mouse, moved by arrow keys, made larger or smaller by Shift and arrows. */
export function CropBox({ original, size, crop, ratio, onCrop, alt }: Props) {
  const { t } = useTranslation('gallery');
  const area = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const step = Math.max(1, Math.round(Math.max(size.width, size.height) / 100));
  const onKeyDown = (event: KeyboardEvent): void => {
    const way = ARROWS[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    const by = event.ctrlKey ? 1 : step;
    onCrop(event.shiftKey ? resized(crop, way[0] * by, way[1] * by, size, ratio) : moved(crop, way[0] * by, way[1] * by, size));
  };
  const begin = (kind: Drag['kind']) => (event: PointerEvent<HTMLElement>): void => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { kind, x: event.clientX, y: event.clientY, crop };
  };
  const onPointerMove = (event: PointerEvent): void => {
    const { current } = drag;
    const box = area.current?.getBoundingClientRect();
    if (!current || !box) return;
    const [right, down] = [((event.clientX - current.x) / box.width) * size.width, ((event.clientY - current.y) / box.height) * size.height];
    onCrop(current.kind === 'move' ? moved(current.crop, right, down, size) : resized(current.crop, right, down, size, ratio));
  };
  const part = (value: number, of: number): string => `${(value / of) * 100}%`;
  const place: CSSProperties = { left: part(crop.left, size.width), top: part(crop.top, size.height), width: part(crop.width, size.width), height: part(crop.height, size.height) };
  const most = Math.min(1, (440 / size.height) * (size.width / 520));
  return (
    <div ref={area} className={css.cropArea} style={{ aspectRatio: `${size.width} / ${size.height}`, width: most >= 1 ? '100%' : `${most * 100}%` }} onPointerMove={onPointerMove} onPointerUp={() => (drag.current = null)}>
      <Photo picture={original} size={800} alt={alt} />
      <div
        className={css.cropBox} style={place} tabIndex={0} role="application" aria-roledescription={t('cropBox')} aria-label={t('cropIs', { width: crop.width, height: crop.height, left: crop.left, top: crop.top })}
        data-autofocus onKeyDown={onKeyDown} onPointerDown={begin('move')}
      >
        <span className={css.cropHandle} onPointerDown={begin('size')} aria-hidden />
      </div>
    </div>
  );
}

import { IconAlertTriangleFilled, IconCircleXFilled, IconInfoCircleFilled, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PhotoMark, PhotoPoint } from '#app/contract';
import { useFormat } from '../ui/useFormat.ts';
import css from './gallery.module.css';

/** How much a mark weighs: what a storefront refuses, what to look at, what is good to know. */
export const weightOf = (mark: PhotoMark): 'error' | 'warning' | 'info' =>
  mark === 'broken' || mark === 'missing' || mark === 'small' || mark === 'heavy' || mark === 'none' ? 'error' : mark === 'border' || mark === 'unmeasured' || mark === 'ratio' ? 'info' : 'warning';

const ICONS: Readonly<Record<ReturnType<typeof weightOf>, Icon>> = { error: IconCircleXFilled, warning: IconAlertTriangleFilled, info: IconInfoCircleFilled };

export function MarkIcon({ mark, size = 14 }: { mark: PhotoMark; size?: number }) {
  const weight = weightOf(mark);
  const Shape = ICONS[weight];
  return <Shape size={size} stroke={1.75} aria-hidden className={weight} />;
}

/** What is to be said of a photo, with the figures that make it so. */
export function PhotoPoints({ points }: { points: readonly PhotoPoint[] }) {
  const { t } = useTranslation('gallery');
  const { size, number } = useFormat();
  const shown = ({ mark, data }: PhotoPoint): string => t(`why-${mark}`, {
    ...data, ...(mark === 'heavy' ? { bytes: size(Number(data.bytes)), limit: size(Number(data.limit)) } : {}), ...(mark === 'blurred' ? { sharpness: number(Number(data.sharpness), 1) } : {}),
  });
  return <ul className={css.points}>{points.map((point) => <li key={point.mark}><MarkIcon mark={point.mark} /><span>{shown(point)}</span></li>)}</ul>;
}

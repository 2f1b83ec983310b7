import { IconPhotoX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useAsk } from '../queries.ts';
import { classes } from '../ui/classes.ts';
import type { Edit } from './cropping.ts';
import css from './gallery.module.css';

type Props = { picture: string | null; /** Pixels on screen of the longer side. */ size: number; alt: string; className?: string };

/** A photo that is made only when it comes into sight: two hundred on one product cost nothing until they are looked at. */
export function LazyPhoto({ picture, size, alt, className }: Props) {
  const box = useRef<HTMLSpanElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element || seen) return;
    const watch = new IntersectionObserver((entries) => { if (entries.some((one) => one.isIntersecting)) setSeen(true); }, { rootMargin: '200px' });
    watch.observe(element);
    return () => watch.disconnect();
  }, [seen]);
  return (
    <span ref={box} className={classes(css.frame, className)}>
      {picture === null ? <NoPhoto alt={alt} /> : seen && <Photo picture={picture} size={size} alt={alt} />}
    </span>
  );
}

/** Sizes that are made, so that the cache holds few of each photo. */
const STEPS = [96, 160, 240, 480, 800, 1_600];
const stepOf = (size: number): number => STEPS.find((one) => one >= size) ?? 1_600;

export function Photo({ picture, edit, size, alt }: { picture: string; /** For a preview: another edit than the photo has. */ edit?: Edit; size: number; alt: string }) {
  const { data } = useAsk('catalogue.thumbnail', { blob: picture, ...(edit ? { edit } : {}), size: stepOf(size) }, { keepPrevious: edit !== undefined });
  if (!data) return null;
  return data.dataUrl ? <img src={data.dataUrl} alt={alt} className="photo" draggable={false} /> : <NoPhoto alt={alt} />;
}

/** Stands for a photo that is not here; silent where the words beside it say so. */
const NoPhoto = ({ alt }: { alt: string }) => <IconPhotoX size={28} stroke={1.5} className="hint" {...(alt === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': alt })} />;

import { IconPhoto, IconPhotoOff, IconSquare, IconSquareCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GalleryTile, PhotoMark } from '#app/contract';
import { classes } from '../ui/classes.ts';
import css from './gallery.module.css';
import type { TileSize } from './galleryView.ts';
import { Photo } from './LazyPhoto.tsx';
import { isTick } from './PhotoGrid.tsx';
import { MarkIcon, weightOf } from './PhotoPoints.tsx';
import { visibleText } from '../ui/visibleText.tsx';

type Props = {
  tile: GalleryTile | undefined; index: number; total: number; size: TileSize; left: number; top: number; width: number; height: number; current: boolean; picked: boolean;
  onLook: () => void; onPick: (extend: boolean) => void; onOpen: () => void;
};

/** What only is good to know stays with the photo and in the bar: a wall of it would hide what matters. */
const said = (marks: readonly PhotoMark[]): readonly PhotoMark[] => marks.filter((one) => one !== 'none' && weightOf(one) !== 'info');

/** One product: its cover, item number, name, how many photos it has and what is wrong with them. */
export function Tile({ tile, index, total, size, left, top, width, height, current, picked, onLook, onPick, onOpen }: Props) {
  const { t } = useTranslation('gallery');
  const place = { width, height, transform: `translate(${left}px, ${top}px)` };
  if (!tile) return <div className={css.tile} style={place} role="presentation" />;
  const marks = said(tile.marks);
  return (
    <div
      id={`tile-${tile.id}`} role="option" aria-selected={picked} aria-setsize={total} aria-posinset={index + 1} data-current={current} className={classes(css.tile, picked && css.pickedPhoto)} style={place}
      onClick={(event) => { if (event.ctrlKey || event.metaKey || event.shiftKey || isTick(event.target)) onPick(event.shiftKey); else onLook(); }} onDoubleClick={onOpen}
    >
      <span className={css.frame} style={{ height: width - 12 }}>{tile.cover ? <Photo picture={tile.cover} size={width} alt="" /> : <span className={css.noPhoto}><IconPhotoOff size={24} stroke={1.5} aria-hidden /><span className="small">{t('mark-none')}</span></span>}</span>
      <span className={css.tick} title={t('tick')} data-tick="">{picked ? <IconSquareCheckFilled size={18} aria-hidden /> : <IconSquare size={18} aria-hidden />}</span>
      <div className={`row ${css.tileHead}`}><span className="small strong ell grow">{visibleText(tile.sku)}</span><span className={`small hint ${css.photoCount}`}><IconPhoto size={13} aria-hidden />{tile.photos}<span className="unseen">{t('photoCount', { count: tile.photos })}</span></span></div>
      <div className="small ell" title={tile.name}>{visibleText(tile.name)}</div>
      {size !== 'small' && <div className={css.marks}>{marks.slice(0, size === 'large' ? 2 : 1).map((one) => <span key={one} className={css.markWord}><MarkIcon mark={one} size={13} /><span className="ell">{t(`mark-${one}`)}</span></span>)}{marks.length > (size === 'large' ? 2 : 1) && <span className="small hint">+{marks.length - (size === 'large' ? 2 : 1)}</span>}</div>}
      {size === 'small' && marks[0] && <span className={css.cornerMark} title={marks.map((one) => t(`mark-${one}`)).join(', ')}><MarkIcon mark={marks[0]} size={15} /></span>}
    </div>
  );
}

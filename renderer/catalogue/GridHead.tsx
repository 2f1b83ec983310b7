import { IconArrowDown, IconArrowUp, IconChevronDown, IconFilterFilled, IconLockFilled } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unitName } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { classes } from '../ui/classes.ts';
import { MIN_WIDTH, type ShownColumn } from './columns.ts';
import css from './grid.module.css';
import type { Sort } from './view.ts';

export type HeadDeeds = {
  onSort: (key: string, add: boolean) => void; onWidth: (key: string, width: number) => void;
  /** Puts a column before another one; null: to the end. */
  onDrop: (key: string, before: string | null) => void;
  onMenu: (key: string, x: number, y: number) => void;
};
type Props = HeadDeeds & { column: ShownColumn; name: string; left: number; index: number; sort: Sort | undefined; /** Place among several columns the list is ordered by. */ place: number | null; filtered: boolean };

/** Pixels before a press on a head becomes a drag. */
const DRAG = 6;

/** One head: pressing it orders, Shift adds to the order, dragging moves the column, its right edge changes the width; the menu has all of it. */
export function GridHead({ column, name, left, index, sort, place, filtered, onSort, onWidth, onDrop, onMenu }: Props) {
  const { t } = useTranslation('catalogue');
  const language = useWatched(currentLanguage);
  const secret = column.class === 'secret' || column.class === 'internal';
  const drag = useHeadDrag(column.key, onDrop);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    event.stopPropagation();
    onWidth(column.key, Math.max(MIN_WIDTH, column.width + (event.key === 'ArrowRight' ? 12 : -12)));
  };
  const menu = (event: MouseEvent<HTMLElement>): void => {
    event.preventDefault();
    event.stopPropagation();
    const { left: x, bottom: y } = event.currentTarget.getBoundingClientRect();
    onMenu(column.key, event.type === 'contextmenu' ? event.clientX : x, event.type === 'contextmenu' ? event.clientY : y);
  };
  return (
    <div role="columnheader" aria-colindex={index} aria-sort={sort ? (sort.direction === 'asc' ? 'ascending' : 'descending') : 'none'} data-head={column.key} className={classes(css.head, column.numeric && css.number, sort && css.sorted, drag.dragging && css.dragged)} style={{ width: column.width, left }} onContextMenu={menu}>
      <button type="button" className={css.headButton} {...drag.handlers} onClick={(event) => !drag.moved() && onSort(column.key, event.shiftKey)} onKeyDown={onKeyDown} title={t('headTitle', { name })} tabIndex={-1}>
        <span className="ell">{name}</span>
        {column.unit && <span className="hint">{unitName(column.unit, language)}</span>}
        {secret && <IconLockFilled size={12} aria-label={t(column.class === 'secret' ? 'secretColumn' : 'internalColumn')} />}
        {filtered && <IconFilterFilled size={11} aria-label={t('filtered')} />}
        {sort && (sort.direction === 'asc' ? <IconArrowUp size={12} aria-hidden /> : <IconArrowDown size={12} aria-hidden />)}
        {place !== null && <span className={css.sortPlace}>{place}</span>}
      </button>
      <button type="button" className={css.headMenu} tabIndex={-1} aria-haspopup="menu" aria-label={t('columnMenu', { name })} onClick={menu}><IconChevronDown size={12} aria-hidden /></button>
      <Grip width={column.width} onWidth={(next) => onWidth(column.key, next)} />
    </div>
  );
}

/** Moving a head by its button: where it is let go, it stands before the head under the pointer. */
function useHeadDrag(key: string, onDrop: HeadDeeds['onDrop']) {
  const [dragging, setDragging] = useState(false);
  const start = useRef<{ x: number; moved: boolean } | null>(null);
  const moved = useRef(false);
  return {
    dragging,
    /** True right after a drag: its click is not a press on the head. */
    moved: () => moved.current,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>): void => {
        if (event.button !== 0) return;
        start.current = { x: event.clientX, moved: false };
        moved.current = false;
      },
      onPointerMove: (event: PointerEvent<HTMLElement>): void => {
        if (!start.current || Math.abs(event.clientX - start.current.x) < DRAG) return;
        if (!start.current.moved) event.currentTarget.setPointerCapture(event.pointerId);
        start.current.moved = true;
        moved.current = true;
        setDragging(true);
      },
      onPointerUp: (event: PointerEvent<HTMLElement>): void => {
        const wasMoved = start.current?.moved === true;
        start.current = null;
        setDragging(false);
        if (!wasMoved) return;
        const under = document.elementsFromPoint(event.clientX, event.clientY).map((one) => one.closest<HTMLElement>('[data-head]')).find((one) => one !== null);
        const before = under?.dataset.head;
        if (before !== undefined && before !== key) onDrop(key, before);
      },
      onPointerCancel: (): void => {
        start.current = null;
        setDragging(false);
      },
    },
  };
}

/** The right edge of a head. Keys do the same through the menu. */
function Grip({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const [from, setFrom] = useState<{ x: number; width: number } | null>(null);
  const start = (event: PointerEvent<HTMLSpanElement>): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom({ x: event.clientX, width });
  };
  return (
    <span
      className={css.grip} aria-hidden
      onPointerDown={start} onPointerUp={() => setFrom(null)} onPointerCancel={() => setFrom(null)}
      onPointerMove={(event) => from && onWidth(Math.max(MIN_WIDTH, Math.round(from.width + event.clientX - from.x)))}
    />
  );
}

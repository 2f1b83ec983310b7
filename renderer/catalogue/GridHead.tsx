import { IconArrowDown, IconArrowUp, IconLockFilled } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import { MIN_WIDTH, type ShownColumn } from './columns.ts';
import css from './grid.module.css';
import type { Sort } from './view.ts';

type Props = { column: ShownColumn; name: string; left: number | undefined; index: number; sort: Sort | undefined; onSort: () => void; onWidth: (width: number) => void };

/** One head: pressing it sorts, its right edge drags (or Alt+arrows change) the width. */
export function GridHead({ column, name, left, index, sort, onSort, onWidth }: Props) {
  const { t } = useTranslation('catalogue');
  const secret = column.class === 'secret' || column.class === 'internal';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    event.stopPropagation();
    onWidth(Math.max(MIN_WIDTH, column.width + (event.key === 'ArrowRight' ? 12 : -12)));
  };
  return (
    <div role="columnheader" aria-colindex={index} aria-sort={sort ? (sort.direction === 'asc' ? 'ascending' : 'descending') : 'none'} className={classes(css.head, column.numeric && css.number, left !== undefined && css.frozen, sort && css.sorted)} style={{ width: column.width, left }}>
      <button type="button" className={css.headButton} onClick={onSort} onKeyDown={onKeyDown} title={t('headTitle', { name })} tabIndex={-1}>
        <span className="ell">{name}</span>
        {column.unit && <span className="hint">{column.unit}</span>}
        {secret && <IconLockFilled size={12} aria-label={t(column.class === 'secret' ? 'secretColumn' : 'internalColumn')} />}
        {sort && (sort.direction === 'asc' ? <IconArrowUp size={12} aria-hidden /> : <IconArrowDown size={12} aria-hidden />)}
      </button>
      <Grip width={column.width} onWidth={onWidth} />
    </div>
  );
}

/** The right edge of a head. Keys do the same through the head itself. */
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

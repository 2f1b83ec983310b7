import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import css from './history.module.css';

type Props<T> = { items: readonly T[]; keyOf: (item: T) => string; label: string; height: number; children: (item: T) => ReactNode; /** More can be asked for. */ more: boolean; onMore: () => void; className?: string };

/** A list of any length: only what is in view is built, and the next page is asked for before the end is reached. */
export function LongList<T>({ items, keyOf, label, height, children, more, onMore, className }: Props<T>) {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: items.length, getScrollElement: () => box.current, estimateSize: () => height, overscan: 8, getItemKey: (index) => { const item = items[index]; return item === undefined ? index : keyOf(item); } });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (more && last >= items.length - 20) onMore();
  }, [more, last, items.length, onMore]);
  return (
    <div ref={box} className={className ?? css.long} tabIndex={0} role="region" aria-label={label}>
      <ul style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {shown.map((one) => {
          const item = items[one.index];
          return item !== undefined && <li key={one.key} data-index={one.index} ref={virtual.measureElement} className={css.longItem} style={{ transform: `translateY(${one.start}px)` }} aria-posinset={one.index + 1} aria-setsize={more ? -1 : items.length}>{children(item)}</li>;
        })}
      </ul>
    </div>
  );
}

import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from './gallery.module.css';
import { TILE, type TileSize, WORDS } from './galleryView.ts';
import { Tile } from './Tile.tsx';
import type { Tiles } from './useTiles.ts';

type Props = {
  tiles: Tiles; /** Which one is looked at. */ at: number; size: TileSize; picked: ReadonlySet<string>;
  onAt: (at: number) => void; onOpen: (id: string) => void; onPick: (ids: readonly string[], only?: boolean) => void; onPickAll: () => void; onClear: () => void; onRange: (first: number, last: number) => void;
};

const GAP = 10;

/** Tiles of a view, of which only those in sight exist. One keyboard stop: arrows, Home, End, Page keys look; Space ticks; Enter opens. */
export function TileGrid(props: Props) {
  const { tiles, at, size, picked, onAt, onOpen, onRange } = props;
  const { t } = useTranslation('gallery');
  const scroller = useRef<HTMLDivElement>(null);
  const { ref, width } = useElementSize();
  const columns = Math.max(1, Math.floor((Math.max(width, 1) + GAP) / (TILE[size] + GAP)));
  const wide = Math.floor((Math.max(width, 1) - GAP * (columns - 1)) / columns);
  const height = wide + WORDS[size] + GAP;
  const virtual = useVirtualizer({ count: Math.ceil(tiles.total / columns), getScrollElement: () => scroller.current, estimateSize: () => height, overscan: 2, initialOffset: Math.floor(at / columns) * height });
  useEffect(() => virtual.measure(), [virtual, height]);
  const rows = virtual.getVirtualItems();
  const [first, last] = [(rows[0]?.index ?? 0) * columns, ((rows.at(-1)?.index ?? 0) + 1) * columns - 1];
  useEffect(() => onRange(first, last), [first, last, onRange]);
  const current = tiles.tile(at);
  const look = (to: number): void => {
    const next = Math.min(Math.max(to, 0), Math.max(0, tiles.total - 1));
    onAt(next);
    virtual.scrollToIndex(Math.floor(next / columns));
  };
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height)) * columns;
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, ArrowUp: at - columns, ArrowDown: at + columns, Home: 0, End: tiles.total - 1, PageUp: at - page, PageDown: at + page };
    const to = steps[event.key];
    if (to !== undefined && !event.altKey) {
      if (event.shiftKey) props.onPick(between(tiles, at, Math.min(Math.max(to, 0), tiles.total - 1)), true);
      look(to);
    } else if (event.key === ' ' && current) props.onPick([current.id]);
    else if (event.key === 'Enter' && current) onOpen(current.id);
    else if (event.key.toLowerCase() === 'a' && event.ctrlKey) props.onPickAll();
    else if (event.key === 'Escape' && picked.size > 0) props.onClear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={useMergedRef(scroller)} className={css.scroller} role="listbox" tabIndex={0} aria-multiselectable aria-label={t('tiles')} aria-activedescendant={current ? `tile-${current.id}` : undefined} onKeyDown={onKeyDown}>
      <div ref={ref} className={css.inner} style={{ height: virtual.getTotalSize() }} role="presentation">
        {rows.flatMap((row) => Array.from({ length: columns }, (_, column) => {
          const index = row.index * columns + column;
          const tile = tiles.tile(index);
          return index < tiles.total && (
            <Tile
              key={index} tile={tile} index={index} total={tiles.total} size={size} left={column * (wide + GAP)} top={row.start} width={wide} height={height - GAP} current={index === at} picked={tile !== undefined && picked.has(tile.id)}
              onLook={() => onAt(index)} onPick={(extend) => { if (tile) props.onPick(extend ? between(tiles, at, index) : [tile.id], extend); onAt(index); }} onOpen={() => { if (tile) onOpen(tile.id); }}
            />
          );
        }))}
      </div>
    </div>
  );
}

/** Ids of the tiles between two places, those that are here. */
const between = (tiles: Tiles, from: number, to: number): string[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => tiles.tile(Math.min(from, to) + at)?.id).filter((one) => one !== undefined);

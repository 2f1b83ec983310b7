import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { type Beyond, copyBlock, emptyCells, fillDown, fillOut, fillRight, MOST_CELLS, pasteBlock, pastedBeyond, pastedRows, type Planned } from './block.ts';
import type { ShownColumn } from './columns.ts';
import { type Box, cellCount } from './range.ts';
import { blockOf, blockText } from './tsv.ts';
import type { Rows } from './useRows.ts';

type Deps = { rows: Rows; columns: readonly ShownColumn[]; total: number; write: (planned: Planned) => Promise<void>; onBeyond: (beyond: Beyond) => void };

/** Deeds on rectangles of cells. Rows nobody has looked at yet are fetched first: none is skipped in silence. */
export function useBlocks({ rows, columns, total, write, onBeyond }: Deps) {
  const { t } = useTranslation('catalogue');
  const fail = useFailure();
  const rowAt = (index: number) => rows.cache.row(index);

  /** Runs work when all rows are here; at once when they are. */
  const withRows = (top: number, bottom: number, cells: number, work: () => void): void => {
    if (cells > MOST_CELLS) return toast(t('tooManyCells', { count: MOST_CELLS }));
    for (let row = top; row <= bottom; row++) if (!rowAt(row)) return void rows.cache.ensure(top, bottom).then(work, fail);
    work();
  };
  const plan = (box: Box, make: () => Planned): void => withRows(Math.max(0, box.top - 1), box.bottom, cellCount(box), () => void write(make()));

  const copy = (event: ClipboardEvent, box: Box): void => {
    event.preventDefault();
    const { clipboardData } = event;
    let here = true;
    withRows(box.top, box.bottom, cellCount(box), () => {
      const text = blockText(copyBlock(box, rowAt, columns));
      // The event's own clipboard is open only while the event lasts; later there is the system's.
      if (here) clipboardData.setData('text/plain', text);
      else void navigator.clipboard.writeText(text).then(() => toast(t('copied', { count: cellCount(box) })), fail);
    });
    here = false;
  };
  const paste = (event: ClipboardEvent, box: Box): void => {
    event.preventDefault();
    const block = blockOf(event.clipboardData.getData('text/plain'));
    const { top, bottom } = pastedRows(block, box, total);
    const width = Math.max(...block.map((row) => row.length));
    withRows(top, bottom, Math.max((bottom - top + 1) * width, block.length === 1 && width === 1 ? cellCount(box) : 0), () => {
      const planned = pasteBlock(block, box, rowAt, columns, total);
      const beyond = block.length === 1 && width === 1 ? [] : pastedBeyond(block, box, columns, total);
      // What stands below the end is offered as new items: until that is answered it is neither written nor counted as left out.
      const below = Math.max(0, box.top + block.length - total) * Math.min(width, columns.length - box.left);
      void write(beyond.length > 0 ? { edits: planned.edits, skipped: Math.max(0, planned.skipped - below) } : planned).then(() => beyond.length > 0 && onBeyond(beyond));
    });
  };
  return {
    copy, paste,
    cut: (event: ClipboardEvent, box: Box): void => {
      copy(event, box);
      plan(box, () => emptyCells(box, rowAt, columns));
    },
    empty: (box: Box) => plan(box, () => emptyCells(box, rowAt, columns)),
    down: (box: Box) => plan(box, () => fillDown(box, rowAt, columns)),
    right: (box: Box) => plan(box, () => fillRight(box, rowAt, columns)),
    draw: (from: Box, to: Box) => plan(to, () => fillOut(from, to, rowAt, columns)),
  };
}
export type Blocks = ReturnType<typeof useBlocks>;

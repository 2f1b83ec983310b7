import type { MouseEvent, PointerEvent } from 'react';
import { drawnOut } from './block.ts';
import { type Box, boxOf, type Cell, type Range } from './range.ts';

export const elementUnder = (event: MouseEvent | PointerEvent): HTMLElement | null => (event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null);
export const cellUnder = (event: MouseEvent | PointerEvent): Cell | null => {
  const cell = elementUnder(event);
  const line = cell?.closest<HTMLElement>('[data-row]');
  return cell && line ? { row: Number(line.dataset.row), column: Number(cell.dataset.column) } : null;
};
const onControl = (event: PointerEvent): boolean => event.target instanceof Element && event.target.closest('input, select, textarea, button, a') !== null;

type PointerDeps = { range: Range; onRange: (range: Range) => void; drawing: 'range' | 'fill' | null; setDrawing: (now: 'range' | 'fill' | null) => void; drawn: Box | null; setDrawn: (box: Box | null) => void; focus: () => void; draw: (from: Box, to: Box) => void };

/** Marking a rectangle, and drawing it out by its handle. */
export function useGridPointer({ range, onRange, drawing, setDrawing, drawn, setDrawn, focus, draw }: PointerDeps) {
  return {
    onPointerDown: (event: PointerEvent): void => {
      const cell = cellUnder(event);
      if (!cell || event.button !== 0 || onControl(event)) return;
      if (event.target instanceof HTMLElement && event.target.dataset.handle !== undefined) {
        event.preventDefault();
        return setDrawing('fill');
      }
      onRange(event.shiftKey ? { anchor: range.anchor, cursor: cell } : { anchor: cell, cursor: cell });
      setDrawing('range');
      focus();
    },
    onPointerMove: (event: PointerEvent): void => {
      const cell = drawing !== null && event.buttons === 1 ? cellUnder(event) : null;
      if (!cell) return;
      if (drawing === 'fill') setDrawn(drawnOut(boxOf(range), cell));
      else if (cell.row !== range.cursor.row || cell.column !== range.cursor.column) onRange({ anchor: range.anchor, cursor: cell });
    },
    onPointerUp: (): void => {
      if (drawing === 'fill' && drawn) {
        draw(boxOf(range), drawn);
        onRange({ anchor: { row: drawn.top, column: drawn.left }, cursor: { row: drawn.bottom, column: drawn.right } });
      }
      setDrawn(null);
      setDrawing(null);
    },
  };
}

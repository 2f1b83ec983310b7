import type { LayerRow } from '#app/contract';
import type { Block } from '../catalogue/tsv.ts';
import type { Box } from '../catalogue/range.ts';

/** Columns of a buyer's grid: our two, which are only read, then theirs; until when a price holds is in sight on a small screen. */
export const COLUMNS = [
  { key: 'sku', width: 132, numeric: false, edit: false }, { key: 'name', width: 190, numeric: false, edit: false },
  { key: 'itemNo', width: 116, numeric: false, edit: true }, { key: 'barcode', width: 124, numeric: false, edit: true },
  { key: 'price', width: 92, numeric: true, edit: true }, { key: 'currency', width: 74, numeric: false, edit: true }, { key: 'validFrom', width: 96, numeric: false, edit: true }, { key: 'validTo', width: 120, numeric: false, edit: true },
  { key: 'perInner', width: 80, numeric: true, edit: true }, { key: 'perCarton', width: 86, numeric: true, edit: true }, { key: 'description', width: 200, numeric: false, edit: true }, { key: 'packingNote', width: 170, numeric: false, edit: true },
] as const;
export type ColumnKey = (typeof COLUMNS)[number]['key'];
export type EditKey = Exclude<ColumnKey, 'sku' | 'name'>;
export type CellWrite = { product: string; field: EditKey; text: string | null };

const isEdit = (key: ColumnKey): key is EditKey => key !== 'sku' && key !== 'name';
export const cellText = (row: LayerRow, key: ColumnKey): string => (key === 'sku' ? row.sku : key === 'name' ? row.name : row.cells[key]);

/** The cells of a block as text, for the clipboard. */
export const copied = (box: Box, rowAt: (index: number) => LayerRow | undefined): string[][] =>
  Array.from({ length: box.bottom - box.top + 1 }, (_, at) => COLUMNS.slice(box.left, box.right + 1).map(({ key }) => { const row = rowAt(box.top + at); return row ? cellText(row, key) : ''; }));

/** A pasted block as writes: one cell fills the selection, more go where they are; an empty cell says nothing and does not erase. */
export function pasted(block: Block, box: Box, rowAt: (index: number) => LayerRow | undefined, total: number): CellWrite[] {
  const single = block.length === 1 && block[0]?.length === 1;
  const height = single ? box.bottom - box.top + 1 : Math.min(block.length, total - box.top);
  const width = single ? box.right - box.left + 1 : Math.max(0, ...block.map((row) => row.length));
  return Array.from({ length: height }, (_, down) => down).flatMap((down) => {
    const row = rowAt(box.top + down);
    return COLUMNS.slice(box.left, box.left + width).flatMap(({ key }, across): CellWrite[] => {
      const text = (single ? block[0]?.[0] : block[down]?.[across])?.trim() ?? '';
      return row && isEdit(key) && text !== '' ? [{ product: row.product, field: key, text }] : [];
    });
  });
}

/** Emptied on purpose: Delete. A currency goes with its price. */
export const emptied = (box: Box, rowAt: (index: number) => LayerRow | undefined): CellWrite[] =>
  Array.from({ length: box.bottom - box.top + 1 }, (_, at) => rowAt(box.top + at)).flatMap((row) => COLUMNS.slice(box.left, box.right + 1).flatMap(({ key }): CellWrite[] => (row && isEdit(key) && key !== 'currency' && cellText(row, key) !== '' ? [{ product: row.product, field: key, text: null }] : [])));

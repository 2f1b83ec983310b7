import type { FieldEdit, MatrixVariant, Output } from '#app/contract';

export type Matrix = Output<'variants.matrix'>;
export type Value = { key: string; text: string };
export type Place = Record<string, string>;
/** The variants that stand at one place: usually one or none; more is a clash. */
export type MatrixCell = { place: Place; variants: MatrixVariant[] };
/** A matrix cut along two axes; `rest` holds one chosen value for each further axis. */
export type Shape = { rows: readonly Value[]; columns: readonly Value[]; at: (row: number, column: number) => MatrixCell };

const ALL: readonly Value[] = [{ key: '', text: '' }];

/** Which axes are rows and columns when nobody chose: the two longest, the longer one down. */
export function usualCut(axes: Matrix['axes']): { row: string; column: string } {
  const [first, second] = axes.map((one, at) => ({ key: one.key, size: one.values.length, at })).sort((a, b) => b.size - a.size || a.at - b.at);
  return { row: first?.key ?? '', column: second?.key ?? '' };
}

export function shapeOf({ axes, variants }: Matrix, row: string, column: string, rest: Place): Shape {
  const placeOf = (variant: MatrixVariant): Place => Object.fromEntries(axes.map((axis, at) => [axis.key, variant.place[at] ?? '']));
  const rows = axes.find((one) => one.key === row)?.values ?? ALL;
  const columns = axes.find((one) => one.key === column)?.values ?? ALL;
  const byPlace = new Map<string, MatrixVariant[]>();
  for (const one of variants) {
    const place = placeOf(one);
    if (axes.some(({ key }) => key !== row && key !== column && place[key] !== rest[key])) continue;
    const at = JSON.stringify([place[row] ?? '', place[column] ?? '']);
    byPlace.set(at, [...(byPlace.get(at) ?? []), one]);
  }
  return {
    rows, columns,
    at(down, across) {
      const [one = '', other = ''] = [rows[down]?.key, columns[across]?.key];
      return { place: { ...rest, ...(row ? { [row]: one } : {}), ...(column ? { [column]: other } : {}) }, variants: byPlace.get(JSON.stringify([one, other])) ?? [] };
    },
  };
}

export type Planned = { edits: FieldEdit[]; create: Place[]; remove: string[]; skipped: number };
export type Box = { top: number; bottom: number; left: number; right: number };

const YES = new Set(['yes', 'y', '1', 'x', '✓', 'true', 'हाँ', 'हां']);
const NO = new Set(['', 'no', 'n', '0', 'false', 'नहीं']);

/** The field that says whether there is a variant at all. */
export const EXISTS = 'exists';

/** What writing texts into a rectangle would do. With the field "exists" variants are made and deleted; elsewhere cells without a variant are left out and counted. */
export function planCells(box: Box, shape: Shape, field: string, textAt: (row: number, column: number) => string | undefined): Planned {
  const planned: Planned = { edits: [], create: [], remove: [], skipped: 0 };
  for (let row = box.top; row <= Math.min(box.bottom, shape.rows.length - 1); row++) {
    for (let column = box.left; column <= Math.min(box.right, shape.columns.length - 1); column++) {
      const text = textAt(row, column);
      const { place, variants } = shape.at(row, column);
      const [variant] = variants;
      if (text === undefined) continue;
      if (field === EXISTS) {
        const word = text.trim().toLowerCase();
        if (YES.has(word) && !variant) planned.create.push(place);
        else if (NO.has(word)) planned.remove.push(...variants.map((one) => one.id));
        else if (!YES.has(word)) planned.skipped++;
      } else if (!variant) planned.skipped += text === '' ? 0 : 1;
      else if (variant.text !== text || variant.inherited) planned.edits.push(...(variant.inherited && text === '' ? [] : [{ id: variant.id, field, value: text === '' ? null : text }]));
    }
  }
  return planned;
}

/** Cells of a pasted block from the left upper corner on; one value over a larger selection fills all of it. */
export function planPaste(block: readonly (readonly string[])[], box: Box, shape: Shape, field: string): Planned {
  const height = block.length;
  const width = Math.max(...block.map((row) => row.length));
  if (height === 1 && width === 1) return planCells(box, shape, field, () => block[0]?.[0] ?? '');
  const planned = planCells({ top: box.top, left: box.left, bottom: box.top + height - 1, right: box.left + width - 1 }, shape, field, (row, column) => block[row - box.top]?.[column - box.left]);
  const inside = Math.min(height, shape.rows.length - box.top) * Math.min(width, shape.columns.length - box.left);
  return { ...planned, skipped: planned.skipped + height * width - inside };
}

/** What a cell shows. */
export const cellText = ({ variants }: MatrixCell, field: string): string => (field === EXISTS ? (variants.length > 0 ? 'yes' : '') : (variants[0]?.text ?? ''));

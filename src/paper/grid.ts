import { type Atom, type Item, itemsOf, type Solid, stackHeight } from './atom.ts';
import type { Block, GridBlock, GridCell } from './plan.ts';

type Lay = (blocks: readonly Block[], width: number) => Atom[];
type Rows = GridCell[][];

/** The boxes of a form, one atom for each of its outer rows, so that a page may end between two of them. */
export function measureGrid(block: GridBlock, width: number, lay: Lay): Atom[] {
  const { rule } = block;
  return block.rows.map((row, at): Solid => {
    const height = rowHeight(block, row, width, lay);
    const frame: Item[] = [...(at === 0 ? [0] : []), height].map((y) => ({ kind: 'line', x: 0, y, length: width, colour: rule.colour, thickness: rule.thickness }));
    const sides: Item[] = [0, width].map((x) => ({ kind: 'line', upright: true, x, y: 0, length: height, colour: rule.colour, thickness: rule.thickness }));
    return { kind: 'solid', height, keep: at < block.rows.length - 1, items: [...cellsOf(block, row, width, height, lay), ...frame, ...sides] };
  });
}

const widthsOf = (row: readonly GridCell[], width: number): number[] => {
  const shares = row.reduce((sum, one) => sum + one.share, 0);
  return row.map((one) => (width * one.share) / shares);
};

const inner = (block: GridBlock, cell: Extract<GridCell, { children: Block[] }>, width: number, lay: Lay): Atom[] => lay(cell.children, width - 2 * block.paddingX);

function rowHeight(block: GridBlock, row: readonly GridCell[], width: number, lay: Lay): number {
  const widths = widthsOf(row, width);
  return Math.max(0, ...row.map((cell, at) => ('rows' in cell ? rowsHeight(block, cell.rows, widths[at] ?? 0, lay) : stackHeight(inner(block, cell, widths[at] ?? 0, lay)) + 2 * block.paddingY)));
}

const rowsHeight = (block: GridBlock, rows: Rows, width: number, lay: Lay): number => rows.reduce((sum, row) => sum + rowHeight(block, row, width, lay), 0);

/** What stands in the cells of a row that is so high, with the lines between them. */
function cellsOf(block: GridBlock, row: readonly GridCell[], width: number, height: number, lay: Lay): Item[] {
  const { colour, thickness } = block.rule;
  const widths = widthsOf(row, width);
  let x = 0;
  return row.flatMap((cell, at): Item[] => {
    const left = x;
    const own = widths[at] ?? 0;
    x += own;
    const line: Item[] = at === 0 ? [] : [{ kind: 'line', upright: true, x: left, y: 0, length: height, colour, thickness }];
    const content = 'rows' in cell ? stacked(block, cell.rows, own, height, lay) : itemsOf(inner(block, cell, own, lay), block.paddingX, block.paddingY);
    return [...line, ...content.map((one) => ({ ...one, x: one.x + left }))];
  });
}

/** Rows inside a cell: what is over goes to all of them alike, so that the lines end where the cell ends. */
function stacked(block: GridBlock, rows: Rows, width: number, height: number, lay: Lay): Item[] {
  const more = (height - rowsHeight(block, rows, width, lay)) / rows.length;
  let y = 0;
  return rows.flatMap((row, at): Item[] => {
    const top = y;
    const own = rowHeight(block, row, width, lay) + more;
    y += own;
    const line: Item[] = at === 0 ? [] : [{ kind: 'line', x: 0, y: top, length: width, colour: block.rule.colour, thickness: block.rule.thickness }];
    return [...line, ...cellsOf(block, row, width, own, lay).map((one) => ({ ...one, y: one.y + top }))];
  });
}

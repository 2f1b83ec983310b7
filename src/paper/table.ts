import { type Atom, heightOf, type Item, itemsOf, type Node, type Solid, stackHeight } from './atom.ts';
import { breakLines, wordWidths } from './lines.ts';
import { fromStart, measureText, type Setting } from './paragraph.ts';
import type { Cell, TableBlock } from './plan.ts';

/** A row higher than this is broken over pages instead of leaving a hole, in points. */
const UNBROKEN_ROW = 300;
/** No column is squeezed below this, in points. */
const NARROWEST = 24;

/** A table as one atom per row; a row that is too high for that, as one for each part of it. */
export function measureTable(block: TableBlock, width: number, setting: Setting): Atom[] {
  const lay: Lay = { block, widths: columnWidths(block, width, setting), width, setting };
  const table: Node = { tag: 'Table', parent: setting.node };
  const single = (cells: readonly Cell[], rule: TableBlock['rule'], scope: 'Row' | 'Column', isTop: boolean): Atom[] => row(lay, cells, { tag: 'TR', parent: table }, rule, scope, isTop);
  const head = block.head ? single(block.head.map((one) => ({ ...one, header: true })), block.headRule ?? block.rule, 'Column', true) : [];
  const again = block.again ? [...measureText(block.again.runs, block.again.style, width, setting, table), { kind: 'solid' as const, height: block.paddingY, items: [] }, ...head] : head;
  const rows = block.rows.flatMap((cells, at): Atom[] => {
    const parts = single(cells, block.rule, 'Row', at === 0 && !block.head);
    const told = block.carried?.[at];
    const carried = told && at < block.rows.length - 1 ? { forward: single(told.forward, block.rule, 'Row', false)[0], brought: single(told.brought, block.rule, 'Row', false)[0] } : {};
    const keep = at >= block.rows.length - 1 - (block.kept ?? 0) && at < block.rows.length - 1;
    return parts.map((part, index) => ({ ...part, ...(keep ? { keep } : {}), table: { head: again, ...(index === parts.length - 1 ? definedOf(carried) : {}) } }));
  });
  const tail = block.stretchedBy ? block.kept ?? 0 : 0;
  const filler = block.stretchedBy ? [{ ...emptyRow(lay, block.stretchedBy), table: { head } }] : [];
  return [...head.map((one) => ({ ...one, keep: true })), ...rows.slice(0, rows.length - tail), ...filler, ...rows.slice(rows.length - tail)];
}

/** Nothing but the lines between the columns. */
function emptyRow({ block, widths, width }: Lay, height: number): Solid {
  const line: Extract<Item, { kind: 'line' }> = { kind: 'line', x: 0, y: 0, length: width, colour: block.rule.colour, thickness: block.rule.thickness };
  const xs = widths.map((_, at) => widths.slice(0, at).reduce((sum, one) => sum + one + block.gap, 0));
  return { kind: 'solid', height, keep: true, items: [...[...xs.slice(1), width, 0].map((x): Item => ({ ...line, x, length: height, upright: true })), { ...line, y: height }] };
}

type Lay = { block: TableBlock; widths: readonly number[]; width: number; setting: Setting };
const definedOf = ({ forward, brought }: { forward?: Atom | undefined; brought?: Atom | undefined }): { forward?: Atom; brought?: Atom } => ({ ...(forward ? { forward } : {}), ...(brought ? { brought } : {}) });

function row(lay: Lay, cells: readonly Cell[], node: Node, rule: TableBlock['rule'], scope: 'Row' | 'Column', isTop: boolean): Atom[] {
  const { block, widths, width, setting } = lay;
  const inset = block.framed ? block.gap / 2 : 0;
  const columns = cells.map((cell, at) => cellAtoms(cell, widths[at] ?? 0, block.columns[at]?.align, setting, cell.header ? { tag: 'TH', parent: node, scope } : { tag: 'TD', parent: node }));
  const xs = fromStart(widths, block.gap, width - 2 * inset, setting.right).map((x) => x + inset);
  const pad: Atom = { kind: 'solid', height: block.paddingY, items: [] };
  const content = columns.map((one) => [pad, ...one, pad]);
  const line: Item = { kind: 'line', x: 0, y: 0, length: width, colour: rule.colour, thickness: rule.thickness };
  const height = Math.max(0, ...content.map(stackHeight));
  if (block.framed) {
    const uprights = [0, ...[...xs].sort((a, b) => a - b).slice(1).map((x) => x - inset), width];
    const parts = height <= UNBROKEN_ROW ? [content] : sliced(content, UNBROKEN_ROW);
    return parts.map((part, at): Atom => framedPart(part, xs, uprights, line, isTop && at === 0, at === parts.length - 1));
  }
  if (height <= UNBROKEN_ROW) return [{ kind: 'solid', height, items: [...content.flatMap((one, at) => itemsOf(one, xs[at] ?? 0)), { ...line, y: height - rule.thickness / 2 }] }];
  const ruled = (): Atom => ({ kind: 'solid', height: rule.thickness, items: [{ ...line, y: rule.thickness / 2 }] });
  const longest = content.reduce((best, one, at) => (stackHeight(one) > stackHeight(content[best] ?? []) ? at : best), 0);
  return [{ kind: 'columns', xs, columns: content.map((one, at) => (at === longest ? [...one, shiftedLeft(ruled(), -(xs[at] ?? 0))] : one)) }];
}

function framedPart(content: readonly Atom[][], xs: readonly number[], uprights: readonly number[], line: Extract<Item, { kind: 'line' }>, isTop: boolean, isLast: boolean): Atom {
  const height = Math.max(0, ...content.map(stackHeight));
  const flat = [...(isTop ? [0] : []), ...(isLast ? [height] : [])].map((y): Item => ({ ...line, y }));
  return { kind: 'solid', height, items: [...content.flatMap((one, at) => itemsOf(one, xs[at] ?? 0)), ...flat, ...uprights.map((x): Item => ({ ...line, x, y: 0, length: height, upright: true }))] };
}

/** Columns of one row cut into parts that are no higher than `most`, each column by its own lines. */
function sliced(content: readonly Atom[][], most: number): Atom[][][] {
  const parts: Atom[][][] = [];
  content.forEach((column, at) => {
    let part = 0;
    for (const atom of column) {
      if (stackHeight(parts[part]?.[at] ?? []) + heightOf(atom) > most) part += 1;
      const open = (parts[part] ??= content.map(() => []));
      open[at]?.push(atom);
    }
  });
  return parts;
}

const shiftedLeft = (atom: Atom, by: number): Atom => (atom.kind === 'solid' ? { ...atom, items: atom.items.map((one) => ({ ...one, x: one.x + by })) } : atom);

const cellAtoms = (cell: Cell, width: number, align: Cell['align'], setting: Setting, node: Node): Atom[] =>
  cell.paragraphs.flatMap(({ runs, style, language }) => {
    const own = language ? { language } : {};
    // A cell that says one thing needs no paragraph inside: half as many tags in the file.
    const said: Node = cell.paragraphs.length === 1 ? { ...node, ...own } : { tag: 'P', parent: node, ...own };
    return measureText(runs, style, width, setting, said, cell.align ?? align).map(({ keep: _keep, ...atom }) => atom);
  });

/** Widths as declared; the others get what their content needs, or a fair part of the room when that is too little. */
function columnWidths(block: TableBlock, width: number, setting: Setting): number[] {
  const room = width - block.gap * (block.columns.length - (block.framed ? 0 : 1)) - block.columns.reduce((sum, one) => sum + (one.width ?? 0), 0);
  const open = block.columns.map((one, at) => (one.width === undefined ? at : -1)).filter((at) => at >= 0);
  const rows = [...(block.head ? [block.head] : []), ...block.rows];
  const widest = (at: number, room: number): number => Math.max(NARROWEST, ...rows.map((cells) => contentWidth(cells[at], room, setting)));
  const shares = shareOut(open.map((at) => widest(at, 0)), open.map((at) => widest(at, Infinity)), room);
  return block.columns.map((one, at) => one.width ?? shares[open.indexOf(at)] ?? NARROWEST);
}

/** The widest line when lines may have this much room; with none, the widest word. */
const contentWidth = (cell: Cell | undefined, room: number, setting: Setting): number =>
  Math.max(0, ...(cell?.paragraphs ?? []).flatMap(({ runs, style }) => (room === 0 ? wordWidths(runs, style, setting.faces) : breakLines(runs, style, room, setting.faces).lines.map((line) => line.width)))) + 0.5;

/**
 * Widths between what each column must have and what it would like. What is over goes to all alike, twice to the first, which holds the
 * words; what lacks is taken from the greatest wishes first.
 */
export function shareOut(least: readonly number[], wanted: readonly number[], room: number): number[] {
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
  const over = room - sum(wanted);
  if (over >= 0) return wanted.map((one, at) => one + (over * (at === 0 ? 2 : 1)) / (wanted.length + 1));
  if (sum(least) >= room) return levelled(least, room);
  const more = levelled(wanted.map((one, at) => one - (least[at] ?? 0)), room - sum(least));
  return least.map((one, at) => one + (more[at] ?? 0));
}

/** Nobody gets more than a level that just uses up the room. */
function levelled(wishes: readonly number[], room: number): number[] {
  let level = room / wishes.length;
  for (let pass = 0; pass < wishes.length; pass++) {
    const modest = wishes.filter((one) => one <= level);
    if (modest.length === wishes.length) break;
    level = (room - modest.reduce((sum, one) => sum + one, 0)) / (wishes.length - modest.length);
  }
  return wishes.map((one) => Math.min(one, level));
}

import type { Line } from './lines.ts';
import type { Picture } from './plan.ts';

/** Place of something in the reading order, for people who listen to the page. Tags are those of ISO 32000-1, 14.8.4. */
export type Node = { tag: string; parent?: Node; alt?: string; language?: string; scope?: 'Row' | 'Column' };

/** One thing to draw; x and y are points from the top left of what it stands in. Without a node it is decoration. */
export type Item =
  | { kind: 'bars'; x: number; y: number; width: number; height: number; bars: readonly number[]; colour: string; node: Node | undefined }
  | { kind: 'path'; x: number; y: number; points: readonly (readonly [number, number])[]; colour: string; thickness: number }
  | { kind: 'text'; x: number; y: number; line: Line; node: Node | undefined }
  | { kind: 'line'; x: number; y: number; length: number; upright?: boolean; colour: string; thickness: number; bleed?: boolean }
  | { kind: 'rect'; x: number; y: number; width: number; height: number; fill?: string; stroke?: string; radius: number }
  | { kind: 'image'; x: number; y: number; width: number; height: number; picture: Picture; node: Node | undefined }
  | { kind: 'modules'; x: number; y: number; size: number; rows: boolean[][]; colour: string; node: Node | undefined };

/** What is not broken over pages, or columns of such. `keep`: stays on one page with what follows. */
export type Atom = Solid | Columns;
export type Solid = { kind: 'solid'; height: number; items: Item[]; keep?: boolean; gap?: boolean; newPage?: boolean; table?: TableMark };
export type Columns = { kind: 'columns'; xs: number[]; columns: Atom[][]; keep?: boolean; table?: TableMark };
/** Tells the rows of one table, what is repeated above them on a new page, and what is said below this row and above the next when a page ends between the two. */
export type TableMark = { head: Atom[]; forward?: Atom; brought?: Atom };

export const heightOf = (atom: Atom): number => (atom.kind === 'solid' ? atom.height : Math.max(0, ...atom.columns.map(stackHeight)));
export const stackHeight = (atoms: readonly Atom[]): number => atoms.reduce((sum, one) => sum + heightOf(one), 0);

export const shifted = <T extends Item>(item: T, x: number, y: number): T => ({ ...item, x: item.x + x, y: item.y + y });

/** All items of a stack, as if there were no pages. */
export function itemsOf(atoms: readonly Atom[], x = 0, y = 0): Item[] {
  const items: Item[] = [];
  let top = y;
  for (const atom of atoms) {
    if (atom.kind === 'solid') items.push(...atom.items.map((one) => shifted(one, x, top)));
    else atom.columns.forEach((column, at) => items.push(...itemsOf(column, x + (atom.xs[at] ?? 0), top)));
    top += heightOf(atom);
  }
  return items;
}

/** The same as one piece that no page breaks. */
export const welded = (atoms: readonly Atom[]): Solid => ({ kind: 'solid', height: stackHeight(atoms), items: itemsOf(atoms) });

/** Decoration: the reading order does not know it. */
export const unread = (item: Item): Item => ('node' in item ? { ...item, node: undefined } : item);

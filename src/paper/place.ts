import { type Atom, heightOf, type Item, itemsOf, shifted, type Solid, unread } from './atom.ts';

/** Where on which page; y in points from the top of the page. */
export type Cursor = { page: number; y: number };
/** The room of the body on a page of a sheet, counted from 0. */
export type Room = { top(page: number): number; bottom: number; left: number };

/** What a broken column must be able to show at once before it is begun at the foot of a page, in points. */
const LEAST_START = 40;

/** Puts atoms on pages one under the other, from `from` on; `pages` grows as needed. Returns where the last one ends. */
export function place(atoms: readonly Atom[], from: Cursor, x: number, room: Room, pages: Item[][]): Cursor {
  let at = from;
  const isTop = (): boolean => at.y <= room.top(at.page) + 0.01;
  atoms.forEach((atom, index) => {
    if (atom.kind === 'solid' && atom.newPage) {
      if (!isTop()) at = { page: at.page + 1, y: room.top(at.page + 1) };
      return;
    }
    if (atom.kind === 'solid' && atom.gap && isTop()) return;
    if (!isTop() && neededBy(atoms, index) > room.bottom - at.y + 0.01) {
      const before = index > 0 ? atoms[index - 1]?.table : undefined;
      if (before?.forward) place([asDecoration(before.forward)], at, x, { ...room, bottom: Infinity }, pages);
      at = { page: at.page + 1, y: room.top(at.page + 1) };
      if (atom.kind === 'solid' && atom.gap) return;
      if (atom.table && before) at = place([...atom.table.head, ...(before.brought ? [before.brought] : [])].map(asDecoration), at, x, room, pages);
    }
    at = atom.kind === 'solid' ? drop(atom, at, x, pages) : spreadColumns(atom, at, x, room, pages);
  });
  return at;
}

const asDecoration = (atom: Atom): Atom => ({ kind: 'solid', height: heightOf(atom), items: itemsOf([atom]).map(unread) });

function drop(atom: Solid, at: Cursor, x: number, pages: Item[][]): Cursor {
  const page = (pages[at.page] ??= []);
  for (const item of atom.items) page.push(shifted(item, x, at.y));
  return { page: at.page, y: at.y + atom.height };
}

/** Each column runs over the pages on its own; the block ends where the longest does. */
function spreadColumns(atom: Extract<Atom, { kind: 'columns' }>, at: Cursor, x: number, room: Room, pages: Item[][]): Cursor {
  return atom.columns.map((column, index) => place(column, at, x + (atom.xs[index] ?? 0), room, pages)).reduce((far, one) => (one.page > far.page || (one.page === far.page && one.y > far.y) ? one : far), at);
}

/** Height that must be free for an atom and whatever it is kept with. More than a page cannot be asked for: then it starts right here. */
function neededBy(atoms: readonly Atom[], index: number): number {
  let needed = 0;
  for (let at = index; at < atoms.length; at++) {
    const atom = atoms[at];
    if (!atom) break;
    needed += atom.kind === 'columns' ? Math.min(heightOf(atom), LEAST_START) : atom.gap && at === index ? 0 : heightOf(atom);
    if (!atom.keep) return needed + (atom.table?.forward ? heightOf(atom.table.forward) : 0);
  }
  return needed;
}

import { type Reading, Shelf, type View, viewOrder, type ViewOrder } from '#catalogue';
import type { Workspace } from '#store';
import { COMPUTED } from './computed.ts';

type Kept = { key: string; state: string; until: number; order: Promise<ViewOrder> };
type Desk = { shelf: Shelf; orders: Kept[]; warming: Promise<void> };

/** Columns and the last few orders of each open company: scrolling a view reads its rows by place without sorting again. */
const desks = new WeakMap<Workspace, Desk>();
const HOW_MANY = 4;
/** What checks and others computed changes without a change set: an order by it is kept only while a list is scrolled. */
const COMPUTED_MS = 2_000;

const deskOf = (workspace: Workspace): Desk => {
  const desk = desks.get(workspace) ?? { shelf: new Shelf(), orders: [], warming: Promise.resolve() };
  desks.set(workspace, desk);
  return desk;
};

/** What views of this company are read with now. `sequence` counts change sets in force. */
export async function readingOf(workspace: Workspace): Promise<Reading & { sequence: number }> {
  const { sequence, undo, redo } = await workspace.undoState();
  return { shelf: deskOf(workspace).shelf, state: `${sequence} ${undo?.id ?? ''} ${redo?.id ?? ''}`, computed: COMPUTED, sequence };
}

const isComputed = ({ filters, sort }: View): boolean => [...filters, ...sort].some(({ field }) => Object.hasOwn(COMPUTED, field));

/** The rows of a view in order; made anew when anything was written, undone or redone since. */
export async function orderOf(workspace: Workspace, view: View): Promise<{ order: ViewOrder; sequence: number }> {
  const reading = await readingOf(workspace);
  const desk = deskOf(workspace);
  const { state, sequence } = reading;
  const key = JSON.stringify([view.query, view.filters, view.sort, view.expanded]);
  const now = performance.now();
  const found = desk.orders.find((one) => one.key === key && one.state === state && one.until > now);
  if (found) return { order: await found.order, sequence };
  const fresh: Kept = { key, state, until: isComputed(view) ? now + COMPUTED_MS : Number.POSITIVE_INFINITY, order: viewOrder(workspace.read, view, reading) };
  desk.orders = [fresh, ...desk.orders.filter((one) => one !== found && one.key !== key && one.state === state)].slice(0, HOW_MANY);
  fresh.order.catch(() => { desk.orders = desk.orders.filter((one) => one !== fresh); });
  return { order: await fresh.order, sequence };
}

/** Reads columns that are on screen before somebody sorts or filters by them, one after another and unwaited for. */
export function warm(workspace: Workspace, fields: readonly string[]): void {
  const desk = deskOf(workspace);
  const wanted = fields.filter((one) => !Object.hasOwn(COMPUTED, one)).slice(0, MOST_WARM).filter((one) => !desk.shelf.kept.includes(one));
  if (wanted.length === 0) return;
  desk.warming = desk.warming.then(async () => {
    for (const field of wanted) if (!desk.shelf.kept.includes(field)) await desk.shelf.columnsOf(workspace.read, [field], null);
  }).catch(() => undefined);
}

/** Columns read ahead: the first ones shown, about a screen. More would stand in the way of somebody who sorts or filters meanwhile. */
const MOST_WARM = 16;

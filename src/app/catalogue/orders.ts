import { setTimeout as pause } from 'node:timers/promises';
import { OWN_ONLY, type Reading, Shelf, type View, viewOrder, type ViewOrder } from '#catalogue';
import type { Workspace } from '#store';
import { COMPUTED } from './computed.ts';

type Kept = { key: string; state: string; until: number; order: Promise<ViewOrder> };
type Desk = { shelf: Shelf; orders: Kept[]; /** When rows were last asked for. */ askedAt: number; /** Columns on screen, the first ones first. */ shown: readonly string[]; ahead: Promise<void> | undefined };

/** Columns and the last few orders of each open company: scrolling a view reads its rows by place without sorting again. */
const desks = new WeakMap<Workspace, Desk>();
const HOW_MANY = 4;
/** What checks and others computed changes without a change set: an order by it is kept only while a list is scrolled. */
const COMPUTED_MS = 2_000;

const deskOf = (workspace: Workspace): Desk => {
  const desk = desks.get(workspace) ?? { shelf: new Shelf(), orders: [], askedAt: 0, shown: [], ahead: undefined };
  desks.set(workspace, desk);
  return desk;
};

/** What views of this company are read with now. `sequence` counts change sets in force; `point` is where the data stands in its history. */
export async function readingOf(workspace: Workspace): Promise<Reading & { sequence: number; point: string }> {
  const { sequence, undo, redo } = await workspace.undoState();
  return { shelf: deskOf(workspace).shelf, state: `${sequence} ${undo?.id ?? ''} ${redo?.id ?? ''}`, computed: COMPUTED, sequence, point: undo?.id ?? 'start' };
}

const isComputed = ({ filters, sort }: View): boolean => [...filters, ...sort].some(({ field }) => Object.hasOwn(COMPUTED, field));

/** The rows of a view in order; made anew when anything was written, undone or redone since. */
export async function orderOf(workspace: Workspace, view: View): Promise<{ order: ViewOrder; sequence: number }> {
  const reading = await readingOf(workspace);
  const desk = deskOf(workspace);
  desk.askedAt = performance.now();
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

/** Columns read in one pass: those shown first come first. */
const AT_ONCE = 16;
/** After somebody asked for rows or wrote, reading ahead waits so long: whoever waits for the core comes first. */
const QUIET_MS = 120;
const BREATH_MS = 2;

/** Reads columns that are on screen before somebody sorts or filters by them: unwaited for, and only while nobody asks for anything else. */
export function readAhead(workspace: Workspace, fields: readonly string[]): void {
  const desk = deskOf(workspace);
  // With what variants keep to themselves: every filter of a list with variants asks for it.
  desk.shown = [OWN_ONLY, ...fields.filter((one) => !Object.hasOwn(COMPUTED, one))];
  desk.ahead ??= aheadOf(workspace, desk).catch(() => undefined).finally(() => { desk.ahead = undefined; });
}

async function aheadOf(workspace: Workspace, desk: Desk): Promise<void> {
  for (let before = -1; before !== desk.shelf.kept.length;) {
    before = desk.shelf.kept.length;
    const kept = new Set(desk.shelf.kept);
    await desk.shelf.readAhead(workspace.read, desk.shown.filter((one) => !kept.has(one)).slice(0, AT_ONCE), () => quiet(desk));
  }
}

async function quiet(desk: Desk): Promise<void> {
  await pause(BREATH_MS, undefined, { ref: false });
  for (let rest = restOf(desk); rest > 0; rest = restOf(desk)) await pause(rest, undefined, { ref: false });
}

const restOf = ({ askedAt }: Desk): number => askedAt + QUIET_MS - performance.now();

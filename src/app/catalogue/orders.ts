import { type View, viewOrder, type ViewOrder } from '#catalogue';
import type { Workspace } from '#store';

type Kept = { key: string; sequence: number; state: string; order: Promise<ViewOrder> };

/** The last few orders of each open company: scrolling a view reads its rows by place without sorting again. */
const kept = new WeakMap<Workspace, Kept[]>();
const HOW_MANY = 4;

/** The rows of a view in order; made anew when anything was written, undone or redone since. */
export async function orderOf(workspace: Workspace, view: View): Promise<{ order: ViewOrder; sequence: number }> {
  const { sequence, undo, redo } = await workspace.undoState();
  const state = `${undo?.id ?? ''} ${redo?.id ?? ''}`;
  const key = JSON.stringify([view.query, view.filters, view.sort, view.expanded]);
  const orders = kept.get(workspace) ?? [];
  const found = orders.find((one) => one.key === key && one.sequence === sequence && one.state === state);
  if (found) return { order: await found.order, sequence };
  const fresh: Kept = { key, sequence, state, order: viewOrder(workspace.read, view) };
  kept.set(workspace, [fresh, ...orders.filter((one) => one.sequence === sequence && one.state === state)].slice(0, HOW_MANY));
  fresh.order.catch(() => kept.set(workspace, (kept.get(workspace) ?? []).filter((one) => one !== fresh)));
  return { order: await fresh.order, sequence };
}

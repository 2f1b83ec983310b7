import { Refusal } from '#base';
import type { Workspace } from '#store';
import { readingOf } from '../catalogue/orders.ts';
import type { Plan } from './plan.ts';

/** The last previews of each open company: what is applied is what was shown, not worked out anew from words. */
const kept = new WeakMap<Workspace, Plan[]>();
const HOW_MANY = 2;

export function keepPlan(workspace: Workspace, plan: Plan): void {
  kept.set(workspace, [plan, ...(kept.get(workspace) ?? []).filter((one) => one.hash !== plan.hash)].slice(0, HOW_MANY));
}

export const dropPlan = (workspace: Workspace, hash: string): void => { kept.set(workspace, (kept.get(workspace) ?? []).filter((one) => one.hash !== hash)); };

const again = (why: string, hi: string): Refusal => new Refusal('preview-again', `${why} Nothing was changed. Preview again.`, { hi: `${hi} कुछ नहीं बदला। प्रीव्यू फिर से देखें।` });
export const changedSince = (): Refusal => again('The catalogue changed after this preview was made.', 'यह प्रीव्यू बनने के बाद कैटलॉग बदल गया।');

/** A preview that still tells what would happen. Throws Refusal('preview-again'). */
export async function planOf(workspace: Workspace, hash: string): Promise<Plan> {
  const plan = kept.get(workspace)?.find((one) => one.hash === hash);
  if (!plan) throw again('This preview is no longer at hand.', 'यह प्रीव्यू अब नहीं है।');
  if ((await readingOf(workspace)).state !== plan.state) throw changedSince();
  return plan;
}

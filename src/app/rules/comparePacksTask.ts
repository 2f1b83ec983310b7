import { wallClock } from '#base';
import { BudgetedRules, bundledPacks, type LoadedPack, openPack, type OverlayEntry, type TrustedKey, withOverlay } from '#rules';
import type { Task } from '../worker/tasks.ts';
import { type ComparedRecord, Shifts } from './shifts.ts';

/** Packs as they cross into the process: the sealed bytes of those from files, the id of one that came with Niryat. */
export type ComparedPacks = { after: string; before: { sealed: string } | { bundled: string } | null; keys: TrustedKey[]; overlay: OverlayEntry[]; on: string };

const fromBytes = (sealed: string, keys: readonly TrustedKey[]): LoadedPack => openPack(Buffer.from(sealed, 'base64'), keys, 'pack').pack;

function beforeOf({ before, keys }: ComparedPacks): LoadedPack | undefined {
  if (!before) return undefined;
  return 'sealed' in before ? fromBytes(before.sealed, keys) : bundledPacks().find((one) => one.rulePack.id === before.bundled);
}

/** Asks the old and the new pack of every record the core hands over, chunk by chunk; yields what comes out differently. */
const comparePacks: Task = async function* (input, _tighten, ask) {
  const packs = input as ComparedPacks;
  if (!ask) throw new Error('the core must hand over the records');
  const before = beforeOf(packs);
  const [after, old] = withOverlay([fromBytes(packs.after, packs.keys), ...(before ? [before] : [])], packs.overlay);
  if (!after) throw new Error('there is no pack to compare');
  const rules = new BudgetedRules(wallClock);
  const shifts = new Shifts(old, after, packs.on, rules);
  for (;;) {
    const chunk = (await ask('next')) as ComparedRecord[];
    if (chunk.length === 0) break;
    for (const record of chunk) shifts.add(record);
  }
  yield { shifts: shifts.shifts, touched: shifts.touched, subjects: shifts.subjects, overran: [...rules.overran] };
};
export default comparePacks;

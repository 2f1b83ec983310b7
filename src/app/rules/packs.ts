import { bundledPacks, RELEASE_KEYS } from '#rules';
import type { Output } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { type ActiveRules, activeRules } from './active.ts';
import { packShown } from './shown.ts';

export function packsShown(active: ActiveRules, language: string): Output<'rules.packs'>['packs'] {
  const bundled = new Map(bundledPacks().map(({ rulePack }) => [rulePack.id, rulePack.version]));
  return active.packs.map((one) => packShown(one, active, bundled.get(one.rulePack.id), language));
}

export function keysShown({ keys }: ActiveRules): Output<'rules.packs'>['keys'] {
  const released = new Set(RELEASE_KEYS.map((one) => one.id));
  return keys.map((one) => ({ id: one.id, name: one.name, from: one.from, to: one.to ?? null, origin: released.has(one.id) ? 'release' : 'company' }));
}

/** The packs in force, where each came from, and whose signature is taken. */
const packs: UseCase<'rules.packs'> = async (_input, context) => {
  const active = await activeRules((await context.workspace()).read);
  return { packs: packsShown(active, context.language), keys: keysShown(active) };
};
export default packs;

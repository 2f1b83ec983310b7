import { today } from '#base';
import { openPack, type OpenedPack, requireInstallable, retiredRules, ruleSet } from '#rules';
import type { Context } from '../port.ts';
import { knowRules } from '../report/ruleTexts.ts';
import { type ActiveRules, activeRules } from './active.ts';
import { readPackFile } from './packBytes.ts';

const DEADLINE_MS = 60_000;
const MEMORY_BYTES = 768 << 20;

/** A pack from a file that may be installed now. */
export type Candidate = { opened: OpenedPack; sealed: Buffer; active: ActiveRules };

/**
 * Opens a pack file beside the core, then decides whether it may take the place of what is in force. Throws Refusal pack-unsigned |
 * pack-unknown-key | pack-altered | pack-engine | pack-invalid | pack-older | pack-expired | pack-double-id | too-large.
 */
export async function candidateOf(file: string, context: Context): Promise<Candidate> {
  const candidate = await openedFrom(file, context);
  requireInstallable(candidate.opened.pack, candidate.active.packs, new Set(retiredRules().map((one) => one.id)), today(context.clock));
  return candidate;
}

/** The rules of this company with a pack from a file in place of the one of its id; nothing is installed. Throws what candidateOf throws, but for older and expired ones. */
export async function rulesTrying(file: string, context: Context): Promise<ActiveRules> {
  const { opened, active } = await openedFrom(file, context);
  const packs = [...active.packs.filter((one) => one.rulePack.id !== opened.pack.rulePack.id), { ...opened.pack, origin: 'installed' as const }];
  const tried = { ...active, ...ruleSet(packs, active.overlay) };
  knowRules(tried.byId);
  return tried;
}

async function openedFrom(file: string, context: Context): Promise<Candidate> {
  const active = await activeRules((await context.workspace()).read);
  const [path, name] = [context.files.path(file), context.files.name(file)];
  for await (const _seen of context.worker.run('open-pack', { path, name, keys: active.keys }, { signal: context.signal, deadlineMs: DEADLINE_MS, memoryBytes: MEMORY_BYTES }));
  // What was found good there is read again here from the same bytes, whose signature is verified again.
  const sealed = await readPackFile(path, name);
  const opened = openPack(sealed, active.keys, name);
  return { opened, sealed, active };
}

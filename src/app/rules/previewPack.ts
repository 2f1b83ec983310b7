import { isDeepStrictEqual } from 'node:util';
import { today } from '#base';
import { idsOf, type LoadedPack, type Rule, type SleepingRule } from '#rules';
import type { PackPreview } from '../contract.ts';
import type { Context, UseCase } from '../port.ts';
import { type Candidate, candidateOf } from './candidate.ts';
import { comparedRecords } from './comparedRecords.ts';
import type { ComparedPacks } from './comparePacksTask.ts';
import { packShown } from './shown.ts';

const MEMORY_BYTES = 1024 << 20;
/** Worked time, not waiting for records: a hundred thousand products take a minute. */
const DEADLINE_MS = 900_000;

type Compared = Pick<PackPreview, 'shifts' | 'touched' | 'subjects'>;

async function compared({ opened, sealed, active }: Candidate, on: string, context: Context): Promise<Compared> {
  const current = active.packs.find((one) => one.rulePack.id === opened.pack.rulePack.id);
  const installed = active.installed.find((one) => one.packId === opened.pack.rulePack.id);
  const before = current === undefined ? null : current.origin === 'installed' && installed ? { sealed: installed.sealed } : { bundled: current.rulePack.id };
  const input: ComparedPacks = { after: sealed.toString('base64'), before, keys: [...active.keys], overlay: [...active.overlay], on };
  const records = comparedRecords(context, on);
  try {
    const answer = async (): Promise<unknown> => (await records.next()).value ?? [];
    for await (const said of context.worker.run('compare-packs', input, { signal: context.signal, deadlineMs: DEADLINE_MS, memoryBytes: MEMORY_BYTES, answer })) return said as Compared;
    throw new Error('the comparing task ended without an answer');
  } finally {
    await records.return(undefined);
  }
}

type Any = Rule | SleepingRule;
const rulesOf = (pack: LoadedPack | undefined): Map<string, Any> => new Map(pack ? [...[...pack.rules, ...pack.off].map((one): Any => one.rule), ...pack.sleeping].map((one) => [one.id, one]) : []);
const plain = ({ ...rule }: Any): Record<string, unknown> => ({ ...rule, examples: undefined });

/** Rules that came, went, or read otherwise than before. */
function rulesChanged(before: LoadedPack | undefined, after: LoadedPack): Pick<PackPreview, 'added' | 'removed' | 'changed'> {
  const [old, now] = [rulesOf(before), rulesOf(after)];
  const titled = ({ id, title }: Any): { id: string; title: string } => ({ id, title });
  const changed = [...now.values()].flatMap((one) => {
    const was = old.get(one.id);
    if (!was) return [];
    const [from, to] = [plain(was), plain(one)];
    const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((field) => !isDeepStrictEqual(from[field], to[field]));
    return fields.length > 0 ? [{ ...titled(one), fields }] : [];
  });
  const gone = new Set(before ? idsOf(before).filter((id) => !now.has(id)) : []);
  return { added: [...now.values()].filter((one) => !old.has(one.id)).map(titled), removed: [...old.values()].filter((one) => gone.has(one.id)).map(titled), changed };
}

/** What a pack would change for this company, before it does. Nothing is changed; cancel stops it at once. */
const previewPack: UseCase<'rules.previewPack'> = async ({ file, on }, context) => {
  const day = on ?? today(context.clock);
  const candidate = await candidateOf(file, context);
  const { opened, active } = candidate;
  const current = active.packs.find((one) => one.rulePack.id === opened.pack.rulePack.id);
  const pack = packShown({ ...opened.pack, origin: 'installed' }, { installed: [{ packId: opened.pack.rulePack.id, version: opened.pack.rulePack.version, sealed: '', installedOn: today(context.clock), opened }] }, current?.origin === 'bundled' ? current.rulePack.version : undefined, context.language);
  const origin = current?.origin === 'installed' ? 'installed' : 'bundled';
  return { pack, replaces: current ? { version: current.rulePack.version, origin } : null, ...rulesChanged(current, opened.pack), on: day, ...(await compared(candidate, day, context)) };
};
export default previewPack;

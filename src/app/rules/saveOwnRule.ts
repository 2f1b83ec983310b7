import { Refusal } from '#base';
import { idsOf, type PackProblem, type Rule } from '#rules';
import type { Context, UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { activeRules } from './active.ts';
import { packRules } from './shown.ts';
import { keepOverlay, storedOverlay } from './storage.ts';

const DEADLINE_MS = 10_000;
const MEMORY_BYTES = 512 << 20;

type Answer = { rule: Rule | null; problems: PackProblem[] };

async function readBeside(text: string, context: Context): Promise<Answer> {
  for await (const answer of context.worker.run('read-rule', { text }, { signal: context.signal, deadlineMs: DEADLINE_MS, memoryBytes: MEMORY_BYTES })) return answer as Answer;
  throw new Error('the reading task ended without an answer');
}

/** Saves one rule of the company's own, after the process that can be killed has read, compiled and tried it. */
const saveOwnRule: UseCase<'rules.saveOwnRule'> = async ({ text }, context) => {
  const workspace = await context.workspace();
  const { rule, problems } = await readBeside(text, context);
  if (!rule) return { rule: null, problems, changeSet: null };
  const packs = (await activeRules(workspace.read)).packs.filter((one) => one.origin !== 'own');
  if (packs.some((one) => idsOf(one).includes(rule.id))) throw new Refusal('pack-double-id', `There is a rule ${rule.id} in a pack already. Nothing was changed.`, { hi: `${rule.id} नंबर का नियम एक पैक में पहले से है। कुछ नहीं बदला।` });
  const { changeSet } = await workspace.change({ label: { id: 'own-rule', data: { rule: rule.id } } }, async (db) => {
    const before = await storedOverlay(db);
    await keepOverlay(db, { ...before, own: [...before.own.filter((one) => one.rule.id !== rule.id), { text, rule }].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1)) });
  });
  const active = await activeRules(workspace.read);
  const shown = active.packs.filter((one) => one.origin === 'own').flatMap((pack) => packRules(pack, active, context.language)).find((one) => one.id === rule.id);
  return { rule: shown ?? null, problems: [], changeSet: shownOrNull(changeSet, context.language) };
};
export default saveOwnRule;

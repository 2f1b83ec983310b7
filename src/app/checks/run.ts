import { today } from '#base';
import type { Context, UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { rulesTrying } from '../rules/candidate.ts';
import { check, type Checked, findingsOfCheck } from './checking.ts';
import { storeChecks } from './storage.ts';
import { worstOf } from './stored.ts';

/** Keeps results for the screens, when the question was the everyday one: today, the markets of the firm and its products. */
export async function keepResults(context: Pick<Context, 'workspace'>, { results, on, packs, bases }: Pick<Checked, 'results' | 'on' | 'packs'> & Partial<Pick<Checked, 'bases'>>): Promise<void> {
  const stored = [...results].map(([id, findings]) => [id, { worst: worstOf(findings), count: findings.filter((one) => one.status !== 'waived').length, findings, on, packs, ...(bases?.has(id) ? { basis: bases.get(id) } : {}) }] as const);
  await storeChecks(await context.workspace(), new Map(stored));
}

const run: UseCase<'checks.run'> = async ({ skus, ids, destinations, on, storefront, pack }, context) => {
  const day = today(context.clock);
  const { read } = await context.workspace();
  const checked = await check(read, { on: on ?? day, ids, skus, destinations, storefront, ...(pack ? { rules: await rulesTrying(pack, context) } : {}) }, { signal: context.signal, progress: (done, total) => context.progress(done, total, 'checks') });
  const everyday = destinations.length === 0 && storefront === undefined && pack === undefined && (on ?? day) === day;
  if (everyday) await keepResults(context, checked);
  return { on: checked.on, packs: checked.packs, outcomes: checked.counts, findings: shownFindings(findingsOfCheck(checked), context.language) };
};
export default run;

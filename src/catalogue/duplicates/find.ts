import { candidatePairs, wordCounts } from './candidates.ts';
import { type Evidence, evidenceOf, LIKELY, scoreOf, weightsOf } from './compare.ts';
import type { DuplicateFacts } from './facts.ts';

/** Two items that are likely one, and why. `one` has the smaller item number. */
export type DuplicatePair = { one: string; other: string; score: number; evidence: Evidence };

/** `variants`: variants of one product are compared with each other too. */
export type FindOptions = { variants?: boolean; most?: number };

/**
 * Likely duplicates among items, best first. Pure; `rest` is called now and then with the number of comparisons so far and may wait or throw.
 * A product and its own variant, and two variants of one product, are never a pair unless asked.
 */
export async function findDuplicates(facts: readonly DuplicateFacts[], { variants = false, most = 2_000 }: FindOptions = {}, rest: (compared: number) => Promise<void> = async () => undefined): Promise<DuplicatePair[]> {
  const weight = weightsOf(wordCounts(facts), facts.length);
  const found: DuplicatePair[] = [];
  let compared = 0;
  for (const pair of candidatePairs(facts)) {
    if (!pair || ++compared % 1_000 === 0) await rest(compared);
    if (!pair) continue;
    const [one, other] = [facts[pair[0]] as DuplicateFacts, facts[pair[1]] as DuplicateFacts];
    if (!variants && family(one) === family(other)) continue;
    const evidence = evidenceOf(one, other, weight);
    const score = scoreOf(evidence);
    if (score < LIKELY) continue;
    const [first, second] = one.sku < other.sku ? [one, other] : [other, one];
    found.push({ one: first.id, other: second.id, score, evidence });
  }
  return found.sort((a, b) => b.score - a.score || (a.one < b.one ? -1 : 1)).slice(0, most);
}

const family = (one: DuplicateFacts): string => one.parent ?? one.id;

import { goalLine, milliseconds, percentile, timed } from './measure.ts';
import type { Imported } from './importing.ts';

const GOAL_MS = 16;
const ROUNDS = 60;

/** What people type: whole and partial item numbers, words of names in two scripts, several words, something that is not there. */
const QUERIES: readonly (readonly [string, (round: number) => string])[] = [
  ['an item number', (round) => `KS-${String(1 + ((round * 7919) % 90_000)).padStart(6, '0')}`],
  ['a part of one', (round) => String(10_000 + ((round * 3571) % 80_000))],
  ['its beginning', (round) => `KS-0${round % 10}`],
  ['a word', (round) => ['brass', 'cotton', 'marble', 'jute', 'turmeric'][round % 5]!],
  ['the beginning of a word', (round) => ['bra', 'cot', 'mar', 'satc', 'hin'][round % 5]!],
  ['two words', (round) => ['brass moradabad', 'cotton jaipur', 'rug bhadohi', 'steel saharanpur'][round % 4]!],
  ['a Hindi word', (round) => ['पीतल', 'सूती', 'हल्दी', 'जूट'][round % 4]!],
  ['two letters', (round) => ['br', 'ju', 'ma', 'st'][round % 4]!],
  ['nothing there', (round) => `zzz${round}`],
];

/** Search as the window asks it, through the contract. */
export async function benchSearch({ app, company }: Imported, rows: number): Promise<void> {
  const ask = async (query: string): Promise<number> => {
    const { ms, value } = await timed(() => app.call('catalogue.search', { query, limit: 50 }, { company }));
    if (!value.ok) throw new Error(value.problem.message);
    return ms;
  };
  for (const [, query] of QUERIES) await ask(query(0));
  console.log(`Search among ${rows} products, first 50 with the count of all`);
  const every: number[] = [];
  for (const [what, query] of QUERIES) {
    const times: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) times.push(await ask(query(round)));
    every.push(...times);
    console.log(`  ${what.padEnd(24)} p50 ${milliseconds(percentile(times, 0.5))}, p95 ${milliseconds(percentile(times, 0.95))}`);
  }
  console.log(goalLine('p95 of all', percentile(every, 0.95), ' ms', GOAL_MS));
}

import { join } from 'node:path';
import { addDays, fixedClock, instantOfDay } from '#base';
import { contract, type Input, type Output, type UseCaseName } from '#app/contract';
import { product, type Product } from '#catalogue';
import { exporter } from '#exporter';
import { createWorkspace, type Workspace } from '#store';
import { kinds } from '../../src/app/kinds.ts';
import points from '../../src/app/board/points.ts';
import rows from '../../src/app/board/rows.ts';
import summary from '../../src/app/board/summary.ts';
import type { Context, UseCase } from '../../src/app/port.ts';
import { heading, median, print, say, timed } from './figures.ts';

const TODAY = '2026-11-21';
const CHAPTERS = ['61171010', '62149090', '63026090', '42022110', '33074100', '69111011', '71171990', '73239390', '85167990', '94054200'] as const;
const MARKETS = [['US', 'DE'], ['AE'], ['GB', 'FR'], ['US'], []] as const;
const ID = (tail: string): string => tail.padStart(26, '0');
/** Goods of ten chapters for five sets of markets; one in three claims what needs a certificate, one in four has no origin. */
const itemOf = (at: number): Product => product.parse({ id: ID(`B${at}`), sku: `KB-${String(at).padStart(6, '0')}`, name: { en: { text: `Item ${at} of the bench` } }, hsCode: CHAPTERS[at % CHAPTERS.length], markets: MARKETS[at % MARKETS.length], ...(at % 4 > 0 ? { origin: 'IN' } : {}), ...(at % 3 === 0 ? { claims: ['GOTS'] } : {}) });

async function company(home: string, count: number): Promise<Workspace> {
  const workspace = await createWorkspace(join(home, 'Board.niryat'), 'Board', { clock: fixedClock(instantOfDay(TODAY), 1), person: 'Asha', kinds, backupFolder: join(home, 'backups'), stateFolder: home });
  for (let from = 0; from < count; from += 5_000) {
    await workspace.change({ label: { id: 'edit', data: {} } }, async (db) => {
      if (from === 0) await db.create('exporter', exporter.parse({ id: ID('E'), legalName: 'Kaveri Exports Pvt Ltd', iec: 'ABCFX9876Q', pan: 'ABCCX1234K', markets: ['GB'] }));
      await db.createMany('product', Array.from({ length: Math.min(5_000, count - from) }, (_, at) => itemOf(from + at)));
    });
  }
  return workspace;
}

/** The Checks board of a company of so many products: all rules asked, then what a person does on it. Filters are new ones each time. */
export async function benchBoard(home: string, count: number): Promise<void> {
  heading(`Checks board of ${count.toLocaleString('en-GB')} products`);
  const workspace = await company(home, count);
  const context = { clock: fixedClock(instantOfDay(TODAY), 1), language: 'en', person: 'Asha', signal: new AbortController().signal, workspace: async () => workspace, progress: () => undefined, curtain: { closed: () => false } } as unknown as Context;
  const ask = <K extends UseCaseName>(name: K, use: UseCase<K>) => async (input: Input<K>): Promise<Output<K>> => use(contract[name].input.parse(input) as never, context);
  const [board, list, pointsOf] = [ask('checks.board', summary), ask('checks.rows', rows), ask('checks.points', points)];
  print({ what: 'all rules asked, results kept', ours: await timed(() => board({})) });
  const { points: counts } = await board({});
  say(`  ${(counts.error + counts.warning + counts.info + counts.unknown).toLocaleString('en-GB')} points`);
  const line = async (what: string, goal: number | undefined, work: (round: number) => Promise<unknown>): Promise<void> => {
    const spent: number[] = [];
    for (let round = 0; round < 5; round++) spent.push(await timed(() => work(round)));
    print({ what, ours: median(spent), ...(goal === undefined ? {} : { goal: `at most ${goal} ms`, met: median(spent) <= goal }) });
  };
  await line('opened again: counts, facets, first page', 100, async () => Promise.all([board({}), list({ count: 100 })]));
  await line('filtered by words not asked before, first page', 300, (round) => list({ count: 100, filter: { query: `KB-00${round + 10}` } }));
  await line('filtered by outcome and country, first page', 300, (round) => list({ count: 100, filter: { outcomes: ['warning'], places: [['US', 'DE', 'AE', 'GB', 'FR'][round] ?? 'US'] } }));
  for (const group of ['rule', 'product', 'destination', 'pack'] as const) print({ what: `grouped by ${group} for the first time, first page`, ours: await timed(() => list({ group, count: 100 })), goal: 'at most 300 ms' });
  await line('a page in the middle, grouped by product', 100, (round) => list({ group: 'product', from: 10_000 + round * 100, count: 100 }));
  await line('points of the longest line', 300, async () => pointsOf({ line: { rule: (await list({ count: 1 })).rows.flatMap((one) => (one.type === 'line' && one.rule ? [one.rule] : []))[0] ?? 'LST-003' } }));
  await workspace.change({ label: { id: 'edit', data: {} } }, async (db) => { await db.update('product', { ...itemOf(7), origin: 'CN' }); });
  print({ what: 'after one edit: asked again, counts and first page', ours: await timed(async () => Promise.all([board({}), list({ count: 100 })])), goal: 'at most 300 ms' });
  print({ what: `another question: the day ${addDays(TODAY, 100)}, all rules asked`, ours: await timed(() => board({ on: addDays(TODAY, 100) })) });
  await workspace.close();
}

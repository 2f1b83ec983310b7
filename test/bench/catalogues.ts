import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { canonicalProduct, filledProduct, type Product, Shelf, type View, viewOrder } from '#catalogue';
import type { Workspace } from '#store';
import { heading, median, percentile, print, timed } from './figures.ts';
import { benchGrid } from './grids.ts';
import { makeWide, openWide } from './wideCatalogue.ts';

const view = (more: Partial<View> = {}): View => ({ query: '', filters: [], sort: [], expanded: [], ...more });
const GOODS = ['bra', 'cott', 'leath', 'ste', 'turm', 'marb', 'jut', 'wood'];
const PLACES = ['mora', 'jaip', 'kanp', 'ero', 'bhad', 'sahar'];
const SEARCHES = 96;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
/** Megabytes in use after everything that can go has gone. */
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}
/** What reading every document once costs SQLite itself: no list that looks into documents is cheaper without keeping something. */
const WHOLE_SCAN = `SELECT count(*) AS n FROM product WHERE doc LIKE '%zqzqzq%'`;
const many = async (times: number, work: () => Promise<unknown>): Promise<number> => {
  const all: number[] = [];
  for (let at = 0; at < times; at++) all.push(await timed(work));
  return median(all);
};

/** Filters and orders on values that lie inside the documents: read once, then from memory. */
async function benchViews(workspace: Workspace, floor: number): Promise<void> {
  const reading = { shelf: new Shelf(), state: 'bench' };
  const look = (one: View) => viewOrder(workspace.read, one, reading);
  const peer = { name: 'SQLite over all documents', value: floor };
  const before = heap();
  await look(view());
  print({ what: 'first order by price (inside the documents), nothing kept', ours: await timed(() => look(view({ sort: [{ field: 'price', direction: 'asc' }] }))), peer });
  print({ what: 'order by price again, median of 5', ours: await many(5, () => look(view({ sort: [{ field: 'price', direction: 'desc' }] }))), peer });
  await look(view({ sort: [{ field: 'attributes.colour', direction: 'asc' }, { field: 'moq', direction: 'asc' }] }));
  print({ what: 'order by three columns, median of 5', ours: await many(5, () => look(view({ sort: ['attributes.colour', 'moq', 'price'].map((field) => ({ field, direction: 'asc' as const })) }))), peer });
  print({ what: 'first filter by weight (under 500 g), nothing kept', ours: await timed(() => look(view({ filters: [{ field: 'netWeight', op: 'less', values: ['500 g'] }] }))), peer });
  print({ what: 'filter by weight again, median of 5', ours: await many(5, () => look(view({ filters: [{ field: 'netWeight', op: 'less', values: ['500 g'] }] }))), peer });
  let found = 0;
  const searched: number[] = [];
  for (let at = 0; at < SEARCHES; at++) searched.push(await timed(async () => { found += (await look(view({ query: `${GOODS[at % GOODS.length]} ${PLACES[at % PLACES.length]}`, filters: [{ field: 'brand', op: 'contains', values: ['kes'] }] }))).products; }));
  if (found === 0) throw new Error('the searches of the bench find nothing');
  print({ what: `search of two word beginnings and a filter, all rows in order, p95 (${Math.round(found / SEARCHES)} hits)`, ours: percentile(searched, 95), peer });
  print({ what: `heap taken by the ${reading.shelf.kept.length} columns kept and the frame`, ours: Math.max(0, heap() - before), unit: 'MB' });
}

async function benchWrites(workspace: Workspace): Promise<void> {
  const rows = await workspace.read.all<{ doc: string }>('SELECT doc FROM product ORDER BY sku LIMIT 5000');
  const products = rows.map(({ doc }) => filledProduct(JSON.parse(doc) as Product));
  const change = (list: readonly Product[], note: string) => workspace.change({ label: { id: 'edit', data: {} } }, (db) => db.updateMany('product', list.map((one) => canonicalProduct({ ...one, notes: note }))));
  print({ what: 'one cell until COMMIT is on disk, median of 15', ours: await many(15, () => change(products.slice(0, 1), String(performance.now()))) });
  print({ what: '5,000 cells until COMMIT is on disk', ours: await timed(() => change(products, 'bench')) });
  print({ what: 'undo of these 5,000', ours: await timed(() => workspace.undo()) });
}

/** One size: views, searches, edits, the undo of all that was imported. */
async function benchSize(home: string, rows: number): Promise<void> {
  heading(`Catalogue of ${rows.toLocaleString('en-GB')} products with about 60 filled columns`);
  const made = await timed(() => makeWide(home, rows));
  print({ what: 'made through the store, journal and search index included', ours: made });
  const workspace = await openWide(`${home}/Wide ${rows}.niryat`);
  try {
    await workspace.read.all(WHOLE_SCAN);
    const floor = await many(3, () => workspace.read.all(WHOLE_SCAN));
    await benchViews(workspace, floor);
    await benchWrites(workspace);
    // Until the first step: what the import brought goes, as one undo.
    const all = await timed(async () => { for (let step = await workspace.undo(); step && step.entries < rows; step = await workspace.undo()); });
    print({ what: `undo of the import of ${rows.toLocaleString('en-GB')}`, ours: all });
    print({ what: 'redo of it', ours: await timed(async () => { await workspace.redo(); }) });
  } finally {
    await workspace.close();
  }
}

/** The catalogue at growing sizes in the core, then the grid in Chromium. `most`: the largest size of the core's part. */
export async function benchCatalogue(home: string, most: number, grid: number): Promise<void> {
  const sizes = [...new Set([10_000, 50_000, most].filter((one) => one <= most))].sort((a, b) => a - b);
  for (const rows of sizes) await benchSize(home, rows);
  if (!sizes.includes(grid)) await makeWide(home, grid);
  await benchGrid(home, `${home}/Wide ${grid}.niryat`, grid);
}

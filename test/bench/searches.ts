import { wallClock } from '#base';
import { attributeKind, productKind, productsByIds, type Reading, searchProducts, Shelf, viewOrder as orderOf } from '#catalogue';
import { openWorkspace, type Workspace } from '#store';
import { heading, median, percentile, print, timed } from './figures.ts';

type View = Parameters<typeof orderOf>[1];
/** Columns are kept between views, as the core keeps them for an open company. */
let reading: Reading = { shelf: new Shelf(), state: '' };
const viewOrder = (read: Workspace['read'], one: View) => orderOf(read, one, reading);
const view = (more: Partial<View> = {}): View => ({ query: '', filters: [], sort: [], expanded: [], ...more });

/** Beginnings of words that stand in a tenth to a third of the names, and two filters beside them. */
const GOODS = ['bra', 'cott', 'leath', 'ste', 'turm', 'marb', 'jut', 'wood'];
const PLACES = ['mora', 'jaip', 'kanp', 'ero', 'bhad', 'sahar'];
const COLOURS = ['indigo', 'natural', 'mustard', 'slate'];
const PAGE = 50;

const asked = Array.from({ length: 96 }, (_, at) => view({
  query: `${GOODS[at % GOODS.length]} ${PLACES[at % PLACES.length]}`,
  filters: [{ field: 'brand', op: 'contains', values: ['kesar'] }, { field: 'attributes.colour', op: 'is', values: [COLOURS[at % COLOURS.length] ?? ''] }],
}));

const firstPage = async (workspace: Workspace, one: View): Promise<number> => {
  const { ids } = await viewOrder(workspace.read, one);
  await productsByIds(workspace.read, ids.slice(0, PAGE));
  return ids.length;
};

async function each<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const one of all) times.push(await timed(() => work(one)));
  return times;
}

function printSpread(what: string, times: readonly number[], goal?: number): void {
  const worst = percentile(times, 95);
  print({ what: `${what}, p50`, ours: percentile(times, 50) });
  print({ what: `${what}, p95`, ours: worst, ...(goal === undefined ? {} : { goal: `<= ${goal} ms`, met: worst <= goal }) });
}

/** Grid and search of an imported company, cache warm. */
export async function benchSearch(folder: string, rows: number, times: number): Promise<void> {
  heading(`Grid and search of ${rows.toLocaleString('en-GB')} products, cache warm`);
  const workspace = await openWorkspace(folder, { clock: wallClock, person: 'Bench', kinds: [productKind, attributeKind] });
  reading = { shelf: new Shelf(), state: folder };
  try {
    const again = Array.from({ length: times }, () => view());
    await firstPage(workspace, view());
    print({ what: `order of the whole grid, median of ${times}`, ours: median(await each(again, (one) => viewOrder(workspace.read, one))) });
    print({ what: `order by name, median of ${times}`, ours: median(await each(again, (one) => viewOrder(workspace.read, { ...one, sort: [{ field: 'name.en', direction: 'asc' }] }))) });
    const { ids } = await viewOrder(workspace.read, view());
    const places = Array.from({ length: 40 }, (_, at) => Math.floor((at * (ids.length - PAGE)) / 40));
    printSpread('next page of 50 anywhere in the grid', await each(places, (at) => productsByIds(workspace.read, ids.slice(at, at + PAGE))));
    let found = 0;
    const searched = await each(asked, async (one) => { found += await firstPage(workspace, one); });
    if (found === 0) throw new Error('the searches of the bench find nothing');
    printSpread(`two word beginnings, 2 filters, exact count, first 50 (${Math.round(found / asked.length)} hits)`, searched, rows >= 100_000 ? 16 : undefined);
    printSpread('two word beginnings, count and first 20', await each(asked, (one) => searchProducts(workspace.read, one.query, 20)));
  } finally {
    await workspace.close();
  }
}

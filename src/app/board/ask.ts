import { setImmediate as breath } from 'node:timers/promises';
import { textIn } from '#base';
import { allProducts, countProducts, type Family, familyOf, judgePrices, type Product, productsByIds } from '#catalogue';
import { noOutcomes } from '#rules';
import type { ReadDb } from '#store';
import { type Answer, Asker } from '../checks/ask.ts';
import { Breath } from '../checks/breath.ts';
import { askExporter, askProduct, type Hooks } from '../checks/checking.ts';
import { destinationsFor, followsParent, type Ground, groundOf, whole } from '../checks/ground.ts';
import type { Board, BoardItem } from './board.ts';

/** What one pass over products stands on. */
type Pass = { board: Board; asker: Asker; ground: Ground; familyNames: Map<string, Family | undefined> };
export type Asked = { id: string; findings: Answer['findings'] };

const passOf = async (read: ReadDb, board: Board): Promise<Pass> => {
  const ground = await groundOf(read);
  return { board, asker: new Asker(board.on, ground.rules), ground, familyNames: new Map() };
};

function sums(answers: readonly Answer[]): BoardItem['counts'] {
  const total = noOutcomes();
  for (const { counts } of answers) {
    total.pass += counts.pass;
    total.notApplicable += counts.notApplicable;
  }
  return { pass: total.pass, notApplicable: total.notApplicable };
}

const familyCode = ({ family, hsCode }: Product, { ground, familyNames }: Pass): string => {
  const key = `${family ?? ''} ${hsCode ?? ''}`;
  if (!familyNames.has(key)) familyNames.set(key, familyOf({ ...(family ? { family } : {}), ...(hsCode ? { hsCode } : {}) }, ground.families));
  return familyNames.get(key)?.code ?? '';
};

/** One product on the board, and what a run would keep of it. */
function itemOf(product: Product, pass: Pass): { item: BoardItem; asked: Asked } {
  const { board, asker, ground } = pass;
  const answers = askProduct(asker, product, ground, { on: board.on, destinations: board.destinations });
  const findings = [...judgePrices(product), ...answers.flatMap((one) => one.findings)];
  const places = destinationsFor(board.destinations, product, ground.exporter).map((code) => board.placeNumber(code));
  return {
    item: { id: product.id, sku: product.sku, name: textIn(product.name) ?? '', family: familyCode(product, pass), asked: [0, ...places], points: board.packed(findings), counts: sums(answers) },
    asked: { id: product.id, findings },
  };
}

function firmItem({ board, asker, ground }: Pass): { item: BoardItem; asked: Asked } {
  const answer = askExporter(asker, ground, { destinations: board.destinations });
  const places = destinationsFor(board.destinations, undefined, ground.exporter).map((code) => board.placeNumber(code));
  return { item: { id: ground.exporter.id, sku: null, name: ground.exporter.legalName, family: '', asked: [0, ...places], points: board.packed(answer.findings), counts: sums([answer]) }, asked: { id: ground.exporter.id, findings: answer.findings } };
}

/** Variants that share their parent's answer stand on the board with their parent; the pair says so. */
export type Follower = { id: string; parent: string };
type Kept = (asked: readonly Asked[], followers: readonly Follower[]) => Promise<void>;

/** Asks everything of a company and fills the board. `kept` is given each batch, for those who keep results. Throws the signal's reason when it is cancelled. */
export async function fill(read: ReadDb, board: Board, { signal, progress }: Hooks, kept: Kept): Promise<void> {
  const pass = await passOf(read, board);
  const firm = firmItem(pass);
  const items = [firm.item];
  await kept([firm.asked], []);
  const { products, variants } = await countProducts(read);
  let done = 0;
  const pause = new Breath();
  for await (const batch of allProducts(read)) {
    const filled = await whole(read, batch);
    const asked: Asked[] = [];
    const followers: Follower[] = [];
    for (const [index, product] of filled.entries()) {
      const own = batch[index];
      if (own?.parent && followsParent(own)) followers.push({ id: own.id, parent: own.parent });
      else {
        const one = itemOf(product, pass);
        items.push(one.item);
        asked.push(one.asked);
      }
      done += 1;
      if (!pause.isDue(done)) continue;
      signal?.throwIfAborted();
      progress?.(done, products + variants);
      await breath();
    }
    await kept(asked, followers);
  }
  progress?.(done, products + variants);
  board.items = items;
  board.version += 1;
}

const byNumber = (a: BoardItem, b: BoardItem): number => (a.sku === null ? -1 : b.sku === null ? 1 : a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0);

/** Asks again what changed: the firm when it is among them, and these products with their variants; those that are gone leave the board. */
export async function refill(read: ReadDb, board: Board, ids: ReadonlySet<string>, { signal }: Hooks): Promise<void> {
  const pass = await passOf(read, board);
  const items = new Map(board.items.map((one) => [one.id, one]));
  for (const id of ids) items.delete(id);
  if (!items.has(pass.ground.exporter.id)) items.set(pass.ground.exporter.id, firmItem(pass).item);
  const found = await productsByIds(read, [...ids]);
  const filled = await whole(read, found);
  const pause = new Breath();
  for (const [index, product] of filled.entries()) {
    const own = found[index];
    if (own?.parent && followsParent(own)) continue;
    items.set(product.id, itemOf(product, pass).item);
    if (!pause.isDue(index)) continue;
    signal?.throwIfAborted();
    await breath();
  }
  board.items = [...items.values()].sort(byNumber);
  board.version += 1;
}

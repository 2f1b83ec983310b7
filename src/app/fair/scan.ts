import { textIn } from '#base';
import { linesOf, type Visit, visitorName } from '#buyers';
import { type Product, productById } from '#catalogue';
import type { WriteDb } from '#store';
import { coverOf, wholeProducts } from '../buyers/items.ts';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownVisit } from './known.ts';
import { resolve } from './resolve.ts';

/** Puts the item on the visitor's list, seen inside the transaction: two windows may scan for one visitor. */
async function putOn(db: WriteDb, visit: Visit, { id, sku }: Product): Promise<{ line: string; outcome: 'added' | 'again' }> {
  const lines = linesOf(visit);
  const there = lines.find((one) => one.product === id);
  if (there) return { line: there.id, outcome: 'again' };
  const line = db.newId();
  await db.update('visit', { ...visit, lines: { ...visit.lines, [line]: { position: (lines.at(-1)?.position ?? -1) + 1, product: id, sku } } });
  return { line, outcome: 'added' };
}

const scan: UseCase<'fair.scan'> = async ({ visit: id, text, product }, context) => {
  const workspace = await context.workspace();
  const { read } = workspace;
  const visit = await knownVisit(read, id);
  const chosen = product ? await productById(read, product) : undefined;
  const found = chosen ? { products: [chosen], sure: true, passed: false } : await resolve(read, text, visit);
  const [only] = found.products;
  if (!only || !found.sure) {
    const whole = await wholeProducts(read, found.products.map((one) => one.id));
    const candidates = [...whole.values()].map((one) => ({ product: one.id, sku: one.sku, name: textIn(one.name), thumbnail: coverOf(one) }));
    return { outcome: found.passed ? 'passed' : candidates.length > 0 ? 'several' : 'none', line: null, candidates, changeSet: null };
  }
  const { value, changeSet } = await workspace.change({ label: { id: 'visit-line', data: { name: visitorName(visit), sku: only.sku } } }, async (db) => putOn(db, await knownVisit(db, id), only));
  return { ...value, candidates: [], changeSet: shownOrNull(changeSet, context.language) };
};
export default scan;

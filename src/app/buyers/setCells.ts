import { type BuyerItem, buyerMessages, layersByKeys, pairKey } from '#buyers';
import { productsByIds } from '#catalogue';
import type { WriteDb } from '#store';
import type { Output, Parsed } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { shownFinding } from '../report/render.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownBuyer } from './known.ts';
import { type LayerProblem, type LayerTexts, readLayer, sameLayer } from './layerCells.ts';

type Asked = Parsed<'buyers.setCells'>;
type Refused = { product: string; text: string; problem: LayerProblem };

/** Cells by product, later ones over earlier ones. */
function byProduct(cells: Asked['cells']): Map<string, LayerTexts> {
  const found = new Map<string, LayerTexts>();
  for (const { product, field, text } of cells) found.set(product, { ...found.get(product), [field]: text });
  return found;
}

/** Writes the cells of one buyer's layer; items that had no layer yet get one. */
async function writeCells(db: WriteDb, { buyer, cells }: Asked): Promise<Refused[]> {
  const { currency } = await knownBuyer(db, buyer);
  const texts = byProduct(cells);
  const known = new Set((await productsByIds({ ...db, brand: 'read' as const }, [...texts.keys()])).map((one) => one.id));
  const layers = await layersByKeys(db, [...texts.keys()].map((one) => pairKey(buyer, one)));
  const [created, updated, refused]: [BuyerItem[], BuyerItem[], Refused[]] = [[], [], []];
  for (const [product, said] of texts) {
    const before = layers.get(pairKey(buyer, product));
    if (!before && !known.has(product)) continue;
    const start: BuyerItem = before ?? { id: db.newId(), key: pairKey(buyer, product), buyer, product };
    const { layer, problems } = readLayer(start, said, currency);
    refused.push(...problems.map((problem) => ({ product, text: said[problem.field] ?? '', problem })));
    if (!before) created.push(layer);
    else if (!sameLayer(before, layer)) updated.push(layer);
  }
  if (created.length > 0) await db.createMany('buyer_item', created);
  if (updated.length > 0) await db.updateMany('buyer_item', updated);
  return refused;
}

const shownRefusal = ({ product, text, problem }: Refused, language: string): Output<'buyers.setCells'>['refused'][number] => ({
  product, field: problem.field, text,
  finding: shownFinding({ rule: problem.messageId, messageId: problem.messageId, severity: 'error', status: 'fail', data: problem.data, where: { kind: 'product', record: product, field: problem.field } }, language, buyerMessages),
});

const setCells: UseCase<'buyers.setCells'> = async (asked, context) => {
  const workspace = await context.workspace();
  const { name } = await knownBuyer(workspace.read, asked.buyer);
  const { value, changeSet } = await workspace.change({ label: { id: 'buyer-cells', data: { name, count: asked.cells.length } } }, (db) => writeCells(db, asked));
  return { changeSet: shownOrNull(changeSet, context.language), refused: value.map((one) => shownRefusal(one, context.language)) };
};
export default setCells;

import { type Day, Decimal, decimalText, type Money, textIn, today } from '#base';
import { type Buyer, buyerById, type BuyerItem, layersByKeys, pairKey } from '#buyers';
import { ladderFor, packedOf, planCartons, priceFor, type Product, productsBySku, stepsByQuantity, withInherited, productsByIds } from '#catalogue';
import type { DocumentLine } from '#documents';
import type { ReadDb } from '#store';
import { holds } from '../buyers/validity.ts';
import type { Parsed } from '../contract.ts';
import type { UseCase } from '../port.ts';

type Asked = Parsed<'papers.lines'>;
type Terms = { on: Day; currency?: string; incoterm?: string; buyer?: string };

/** A price agreed with the buyer goes before the rates for the quantity; one in another currency is none. Nothing of cost is read. */
function priceOf(product: Product, layer: BuyerItem | undefined, quantity: string | undefined, terms: Terms): Money | undefined {
  if (layer?.price && holds(layer, terms.on) && (!terms.currency || layer.price.currency === terms.currency)) return layer.price;
  const ladder = ladderFor(product.priceLadders, terms);
  const [first] = ladder ? stepsByQuantity(ladder) : [];
  return ladder && first ? (priceFor(ladder, quantity ?? first.minQuantity)?.price ?? first.price) : undefined;
}

const kg = (value: Decimal | undefined) => (value ? { value: decimalText(value), unit: 'KGS' } : undefined);

function packingOf(product: Product, quantity: string | undefined, layer: BuyerItem | undefined): DocumentLine {
  const packed = packedOf(product.packing);
  const plan = quantity === undefined ? undefined : planCartons(packed, { sku: product.sku, quantity: new Decimal(quantity), ...(layer?.perInner ? { perInner: layer.perInner } : {}), ...(layer?.perCarton ? { perCarton: layer.perCarton } : {}) });
  if (!plan) return {};
  const [full] = plan.ranges;
  const carton = packed.carton;
  return {
    packageCount: String(plan.cartons), packageKind: carton?.kind ?? 'CTN', netWeight: kg(plan.net), grossWeight: kg(plan.gross), volume: plan.volume && { value: decimalText(plan.volume), unit: 'CBM' },
    ...(full && plan.ranges.length === 1 ? { piecesPerPackage: { value: decimalText(full.units), unit: 'PCS' } } : {}), length: carton?.length, width: carton?.width, height: carton?.height,
  };
}

function lineOf(product: Product, layer: BuyerItem | undefined, asked: Asked['items'][number], terms: Terms): DocumentLine {
  const unit = asked.unit ?? product.moq?.unit ?? 'PCS';
  const price = priceOf(product, layer, asked.quantity, terms);
  const quantity = asked.quantity === undefined ? undefined : { value: asked.quantity, unit };
  const amount = price && quantity ? { amount: new Decimal(price.amount).times(quantity.value).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber(), currency: price.currency } : undefined;
  const line: DocumentLine = { sku: product.sku, description: layer?.description ?? textIn(product.name), model: product.modelNumber, hsCode: product.hsCode, catalogueHs: product.hsCode, origin: product.origin, quantity, unitPrice: price, amount, ...packingOf(product, asked.quantity, layer) };
  return Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined && value !== '')) as DocumentLine;
}

async function layersOf(read: ReadDb, buyer: Buyer | undefined, products: Iterable<Product>): Promise<Map<string, BuyerItem>> {
  return buyer ? layersByKeys(read, [...products].map((one) => pairKey(buyer.id, one.id))) : new Map();
}

/** Lines for items of the catalogue; a number that is not in it stays a line with the number alone. */
const lines: UseCase<'papers.lines'> = async ({ items, buyer: buyerId, currency, incoterm }, context) => {
  const { read } = await context.workspace();
  // A buyer in the room sees rates for everybody, never what was agreed with one.
  const buyer = buyerId && !context.curtain.closed() ? await buyerById(read, buyerId) : undefined;
  const found = await productsBySku(read, items.map((one) => one.sku));
  const parents = new Map((await productsByIds(read, [...found.values()].flatMap((one) => (one.parent ? [one.parent] : [])))).map((one) => [one.id, one]));
  const layers = await layersOf(read, buyer, found.values());
  const terms: Terms = { on: today(context.clock), ...(currency ? { currency } : {}), ...(incoterm ? { incoterm } : {}), ...(buyer ? { buyer: buyer.name } : {}) };
  return {
    lines: items.map((asked) => {
      const own = found.get(asked.sku);
      const parent = own?.parent ? parents.get(own.parent) : undefined;
      const product = own && parent ? withInherited(own, parent) : own;
      return product ? lineOf(product, buyer && layers.get(pairKey(buyer.id, product.id)), asked, terms) : { sku: asked.sku, ...(asked.quantity ? { quantity: { value: asked.quantity, unit: asked.unit ?? 'PCS' } } : {}) };
    }),
    unknown: items.map((one) => one.sku).filter((sku) => !found.has(sku)),
  };
};
export default lines;

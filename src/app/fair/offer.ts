import { type Day, Decimal, type Money } from '#base';
import { type BuyerItem, type Fair, layersByKeys, linesOf, pairKey, type Visit, type VisitLine, type Buyer, buyerById } from '#buyers';
import { attributeFaces, type AttributeFace, attributesOf, classOf, closedByParts, familiesOf, familyOf, ladderFor, packedOf, planCartons, priceFor, type Product, stepsByQuantity } from '#catalogue';
import { mayLeave } from '#disclosure';
import type { LinePacking, QuoteLine } from '#specsheet';
import type { ReadDb } from '#store';
import { wholeProducts } from '../buyers/items.ts';
import { holds } from '../buyers/validity.ts';
import { knownFair } from './known.ts';

export type Unpriced = 'no-rates' | 'below-first-step' | 'held-back' | 'gone';
/** One line with its item, its layer and its price. Nothing of cost or supplier is read here. */
export type OfferedLine = { line: VisitLine & { id: string }; product?: Product; layer?: BuyerItem; faces: ReadonlyMap<string, AttributeFace>; unit: string; price?: NonNullable<QuoteLine['price']>; unpriced?: Unpriced; firstQuantity?: string; packing?: LinePacking };
/** What a visit comes to: whose terms hold, and every line. */
export type Offer = { visit: Visit; fair: Fair; buyer?: Buyer; currency: string; incoterm?: string; place?: string; lines: OfferedLine[] };

type Wanted = { on: Day; released: readonly string[]; currency?: string; incoterm?: string; place?: string; buyer?: string };

/** The currency a visit is quoted in: as wished, the buyer's, the fair's, else that of the first rates met. */
function currencyOf(visit: Visit, fair: Fair, buyer: Buyer | undefined, products: readonly (Product | undefined)[], on: Day): string {
  const said = visit.currency ?? buyer?.currency ?? fair.currency;
  if (said) return said;
  for (const product of products) {
    const ladder = product && ladderFor(product.priceLadders, { on });
    if (ladder) return ladder.currency;
  }
  return 'USD';
}

const isOpen = (product: Product, field: string, faces: ReadonlyMap<string, AttributeFace>, released: readonly string[]): boolean => mayLeave('buyer', released)({ kind: 'product', field, class: classOf(closedByParts(product), field, faces) });

type Priced = Pick<OfferedLine, 'price' | 'unpriced' | 'firstQuantity'>;

/** A price said at the stand goes before an agreed one that holds, that before the rates for the quantity. One in another currency than the visit's is none. */
function priceOf(line: VisitLine, product: Product, layer: BuyerItem | undefined, faces: ReadonlyMap<string, AttributeFace>, wanted: Wanted): Priced {
  const fits = (money: Money | undefined): money is Money => money !== undefined && money.currency === wanted.currency;
  if (fits(line.price)) return { price: { money: line.price, from: 'said' } };
  if (layer && fits(layer.price) && holds(layer, wanted.on)) return { price: { money: layer.price, from: 'agreed' } };
  const ladder = ladderFor(product.priceLadders, wanted);
  const [first] = ladder ? stepsByQuantity(ladder) : [];
  if (!ladder || !first) return { unpriced: 'no-rates' };
  if (!ladder.buyer && !isOpen(product, 'priceLadders', faces, wanted.released)) return { unpriced: 'held-back' };
  // Without a quantity the first step is shown: the price from the least that is sold.
  const found = priceFor(ladder, line.quantity ?? first.minQuantity);
  if (!found) return { unpriced: 'below-first-step', firstQuantity: first.minQuantity };
  return { price: { money: found.price, from: ladder.buyer ? 'agreed' : 'rates' }, firstQuantity: first.minQuantity };
}

function packingOf(line: VisitLine, product: Product, layer: BuyerItem | undefined): LinePacking | undefined {
  if (!line.quantity) return undefined;
  const plan = planCartons(packedOf(product.packing), { sku: product.sku, quantity: new Decimal(line.quantity), ...(layer?.perInner ? { perInner: layer.perInner } : {}), ...(layer?.perCarton ? { perCarton: layer.perCarton } : {}) });
  return plan && { cartons: plan.cartons, ...(plan.gross ? { gross: plan.gross.toFixed() } : {}), ...(plan.volume ? { volume: plan.volume.toFixed() } : {}) };
}

/** Works a visit out as of a day. `released`: inside fields that a person lets go to this visitor; rates kept inside show a price with them. */
export async function offerOf(read: ReadDb, visit: Visit, on: Day, released: readonly string[] = []): Promise<Offer> {
  const lines = linesOf(visit);
  const [fair, buyer, products, attributes, families, layers] = await Promise.all([
    knownFair(read, visit.fair), visit.buyer ? buyerById(read, visit.buyer) : undefined, wholeProducts(read, lines.map((one) => one.product)), attributesOf(read), familiesOf(read),
    visit.buyer ? layersByKeys(read, lines.map((one) => pairKey(visit.buyer ?? '', one.product))) : new Map<string, BuyerItem>(),
  ]);
  const currency = currencyOf(visit, fair, buyer, lines.map((one) => products.get(one.product)), on);
  const incoterm = visit.incoterm ?? fair.incoterm;
  const place = visit.incoterm ? visit.incotermPlace : fair.incotermPlace;
  const wanted: Wanted = { on, released, currency, ...(incoterm ? { incoterm } : {}), ...(place ? { place } : {}), ...(buyer ? { buyer: buyer.name } : {}) };
  return {
    visit, fair, ...(buyer ? { buyer } : {}), currency, ...(incoterm ? { incoterm } : {}), ...(place ? { place } : {}),
    lines: lines.map((line): OfferedLine => {
      const product = products.get(line.product);
      if (!product) return { line, faces: new Map(), unit: 'PCS', unpriced: 'gone' };
      const faces = attributeFaces(attributes, familyOf(product, families));
      const layer = visit.buyer ? layers.get(pairKey(visit.buyer, product.id)) : undefined;
      const packing = packingOf(line, product, layer);
      return { line, product, faces, unit: ladderFor(product.priceLadders, wanted)?.unit ?? product.moq?.unit ?? 'PCS', ...(layer ? { layer } : {}), ...(packing ? { packing } : {}), ...priceOf(line, product, layer, faces, wanted) };
    }),
  };
}

/** Lines as papers take them; an item that is gone is on none. */
export const quoteLines = ({ lines }: Offer): QuoteLine[] => lines.flatMap(({ line, product, layer, faces, unit, price, packing, firstQuantity }) => (product ? [{
  product, faces, unit, ...(layer?.itemNo ? { theirNo: layer.itemNo } : {}), ...(layer?.description ? { theirDescription: layer.description } : {}), ...(line.note ? { note: line.note } : {}),
  ...(line.quantity ? { quantity: line.quantity } : {}), ...(price ? { price } : {}), ...(packing ? { packing } : {}), ...(firstQuantity ? { firstQuantity } : {}),
}] : []));

import { canonicalJson, type Money, type Quantity } from '#base';
import { inOrder, type PackingLevel, type PriceLadder, type Product } from '#catalogue/nouns';
import { attributeLabel, countText, type Desk } from './content.ts';
import { codedPrice } from './priceCode.ts';
import { dayText, grouped, priceText, quantityText, volumeOf } from './values.ts';
import type { Vocabulary } from './vocabulary.ts';
import { inTongues, plain, valueIn, type Wording } from './wording.ts';

/** A table: heads, rows of plain texts, which columns hold numbers, and a line below it. */
export type Grid = { heads: Wording[]; rows: string[][]; numbers: boolean[]; note?: Wording };

const word = (desk: Desk, key: string): Wording => inTongues(desk.tongue, (words) => words.word(key));
const firstWords = (desk: Desk) => desk.tongue[0] as NonNullable<Desk['tongue'][0]>;
/** Net, kg; 正味（kg）. */
const inUnit = (words: Vocabulary, name: string, unit: string): string => words.word('inUnit', { name, unit: words.units(unit) });
/** Most columns of differences that fit beside the item number. */
const MOST_DIFFERENCES = 5;

/** Attributes in which the variants differ from each other or from their product: as declared, else as found. */
export function axesOf(desk: Desk): string[] {
  const { product, variants, gate } = desk;
  if (variants.length === 0) return [];
  const keys = product.axes.length > 0 ? product.axes : [...new Set(variants.flatMap((one) => Object.keys(one.attributes)))].filter((key) => new Set([product, ...variants].map((one) => canonicalJson(one.attributes[key] ?? null))).size > 1).sort();
  return keys.filter((key) => gate.may(`attributes.${key}`) && variants.some((one) => one.attributes[key] && gate.may(`attributes.${key}`, one))).slice(0, MOST_DIFFERENCES);
}

type Column = { head: Wording; texts: string[]; number: boolean };

/** One row for each variant: item number and what it differs in. */
export function variantsGrid(desk: Desk): Grid | undefined {
  const { variants, gate } = desk;
  if (variants.length === 0) return undefined;
  const axes = axesOf(desk).map((key) => axisColumn(desk, key));
  const columns = [...axes, ...differing(desk, 'netWeight', 'packing', (one) => itemOf(one)?.netWeight), ...differing(desk, 'moq', 'moq', (one) => one.moq)];
  gate.print('sku', variants[0]?.sku ?? '');
  return {
    heads: [word(desk, 'itemNo'), ...columns.map((one) => one.head)],
    rows: variants.map((one, at) => [one.sku, ...columns.map((column) => column.texts[at] ?? '')]),
    numbers: [false, ...columns.map((one) => one.number)],
  };
}

const itemOf = (one: Product): PackingLevel | undefined => inOrder(one.packing).find((level) => level.level === 'item');

function axisColumn(desk: Desk, key: string): Column {
  const { variants, gate, tongue } = desk;
  const face = gate.faces.get(key);
  const values = variants.map((one) => (gate.may(`attributes.${key}`, one) ? one.attributes[key] : undefined));
  const quantities = values.map((one) => (one?.kind === 'quantity' ? one.quantity : undefined));
  const texts = values.map((one) => (one ? (valueIn(one, face, tongue.slice(0, 1), (id) => desk.certificates.find((other) => other.id === id))[0]?.text ?? '') : ''));
  gate.print(`attributes.${key}`, texts.find(Boolean) ?? '');
  const shared = sharedUnit(quantities);
  if (shared) return unitColumn(desk, attributeLabel(desk, key), quantities, shared);
  return { head: attributeLabel(desk, key), texts, number: values.every((one) => !one || one.kind === 'number' || one.kind === 'quantity') };
}

/** A column only when the variants are not all alike in it. */
function differing(desk: Desk, name: string, key: string, read: (one: Product) => Quantity | undefined): Column[] {
  const values = desk.variants.map((one) => (desk.gate.may(key, one) ? read(one) : undefined));
  if (!desk.gate.may(key) || new Set(values.map((one) => canonicalJson(one ?? null))).size < 2) return [];
  desk.gate.print(key, values.find(Boolean)?.value ?? '');
  const shared = sharedUnit(values);
  if (shared) return [unitColumn(desk, word(desk, name), values, shared)];
  return [{ head: word(desk, name), texts: values.map((one) => (one ? quantityText(one, firstWords(desk)) : '')), number: true }];
}

const sharedUnit = (values: readonly (Quantity | undefined)[]): string | undefined => {
  const units = new Set(values.flatMap((one) => (one ? [one.unit] : [])));
  return units.size === 1 ? [...units][0] : undefined;
};

const unitColumn = (desk: Desk, head: Wording, values: readonly (Quantity | undefined)[], unit: string): Column => ({
  head: head.map((one, at) => (at === 0 ? { ...one, text: inUnit(firstWords(desk), one.text, unit) } : one)),
  texts: values.map((one) => (one ? grouped(one.value, firstWords(desk)) : '')), number: true,
});

/** A price in figures, or in the letters of the user's key. */
export const priceSaid = ({ priceKey, tongue }: Desk, price: Money): string => (priceKey ? codedPrice(price, priceKey) : priceText(price, tongue[0]));

type Offer = { skus: string[]; ladder: PriceLadder };
/** More steps than this stand below each other. */
const MOST_STEPS_ACROSS = 5;

/** Quantity rates for everybody: one table for each currency, term and set of steps; rates of one buyer never. */
export function rateGrids(desk: Desk): { title: string; grid: Grid }[] {
  const { product, variants, gate, prices } = desk;
  if (!prices || !gate.may('priceLadders')) return [];
  const offers = mergedOffers([product, ...variants.filter((one) => gate.may('priceLadders', one))]);
  const tables = new Map<string, Offer[]>();
  for (const offer of offers) {
    const { ladder } = offer;
    const key = canonicalJson([ladder.currency, ladder.incoterm, ladder.place, ladder.unit, ladder.validFrom, inOrder(ladder.steps).map((step) => step.minQuantity)]);
    tables.set(key, [...(tables.get(key) ?? []), offer]);
  }
  return [...tables.values()].flatMap((table) => rateTable(desk, table));
}

/** Rates that any buyer may see. */
export const forEverybody = (one: Product): PriceLadder[] => inOrder(one.priceLadders).filter((ladder) => !ladder.buyer && Object.keys(ladder.steps).length > 0);
const pricesOf = (ladder: PriceLadder): string => canonicalJson({ ...ladder, position: 0, id: '', steps: inOrder(ladder.steps).map(({ minQuantity, price }) => [minQuantity, price]) });

/** Items that cost the same share a row. */
function mergedOffers(products: readonly Product[]): Offer[] {
  const offers = new Map<string, Offer>();
  for (const one of products) {
    for (const ladder of forEverybody(one)) {
      const key = pricesOf(ladder);
      offers.set(key, { ladder, skus: [...(offers.get(key)?.skus ?? []), one.sku] });
    }
  }
  return [...offers.values()];
}

function rateTable(desk: Desk, offers: readonly Offer[]): { title: string; grid: Grid }[] {
  const ladder = offers[0]?.ladder;
  if (!ladder) return [];
  const words = firstWords(desk);
  const unit = ladder.unit ?? desk.product.moq?.unit ?? 'PCS';
  const steps = inOrder(ladder.steps).map((one) => `${grouped(one.minQuantity, words)}+`);
  const prices = offers.map((one) => inOrder(one.ladder.steps).map((step) => priceSaid(desk, step.price)));
  desk.gate.print('priceLadders', `${ladder.currency} ${prices[0]?.[0] ?? ''}`);
  const named = offers.length > 1 || (desk.variants.length > 0 && (offers[0]?.skus.length ?? 0) < desk.variants.length);
  const titles = offers.map((one) => (named ? one.skus.filter((sku) => sku !== desk.product.sku || one.skus.length === 1).join(', ') : words.word('price')));
  const quantity: Wording = [{ text: inUnit(words, words.word('quantity'), unit), language: words.language }];
  const grid: Grid = steps.length <= MOST_STEPS_ACROSS
    ? { heads: [quantity, ...steps.map((one) => plain(one))], rows: prices.map((row, at) => [titles[at] ?? '', ...row]), numbers: [false, ...steps.map(() => true)] }
    : { heads: [quantity, ...titles.map((one) => plain(one))], rows: steps.map((step, at) => [step, ...prices.map((row) => row[at] ?? '')]), numbers: [false, ...titles.map(() => true)] };
  const term = termOf(desk, ladder);
  const title = [`${ladder.currency} ${words.word('per', { unit: words.unit(unit) })}`, term].filter(Boolean).join(' · ');
  const note = [term ? words.word('incoterms') : '', ladder.validFrom ? words.word('from', { day: dayText(ladder.validFrom, words) }) : ''].filter(Boolean).join(' · ');
  return [{ title, grid: note ? { ...grid, note: plain(note, words.language) } : grid }];
}

/** FOB Mundra: as the rates say, else as the item says. */
function termOf({ product, gate }: Desk, ladder: PriceLadder): string {
  if (ladder.incoterm) return [ladder.incoterm, ladder.place].filter(Boolean).join(' ');
  if (!product.incoterm || !gate.may('incoterm')) return '';
  gate.print('incoterm', product.incoterm);
  return [product.incoterm, ladder.place ?? (gate.may('port') ? product.port : '')].filter(Boolean).join(' ');
}

/** How many of an item a container takes. */
export function containersGrid(desk: Desk): Grid | undefined {
  const { loads, gate } = desk;
  if (loads.length === 0 || !gate.may('packing')) return undefined;
  const words = firstWords(desk);
  const unit = desk.product.moq?.unit ?? 'PCS';
  gate.print('packing', String(loads[0]?.cartons ?? ''));
  const quantity = word(desk, 'quantity').map((one, at) => (at === 0 ? { ...one, text: inUnit(words, one.text, unit) } : one));
  return {
    heads: [word(desk, 'container'), word(desk, 'cartons'), quantity, [{ text: inUnit(words, words.word('grossWeight'), 'KGS'), language: words.language }]],
    rows: loads.map((one) => [one.name, grouped(String(one.cartons), words), one.quantity ? grouped(one.quantity, words) : '', one.gross ? grouped(one.gross, words) : '']),
    numbers: [false, true, true, true],
  };
}

/** One row for each level of packing, with the columns that hold anything. */
export function packingGrid(desk: Desk): Grid | undefined {
  const { product, gate } = desk;
  const levels = inOrder(product.packing);
  if (levels.length === 0 || !gate.may('packing')) return undefined;
  const columns: Column[] = [
    { head: word(desk, 'level'), texts: levels.map((one, at) => levelText(desk, one, levels[at - 1])), number: false },
    sizeColumn(desk, levels), weightColumn(desk, levels, 'netWeight'), weightColumn(desk, levels, 'grossWeight'), volumeColumn(desk, levels),
  ].filter((one) => one.texts.some(Boolean));
  if (columns.length === 1 && levels.every((one) => !one.count && !one.contents)) return undefined;
  gate.print('packing', columns[0]?.texts.at(-1) ?? '');
  return { heads: columns.map((one) => one.head), rows: levels.map((_, at) => columns.map((one) => one.texts[at] ?? '')), numbers: columns.map((one) => one.number) };
}

/** Five-ply carton; Carton 2 of 3: Table legs. */
function namedLevel(desk: Desk, level: PackingLevel): string {
  const words = firstWords(desk);
  const name = level.kind ? level.kind.charAt(0).toUpperCase() + level.kind.slice(1) : words.word(level.level);
  const of = Object.values(desk.product.packing).filter((one) => one.part !== undefined).length;
  const numbered = level.part === undefined ? name : `${name} ${words.word('partOf', { number: String(level.part), of: String(of) })}`;
  return level.name ? `${numbered}: ${level.name}` : numbered;
}

function levelText(desk: Desk, level: PackingLevel, smaller: PackingLevel | undefined): string {
  const words = firstWords(desk);
  const name = namedLevel(desk, level);
  if (level.contents?.length) return `${name}: ${level.contents.map((one) => `${grouped(one.count, words)} × ${one.sku}`).join(words.word('listComma'))}`;
  if (!level.count) return name;
  const inside = smaller && smaller.level !== 'item' ? `${grouped(level.count, words)} × ${(smaller.kind ?? words.word(smaller.level)).toLowerCase()}` : countText(level.count, desk.product.moq?.unit ?? 'PCS', desk);
  return `${name}${words.word('listComma')}${inside}`;
}

function sizeColumn(desk: Desk, levels: readonly PackingLevel[]): Column {
  const sides = levels.map((one) => [one.length, one.width, one.height]);
  const unit = sharedUnit(sides.flat());
  const texts = sides.map((three) => three.filter((one) => one !== undefined).map((one) => (unit ? grouped(one.value, firstWords(desk)) : quantityText(one, firstWords(desk)))).join(' × '));
  return { ...unitColumn(desk, word(desk, 'size'), [], unit ?? ''), texts, ...(unit ? {} : { head: word(desk, 'size') }) };
}

function weightColumn(desk: Desk, levels: readonly PackingLevel[], key: 'netWeight' | 'grossWeight'): Column {
  const weights = levels.map((one) => one[key]);
  const unit = sharedUnit(weights);
  if (unit) return unitColumn(desk, word(desk, key), weights, unit);
  return { head: word(desk, key), texts: weights.map((one) => (one ? quantityText(one, firstWords(desk)) : '')), number: true };
}

/** As declared in cubic metres, else as the outer sizes give; the volume of a single item says little and is left out. */
const volumeColumn = (desk: Desk, levels: readonly PackingLevel[]): Column => ({
  head: word(desk, 'volume'), number: true,
  texts: levels.map((one) => (one.level === 'item' ? '' : one.volume?.unit === 'CBM' ? grouped(one.volume.value, firstWords(desk)) : grouped(volumeOf([one.length, one.width, one.height]) ?? '', firstWords(desk)))),
});

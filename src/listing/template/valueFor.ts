import { convert, Decimal, type Money, moneyValue, type Quantity } from '#base';
import { faqText } from '#catalogue/nouns';
import { countryCode, unitName } from '#tradeids';
import type { ContentPacking, ContentPrice, ContentVariant, ListingContent } from '../contentNouns.ts';
import { materialsText } from '../limits/parts.ts';
import type { TemplateColumn } from './templateNouns.ts';

/** One row of a template: an item, or one of its variants with what the item gives it. `images`: names of its photos as they are handed over. */
export type TemplateRow = { content: ListingContent; variant?: ContentVariant; images: readonly string[]; /** The same item in the other languages that columns ask for. */ inOther?: ReadonlyMap<string, ListingContent> };

/**
 * What goes into a cell before the template's rules are asked. `number`: written as one. `also`: other ways to say the same, for lists.
 * A reason instead of a value: the listing has it in another currency or unit and nothing is guessed.
 */
export type CellValue = { text: string; number: boolean; also: string[] } | { lacks: 'empty' | 'currency' | 'unit'; found?: string };

const EMPTY: CellValue = { lacks: 'empty' };
const text = (value: string | undefined, also: string[] = []): CellValue => (value ? { text: value, number: false, also } : EMPTY);
const number = (value: Decimal | string | undefined): CellValue => (value === undefined ? EMPTY : { text: new Decimal(value).toFixed(), number: true, also: [] });
const nth = (all: readonly string[], part: string | undefined, separator: string): CellValue => text(part === undefined ? all.join(separator) : all[Number(part) - 1]);

/** Ways a unit is written in forms besides its code: pcs, piece, pieces, Piece/Pieces. */
const UNIT_WORDS: Readonly<Record<string, readonly string[]>> = {
  PCS: ['Piece/Pieces', 'Piece', 'Pieces', 'PC', 'Unit'], NOS: ['Piece/Pieces', 'Piece', 'Number', 'Unit', 'Each'], SET: ['Set/Sets', 'Set', 'Sets'], PRS: ['Pair/Pairs', 'Pair', 'Pairs'], DOZ: ['Dozen/Dozens', 'Dozen', 'Dozens'],
  KGS: ['Kilogram/Kilograms', 'Kilogram', 'Kilograms', 'kg'], GMS: ['Gram/Grams', 'Gram', 'Grams'], MTS: ['Metric Ton/Metric Tons', 'Metric Ton', 'Ton/Tons', 'Tonne'], MTR: ['Meter/Meters', 'Meter', 'Metre'], BOX: ['Box/Boxes', 'Box'], CTN: ['Carton/Cartons', 'Carton'], ROL: ['Roll/Rolls', 'Roll'], PAC: ['Pack/Packs', 'Pack'], BAG: ['Bag/Bags', 'Bag'], SQM: ['Square Meter/Square Meters', 'Square Meter'],
};
const unitText = (code: string | undefined): CellValue => text(code && unitName(code), code ? [code, ...(UNIT_WORDS[code] ?? [])] : []);

function measured(one: Quantity | undefined, unit: string | undefined): CellValue {
  if (!one) return EMPTY;
  if (!unit) return { text: `${one.value} ${unitName(one.unit)}`, number: false, also: [] };
  const converted = convert(one, unit);
  return converted ? number(converted.value) : { lacks: 'unit', found: `${one.value} ${unitName(one.unit)}` };
}

/** The rates a row shows: the variant's own, else the item's in the column's currency, else the first. */
function ratesOf({ content, variant }: TemplateRow, currency: string | undefined): ContentPrice | undefined {
  const all = variant?.price ? [variant.price] : content.prices.length > 0 ? content.prices : content.variants.flatMap((one) => one.price ?? []).slice(0, 1);
  return all.find((one) => one.currency === currency) ?? all[0];
}

function priceValue(row: TemplateRow, column: TemplateColumn, pick: (steps: ContentPrice['steps']) => ContentPrice['steps'][number] | undefined): CellValue {
  const rates = ratesOf(row, column.currency);
  const step = rates && pick(rates.steps);
  if (!rates || !step) return EMPTY;
  return column.currency && rates.currency !== column.currency ? { lacks: 'currency', found: rates.currency } : number(moneyValue(step.price));
}

const lowest = (steps: ContentPrice['steps']): ContentPrice['steps'][number] | undefined => [...steps].sort((a, b) => moneyValue(a.price).cmp(moneyValue(b.price)))[0];

function packingValue(level: ContentPacking | undefined, part: string, unit: string | undefined): CellValue {
  if (!level) return EMPTY;
  if (part === 'kind') return text(level.kind);
  if (part === 'count') return level.count ? number(level.count) : EMPTY;
  if (part === 'size') {
    const sides = [level.length, level.width, level.height].map((one) => measured(one, unit));
    return sides.every((one) => 'text' in one) ? text(sides.map((one) => ('text' in one ? one.text : '')).join(' x ')) : (sides.find((one) => 'lacks' in one && one.lacks !== 'empty') ?? EMPTY);
  }
  return measured(level[part as 'length'], unit);
}

const attributeOf = ({ content, variant }: TemplateRow, key: string): string | undefined => (variant?.options.find((one) => one.key === key) ?? content.attributes.find((one) => one.key === key))?.value;
const together = (all: readonly { label: string; value: string }[]): string => all.map((one) => `${one.label}: ${one.value}`).join('; ');

/** An attribute that is an amount ("12 cm") in the unit the column is in. */
function attributeValue(value: string | undefined, unit: string | undefined): CellValue {
  const [, amount, own] = /^(-?\d+(?:\.\d+)?) (\S+)$/u.exec(value ?? '') ?? [];
  if (!unit || amount === undefined || own === undefined) return text(value);
  return unitName(unit) === own ? number(amount) : text(value);
}

/** A number when the column says its unit, else the number alone: forms ask for pieces. */
const amountCell = (one: Quantity | undefined, unit: string | undefined): CellValue => (one && unit ? measured(one, unit) : number(one?.value));
const moneyCell = (one: Money | undefined, currency: string | undefined): CellValue => (!one ? EMPTY : currency && one.currency !== currency ? { lacks: 'currency', found: one.currency } : number(moneyValue(one)));

type Reader = (row: TemplateRow, column: TemplateColumn, parts: readonly string[]) => CellValue;

const READERS: Readonly<Record<string, Reader>> = {
  sku: ({ content, variant }) => text(variant?.sku ?? content.sku),
  parent: ({ content, variant }) => (variant ? text(content.sku) : EMPTY),
  name: ({ content }) => text(content.title),
  shortDescription: ({ content }) => text(content.shortDescription),
  description: ({ content }) => text(content.description || content.shortDescription),
  scene: ({ content }) => text(content.scene),
  dimensionsText: ({ content }) => text(content.dimensionsText),
  packagingText: ({ content }) => text(content.packagingText),
  faq: ({ content }, _column, [at, part]) => (at === undefined ? text(faqText(content.faq)) : text(content.faq[Number(at) - 1]?.[part === 'answer' ? 'answer' : 'question'])),
  sample: ({ content: { sample } }, column, [part]) => (part === 'price' ? moneyCell(sample?.price, column.currency) : part === 'most' ? amountCell(sample?.most, column.unit) : number(sample?.days?.toString())),
  custom: ({ content }, column, [kind, part]) => { const work = content.custom.find((one) => one.kind === kind); return part === 'price' ? moneyCell(work?.price, column.currency) : amountCell(work?.moq, column.unit); },
  logistics: ({ content: { logistics } }, _column, [part]) => text(part === 'template' ? logistics?.template : logistics?.property),
  highlights: ({ content }, _column, [part]) => nth(content.highlights, part, '\n'),
  keywords: ({ content }, _column, [part]) => nth(content.keywords, part, ', '),
  category: ({ content }, _column, [part]) => (part === 'leaf' ? text(content.category?.split('>').at(-1)?.trim()) : text(content.category, [content.category?.split('>').at(-1)?.trim() ?? ''])),
  brand: ({ content }) => text(content.brand),
  modelNumber: ({ content }) => text(content.model),
  gtin: ({ content, variant }) => text(variant?.gtin ?? (variant ? undefined : content.gtin)),
  hsCode: ({ content }) => text(content.hsCode),
  origin: ({ content }) => text(content.origin, [countryCode(content.origin ?? '') ?? '']),
  materials: ({ content }) => text(materialsText(content), content.materials.slice(0, 1).map((one) => one.name)),
  claims: ({ content }) => text(content.claims.join(', ')),
  options: ({ variant }) => text(variant && together(variant.options)),
  attributes: ({ content }) => text(together(content.attributes)),
  attribute: (row, { unit }, [key = '']) => attributeValue(attributeOf(row, key), unit),
  price: (row, column, [part]) => priceValue(row, column, part === 'lowest' ? lowest : (steps) => steps[0]),
  priceLadders: (row, column, [, part, at, what]) => {
    const rates = ratesOf(row, column.currency);
    if (part === 'currency') return text(rates?.currency);
    if (part === 'unit') return unitText(rates?.unit ?? row.content.moq?.unit);
    if (what === 'price') return priceValue(row, column, (steps) => steps[Number(at) - 1]);
    return number(rates?.steps[Number(at) - 1]?.minQuantity);
  },
  incoterm: (row, column) => text(ratesOf(row, column.currency)?.incoterm ?? row.content.incoterm),
  port: ({ content }) => text(content.port),
  moq: ({ content, variant }, { unit }) => { const moq = variant?.moq ?? content.moq; return moq && unit ? measured(moq, unit) : number(moq?.value); },
  unit: ({ content, variant }) => unitText((variant?.moq ?? content.moq)?.unit),
  supplyAbility: ({ content: { supplyAbility } }) => text(supplyAbility && `${supplyAbility.quantity.value} ${unitName(supplyAbility.quantity.unit)} per ${supplyAbility.period}`),
  leadTimes: ({ content }, _column, [at, part]) => { const step = content.leadTimes[Number(at) - 1]; return part === 'days' ? number(step === undefined ? undefined : String(step.days)) : number(step?.maxQuantity); },
  packing: ({ content }, { unit }, [level, part = '']) => packingValue(content.packing.find((one) => one.level === level), part, unit),
  images: ({ images }, _column, [part]) => nth(images, part, ' | '),
  certificateIds: ({ content }) => text(content.certificates.map((one) => `${one.title ?? one.kind} ${one.number}`).join(', ')),
  company: ({ content: { company } }, _column, [part]) => text(part === 'about' ? company.about : company.name),
};

/** The row as the column's language says it; a text that is not there in it stays empty. */
function inLanguage(row: TemplateRow, language: string | undefined): TemplateRow {
  const content = language === undefined ? undefined : row.inOther?.get(language);
  if (!content) return row;
  const variant = row.variant && content.variants.find((one) => one.id === row.variant?.id);
  return { content, images: row.images, ...(variant ? { variant } : row.variant ? { variant: row.variant } : {}) };
}

/** What a column gets in one row. Only from a listing's content, which holds nothing that may not leave. */
export function valueFor(row: TemplateRow, column: TemplateColumn): CellValue {
  if (column.constant) return text(column.constant);
  const [head = '', ...parts] = column.field?.split('.') ?? [];
  return Object.hasOwn(READERS, head) ? (READERS[head]?.(inLanguage(row, column.language), column, parts) ?? EMPTY) : EMPTY;
}

/** The rows of one item: itself, its variants, or both. An item without variants always has its own. */
export function rowsOf(content: ListingContent, images: readonly string[], how: 'item' | 'variant' | 'both', inOther?: ReadonlyMap<string, ListingContent>): TemplateRow[] {
  const own: TemplateRow = { content, images, ...(inOther ? { inOther } : {}) };
  const variants = content.variants.map((variant): TemplateRow => ({ ...own, variant }));
  return how === 'item' || variants.length === 0 ? [own] : how === 'both' ? [own, ...variants] : variants;
}

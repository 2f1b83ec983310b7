import { type Confidentiality, stricter, textIn, wordKey } from '#base';
import { type Attribute, inOrder, type Product, productField, PRODUCT_FIELDS, PRODUCT_TEXTS } from '#catalogue/nouns';
import type { FieldCell } from '../cells/cell.ts';
import { fieldCell } from '../cells/fieldCell.ts';
import { readHeading } from '../columns/heading.ts';
import { isPublicAttribute } from '../columns/headingWords.ts';
import { meansSecret } from '../columns/secretWords.ts';
import type { AttributeClasses } from './attributeClasses.ts';

/** A column of our own export. */
export type OwnColumn = { key: string; heading: string; /** The most open class it has in some product. */ class: Confidentiality; /** Its class in one product, where products differ. */ classIn?: (product: Product) => Confidentiality; cell: FieldCell };

const PARTS = { currency: 'currency', incoterm: 'Incoterm', place: 'place', validFrom: 'valid from', validTo: 'valid to', buyer: 'buyer', unit: 'unit' } as const;
const LEVEL_PARTS = ['count', 'netWeight', 'grossWeight', 'length', 'width', 'height', 'volume', 'kind', 'contents', 'name', 'part', 'perLayer', 'layers', 'upright', 'stack'] as const;
const MAPS = { traits: 'Traits', label: 'Label facts', itc: 'ITC-HS details', tariffCodes: 'Tariff code', classes: 'Class', costing: 'Costing', sample: 'Sample', custom: 'Custom', logistics: 'Logistics' } as const;
const SIMPLE = ['sourceLanguage', 'keywords', 'category', 'family', 'sector', 'brand', 'modelNumber', 'gtin', 'hsCode', 'origin', 'cost', 'supplier', 'moq', 'supplyAbility', 'incoterm', 'port', 'materials', 'claims', 'markets', 'related', 'axes', 'ownOnly', 'notes', 'status', 'certificateIds'] as const;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const words = (part: string): string => part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Field keys with the headings they have in our files, for everything one product holds. */
function* headingsOf(product: Product): Generator<[key: string, heading: string]> {
  for (const field of PRODUCT_TEXTS) for (const language of Object.keys(product[field] ?? {})) yield [`${field}.${language}`, `${productField(field)?.heading} (${language})`];
  for (const line of Object.values(product.highlights ?? {})) for (const language of Object.keys(line.text)) yield [`highlights.${language}`, `Highlights (${language})`];
  for (const field of SIMPLE) {
    const value = product[field];
    const empty = value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
    if (!empty) yield [field, productField(field)?.heading ?? field];
  }
  yield* childHeadings(product);
  for (const [field, title] of Object.entries(MAPS)) for (const key of Object.keys((product[field as keyof typeof MAPS] as object | undefined) ?? {})) yield [`${field}.${key}`, `${title}: ${key}`];
}

function* childHeadings(product: Product): Generator<[string, string]> {
  for (const [at, ladder] of inOrder(product.priceLadders).entries()) {
    const before = at === 0 ? '' : `Rates ${at + 1}: `;
    for (const [part, title] of Object.entries(PARTS)) if (ladder[part as keyof typeof PARTS] !== undefined) yield [`priceLadders.${at + 1}.${part}`, at === 0 ? `Price ${title}` : `${before}${capital(title)}`];
    for (const [step] of inOrder(ladder.steps).entries()) {
      yield [`priceLadders.${at + 1}.steps.${step + 1}.minQuantity`, `${before}Qty ${step + 1}`];
      yield [`priceLadders.${at + 1}.steps.${step + 1}.price`, `${before}Price ${step + 1}`];
    }
  }
  for (const [at] of inOrder(product.leadTimes).entries()) {
    yield [`leadTimes.${at + 1}.maxQuantity`, `Delivery qty ${at + 1}`];
    yield [`leadTimes.${at + 1}.days`, `Delivery days ${at + 1}`];
  }
  const counts = new Map<string, number>();
  for (const level of inOrder(product.packing)) {
    const number = (counts.get(level.level) ?? 0) + 1;
    counts.set(level.level, number);
    for (const part of LEVEL_PARTS) if (level[part] !== undefined) yield [`packing.${level.level}.${number}.${part}`, `${capital(level.level)} ${number === 1 ? '' : `${number} `}${words(part)}`];
  }
  const images = inOrder(product.images);
  if (images.length > 0) yield ['images.all', 'Images'];
  for (const image of images) for (const language of Object.keys(image.alt ?? {})) yield [`images.alt.${language}`, `Image alt (${language})`];
}

/** Whether the label alone would give an attribute this class wherever the file is read. Only an open one may be left to the words: lists of words change. */
const saidByLabel = (label: string, cls: Confidentiality | undefined): boolean => cls === undefined || (cls === 'public' && isPublicAttribute(wordKey(label)) && !meansSecret(wordKey(label)));

/**
 * Headings of attributes: the label; the key in brackets where the label would be read as something else, with the class where the words do not
 * tell it. `closed`: the class to say, undefined where none is known or the reader is somebody else.
 */
function attributeHeadings(attributes: readonly Attribute[], used: ReadonlyMap<string, ReadonlySet<string>>, closed: (key: string) => Confidentiality | undefined): Map<string, string> {
  const headings = new Map<string, string>();
  const labels = new Map<string, number>();
  const labelOf = (key: string): string => textIn(attributes.find((one) => one.key === key)?.label).replace(/\s+/g, ' ').trim();
  for (const key of used.keys()) labels.set(labelOf(key).toLowerCase(), (labels.get(labelOf(key).toLowerCase()) ?? 0) + 1);
  for (const [key, languages] of used) {
    const label = labelOf(key);
    const clear = label !== '' && labels.get(label.toLowerCase()) === 1 && readHeading(label).field === undefined && !/[\])]$/.test(label);
    const cls = closed(key);
    const open = saidByLabel(label, cls);
    const keyed = `${label} [${key}${open ? '' : `: ${cls}`}]`.trim();
    for (const language of languages) headings.set(language ? `attribute.${key}.${language}` : `attribute.${key}`, language ? `${keyed} (${language})` : clear && open ? label : keyed);
  }
  return headings;
}

function usedAttributes(products: readonly Product[]): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  for (const product of products) {
    for (const [key, value] of Object.entries(product.attributes ?? {})) {
      const languages = used.get(key) ?? new Set<string>();
      for (const language of value.kind === 'texts' ? Object.keys(value.texts) : ['']) languages.add(language);
      used.set(key, languages);
    }
  }
  return used;
}

const ORDER = [...PRODUCT_TEXTS, ...PRODUCT_FIELDS.map((one) => one.key), 'attribute'];
const rank = (key: string): number => ORDER.indexOf(key.split('.')[0] ?? '');
const natural = new Intl.Collator('en', { numeric: true });
/** Steps of one ladder side by side, quantity before price, ladder after ladder; the rest in the order of the fields. */
const placeInGroup = (key: string): string => key.replace(/\.steps\./, '.~.').replace('.minQuantity', '.a').replace('.price', '.b').replace('.maxQuantity', '.a');

/** The columns that hold everything these products say, in a fixed order; rests after every product. */
export function* ownColumnsSteps(products: readonly Product[], attributes: readonly Attribute[], classes: AttributeClasses, marked: boolean): Generator<void, OwnColumn[]> {
  const headings = new Map<string, string>();
  for (const product of products) {
    yield;
    for (const [key, heading] of headingsOf(product)) headings.set(key, heading);
  }
  const used = usedAttributes(products);
  const ranges = new Map<string, ReturnType<AttributeClasses['range']>>();
  for (const key of used.keys()) {
    yield;
    ranges.set(key, classes.range(products, key));
  }
  for (const [key, heading] of attributeHeadings(attributes, used, (one) => (marked ? (ranges.get(one)?.closed ?? 'internal') : undefined))) headings.set(key, heading);
  const typeOf = (key: string): Attribute['type'] => attributes.find((one) => one.key === key)?.type ?? 'text';
  return [...headings]
    .flatMap(([key, heading]): OwnColumn[] => {
      const cell = fieldCell(key, typeOf);
      const attributeKey = /^attribute\.([^.]+)/.exec(key)?.[1];
      const own = attributeKey === undefined ? { class: classOfOwnColumn(key) } : { class: ranges.get(attributeKey)?.open ?? 'internal', classIn: (product: Product) => classes.of(product, attributeKey) ?? 'internal' };
      return cell ? [{ key, heading, cell, ...own }] : [];
    })
    .sort((a, b) => rank(a.key) - rank(b.key) || natural.compare(placeInGroup(a.key), placeInGroup(b.key)));
}

/** The class that a column of our own has whatever the company; rates made for one buyer are nobody else's business. */
export function classOfOwnColumn(key: string): Confidentiality {
  const declared = productField(key)?.class ?? 'internal';
  return /^priceLadders\.\d+\.buyer$/.test(key) ? stricter(declared, 'secret') : declared;
}

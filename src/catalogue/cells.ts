import { type Money, moneyText, stricter, textIn, type Texts } from '#base';
import { FIRST_LANGUAGES } from './languages.ts';
import { type Attribute, type AttributeValue, type CUSTOM_KINDS, type Family, inOrder, type Product, sourceOfTexts, valueText } from './nouns.ts';

/** One column of the grid: what it is called, how it is typed, and its text in one product. */
export type Cell = {
  key: string;
  heading: string;
  type: 'text' | 'longtext' | 'code' | 'choice' | 'number' | 'quantity' | 'money' | 'list' | 'country' | 'day' | 'yesno';
  class: string;
  group: string;
  numeric: boolean;
  editable: boolean;
  unit?: string;
  read(product: Product): string;
};

type Kind = Cell['type'];
const cell = (key: string, heading: string, type: Kind, group: string, cls: string, read: Cell['read'], more: Partial<Cell> = {}): Cell =>
  ({ key, heading, type, class: cls, group, numeric: type === 'number' || type === 'money' || type === 'quantity', editable: true, read, ...more });

const texts = (pick: (product: Product) => Texts | undefined, language: string) => (product: Product): string => pick(product)?.[language]?.text ?? '';

/** The list of rates everybody sees first: no buyer, lowest position. */
export const firstLadder = (product: Product) => inOrder(product.priceLadders).find((one) => !one.buyer);
export const itemPacking = (product: Product) => inOrder(product.packing).find((one) => one.level === 'item');
export const cartonPacking = (product: Product) => inOrder(product.packing).find((one) => one.level === 'carton');

const firstPrice = (product: Product): string => {
  const step = inOrder(firstLadder(product)?.steps)[0];
  return step ? moneyText(step.price) : '';
};
const quantityText = (one: { value: string; unit: string } | undefined): string => (one ? `${one.value} ${one.unit}` : '');

const amountText = (one: Money | undefined): string => (one ? `${moneyText(one)} ${one.currency}` : '');
const CUSTOM: readonly [(typeof CUSTOM_KINDS)[number], string][] = [['logo', 'Logo'], ['packaging', 'Own packaging'], ['graphic', 'Graphic']];

/** Texts of the details of a listing, beside its description. */
const DETAIL_TEXTS = [['scene', 'Scene and use'], ['dimensionsText', 'Dimensions in words'], ['packagingText', 'Packaging in words'], ['faq', 'FAQ']] as const;

/** Terms of samples, of work to the buyer's wish and of shipping, a column each. */
export const TERM_CELLS: readonly Cell[] = [
  cell('sample.price', 'Sample price', 'money', 'trade', 'buyer', (p) => amountText(p.sample.price)),
  cell('sample.most', 'Sample, at most', 'quantity', 'trade', 'buyer', (p) => quantityText(p.sample.most)),
  cell('sample.days', 'Sample days', 'number', 'trade', 'buyer', (p) => p.sample.days?.toString() ?? ''),
  ...CUSTOM.flatMap(([kind, heading]) => [
    cell(`custom.${kind}Moq`, `${heading} MOQ`, 'quantity', 'trade', 'buyer', (p) => quantityText(p.custom[`${kind}Moq`])),
    cell(`custom.${kind}Price`, `${heading} price each`, 'money', 'trade', 'buyer', (p) => amountText(p.custom[`${kind}Price`])),
  ]),
  cell('logistics.property', 'Sort of cargo', 'text', 'trade', 'buyer', (p) => p.logistics.property ?? ''),
  cell('logistics.template', 'Shipping template', 'text', 'trade', 'buyer', (p) => p.logistics.template ?? ''),
];

/** Columns every product has, in their usual order. Virtual ones (price, leadDays, netWeight…) stand for the first child. */
export const PRODUCT_CELLS: readonly Cell[] = [
  cell('sku', 'Item no. (SKU)', 'code', 'identity', 'public', (p) => p.sku),
  cell('name.en', 'Name', 'text', 'texts', 'public', texts((p) => p.name, 'en')),
  cell('family', 'Family', 'choice', 'identity', 'public', (p) => p.family ?? ''),
  cell('hsCode', 'HS code', 'code', 'compliance', 'public', (p) => p.hsCode ?? ''),
  cell('moq', 'MOQ', 'quantity', 'trade', 'buyer', (p) => quantityText(p.moq)),
  cell('price', 'Price', 'money', 'prices', 'buyer', firstPrice),
  cell('currency', 'Currency', 'code', 'prices', 'buyer', (p) => firstLadder(p)?.currency ?? ''),
  cell('cost', 'Cost', 'money', 'private', 'secret', (p) => (p.cost ? `${moneyText(p.cost)} ${p.cost.currency}` : '')),
  cell('leadDays', 'Delivery days', 'number', 'trade', 'buyer', (p) => inOrder(p.leadTimes)[0]?.days.toString() ?? ''),
  cell('netWeight', 'Net weight', 'quantity', 'packing', 'buyer', (p) => quantityText(itemPacking(p)?.netWeight)),
  cell('grossWeight', 'Gross weight', 'quantity', 'packing', 'buyer', (p) => quantityText(itemPacking(p)?.grossWeight)),
  cell('cartonCount', 'Per carton', 'number', 'packing', 'buyer', (p) => cartonPacking(p)?.count ?? ''),
  cell('origin', 'Country of origin', 'country', 'compliance', 'public', (p) => p.origin ?? ''),
  cell('brand', 'Brand', 'text', 'identity', 'public', (p) => p.brand ?? ''),
  cell('modelNumber', 'Model no.', 'code', 'identity', 'public', (p) => p.modelNumber ?? ''),
  cell('gtin', 'GTIN', 'code', 'identity', 'public', (p) => p.gtin ?? ''),
  cell('category', 'Category', 'text', 'identity', 'public', (p) => p.category ?? ''),
  cell('sector', 'Sector', 'choice', 'identity', 'public', (p) => p.sector ?? ''),
  cell('shortDescription.en', 'Short description', 'longtext', 'texts', 'public', texts((p) => p.shortDescription, 'en')),
  cell('description.en', 'Description', 'longtext', 'texts', 'public', texts((p) => p.description, 'en')),
  ...DETAIL_TEXTS.map(([key, heading]) => cell(`${key}.en`, heading, 'longtext', 'texts', 'public', texts((p) => p[key], 'en'))),
  cell('highlights.en', 'Highlights', 'longtext', 'texts', 'public', (p) => inOrder(p.highlights).map((one) => textIn(one.text)).join('\n')),
  cell('keywords', 'Keywords', 'list', 'texts', 'public', (p) => p.keywords.join(' | ')),
  cell('incoterm', 'Incoterm', 'choice', 'trade', 'buyer', (p) => p.incoterm ?? ''),
  cell('port', 'Port', 'text', 'trade', 'buyer', (p) => p.port ?? ''),
  ...TERM_CELLS,
  cell('claims', 'Claims', 'list', 'compliance', 'public', (p) => p.claims.join(' | ')),
  cell('markets', 'Markets', 'list', 'compliance', 'internal', (p) => p.markets.join(' | ')),
  cell('supplier', 'Supplier', 'text', 'private', 'secret', (p) => p.supplier ?? ''),
  cell('status', 'Status', 'choice', 'identity', 'internal', (p) => p.status),
  cell('notes', 'Notes', 'longtext', 'private', 'internal', (p) => p.notes ?? ''),
  cell('sourceLanguage', 'Source language', 'code', 'texts', 'internal', (p) => p.sourceLanguage ?? ''),
  cell('staleTexts', 'Translations to check', 'list', 'texts', 'internal', (p) => (p.staleTexts ?? []).join(' | '), { editable: false }),
];

/** Texts in the company's other languages; English stands among the columns every product has. */
export const languageCells = (languages: readonly string[]): Cell[] =>
  languages.filter((one) => one !== 'en').flatMap((one) => [
    cell(`name.${one}`, `Name (${one})`, 'text', 'texts', 'public', texts((p) => p.name, one)),
    cell(`shortDescription.${one}`, `Short description (${one})`, 'longtext', 'texts', 'public', texts((p) => p.shortDescription, one)),
    cell(`description.${one}`, `Description (${one})`, 'longtext', 'texts', 'public', texts((p) => p.description, one)),
    ...DETAIL_TEXTS.map(([key, heading]) => cell(`${key}.${one}`, `${heading} (${one})`, 'longtext', 'texts', 'public', texts((p) => p[key], one))),
    cell(`highlights.${one}`, `Highlights (${one})`, 'longtext', 'texts', 'public', (p) => inOrder(p.highlights).map((line) => line.text[one]?.text ?? '').join('\n').replace(/\n+$/u, '')),
  ]);

const KINDS: Readonly<Record<string, Kind>> = { texts: 'longtext', number: 'number', quantity: 'quantity', money: 'money', choice: 'choice', choices: 'list', yesno: 'yesno', day: 'day', table: 'longtext' };

/** A value as its cell shows it and takes it back: lists with bars, tables line by line, texts in their source language. */
export function valueCellText(value: AttributeValue | undefined, source = 'en'): string {
  if (value?.kind === 'choices') return value.choices.join(' | ');
  if (value?.kind === 'table') return tableText(value.rows);
  return valueText(value, source);
}

const inOneLine = (text: string): string => text.replace(/[\n\t]+/gu, ' ');
export const tableText = (rows: readonly (readonly string[])[]): string => {
  const between = rows.some((row) => row.some((one) => one.includes('|'))) ? '\t' : ' | ';
  return rows.map((row) => row.map(inOneLine).join(between)).join('\n');
};

function attributeCells({ key, label, type, class: cls, unit }: Declared, language: string, languages: readonly string[]): Cell[] {
  const heading = textIn(label, language) || key;
  const whole = cell(`attributes.${key}`, heading, KINDS[type] ?? 'text', 'attributes', cls, (p) => valueCellText(p.attributes[key], sourceOfTexts(p)), unit ? { unit } : {});
  if (type !== 'texts') return [whole];
  return [whole, ...languages.filter((one) => one !== 'en').map((one) => cell(`attributes.${key}.${one}`, `${heading} (${one})`, 'longtext', 'attributes', cls, texts((p) => { const value = p.attributes[key]; return value?.kind === 'texts' ? value.texts : undefined; }, one)))];
}

type Declared = Pick<Attribute, 'key' | 'label' | 'type' | 'class' | 'unit'>;

/** One column for a key that several may declare: typed as the families say when they agree, as text when they do not; as closed as the most closed of them. */
function asOneColumn(own: Declared | undefined, families: readonly Declared[]): Declared {
  const [first = own, ...others] = families;
  if (!first) throw new Error('a column nobody declared');
  const agreed = others.every((one) => one.type === first.type);
  const sameUnit = agreed && others.every((one) => one.unit === first.unit);
  return {
    key: first.key, label: { ...first.label, ...own?.label }, type: agreed ? first.type : 'text', class: [...families, ...(own ? [own] : [])].map((one) => one.class).reduce(stricter),
    ...(sameUnit && first.unit ? { unit: first.unit } : {}),
  };
}

/** All columns of a company: those every product has, texts in its other languages, then its families' and its own attributes. */
export function cellsOf(attributes: readonly Attribute[], families: readonly Family[], language = 'en', languages: readonly string[] = FIRST_LANGUAGES): Cell[] {
  const declared = new Map<string, Declared[]>();
  for (const one of families.flatMap((family) => family.attributes)) declared.set(one.key, [...(declared.get(one.key) ?? []), one]);
  const own = new Map(attributes.map((one) => [one.key, one]));
  const known = [...new Set([...own.keys(), ...declared.keys()])].map((key) => attributeCells(asOneColumn(own.get(key), declared.get(key) ?? []), language, languages));
  const [sku, name, ...rest] = PRODUCT_CELLS;
  const [names, others] = [languageCells(languages).filter((one) => one.key.startsWith('name.')), languageCells(languages).filter((one) => !one.key.startsWith('name.'))];
  return [...(sku ? [sku] : []), ...(name ? [name] : []), ...names, ...rest, ...others, ...known.flat()];
}

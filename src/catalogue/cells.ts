import { moneyText, textIn, type Texts } from '#base';
import { type Attribute, type Family, inOrder, type Product, valueText } from './nouns.ts';

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

/** Columns every product has, in their usual order. Virtual ones (price, leadDays, netWeight…) stand for the first child. */
export const PRODUCT_CELLS: readonly Cell[] = [
  cell('sku', 'Item no. (SKU)', 'code', 'identity', 'public', (p) => p.sku),
  cell('name.en', 'Name', 'text', 'texts', 'public', texts((p) => p.name, 'en')),
  cell('name.hi', 'Name (hi)', 'text', 'texts', 'public', texts((p) => p.name, 'hi')),
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
  cell('description.hi', 'Description (hi)', 'longtext', 'texts', 'public', texts((p) => p.description, 'hi')),
  cell('highlights.en', 'Highlights', 'longtext', 'texts', 'public', (p) => inOrder(p.highlights).map((one) => textIn(one.text)).join('\n')),
  cell('keywords', 'Keywords', 'list', 'texts', 'public', (p) => p.keywords.join(' | ')),
  cell('incoterm', 'Incoterm', 'choice', 'trade', 'buyer', (p) => p.incoterm ?? ''),
  cell('port', 'Port', 'text', 'trade', 'buyer', (p) => p.port ?? ''),
  cell('claims', 'Claims', 'list', 'compliance', 'public', (p) => p.claims.join(' | ')),
  cell('markets', 'Markets', 'list', 'compliance', 'internal', (p) => p.markets.join(' | ')),
  cell('supplier', 'Supplier', 'text', 'private', 'secret', (p) => p.supplier ?? ''),
  cell('status', 'Status', 'choice', 'identity', 'internal', (p) => p.status),
  cell('notes', 'Notes', 'longtext', 'private', 'internal', (p) => p.notes ?? ''),
];

const KINDS: Readonly<Record<string, Kind>> = { number: 'number', quantity: 'quantity', money: 'money', choice: 'choice', choices: 'list', yesno: 'yesno', day: 'day' };

const attributeCell = (key: string, label: Texts, type: string, cls: string, language: string, unit?: string): Cell =>
  cell(`attributes.${key}`, textIn(label, language) || key, KINDS[type] ?? 'text', 'attributes', cls, (p) => valueText(p.attributes[key], language), { editable: type !== 'table' && type !== 'certificate', ...(unit ? { unit } : {}) });

/** All columns of a company: those every product has, then its families' and its own attributes. */
export function cellsOf(attributes: readonly Attribute[], families: readonly Family[], language = 'en'): Cell[] {
  const own = new Map(attributes.map((one) => [one.key, attributeCell(one.key, one.label, one.type, one.class, language, one.unit)]));
  for (const one of families.flatMap((family) => family.attributes)) if (!own.has(one.key)) own.set(one.key, attributeCell(one.key, one.label, one.type, one.class, language, one.unit));
  return [...PRODUCT_CELLS, ...own.values()];
}

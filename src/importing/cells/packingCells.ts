import { canonicalJson, PLAIN_DECIMAL, type Quantity } from '#base';
import { inOrder, type PackingLevel, packingLevel, type Product } from '#catalogue/nouns';
import type { Draft } from '../draft.ts';
import { joinList, splitBars } from '../values/list.ts';
import { readMeasure, readSize } from '../values/measure.ts';
import { readNumber } from '../values/number.ts';
import { readYesNo } from '../values/yesNo.ts';
import { belowZero, measureProblem, numberProblem } from './amountCells.ts';
import { error, type FieldCell, hasPoint, isPlainNumber, type PlainForm, quoted, tooLong } from './cell.ts';

type Level = PackingLevel['level'];
const MEASURES = ['netWeight', 'grossWeight', 'length', 'width', 'height', 'volume'] as const;
type Measure = (typeof MEASURES)[number];
const isMeasure = (part: string): part is Measure => (MEASURES as readonly string[]).includes(part);

const stored = (product: Product, level: Level, number: number) => inOrder(product.packing).filter((one) => one.level === level)[number - 1];

/** The n-th level of this kind in a draft, made when first named. */
function levelOf(draft: Draft, level: Level, number: number) {
  const key = `${level}.${number}`;
  const found = draft.packing.get(key) ?? { level };
  draft.packing.set(key, found);
  return found;
}

const written = (one: Quantity | undefined): string => (one ? `${one.value} ${one.unit}` : '');

/** Amounts in the unit of their column. */
const plainQuantity = (unit: string, between: PlainForm['between']): PlainForm => ({ before: `{"unit":${canonicalJson(unit)},"value":"`, after: '"}', between });
const plainNumber = (text: string): string | undefined => (isPlainNumber(text) ? text : undefined);

function measureCell(level: Level, number: number, part: Measure): FieldCell {
  return {
    text: (product) => written(stored(product, level, number)?.[part]),
    read: (text, draft, column) => {
      const read = readMeasure(text, column.unit, column.decimal);
      const below = belowZero(text, 'quantity' in read ? read.quantity.value : undefined);
      if (below) return below;
      if ('quantity' in read) levelOf(draft, level, number)[part] = read.quantity;
      return measureProblem(text, read, column);
    },
    plain: (column) => (column.unit !== undefined && hasPoint(column) ? plainQuantity(column.unit, plainNumber) : undefined),
  };
}

/** 40 x 30 x 25 in a column that names the unit. */
const PLAIN_SIZE = /^(\d{1,9}(?:\.\d{1,9})?) ?[x×] ?(\d{1,9}(?:\.\d{1,9})?) ?[x×] ?(\d{1,9}(?:\.\d{1,9})?)$/;

/** Length, width and height in one cell. */
const sizeCell = (level: Level, number: number): FieldCell => ({
  text: (product) => {
    const one = stored(product, level, number);
    return one?.length && one.width && one.height ? `${written(one.length)} x ${written(one.width)} x ${written(one.height)}` : '';
  },
  read: (text, draft, column) => {
    const size = readSize(text, column.unit);
    if (!size) return error('IMP-SIZE', { value: text });
    const [length, width, height] = size;
    Object.assign(levelOf(draft, level, number), { length, width, ...(height ? { height } : {}) });
    return undefined;
  },
  plain: ({ unit }) => (unit === undefined ? undefined : plainQuantity(unit, (text) => PLAIN_SIZE.exec(text)?.slice(1))),
});

const contentsCell = (level: Level, number: number): FieldCell => ({
  text: (product) => joinList((stored(product, level, number)?.contents ?? []).map((one) => `${one.sku}=${one.count}`)),
  read: (text, draft) => {
    const contents: { sku: string; count: string }[] = [];
    for (const item of splitBars(text)) {
      const at = item.lastIndexOf('=');
      const count = readNumber(item.slice(at + 1));
      if (at < 1 || 'problem' in count) return error('IMP-NUMBER', { value: item });
      contents.push({ sku: item.slice(0, at), count: count.value });
    }
    levelOf(draft, level, number).contents = contents;
    return undefined;
  },
});

const WHOLE_NUMBERS = ['part', 'perLayer', 'layers', 'stack'] as const;
type WholeNumber = (typeof WHOLE_NUMBERS)[number];
const isWholeNumber = (part: string): part is WholeNumber => (WHOLE_NUMBERS as readonly string[]).includes(part);

/** A counting number as the schema of a level limits it: which carton of several, cartons in a layer. */
const wholeNumberCell = (level: Level, number: number, part: WholeNumber): FieldCell => ({
  text: (product) => String(stored(product, level, number)?.[part] ?? ''),
  read: (text, draft) => {
    const read = packingLevel.shape[part].safeParse(/^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN);
    if (!read.success) return error('IMP-NUMBER', { value: text });
    levelOf(draft, level, number)[part] = read.data;
    return undefined;
  },
});

const uprightCell = (level: Level, number: number): FieldCell => ({
  text: (product) => { const said = stored(product, level, number)?.upright; return said === undefined ? '' : said ? 'yes' : 'no'; },
  read: (text, draft) => {
    const read = readYesNo(text);
    if (read === undefined) return error('IMP-YESNO', { value: text });
    levelOf(draft, level, number).upright = read;
    return undefined;
  },
});

/** One part of one packing level: packing.carton.netWeight, packing.carton.2.length, packing.item.size. */
export function packingCell(level: Level, number: number, part: string): FieldCell | undefined {
  if (isMeasure(part)) return measureCell(level, number, part);
  if (part === 'size') return sizeCell(level, number);
  if (part === 'contents') return contentsCell(level, number);
  if (part === 'kind') return { text: (product) => stored(product, level, number)?.kind ?? '', read: (text, draft) => tooLong(text, 60) ?? void (levelOf(draft, level, number).kind = text) };
  if (part === 'name') return { text: (product) => stored(product, level, number)?.name ?? '', read: (text, draft) => tooLong(text, 120) ?? void (levelOf(draft, level, number).name = text) };
  if (isWholeNumber(part)) return wholeNumberCell(level, number, part);
  if (part === 'upright') return uprightCell(level, number);
  if (part !== 'count') return undefined;
  return {
    text: (product) => stored(product, level, number)?.count ?? '',
    read: (text, draft, column) => {
      const read = readNumber(PLAIN_DECIMAL.test(text) ? text : text.replace(/\s*(pcs|pieces|nos|units?)\.?$/i, ''), column.decimal);
      if ('problem' in read) return numberProblem(text, read);
      const below = belowZero(text, read.value);
      if (!below) levelOf(draft, level, number).count = read.value;
      return below;
    },
    plain: (column) => (hasPoint(column) ? quoted(plainNumber) : undefined),
  };
}

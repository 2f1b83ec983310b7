import { Decimal, type Day, type Finding, type Money, moneyFromText, moneyText, storedText } from '#base';
import type { BuyerItem, LayerField } from '#buyers';
import { currencyIn, readDay, readMoney, readNumber } from '#importing';
import { checkId } from '#tradeids';

/** Texts for one layer, by column. Absent: not touched. Null: emptied on purpose. An empty text says nothing: an empty cell does not erase. */
export type LayerTexts = Partial<Record<LayerField, string | null>>;
export type LayerProblem = { field: LayerField; messageId: string; data: Finding['data'] };
export type LayerRead = { layer: BuyerItem; problems: LayerProblem[]; notes: LayerProblem[] };

const LIMITS = { itemNo: 120, barcode: 60, description: 2_000, packingNote: 400 } as const;

/** How a layer's values stand in cells and files. Days in the order of the trade, money without its currency: that has a column. */
export const layerText = (one: BuyerItem, field: LayerField): string => {
  if (field === 'price') return one.price ? moneyText(one.price) : '';
  if (field === 'currency') return one.price?.currency ?? '';
  return one[field] ?? '';
};

const wrong = (field: LayerField, messageId: string, data: Finding['data']): { problem: LayerProblem } => ({ problem: { field, messageId, data } });

function readText(field: keyof typeof LIMITS, text: string): { value: string } | { problem: LayerProblem } {
  return text.length > LIMITS[field] ? wrong(field, 'BUY-LONG', { length: text.length, limit: LIMITS[field] }) : { value: text };
}

function readCount(field: 'perInner' | 'perCarton', text: string): { value: string } | { problem: LayerProblem } {
  const read = readNumber(text);
  return 'value' in read && new Decimal(read.value).gt(0) ? { value: read.value } : wrong(field, 'BUY-NUMBER', { value: text });
}

function readValid(field: 'validFrom' | 'validTo', text: string): { value: Day } | { problem: LayerProblem } {
  const read = readDay(text);
  return 'day' in read ? { value: read.day } : wrong(field, 'BUY-DAY', { value: text });
}

/** Price and currency belong together: either may be typed alone, and the other is what it was, else the buyer's currency. */
function readPrice(before: Money | undefined, texts: LayerTexts, buyersOwn: string | undefined): { value: Money | undefined } | { problem: LayerProblem } {
  if (texts.price === null) return { value: undefined };
  const [typed, named] = [texts.price?.trim() ?? '', texts.currency?.trim() ?? ''];
  const currency = named === '' ? undefined : currencyIn(named);
  if (named !== '' && !currency) return wrong('currency', 'BUY-CURRENCY', { value: named });
  if (typed === '') {
    if (!currency || currency === before?.currency) return { value: before };
    if (!before) return wrong('currency', 'BUY-NO-PRICE', {});
    const same = moneyFromText(moneyText(before), currency);
    return same ? { value: same } : wrong('currency', 'BUY-DIGITS', { value: moneyText(before), currency });
  }
  // A currency that stands in the cell itself wins over the one that was there before, never over the one in the column beside it.
  const alone = readMoney(typed, undefined);
  const read = currency || !('money' in alone) ? readMoney(typed, currency ?? before?.currency ?? buyersOwn) : alone;
  if ('money' in read) return read.money.amount < 0 ? wrong('price', 'BUY-MONEY', { value: typed }) : { value: read.money };
  if (read.problem === 'no-currency') return wrong('price', 'BUY-NO-CURRENCY', { value: typed });
  if (read.problem === 'too-many-digits') return wrong('price', 'BUY-DIGITS', { value: typed, currency: currency ?? before?.currency ?? buyersOwn ?? '' });
  return wrong('price', 'BUY-MONEY', { value: typed });
}

/** The layer with what these texts say. A value that cannot be read stays as it was and is told. */
export function readLayer(before: BuyerItem, texts: LayerTexts, buyersOwn: string | undefined): LayerRead {
  const layer: BuyerItem = { ...before };
  const problems: LayerProblem[] = [];
  const keep = <F extends Exclude<LayerField, 'currency'>>(field: F, read: (text: string) => { value: BuyerItem[F] } | { problem: LayerProblem }): void => {
    const text = texts[field];
    if (text === null) delete layer[field];
    if (typeof text !== 'string' || text.trim() === '') return;
    const found = read(storedText(text).trim());
    if ('problem' in found) problems.push(found.problem);
    else layer[field] = found.value;
  };
  for (const field of ['itemNo', 'barcode', 'description', 'packingNote'] as const) keep(field, (text) => readText(field, text));
  for (const field of ['perInner', 'perCarton'] as const) keep(field, (text) => readCount(field, text));
  for (const field of ['validFrom', 'validTo'] as const) keep(field, (text) => readValid(field, text));
  const price = readPrice(before.price, texts, buyersOwn);
  if ('problem' in price) problems.push(price.problem);
  else if (price.value) layer.price = price.value;
  else delete layer.price;
  const { validFrom, validTo } = layer;
  if (validFrom && validTo && validTo < validFrom) {
    problems.push({ field: texts.validTo === undefined ? 'validFrom' : 'validTo', messageId: 'BUY-DAYS', data: { from: validFrom, to: validTo } });
    return { layer: { ...layer, validFrom: before.validFrom, validTo: before.validTo }, problems, notes: [] };
  }
  return { layer, problems, notes: barcodeNote(layer) };
}

/** A GTIN whose check digit is wrong is kept as the buyer wrote it, and told. Codes of other lengths are the buyer's own affair. */
function barcodeNote({ barcode }: BuyerItem): LayerProblem[] {
  if (!barcode || !/^(\d{8}|\d{12,14})$/.test(barcode) || checkId('gtin', barcode).ok) return [];
  return [{ field: 'barcode', messageId: 'BUY-BARCODE', data: { value: barcode } }];
}

/** True when nothing but the names of the pair stands in it. */
export const sameLayer = (a: BuyerItem, b: BuyerItem): boolean => (['itemNo', 'barcode', 'description', 'validFrom', 'validTo', 'perInner', 'perCarton', 'packingNote'] as const).every((one) => a[one] === b[one]) && a.price?.amount === b.price?.amount && a.price?.currency === b.price?.currency;

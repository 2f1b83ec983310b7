import { Decimal, dimensionOf, type Quantity, typedNumber } from '#base';
import { unitName } from '#tradeids';
import { firstLadder, itemPacking, cartonPacking } from './cells.ts';
import type { EditContext, Edited } from './edit.ts';
import { inOrder, type PackingLevel, type PriceLadder, type Product } from './nouns.ts';
import { typedMoney, typedQuantity } from './typed.ts';

const refused = (messageId: string, value: string): Edited => ({ ok: false, messageId, data: { value } });
const withoutId = <T extends { id: string }>({ id: _id, ...rest }: T): Omit<T, 'id'> => rest;

const without = <T>(all: Record<string, T>, id: string): Record<string, T> => Object.fromEntries(Object.entries(all).filter(([key]) => key !== id));

/** Sets the first step of the rates everybody sees; makes the list when there is none. Empty takes the first step away. */
export function setPrice(product: Product, typed: string, { newId, parent }: EditContext): Edited {
  const ladder = firstLadder(product);
  const first = ladder && inOrder(ladder.steps)[0];
  if (typed === '') {
    if (!ladder || !first) return { ok: true, product };
    const steps = without(ladder.steps, first.id);
    const priceLadders = Object.keys(steps).length > 0 ? { ...product.priceLadders, [ladder.id]: { ...withoutId(ladder), steps } } : without(product.priceLadders, ladder.id);
    return { ok: true, product: { ...product, priceLadders } };
  }
  const currency = ladder?.currency ?? (parent && firstLadder(parent)?.currency) ?? 'USD';
  const price = typedMoney(typed, currency);
  if (!price || price.amount < 0) return refused('EDIT-MONEY', typed);
  if (ladder && price.currency !== ladder.currency) return { ok: false, messageId: 'EDIT-CURRENCY', data: { value: typed, currency: ladder.currency } };
  const base: PriceLadder = ladder ? withoutId(ladder) : { position: 0, currency: price.currency, ...(product.incoterm ? { incoterm: product.incoterm } : {}), ...(product.port ? { place: product.port } : {}), steps: {} };
  const step = first ? { ...withoutId(first), price } : { position: 0, minQuantity: product.moq?.value ?? '1', price };
  return { ok: true, product: { ...product, priceLadders: { ...product.priceLadders, [ladder?.id ?? newId()]: { ...base, steps: { ...base.steps, [first?.id ?? newId()]: step } } } } };
}

/** Names the currency of an empty list of rates. Prices are never converted: with steps present it is refused. */
export function setCurrency(product: Product, typed: string, { newId }: EditContext): Edited {
  const code = typed.toUpperCase();
  const ladder = firstLadder(product);
  if (ladder?.currency === code) return { ok: true, product };
  if (!/^[A-Z]{3}$/.test(code)) return refused('EDIT-CURRENCY-CODE', typed);
  if (ladder && Object.keys(ladder.steps).length > 0) return { ok: false, messageId: 'EDIT-CURRENCY', data: { value: typed, currency: ladder.currency } };
  const base: PriceLadder = ladder ? withoutId(ladder) : { position: 0, currency: code, steps: {} };
  return { ok: true, product: { ...product, priceLadders: { ...product.priceLadders, [ladder?.id ?? newId()]: { ...base, currency: code } } } };
}

/** Sets the days of the first delivery-time step. */
export function setLeadDays(product: Product, typed: string, { newId }: EditContext): Edited {
  const first = inOrder(product.leadTimes)[0];
  if (typed === '') return { ok: true, product: first ? { ...product, leadTimes: without(product.leadTimes, first.id) } : product };
  const number = typedNumber(typed.replace(/\s*(days?|दिन)$/iu, ''));
  if (number === undefined || !new Decimal(number).isInteger() || new Decimal(number).gt(999) || new Decimal(number).lt(0)) return refused('EDIT-DAYS', typed);
  const base = first ? withoutId(first) : { position: 0 };
  return { ok: true, product: { ...product, leadTimes: { ...product.leadTimes, [first?.id ?? newId()]: { ...base, days: Number(number) } } } };
}

function setLevel(product: Product, level: PackingLevel['level'], change: Partial<PackingLevel>, newId: () => string): Edited {
  const found = level === 'item' ? itemPacking(product) : cartonPacking(product);
  const base: PackingLevel = found ? withoutId(found) : { position: level === 'item' ? 0 : 2, level };
  return { ok: true, product: { ...product, packing: { ...product.packing, [found?.id ?? newId()]: { ...base, ...change } } } };
}

/** Sets the item's own weight; a bare number is kilograms. */
export function setItemWeight(product: Product, which: 'netWeight' | 'grossWeight', typed: string, { newId }: EditContext): Edited {
  const weight: Quantity | undefined = typed === '' ? undefined : typedQuantity(typed, itemPacking(product)?.[which]?.unit ?? 'KGS');
  if (typed !== '' && !weight) return refused('EDIT-QUANTITY', typed);
  if (weight && new Decimal(weight.value).lt(0)) return refused('EDIT-QUANTITY', typed);
  if (weight && dimensionOf(weight.unit) !== 'mass') return { ok: false, messageId: 'EDIT-UNIT-OTHER', data: { value: unitName(weight.unit), units: 'kg, g, lb, oz' } };
  return setLevel(product, 'item', { [which]: weight }, newId);
}

/** How many items are in one carton. */
export function setCarton(product: Product, typed: string, { newId }: EditContext): Edited {
  const count = typed === '' ? undefined : typedNumber(typed);
  if (typed !== '' && (count === undefined || !new Decimal(count).gt(0))) return refused('EDIT-NUMBER', typed);
  return setLevel(product, 'carton', { count }, newId);
}

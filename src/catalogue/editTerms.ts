import { westernDigits } from '#base';
import { TERM_CELLS } from './cells.ts';
import type { Edited } from './edit.ts';
import { inOrder, type Product } from './nouns.ts';
import { typedMoney, typedQuantity } from './typed.ts';

const KINDS = new Map(TERM_CELLS.map((one) => [one.key, one.type]));
const refused = (messageId: string, value: string): Edited => ({ ok: false, messageId, data: { value } });

/** True for a term of a sample, of work to the buyer's wish or of shipping: sample.price, custom.logoMoq, logistics.property. */
export const isTerm = (field: string): boolean => KINDS.has(field);

/** The currency a bare amount is in: that of the rates everybody sees. */
const currencyOf = (product: Product): string => inOrder(product.priceLadders).find((one) => !one.buyer)?.currency ?? 'USD';

/** What is typed as one term, by the kind of its cell; undefined when it cannot be read. */
function termOf(product: Product, field: string, typed: string): unknown {
  const kind = KINDS.get(field);
  if (kind === 'money') return positive(typedMoney(typed, currencyOf(product)), (money) => money.amount >= 0);
  if (kind === 'quantity') return positive(typedQuantity(typed, product.moq?.unit ?? 'PCS'), (quantity) => !quantity.value.startsWith('-'));
  if (kind !== 'number') return typed;
  const days = westernDigits(typed);
  return /^\d{1,3}$/.test(days) ? Number(days) : undefined;
}

const positive = <T>(value: T | undefined, is: (one: T) => boolean): T | undefined => (value !== undefined && is(value) ? value : undefined);
const WRONG: Readonly<Record<string, string>> = { money: 'EDIT-MONEY', quantity: 'EDIT-QUANTITY', number: 'EDIT-NUMBER' };

/** Sets one term from what was typed; empty takes it away. */
export function setTerm(product: Product, field: string, typed: string): Edited {
  const [head, key = ''] = field.split('.') as ['sample' | 'custom' | 'logistics', string];
  const { [key as never]: _old, ...others } = product[head] as Record<string, unknown>;
  if (typed === '') return { ok: true, product: { ...product, [head]: others } };
  const value = termOf(product, field, typed);
  return value === undefined ? refused(WRONG[KINDS.get(field) ?? ''] ?? 'EDIT-SHAPE', typed) : { ok: true, product: { ...product, [head]: { ...others, [key]: value } } };
}

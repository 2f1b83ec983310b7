import { Decimal } from '#base';
import type { DayValue, MoneyValue, QuantityValue } from '../values.ts';
import { ABSENT } from './frame.ts';
import { constantOf, type QuickType, type Read, type Typed } from './typed.ts';

type Order = (a: never, b: never) => number;
const decimal = (a: Decimal, b: Decimal): number => a.cmp(b);

/** Orders of two values of one type, negative when the first is less. The texts of days compare as the days do. */
const ORDERS: Readonly<Partial<Record<QuickType, Order>>> = {
  int: (a: number, b: number) => a - b,
  string: (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0),
  Decimal: decimal,
  Day: (a: DayValue, b: DayValue) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
  Money: (a: MoneyValue, b: MoneyValue) => {
    if (a.money.currency !== b.money.currency) throw new Error('two currencies cannot be compared');
    return a.money.amount - b.money.amount;
  },
  Quantity: (a: QuantityValue, b: QuantityValue) => a.value.cmp(b.in(a.quantity.unit)),
};

/** Equality that is not the order's: money of two currencies is not equal, and that is no mistake. */
const SAME: Readonly<Partial<Record<QuickType, (a: never, b: never) => boolean>>> = {
  bool: (a: boolean, b: boolean) => a === b,
  int: (a: number, b: number) => a === b,
  string: (a: string, b: string) => a === b,
  Decimal: (a: Decimal, b: Decimal) => a.eq(b),
  Day: (a: DayValue, b: DayValue) => a.text === b.text,
  Money: (a: MoneyValue, b: MoneyValue) => a.money.currency === b.money.currency && a.money.amount === b.money.amount,
  Quantity: (a: QuantityValue, b: QuantityValue) => a.value.cmp(b.in(a.quantity.unit)) === 0,
};

/** A whole number where a decimal stands beside it. */
function asDecimal(one: Typed): Typed {
  if ('constant' in one) return constantOf('Decimal', new Decimal(one.constant as number));
  return { type: 'Decimal', read: (frame) => {
    const value = one.read(frame);
    return value === ABSENT ? ABSENT : new Decimal(value as number);
  } };
}

/** Both sides in one type; undefined when they have none in common. */
function together(left: Typed, right: Typed): [Typed, Typed] | undefined {
  if (left.type === right.type) return [left, right];
  if (left.type === 'int' && right.type === 'Decimal') return [asDecimal(left), right];
  return left.type === 'Decimal' && right.type === 'int' ? [left, asDecimal(right)] : undefined;
}

/** Both sides read, the left one first; absent when one of them is. */
function both(left: Read, right: Read, does: (a: never, b: never) => unknown): Read {
  return (frame) => {
    const a = left(frame);
    if (a === ABSENT) return ABSENT;
    const b = right(frame);
    return b === ABSENT ? ABSENT : does(a as never, b as never);
  };
}

/** The right side is the same for everybody. */
function withConstant(left: Read, b: unknown, does: (a: never, b: never) => unknown): Read {
  return (frame) => {
    const a = left(frame);
    return a === ABSENT ? ABSENT : does(a as never, b as never);
  };
}

const joined = (left: Typed, right: Typed, does: (a: never, b: never) => unknown): Read => ('constant' in right ? withConstant(left.read, right.constant, does) : both(left.read, right.read, does));

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

function comparer(sign: Comparison, type: QuickType): ((a: never, b: never) => boolean) | undefined {
  const [same, order] = [SAME[type], ORDERS[type]];
  switch (sign) {
    case '==': return same;
    case '!=': return same && ((a, b) => !same(a, b));
    case '<': return order && ((a, b) => order(a, b) < 0);
    case '<=': return order && ((a, b) => order(a, b) <= 0);
    case '>': return order && ((a, b) => order(a, b) > 0);
    case '>=': return order && ((a, b) => order(a, b) >= 0);
  }
}

/** A comparison of two values of one type; undefined when the expression language knows none. */
export function comparison(sign: Comparison, left: Typed, right: Typed): Typed | undefined {
  const sides = together(left, right);
  // A whole number is equal to a decimal only from the decimal's side: the language has no other overload.
  if (!sides || ((sign === '==' || sign === '!=') && left.type === 'int' && right.type === 'Decimal')) return undefined;
  const [a, b] = sides;
  const does = comparer(sign, a.type);
  return does && { type: 'bool', read: joined(a, b, does) };
}

export type Sum = '+' | '-' | '*' | '/';
const SUMS: Readonly<Record<Sum, (a: Decimal, b: Decimal) => Decimal>> = { '+': (a, b) => a.plus(b), '-': (a, b) => a.minus(b), '*': (a, b) => a.times(b), '/': (a, b) => a.div(b) };

/** Arithmetic on decimals, and texts put together. Whole numbers among themselves are left to the expression language, which knows when they overflow. */
export function arithmetic(sign: Sum, left: Typed, right: Typed): Typed | undefined {
  if (sign === '+' && left.type === 'string' && right.type === 'string') return { type: 'string', read: joined(left, right, (a: string, b: string) => a + b) };
  const sides = together(left, right);
  if (sides?.[0].type !== 'Decimal') return undefined;
  return { type: 'Decimal', read: joined(sides[0], sides[1], SUMS[sign]) };
}

/** `value in list` for texts and whole numbers. */
export function membership(value: Typed, list: Typed): Typed | undefined {
  if (value.type !== 'string' && value.type !== 'int') return undefined;
  const elements = list.elements ?? (list.of?.kind === 'leaf' ? list.of.type : undefined);
  // What is no list has no elements.
  if (elements !== value.type) return undefined;
  if ('constant' in list) return { type: 'bool', read: withConstant(value.read, new Set(list.constant as unknown[]), (a: unknown, b: ReadonlySet<unknown>) => b.has(a)) };
  return { type: 'bool', read: both(value.read, list.read, (a: unknown, b: readonly unknown[]) => b.includes(a)) };
}

import { Decimal } from '#base';
import type { Environment } from '@marcbachmann/cel-js';
import { DayValue, MoneyValue, QuantityValue } from './values.ts';

type Compare = (order: number) => boolean;
const COMPARE: Readonly<Record<string, Compare>> = { '<': (order) => order < 0, '<=': (order) => order <= 0, '>': (order) => order > 0, '>=': (order) => order >= 0 };

const exact = (value: Decimal | bigint): Decimal => (typeof value === 'bigint' ? new Decimal(value.toString()) : value);
const days = (a: DayValue, b: DayValue): number => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
const amounts = (a: MoneyValue, b: MoneyValue): number => {
  if (a.money.currency !== b.money.currency) throw new Error(`${a.money.currency} and ${b.money.currency} cannot be compared`);
  return a.money.amount - b.money.amount;
};
const quantities = (a: QuantityValue, b: QuantityValue): number => a.value.cmp(b.in(a.quantity.unit));

function ordered<A, B>(env: Environment, left: string, right: string, order: (a: A, b: B) => number): void {
  for (const [sign, holds] of Object.entries(COMPARE)) env.registerOperator(`${left} ${sign} ${right}`, (a: A, b: B) => holds(order(a, b)));
}

/** Decimal arithmetic and comparison, also against whole-number literals; never against a double. */
function decimals(env: Environment): void {
  for (const [left, right] of [['Decimal', 'Decimal'], ['Decimal', 'int'], ['int', 'Decimal']] as const) {
    ordered(env, left, right, (a: Decimal | bigint, b: Decimal | bigint) => exact(a).cmp(exact(b)));
    env.registerOperator(`${left} + ${right}`, (a: Decimal | bigint, b: Decimal | bigint) => exact(a).plus(exact(b)));
    env.registerOperator(`${left} - ${right}`, (a: Decimal | bigint, b: Decimal | bigint) => exact(a).minus(exact(b)));
    env.registerOperator(`${left} * ${right}`, (a: Decimal | bigint, b: Decimal | bigint) => exact(a).times(exact(b)));
    env.registerOperator(`${left} / ${right}`, (a: Decimal | bigint, b: Decimal | bigint) => exact(a).div(exact(b)));
  }
  env.registerOperator('Decimal == Decimal', (a: Decimal, b: Decimal) => a.eq(b));
  env.registerOperator('Decimal == int', (a: Decimal, b: bigint) => a.eq(exact(b)));
}

/** The types of the trade and their operators. */
export function registerTypes(env: Environment): void {
  env.registerType('Decimal', { ctor: Decimal, fields: {} });
  env.registerType('Day', { ctor: DayValue, fields: {} });
  env.registerType('Money', { ctor: MoneyValue, fields: {} });
  env.registerType('Quantity', { ctor: QuantityValue, fields: {} });
  decimals(env);
  ordered(env, 'Day', 'Day', days);
  env.registerOperator('Day == Day', (a: DayValue, b: DayValue) => a.text === b.text);
  ordered(env, 'Money', 'Money', amounts);
  env.registerOperator('Money == Money', (a: MoneyValue, b: MoneyValue) => a.money.currency === b.money.currency && a.money.amount === b.money.amount);
  ordered(env, 'Quantity', 'Quantity', quantities);
  env.registerOperator('Quantity == Quantity', (a: QuantityValue, b: QuantityValue) => quantities(a, b) === 0);
}

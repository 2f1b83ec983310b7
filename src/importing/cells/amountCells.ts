import { canonicalJson, type Money, moneyText, PLAIN_DECIMAL } from '#base';
import { inOrder, type Product } from '#catalogue/nouns';
import type { DraftLadder } from '../draft.ts';
import { ladderOf } from '../draft.ts';
import type { ColumnMapping } from '../nouns.ts';
import { readDay } from '../values/day.ts';
import { readMeasure } from '../values/measure.ts';
import { LONGEST_AMOUNT, type NumberProblem, readNumber } from '../values/number.ts';
import { currencyIn, plainMoney, readMoney } from '../values/price.ts';
import { unitCode } from '#tradeids';
import { type CellProblem, error, type FieldCell, hasPoint, info, type PlainForm, tooLong } from './cell.ts';
import { incotermIn } from './codeCells.ts';

/** A bad number as a problem; `fix` puts in what it may mean. */
export function numberProblem(text: string, read: NumberProblem, fix?: (value: string) => CellProblem['fix']): CellProblem {
  if (read.problem === 'decimal-comma' && read.suggestion !== undefined) return error('IMP-DECIMAL', { value: text, suggestion: read.suggestion }, fix?.(read.suggestion));
  return error(read.problem === 'exponent' ? 'IMP-EXPONENT' : 'IMP-NUMBER', { value: text });
}

/** Rates, weights and quantities are never below zero; a return or a correction is not a product. */
export const belowZero = (text: string, value: string | undefined): CellProblem | undefined => (value?.startsWith('-') && /[1-9]/.test(value) ? error('IMP-NEGATIVE', { value: text }) : undefined);

/** Reads money into `set`, or says why not. */
export function readMoneyInto(text: string, currency: string | undefined, column: ColumnMapping, set: (draft: Parameters<FieldCell['read']>[1], money: Money) => void, draft: Parameters<FieldCell['read']>[1]): CellProblem | undefined {
  const read = readMoney(text, currency, column.decimal);
  if ('money' in read) {
    if (read.money.amount < 0) return error('IMP-NEGATIVE', { value: text });
    set(draft, read.money);
    return undefined;
  }
  if (read.problem === 'no-currency') return error('IMP-NO-CURRENCY', { value: text });
  if (read.problem === 'other-currency') return error('IMP-OTHER-CURRENCY', { value: text, found: read.found, usual: currency ?? '' });
  if (read.problem === 'too-many-digits') return error('IMP-DIGITS', { value: text, currency: currency ?? '' });
  return numberProblem(text, read, (value) => ({ value, apply: (one) => {
    const again = readMoney(value, currency ?? currencyIn(text.replace(/[\d.,\s]/g, '')));
    if ('money' in again) set(one, again.money);
  } }));
}

/** An amount above nothing in the currency of its column. */
function plainPrice(column: ColumnMapping): PlainForm | undefined {
  const { currency } = column;
  if (!currency || !hasPoint(column)) return undefined;
  const between = (text: string): string | undefined => {
    const money = plainMoney(text, currency);
    return money && money.amount > 0 ? String(money.amount) : undefined;
  };
  return { before: '{"amount":', after: `,"currency":${canonicalJson(currency)}}`, between };
}

const nthLadder = (product: Product, number: number) => inOrder(product.priceLadders)[number - 1];

/** Parts of the n-th list of quantity rates. */
export function ladderCell(number: number, part: string): FieldCell | undefined {
  const step = /^steps\.(\d+)\.(minQuantity|price)$/.exec(part);
  if (step) return stepCell(number, Number(step[1]), step[2] === 'price');
  const setText = (key: 'place' | 'buyer', limit: number): FieldCell => ({
    text: (product) => nthLadder(product, number)?.[key] ?? '',
    read: (text, draft) => tooLong(text, limit) ?? void (ladderOf(draft, number)[key] = text),
  });
  const setRead = (key: 'currency' | 'incoterm' | 'unit' | 'validFrom' | 'validTo', read: (text: string) => string | undefined, rule: string): FieldCell => ({
    text: (product) => nthLadder(product, number)?.[key] ?? '',
    read: (text, draft) => {
      const value = read(text);
      if (value === undefined) return error(rule, { value: text });
      ladderOf(draft, number)[key] = value;
      return undefined;
    },
  });
  switch (part) {
    case 'currency': return setRead('currency', currencyIn, 'IMP-CURRENCY');
    case 'incoterm': return setRead('incoterm', incotermIn, 'IMP-CHOICE');
    case 'unit': return setRead('unit', (text) => unitCode(text) ?? (text.length <= 16 ? text : undefined), 'IMP-UNIT');
    case 'validFrom':
    case 'validTo': return setRead(part, (text) => { const read = readDay(text); return 'day' in read ? read.day : undefined; }, 'IMP-DAY');
    case 'place': return setText('place', 120);
    case 'buyer': return setText('buyer', 200);
    default: return undefined;
  }
}

/** One step: from this quantity on, this price. Its currency is the column's or that of the list it belongs to. */
function stepCell(number: number, step: number, isPrice: boolean): FieldCell {
  const stepOf = (ladder: DraftLadder) => {
    const found = ladder.steps.get(step) ?? {};
    ladder.steps.set(step, found);
    return found;
  };
  const stored = (product: Product) => inOrder(nthLadder(product, number)?.steps)[step - 1];
  if (!isPrice) {
    return {
      text: (product) => stored(product)?.minQuantity ?? '',
      read: (text, draft, column) => {
        const read = readNumber(text.replace(/^[>≥]\s*=?|\+$/g, '').trim(), column.decimal);
        if ('problem' in read) return numberProblem(text, read);
        const below = belowZero(text, read.value);
        if (!below) stepOf(ladderOf(draft, number)).minQuantity = read.value;
        return below;
      },
    };
  }
  return {
    text: (product) => {
      const one = stored(product);
      return one ? moneyText(one.price) : '';
    },
    read: (text, draft, column) => {
      const currency = column.currency || draft.ladders.get(number)?.currency;
      return readMoneyInto(text, currency, column, (one, money) => {
        const ladder = ladderOf(one, number);
        ladder.currency ??= money.currency;
        stepOf(ladder).price = money;
      }, draft);
    },
    plain: plainPrice,
  };
}

export const costCell: FieldCell = {
  text: (product) => (product.cost ? `${moneyText(product.cost)} ${product.cost.currency}` : ''),
  read: (text, draft, column) => readMoneyInto(text, column.currency || undefined, column, (one, money) => { one.fields.cost = money; }, draft),
  plain: plainPrice,
};

/** Says that a unit stood in the number's cell, or what kept a quantity from being read. */
export function measureProblem(text: string, read: ReturnType<typeof readMeasure>, column: ColumnMapping): CellProblem | undefined {
  if ('quantity' in read) return read.unitInCell && column.unit !== undefined && read.quantity.unit !== column.unit ? info('IMP-UNIT-IN-VALUE', { value: text, read: `${read.quantity.value} ${read.quantity.unit}` }) : undefined;
  if (read.problem === 'no-unit') return error('IMP-NO-UNIT', { value: text });
  if (read.problem === 'unknown-unit') return error('IMP-UNIT', { value: read.unit });
  return numberProblem(text, read);
}

/** Minimum order: "100 PCS", or a number in a column of a unit. A bare number is a count (NOS says no more than that), and is said to be. */
export const moqCell: FieldCell = {
  text: (product) => (product.moq ? `${product.moq.value} ${product.moq.unit}` : ''),
  read: (text, draft, column) => {
    const read = readMeasure(text, column.unit, column.decimal);
    const below = belowZero(text, 'quantity' in read ? read.quantity.value : 'number' in read ? read.number : undefined);
    if (below) return below;
    if ('quantity' in read) draft.fields.moq = read.quantity;
    if ('quantity' in read || read.problem !== 'no-unit') return measureProblem(text, read, column);
    draft.fields.moq = { value: read.number, unit: 'NOS' };
    return info('IMP-MOQ-UNIT', { value: text });
  },
};

const PERIODS: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = { day: 'day', daily: 'day', week: 'week', weekly: 'week', month: 'month', monthly: 'month', year: 'year', annum: 'year' };
export const supplyAbilityCell: FieldCell = {
  text: (product) => (product.supplyAbility ? `${product.supplyAbility.quantity.value} ${product.supplyAbility.quantity.unit} per ${product.supplyAbility.period}` : ''),
  read: (text, draft, column) => {
    const found = text.length > LONGEST_AMOUNT ? null : /^(.+?)\s*(?:\/|per|a)\s*([a-z]+)$/i.exec(text);
    const period = PERIODS[(found?.[2] ?? '').toLowerCase()];
    const read = readMeasure((found?.[1] ?? text).trim(), column.unit, column.decimal);
    if (!period) return error('IMP-CHOICE', { value: text });
    const below = belowZero(text, 'quantity' in read ? read.quantity.value : undefined);
    if (below) return below;
    if ('quantity' in read) draft.fields.supplyAbility = { quantity: read.quantity, period };
    return measureProblem(text, read, column);
  },
};

/** The n-th step of the delivery time: up to this quantity, so many days. */
export const leadTimeCell = (number: number, part: 'maxQuantity' | 'days'): FieldCell => ({
  text: (product) => {
    const step = inOrder(product.leadTimes)[number - 1];
    return step ? String(step[part] ?? '') : '';
  },
  read: (text, draft, column) => {
    const step = draft.leadTimes.get(number) ?? {};
    if (part === 'days') {
      const days = readNumber(PLAIN_DECIMAL.test(text) ? text : text.replace(/\s*(days?|दिन)\.?$/i, ''), column.decimal);
      if ('problem' in days) return numberProblem(text, days);
      if (!/^\d{1,3}$/.test(days.value)) return error('IMP-NUMBER', { value: text });
      step.days = Number(days.value);
    } else {
      const read = readNumber(text.replace(/^[<≤]\s*=?/, '').trim(), column.decimal);
      if ('problem' in read) return numberProblem(text, read);
      const below = belowZero(text, read.value);
      if (below) return below;
      step.maxQuantity = read.value;
    }
    draft.leadTimes.set(number, step);
    return undefined;
  },
});

import { baseAmount, Decimal, decimalText, dimensionOf, minorDigits, PLAIN_DECIMAL } from '#base';
import { inOrder, type Product } from '#catalogue/nouns';
import type { ColumnMapping, Mapping } from '../nouns.ts';
import { readMeasure } from '../values/measure.ts';
import { readNumber } from '../values/number.ts';
import { readMoney } from '../values/price.ts';
import type { Watched } from './watched.ts';

/** How large something is, for comparing it with others of its kind. A float is enough to see that a point has moved; nothing of it is stored. */
export type Size = { value: number; /** Currency, or the dimension's base unit; empty when nobody says. */ unit: string };

const PLAIN = /^\d+(?:\.\d+)?$/;
const ofQuantity = (quantity: { value: string; unit: string }): Size => {
  const base = baseAmount(quantity);
  return base ? { value: base.toNumber(), unit: dimensionOf(quantity.unit) ?? '' } : { value: Number(quantity.value), unit: quantity.unit };
};

/** Reads how large the cells of one column are. */
export class Sizes {
  private readonly watched: Watched;
  private readonly column: ColumnMapping | undefined;
  private readonly decimal: '.' | ',' | undefined;
  private readonly readsPoint: boolean;
  /** What a plain number of this column is times, and counted in. */
  private readonly plain: Size;

  constructor(watched: Watched, mapping: Mapping) {
    this.watched = watched;
    this.column = mapping.columns.find((one) => one.index === watched.index);
    this.decimal = watched.decimal ?? this.column?.decimal;
    this.readsPoint = this.decimal !== ',';
    const { unit, currency } = this.column ?? {};
    this.plain = watched.kind === 'money' ? { value: 1, unit: currency ?? '' } : watched.kind === 'amount' && unit ? ofQuantity({ value: '1', unit }) : { value: 1, unit: '' };
  }

  /** Undefined for a cell that says no amount. */
  of(text: string): Size | undefined {
    if (PLAIN.test(text) && this.readsPoint) return { value: Number(text) * this.plain.value, unit: this.plain.unit };
    return this.written(text, this.decimal);
  }

  /** The same with this mark before the fraction. */
  private written(text: string, decimal: '.' | ',' | undefined): Size | undefined {
    if (this.watched.kind === 'money') {
      const read = readMoney(text, this.column?.currency || undefined, decimal);
      if ('money' in read) return { value: read.money.amount / 10 ** minorDigits(read.money.currency), unit: read.money.currency };
      // A point that slipped to the left leaves more figures behind it than money has.
      return read.problem === 'too-many-digits' ? { value: Number(read.number), unit: this.column?.currency ?? '' } : undefined;
    }
    const read = readMeasure(text, this.column?.unit, decimal);
    if ('quantity' in read) return ofQuantity(read.quantity);
    return 'number' in read ? { value: Number(read.number), unit: '' } : undefined;
  }

  /** The same as a power of ten, without making anything: every amount of every row is asked. NaN for a cell that says none, or nothing at all. */
  power(cell: string | undefined): number {
    if (cell === undefined || cell === '') return Number.NaN;
    const text = cell.trim();
    const value = this.readsPoint && PLAIN.test(text) ? Number(text) * this.plain.value : (this.of(text)?.value ?? 0);
    return value > 0 ? Math.log10(value) : Number.NaN;
  }

  /** What the item has now. */
  held(product: Product): Size | undefined {
    const text = this.watched.held(product);
    if (text === '') return undefined;
    // Kept as its file wrote it, which may have written numbers the other way.
    if (this.watched.decimal) return this.of(text) ?? this.written(text, this.decimal === ',' ? '.' : ',');
    if (this.watched.kind !== 'money') {
      const read = readMeasure(text, undefined);
      return 'quantity' in read ? ofQuantity(read.quantity) : 'number' in read ? { value: Number(read.number), unit: '' } : undefined;
    }
    const read = readMoney(text, undefined);
    if ('money' in read) return { value: read.money.amount / 10 ** minorDigits(read.money.currency), unit: read.money.currency };
    const number = readNumber(text);
    return 'value' in number ? { value: Number(number.value), unit: ladderCurrency(this.watched.field, product) } : undefined;
  }
}

const ladderCurrency = (field: string, product: Product): string => inOrder(product.priceLadders)[Number(/^priceLadders\.(\d+)/.exec(field)?.[1] ?? 1) - 1]?.currency ?? '';

export const comparable = (one: Size, other: Size): boolean => one.unit === other.unit || one.unit === '' || other.unit === '';

/** The number of a cell with its point moved back; undefined for a cell that says more than a number. */
export function pointMoved(text: string, places: number): string | undefined {
  if (!PLAIN_DECIMAL.test(text)) return undefined;
  const value = new Decimal(text).div(new Decimal(10).pow(places));
  return value.decimalPlaces() <= 6 ? decimalText(value) : undefined;
}

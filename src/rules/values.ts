import { convert, Decimal, decimalText, type Money, moneyShortText, moneyValue, type Quantity } from '#base';

/** A calendar day inside an expression; a type of its own, so that a text is never compared with a day by accident. */
export class DayValue {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export class MoneyValue {
  readonly money: Money;
  readonly value: Decimal;
  constructor(money: Money) {
    this.money = money;
    this.value = moneyValue(money);
  }
}

export class QuantityValue {
  readonly quantity: Quantity;
  readonly value: Decimal;
  constructor(quantity: Quantity) {
    this.quantity = quantity;
    this.value = new Decimal(quantity.value);
  }
  /** The amount in another unit. Throws when the two units measure different things. */
  in(unit: string): Decimal {
    const converted = convert(this.quantity, unit);
    if (!converted) throw new Error(`${this.quantity.unit} and ${unit} do not measure the same thing`);
    return new Decimal(converted.value);
  }
}

/** A value as a person reads it in a finding or a trace. */
export function shownValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (value instanceof DayValue) return value.text;
  if (value instanceof MoneyValue) return `${moneyShortText(value.money)} ${value.money.currency}`;
  if (value instanceof QuantityValue) return `${decimalText(value.value)} ${value.quantity.unit}`;
  if (value instanceof Decimal) return decimalText(value);
  if (Array.isArray(value)) return value.map(shownValue).join(', ');
  if (typeof value === 'object') return Object.values(value).map(shownValue).filter(Boolean).join(' ');
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

import { type Day, type Finding, isRealDay, type Money, moneyFromText, parseDecimal, decimalText, type Quantity, type Severity } from '#base';
import { unitCode } from '#tradeids';
import { unitOfTradeCode } from './units.ts';

/** A value of a file with its place there, as its own format names places. */
export type Found = { text: string; place: string };

/** Reads values exactly, or notes where one cannot be read and leaves it out: nothing is guessed. */
export class Notes {
  readonly findings: Finding[] = [];
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  add(messageId: string, severity: Severity, place: string, data: Finding['data'] = {}): void {
    this.findings.push({ rule: messageId, severity, status: 'fail', messageId, data: { place, ...data }, where: { kind: 'document', file: this.file, field: place } });
  }

  decimal(found: Found | undefined): string | undefined {
    if (!found || found.text === '') return undefined;
    const value = parseDecimal(found.text.replace(/^\+/, ''));
    if (!value) this.add('DOC-NUMBER', 'error', found.place, { value: found.text });
    return value && decimalText(value);
  }

  currency(found: Found | undefined): string | undefined {
    if (!found || found.text === '') return undefined;
    // A code that ended, or that never was, is read: rules tell since when it is none.
    if (/^[A-Z]{3}$/.test(found.text)) return found.text;
    return void this.add('DOC-CURRENCY', 'error', found.place, { value: found.text });
  }

  /** Money in the currency's minor units. An amount with more digits is noted, not rounded. */
  money(found: Found | undefined, currency: string | undefined): Money | undefined {
    const plain = this.decimal(found);
    if (plain === undefined || !found) return undefined;
    if (!currency) return void this.add('DOC-NO-CURRENCY', 'error', found.place, { value: found.text });
    return moneyFromText(plain, currency) ?? void this.add('DOC-AMOUNT', 'error', found.place, { value: found.text, currency });
  }

  /** `YYYY-MM-DD`, or the form that is given for the format; 31 February is no day. */
  day(found: Found | undefined, form: 'iso' | 'dmy' = 'iso'): Day | undefined {
    if (!found || found.text === '') return undefined;
    const iso = form === 'iso' ? found.text.slice(0, 10) : found.text.replace(/^(\d{2})[/.-](\d{2})[/.-](\d{4})$/, '$3-$2-$1');
    return isRealDay(iso) ? iso : void this.add('DOC-DAY', 'error', found.place, { value: found.text });
  }

  quantity(found: Found | undefined, unit: Found | undefined): Quantity | undefined {
    const value = this.decimal(found);
    if (value === undefined || !found) return undefined;
    if (!unit?.text) return void this.add('DOC-NO-UNIT', 'warning', found.place, { value: found.text });
    const code = unitOfTradeCode(unit.text) ?? unitCode(unit.text);
    if (!code) this.add('DOC-UNIT', 'warning', unit.place, { value: unit.text });
    return { value, unit: code ?? unit.text.slice(0, 16) };
  }
}

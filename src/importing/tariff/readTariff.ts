import { foldText, moneyFromText, westernDigits } from '#base';
import { checkId, customsUnit, hsDigits, hsExists, hsHeading, movedSince2017, unitCode } from '#tradeids';
import { Points } from '../points.ts';
import { readNumber } from '../values/number.ts';
import type { TariffField } from './tariffColumns.ts';
import { tariffLine, type TariffLine } from './tariffLine.ts';

export type TariffColumn = { index: number; heading: string; field: TariffField | null };
export type TariffOptions = { file: string; sheet: string | null; columns: readonly TariffColumn[]; /** A spreadsheet took the zeros in front: put them back where a heading of HS 2022 stands behind one. */ zerosBack: boolean };
type Row = { number: number; cells: readonly string[] };

/** Units as tariffs abbreviate them (recommended by the World Customs Organization, and India's own): u is a number of pieces, 2u and pa pairs, tu a thousand. */
const SCHEDULE_UNITS: Readonly<Record<string, string>> = { u: 'NOS', '2u': 'PRS', pa: 'PRS', '12u': 'DOZ', tu: 'THD', '1000u': 'THD', 'c/k': 'CTM' };
const unitOf = (text: string): string | undefined => SCHEDULE_UNITS[text.toLowerCase().replace(/[\s.]/gu, '')] ?? unitCode(text) ?? (customsUnit(text.toUpperCase()) ? text.toUpperCase() : undefined);
const NOTHING = /^[-–.]*$/u;
const MOST_TEXT = 2_000;
const MOST_CODES = 60_000;
const POLICIES: readonly (readonly [words: RegExp, policy: NonNullable<TariffLine['policy']>])[] = [
  [/^free$|^मुक्त$/u, 'free'], [/^restricted?$|^restriction$|^प्रतिबंधित$/u, 'restricted'], [/^prohibited$|^prohibit$|^निषिद्ध$/u, 'prohibited'], [/^ste$|^state trading( enterprises?)?$|^exports? through ste$/u, 'ste'],
];

/** Takes rows of a tariff file as they arrive and makes lines of them. What a cell cannot be is told where it stands, and left out of the line; a row whose code is none goes in not at all. */
export class TariffReader {
  readonly points: Points;
  private readonly lines = new Map<string, { line: TariffLine; row: number }>();
  private readonly options: TariffOptions;
  private readonly at: ReadonlyMap<TariffField, TariffColumn>;
  rejected = 0;
  /** Codes that have lost the zero in front, put back or not. */
  zeros = 0;

  constructor(options: TariffOptions) {
    this.options = options;
    this.points = new Points(options.file, options.sheet);
    this.at = new Map(options.columns.flatMap((one) => (one.field ? [[one.field, one] as const] : [])));
  }

  take(row: Row): void {
    const cell = (field: TariffField): string => westernDigits(row.cells[this.at.get(field)?.index ?? -1] ?? '').trim();
    const written = cell('code');
    if (written === '') return;
    const code = this.codeOf(written, row.number);
    if (code === undefined) {
      this.rejected++;
      return;
    }
    const line: TariffLine = { code, text: this.textOf('text', cell('text'), row.number), ...this.wordsOf(cell, row.number), ...this.amountsOf(cell, row.number) };
    this.keep(tariffLine.parse(line), row.number);
  }

  /** All lines in the order of their codes. */
  all(): TariffLine[] {
    return [...this.lines.values()].map(({ line }) => line).sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  private tell(rule: string, severity: 'error' | 'warning' | 'info', field: TariffField, row: number, data: Record<string, string | number>): void {
    const column = this.at.get(field)?.heading ?? '';
    this.points.add(rule, severity, { row, column, ...data }, { row, ...(column ? { column } : {}) });
  }

  private codeOf(written: string, row: number): string | undefined {
    const digits = hsDigits(written);
    // A row of words between the lines is a heading of the schedule, no mistake.
    if (!/\d/.test(digits) || digits.length > 12 || /[^\d]/.test(digits)) {
      if (/\d{4}/.test(digits)) this.tell('IMP-TARIFF-CODE', 'error', 'code', row, { value: written.slice(0, 60) });
      return undefined;
    }
    const whole = digits.length % 2 === 1 && hsHeading(`0${digits}`) ? `0${digits}` : undefined;
    if (whole) {
      this.zeros++;
      if (this.options.zerosBack) return this.placed(whole, row);
      this.tell('IMP-TARIFF-ZERO', 'error', 'code', row, { value: digits, fixed: whole });
      return undefined;
    }
    if (digits.length === 2) return undefined;
    if (![4, 6, 8].includes(digits.length) || !checkId(digits.length === 8 ? 'itc-hs' : 'hs', digits.padEnd(6, '0')).format) {
      this.tell('IMP-TARIFF-CODE', 'error', 'code', row, { value: written.slice(0, 60) });
      return undefined;
    }
    return this.placed(digits, row);
  }

  /** A code whose first six digits HS 2022 does not have goes in, for the file is the law of its day; it is told. */
  private placed(code: string, row: number): string {
    const hs6 = code.slice(0, 6);
    if (code.startsWith('98') || (code.length >= 6 ? hsExists(hs6) : hsHeading(code) !== undefined)) return code;
    this.tell('IMP-TARIFF-OTHER-EDITION', 'warning', 'code', row, { value: code, now: movedSince2017(hs6)?.join(', ') ?? '–' });
    return code;
  }

  private textOf(field: 'text' | 'condition', text: string, row: number): string {
    if (text.length <= MOST_TEXT) return text;
    this.tell('IMP-TARIFF-LONG', 'warning', field, row, { length: text.length, limit: MOST_TEXT });
    return text.slice(0, MOST_TEXT);
  }

  private wordsOf(cell: (field: TariffField) => string, row: number): Partial<TariffLine> {
    const [unit, policy, condition, serial] = [cell('unit'), cell('policy'), cell('condition'), cell('drawbackSerial')];
    const code = NOTHING.test(unit) ? undefined : unitOf(unit);
    if (code === undefined && !NOTHING.test(unit)) this.tell('IMP-TARIFF-UNIT', 'warning', 'unit', row, { value: unit.slice(0, 60) });
    const known = POLICIES.find(([words]) => words.test(foldText(policy)))?.[1];
    if (policy !== '' && !known) this.tell('IMP-TARIFF-POLICY', 'warning', 'policy', row, { value: policy.slice(0, 120) });
    const said = this.textOf('condition', [known || policy === '' ? '' : policy, condition].filter(Boolean).join(' · '), row);
    if (serial.length > 20) this.tell('IMP-TARIFF-LONG', 'warning', 'drawbackSerial', row, { length: serial.length, limit: 20 });
    return { ...(code ? { unit: code } : {}), ...(known ? { policy: known } : {}), ...(said ? { condition: said } : {}), ...(serial && serial.length <= 20 ? { drawbackSerial: serial } : {}) };
  }

  private amountsOf(cell: (field: TariffField) => string, row: number): Partial<TariffLine> {
    const found: Partial<TariffLine> = {};
    for (const field of ['drawbackRate', 'rodtepRate', 'drawbackCap', 'rodtepCap'] as const) {
      const text = cell(field).replace(/%$|^(?:₹|Rs\.?|INR)\s*|\s*\/-$/giu, '').trim();
      if (text === '' || /^(?:[-–.]+|nil|n\/?a|no cap|-)$/iu.test(text)) continue;
      const read = readNumber(text);
      const value = 'value' in read && !read.value.startsWith('-') ? read.value : undefined;
      const rate = field.endsWith('Rate');
      if (value === undefined || (rate ? Number(value) > 100 : moneyFromText(value, 'INR') === undefined) || !tariffLine.shape[field].safeParse(value).success) this.tell(rate ? 'IMP-TARIFF-RATE' : 'IMP-TARIFF-CAP', 'warning', field, row, { value: text.slice(0, 60) });
      else found[field] = value;
    }
    return found;
  }

  private keep(line: TariffLine, row: number): void {
    const before = this.lines.get(line.code);
    if (!before) {
      if (this.lines.size < MOST_CODES) this.lines.set(line.code, { line, row });
      else this.rejected++;
      return;
    }
    // One line may stand in several rows, each with another drawback serial: the first is kept, the others told.
    if (JSON.stringify(before.line) === JSON.stringify(line)) return;
    this.rejected++;
    this.tell('IMP-TARIFF-TWICE', 'warning', 'code', row, { value: line.code, first: before.row });
  }
}

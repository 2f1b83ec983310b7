import { compareQuantities, Decimal, type Money, moneyValue, type Quantity } from '#base';
import type { ExportDocument } from '../parts/document.ts';
import { decimalSum, moneySum } from '../making/sums.ts';
import { isDocumentKind } from '../parts/kinds.ts';
import { formOfKind } from './forms.ts';
import { amountOfLine, moneyOf, sumOfQuantities, volumeOfLine } from './workedSums.ts';

type Value = Money | Quantity | string;
/** A figure that follows from others on the same paper: what it comes to, what stands there, and whether both agree. */
export type WorkedTotal = { path: string; worked: Value; printed?: Value; same: boolean };
type Totals = NonNullable<ExportDocument['totals']>;

const isMoney = (one: Value): one is Money => typeof one === 'object' && 'currency' in one;
const isQuantity = (one: Value): one is Quantity => typeof one === 'object' && 'unit' in one;

function agrees(worked: Value, printed: Value): boolean {
  if (isMoney(worked) && isMoney(printed)) return worked.currency === printed.currency && worked.amount === printed.amount;
  if (isQuantity(worked) && isQuantity(printed)) return compareQuantities(worked, printed) === 0;
  return typeof worked === 'string' && (typeof printed === 'string' || typeof printed === 'number') && new Decimal(worked).eq(printed);
}

/** An amount with others added and taken off; an absent one counts as none, one of another currency makes the sum unknown. */
function withParts(from: Money | undefined, plus: readonly (Money | undefined)[], minus: readonly (Money | undefined)[]): Money | undefined {
  if (!from || [...plus, ...minus].some((one) => one !== undefined && one.currency !== from.currency)) return undefined;
  const sum = (all: readonly (Money | undefined)[]): number => all.reduce((total, one) => total + (one?.amount ?? 0), 0);
  return { amount: from.amount + sum(plus) - sum(minus), currency: from.currency };
}

const ofAllowances = (document: ExportDocument, charge: boolean): Money | undefined => moneySum((document.allowances ?? []).filter((one) => (one.charge ?? false) === charge).map((one) => one.amount));

/**
 * The total as papers are read: the lines less discount plus charges; with freight and insurance beside prices that leave them out; with tax.
 * The reading that the printed total has is taken; without one, the first, and on a GST invoice the one with tax.
 */
function amountOf(document: ExportDocument, lines: Money | undefined, tax: Money | undefined): Money | undefined {
  const { discount, charges, freight, insurance, amount } = document.totals ?? {};
  const plain = withParts(lines, [charges], [discount]);
  const freighted = withParts(plain, [freight, insurance], []);
  const readings = [plain, freighted, withParts(freighted, [tax], []), withParts(plain, [tax], [])];
  const wanted = document.kind === 'gstInvoice' || document.kind === 'eInvoice' ? readings[3] : plain;
  return readings.find((one) => one && amount && agrees(one, amount)) ?? wanted;
}

/** What is left for the goods on board at the Indian port; in rupees on a shipping bill. Undefined for terms whose costs the paper does not tell. */
function fobOf({ kind, incoterm, totals, customs }: ExportDocument): Money | undefined {
  const { amount, freight, insurance } = totals ?? {};
  const off = { FOB: [], FCA: [], FAS: [], EXW: [], CFR: [freight], CPT: [freight], CIF: [freight, insurance], CIP: [freight, insurance] }[incoterm ?? ''];
  const left = off && off.every((one) => one !== undefined) ? withParts(amount, [], off) : undefined;
  if (!left || kind !== 'shippingBill' || left.currency === 'INR') return left;
  const rate = customs?.exchangeRate;
  return rate === undefined ? undefined : moneyOf(moneyValue(left).times(rate), 'INR');
}

function ofLines(document: ExportDocument): [path: string, worked: Value | undefined, printed: Value | undefined][] {
  return (document.lines ?? []).flatMap((line, at): [string, Value | undefined, Value | undefined][] => {
    const tax = line.amount && line.taxRate !== undefined ? moneyOf(moneyValue(line.amount).times(line.taxRate).div(100), line.amount.currency) : undefined;
    return [[`lines.${at}.amount`, amountOfLine(line), line.amount], [`lines.${at}.tax`, tax, line.tax], [`lines.${at}.volume`, volumeOfLine(line), line.volume]];
  });
}

function ofContainers(document: ExportDocument): [string, Value | undefined, Value | undefined][] {
  return (document.carriage?.containers ?? []).map((one, at) => [`carriage.containers.${at}.verifiedGrossMass`, one.tare && one.grossWeight && sumOfQuantities([one.grossWeight, one.tare]), one.verifiedGrossMass]);
}

function ofTotals(document: ExportDocument): Partial<Record<keyof Totals, Value | undefined>> {
  const lines = document.lines ?? [];
  const { totals = {} } = document;
  const amounts = moneySum(lines.map((one) => one.amount ?? amountOfLine(one)));
  const discount = totals.discount ?? ofAllowances(document, false);
  const charges = totals.charges ?? ofAllowances(document, true);
  const tax = moneySum((document.taxes ?? []).map((one) => one.tax)) ?? moneySum(lines.map((one) => one.tax));
  const taxable = withParts(amounts, [charges], [discount]);
  const withTax = withParts(totals.taxable ?? taxable, [totals.tax ?? tax], []);
  return {
    lines: amounts, discount: ofAllowances(document, false), charges: ofAllowances(document, true), tax, taxable, withTax: tax ? withTax : undefined, payable: withTax && (totals.withTax || totals.prepaid) ? withParts(totals.withTax ?? withTax, [totals.rounding], [totals.prepaid]) : undefined,
    amount: amountOf({ ...document, totals: { ...totals, ...(discount ? { discount } : {}), ...(charges ? { charges } : {}) } }, amounts, tax), fob: fobOf(document),
    quantity: sumOfQuantities(lines.map((one) => one.quantity)), packageCount: decimalSum(lines.map((one) => one.packageCount)), netWeight: sumOfQuantities(lines.map((one) => one.netWeight)), grossWeight: sumOfQuantities(lines.map((one) => one.grossWeight)), volume: sumOfQuantities(lines.map((one) => one.volume ?? volumeOfLine(one))),
  };
}

/**
 * Every figure of a paper that follows from its other figures and that its form shows, worked out exactly, beside what stands there.
 * A figure some input of which is missing is left out: nothing is guessed.
 */
export function workedTotals(document: ExportDocument): WorkedTotal[] {
  const blocks = document.kind && isDocumentKind(document.kind) ? formOfKind(document.kind).blocks : [];
  const shown = new Set(blocks.flatMap((block) => ('list' in block ? block.columns.map((column) => `${block.list}[].${column}`) : block.fields)));
  const totals = Object.entries(ofTotals(document)).map(([key, worked]): [string, Value | undefined, Value | undefined] => [`totals.${key}`, worked, document.totals?.[key as keyof Totals] as Value | undefined]);
  return [...ofLines(document), ...ofContainers(document), ...totals].flatMap(([path, worked, printed]) => {
    if (worked === undefined || !shown.has(path.replace(/\.\d+\./u, '[].'))) return [];
    return [{ path, worked, ...(printed === undefined ? {} : { printed }), same: printed !== undefined && agrees(worked, printed) }];
  });
}

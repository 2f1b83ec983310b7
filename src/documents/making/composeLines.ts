import { convert, Decimal, decimalText, type Quantity } from '#base';
import type { DocumentLine } from '../parts/line.ts';
import { lineAmount, timesRate } from './sums.ts';

type Of<K extends keyof DocumentLine> = { [key in K]: DocumentLine[key] };
const pick = <K extends keyof DocumentLine>(line: DocumentLine, ...keys: K[]): Of<K> => Object.fromEntries(keys.map((key) => [key, line[key]])) as Of<K>;

/** What goods are and how many, as every paper says it. */
const GOODS = ['sku', 'description', 'hsCode', 'origin', 'quantity', 'botanicalName', 'species'] as const;
export const withoutPrices = (line: DocumentLine): DocumentLine => pick(line, ...GOODS);

export const pricedLine = (line: DocumentLine): DocumentLine => ({
  ...pick(line, ...GOODS, 'model', 'unitMeaning', 'unitPrice', 'price', 'pricePer', 'discount', 'batch', 'manufacturedOn', 'expiresOn', 'catalogueHs'), amount: lineAmount(line) ?? line.amount,
});

/** Volume of all packages of the line by their outer sides, when nobody measured it. */
export function volumeOf({ volume, length, width, height, packageCount }: DocumentLine): Quantity | undefined {
  const sides = [length, width, height].map((one) => one && convert(one, 'MTR'));
  if (volume || packageCount === undefined || sides.some((one) => !one)) return volume;
  return { value: decimalText(sides.reduce((product, one) => product.times(one?.value ?? 0), new Decimal(packageCount)).toDecimalPlaces(3, Decimal.ROUND_HALF_UP)), unit: 'CBM' };
}

export const packingLine = (line: DocumentLine, marks: string | undefined): DocumentLine => ({
  ...pick(line, ...GOODS, 'packageCount', 'packageKind', 'piecesPerPackage', 'netWeight', 'grossWeight', 'length', 'width', 'height', 'batch', 'manufacturedOn', 'expiresOn'), volume: volumeOf(line), marks,
});

/** The line in rupees at the rate of the paper, and its IGST: none under LUT. A rate of tax that nobody gave stays out. */
export function taxedLine(line: DocumentLine, currency: string | undefined, rate: string | undefined, route: string | undefined): DocumentLine {
  const value = lineAmount(line) ?? line.amount;
  const amount = value && (value.currency === 'INR' ? value : rate !== undefined && value.currency === (currency ?? value.currency) ? timesRate(value, rate, 'INR') : undefined);
  const taxRate = route === 'lut' ? '0' : line.taxRate;
  const tax = amount && taxRate !== undefined ? timesRate(amount, decimalText(new Decimal(taxRate).div(100))) : undefined;
  return { ...pick(line, ...GOODS, 'nilRated'), amount, taxRate, tax };
}

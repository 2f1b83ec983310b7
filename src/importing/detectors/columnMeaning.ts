import { countryCode, unitCode } from '#tradeids';
import { incotermIn } from '../cells/codeCells.ts';
import { readDay } from '../values/day.ts';
import { readMeasure } from '../values/measure.ts';
import { currencyIn, readMoney } from '../values/price.ts';
import { CELL, cellKind } from './cellKind.ts';
import type { Watched } from './watched.ts';

export type Fits = (text: string) => boolean;

const NUMBER = CELL.digits | CELL.decimal | CELL.money;
const isAmount: Fits = (text) => (cellKind(text) & NUMBER) !== 0 || (text.length < 24 && /\d/.test(text) && ('money' in readMoney(text, undefined) || 'quantity' in readMeasure(text, undefined)));

/** What a cell must be under what its column is; undefined where anything may stand. */
export function meaningOf({ field, kind }: Watched): Fits | undefined {
  if (field.startsWith('attribute.')) return undefined;
  if (field === 'hsCode') return (text) => /^\d{3,8}$/.test(text.replace(/[\s.]/g, ''));
  if (field === 'gtin') return (text) => /^[\d\s-]{7,18}$/.test(text) || /E\+/i.test(text);
  if (field === 'origin') return (text) => countryCode(text) !== undefined;
  if (field === 'incoterm') return (text) => incotermIn(text) !== undefined;
  if (/\.currency$/.test(field)) return (text) => currencyIn(text) !== undefined;
  if (/^priceLadders\.\d+\.unit$/.test(field)) return (text) => unitCode(text) !== undefined;
  if (field === 'images') return (text) => (cellKind(text.split(/[|,]/, 1)[0]?.trim() ?? '') & (CELL.file | CELL.address)) !== 0;
  if (kind === 'day') return (text) => 'day' in readDay(text) || /^\d{5}$/.test(text);
  // Long runs of digits are codes, whatever they stand under.
  return kind === 'money' || kind === 'amount' || kind === 'count' ? (text) => isAmount(text) && !/^\d{8,}$/.test(text) : undefined;
}

import { wordKey } from '#base';
import { checkId, countryCode, unitCode } from '#tradeids';
import { incotermIn } from '../cells/codeCells.ts';
import { readDay } from '../values/day.ts';
import { readMeasure } from '../values/measure.ts';
import { currencyIn, readMoney } from '../values/price.ts';
import { CELL, cellKind } from './cellKind.ts';
import { kindOf, type Watched } from './watched.ts';
import { readHeading } from '../columns/heading.ts';
import { shapeOf } from '../columns/shape.ts';

export type Fits = (text: string) => boolean;

const NUMBER = CELL.digits | CELL.decimal | CELL.money;
const isAmount: Fits = (text) => (cellKind(text) & NUMBER) !== 0 || (text.length < 24 && /\d/.test(text) && ('money' in readMoney(text, undefined) || 'quantity' in readMeasure(text, undefined)));

/** Headings of details that say what stands below. Rates of tax are written as one likes. */
const OF_AMOUNTS = /(^| )(price|rate|amount|amt|qty|quantity|stock|balance|weight|wt|mrp|value|length|width|height|cbm|pcs|count|preis|gewicht)( |$)|दर|मूल्य|भाव|वजन|मात्रा|ભાવ|વજન/u;
const OF_DAYS = /(^| )(date|dt|dated|w e f|wef)( |$)|दिनांक|तारीख|તારીખ/u;
const SOMETHING_ELSE = /(^| )(gst|tax|vat|cess|unit|uom|type|code|no|name|discount|disc|category|account)( |$)/u;
const HAS_WORDS = /[\p{L}\p{M}]{3}/u;
const SORTS = new Set(['gtin', 'hs', 'url', 'image', 'day', 'hash', 'gstin']);
/** What nobody writes in words: a code, a day, an address, a country, a unit. "On request" and "approx. 2 kg" are none of them. */
const LONG_CODE = /^(?=.*\d{4})[A-Z\d]{8,}$/i;
const isOfASort: Fits = (text) => LONG_CODE.test(text) || SORTS.has(shapeOf(text)) || countryCode(text) !== undefined || unitCode(text) !== undefined;
const isBarcode: Fits = (text) => checkId('gtin', text).ok;

/** What the cells of a column would be if they stood under their own heading, and whether those that stand there now are surely something else. */
export type Loose = { fits: Fits; strange: Fits; /** Its cells are like no others: one such column that stands beside its heading is enough. */ unlike: boolean };
const anything: Fits = () => true;

/**
 * As meaningOf, also for details by what their headings say, and for texts: enough to see that whole columns stand elsewhere, too little to judge one cell.
 * A detail may be written in any words; only cells of another sort speak against it.
 */
export function looseMeaningOf(column: Watched): Loose | undefined {
  const known = meaningOf(column);
  if (known) return { fits: column.field === 'gtin' ? isBarcode : known, strange: anything, unlike: /^(gtin|origin)$/.test(column.field) };
  if (/^(name|description)\.|^category$/.test(column.field)) return { fits: (text) => HAS_WORDS.test(text) && !/^\S+\.\w{3,4}$/.test(text), strange: anything, unlike: false };
  if (!column.field.startsWith('attribute.')) return undefined;
  // A heading of a barcode, a rate or a weight is kept as a detail when the cells below cannot be that: it may be the cells that stand wrong.
  const { field = '' } = readHeading(column.heading);
  const said = meaningOf({ ...column, field, kind: kindOf(field, undefined) });
  if (said) return { fits: field === 'gtin' ? isBarcode : said, strange: field === 'gtin' ? anything : isOfASort, unlike: /^(gtin|origin)$/.test(field) };
  const words = wordKey(column.heading);
  if (SOMETHING_ELSE.test(words)) return undefined;
  const fits = OF_AMOUNTS.test(words) ? (text: string) => isAmount(text) && !/^\d{8,}$/.test(text) : OF_DAYS.test(words) ? (text: string) => 'day' in readDay(text) : undefined;
  return fits && { fits, strange: isOfASort, unlike: false };
}

/** What a cell must be under what its column is; undefined where anything may stand. */
export function meaningOf({ field, kind }: Watched): Fits | undefined {
  if (field.startsWith('attribute.')) return undefined;
  if (field === 'hsCode') return (text) => /^\d{3,8}$/.test(text.replace(/[\s.]/g, ''));
  if (field === 'gtin') return (text) => /^[\d\s-]{7,18}$/.test(text) || /E\+/i.test(text);
  if (field === 'origin') return (text) => countryCode(text) !== undefined;
  if (field === 'incoterm') return (text) => incotermIn(text) !== undefined;
  if (/\.currency$/.test(field)) return (text) => currencyIn(text) !== undefined;
  if (field === 'unit' || /^priceLadders\.\d+\.unit$/.test(field)) return (text) => unitCode(text) !== undefined;
  if (field === 'images') return (text) => (cellKind(text.split(/[|,]/, 1)[0]?.trim() ?? '') & (CELL.file | CELL.address)) !== 0;
  if (kind === 'day') return (text) => 'day' in readDay(text) || /^\d{5}$/.test(text);
  // Long runs of digits are codes, whatever they stand under.
  return kind === 'money' || kind === 'amount' || kind === 'count' ? (text) => isAmount(text) && !/^\d{8,}$/.test(text) : undefined;
}

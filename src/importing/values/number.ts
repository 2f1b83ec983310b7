import { Decimal, decimalText, PLAIN_DECIMAL, westernDigits } from '#base';

/** A number read exactly, or why it was not. `suggestion` is what the text may mean, offered and never taken by itself. */
export type NumberRead = { value: string } | NumberProblem;
export type NumberProblem = { problem: 'not-a-number'; suggestion?: string } | { problem: 'decimal-comma'; suggestion?: string } | { problem: 'exponent'; suggestion?: string };

/** Characters of the longest amount or measure that is looked at: a cell of blanks or prose is none, and patterns would go over it again and again. */
export const LONGEST_AMOUNT = 120;

/** 1,234,567.89 and the Indian 12,34,567.89; spaces and apostrophes group by threes. */
const GROUPED = /^-?(\d{1,3}(,\d{3})+|\d{1,2}(,\d{2})*,\d{3}|\d{1,3}([ '’]\d{3})+)(\.\d+)?$/;
const GROUPED_COMMA = /^-?\d{1,3}([. '’]\d{3})+(,\d+)?$/;
const SCALES: readonly [RegExp, number][] = [[/\s*(lakhs?|lacs?|लाख)$/i, 5], [/\s*(crores?|cr|करोड़)$/i, 7]];

function plain(text: string): string | undefined {
  const leading = text.replace(/^(-?)\./, '$10.').replace(/\.$/, '').replace(/^\+/, '');
  return PLAIN_DECIMAL.test(leading) ? leading : undefined;
}

function withScale(text: string, decimal: '.' | ','): NumberRead | undefined {
  for (const [word, power] of SCALES) {
    if (!word.test(text)) continue;
    const read = readNumber(text.replace(word, ''), decimal);
    return 'value' in read ? { value: decimalText(new Decimal(read.value).times(new Decimal(10).pow(power))) } : read;
  }
  return undefined;
}

/** "12,50" in a file of decimal points: never 1250, and 12.50 only when a person says so. */
function commaProblem(text: string): NumberRead {
  const asComma = /^-?(\d+|\d{1,3}(\.\d{3})+),\d{1,2}$/.test(text) || GROUPED_COMMA.test(text) ? plain(text.replace(/[. '’]/g, '').replace(',', '.')) : undefined;
  return asComma ? { problem: 'decimal-comma', suggestion: asComma } : { problem: 'not-a-number' };
}

/**
 * The exact value of a written number: plain, grouped the Indian or the western way, with Indian digits, in lakh or crore.
 * @param decimal the mark before the fraction in this column
 */
export function readNumber(source: string, decimal: '.' | ',' = '.'): NumberRead {
  const direct = decimal === '.' && PLAIN_DECIMAL.test(source) ? source : undefined;
  if (direct) return { value: direct };
  if (source.length > LONGEST_AMOUNT) return { problem: 'not-a-number' };
  const text = westernDigits(source.replace(/[\u00a0\u202f\u2009]/g, ' ').trim()).replace(/^[−–]/, '-').replace(/\/[-=]$/, '');
  if (/^[-+]?\d+(\.\d+)?e[+-]?\d+$/i.test(text)) return { problem: 'exponent' };
  const scaled = withScale(text, decimal);
  if (scaled) return scaled;
  if (decimal === ',') {
    const value = /^[-+]?\d*(,\d+)?$/.test(text) || GROUPED_COMMA.test(text) ? plain(text.replace(/[. '’]/g, '').replace(',', '.')) : plain(text);
    return value !== undefined ? { value } : { problem: 'not-a-number' };
  }
  const value = plain(text) ?? (GROUPED.test(text) ? plain(text.replace(/[, '’]/g, '')) : undefined);
  return value !== undefined ? { value } : commaProblem(text);
}

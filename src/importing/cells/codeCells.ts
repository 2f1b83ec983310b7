import { checkId, countryCode, hsDigits, INCOTERMS, isGtin, OLD_INCOTERMS } from '#tradeids';
import { foldText, remembered } from '#base';
import { type CellProblem, error, type FieldCell, info, quoted, warning } from './cell.ts';

const EXPONENT = /^\d(\.\d+)?e\+?\d{1,3}$/i;

/** A lost leading zero: an odd number of digits whose zero in front gives a chapter that exists. Undefined when it is something else. */
function withLostZero(digits: string): string | undefined {
  if (digits.length !== 5 && digits.length !== 7) return undefined;
  return checkId(digits.length === 5 ? 'hs' : 'itc-hs', `0${digits}`).format ? `0${digits}` : undefined;
}

/** What a code is stored as, nothing when it cannot be, and what is wrong with it. */
function readHs(text: string): { kept?: string; problem?: CellProblem } {
  if (EXPONENT.test(text)) return { problem: error('IMP-EXPONENT', { value: text }) };
  const digits = hsDigits(text);
  const kept = /^\d+$/.test(digits) ? digits : text;
  if (kept.length > 20) return { problem: error('IMP-LONG', { length: kept.length, limit: 20 }) };
  const lost = withLostZero(kept);
  if (lost) {
    return { kept, problem: warning('IMP-HS-ZERO', { value: kept, digits: kept.length, needs: kept.length + 1, fixed: lost }, { value: lost, apply: (one) => { one.fields.hsCode = lost; } }) };
  }
  const check = checkId(kept.length === 8 ? 'itc-hs' : 'hs', kept);
  return check.ok ? { kept } : { kept, problem: warning('IMP-HS', { value: kept, reason: check.wrong?.en ?? '', reasonHi: check.wrong?.hi ?? '' }) };
}
const hsOf = remembered(readHs);

/** HS and ITC-HS code: kept as typed, separators taken out; what is wrong with it is said, never repaired by itself. */
export const hsCell: FieldCell = {
  text: (product) => product.hsCode ?? '',
  read: (text, draft) => {
    const { kept, problem } = hsOf(text);
    if (kept !== undefined) draft.fields.hsCode = kept;
    return problem;
  },
};

/** GTIN of 8, 12, 13 or 14 digits. A wrong check digit is said; the code stays as written. */
export const gtinCell: FieldCell = {
  text: (product) => product.gtin ?? '',
  read: (text, draft) => {
    if (isGtin(text)) {
      draft.fields.gtin = text;
      return undefined;
    }
    if (EXPONENT.test(text)) return error('IMP-EXPONENT', { value: text });
    const digits = text.replace(/^'/, '').replace(/[\s-]/g, '');
    if (digits.length > 14) return error('IMP-GTIN-FORM', { value: text });
    draft.fields.gtin = digits;
    const check = checkId('gtin', digits);
    if (!check.format) return warning('IMP-GTIN-FORM', { value: digits });
    return check.ok ? undefined : warning('IMP-GTIN', { value: digits, reason: check.wrong?.en ?? '', reasonHi: check.wrong?.hi ?? '' });
  },
  plain: () => quoted((text) => (isGtin(text) ? text : undefined)),
};

const originOf = remembered((text) => countryCode(text) ?? countryCode(text.replace(/^made in /i, '')));

export const originCell: FieldCell = {
  text: (product) => product.origin ?? '',
  read: (text, draft) => {
    const code = originOf(text);
    if (!code) return error('IMP-COUNTRY', { value: text });
    draft.fields.origin = code;
    return undefined;
  },
};

/** The three letters of an Incoterm out of what people write: "FOB Mundra", "F.O.B.", "C&F". The place after it is not taken here. */
export function incotermIn(text: string): string | undefined {
  const word = text.trim().toUpperCase().replaceAll('.', '').split(/[\s,(/-]+/)[0] ?? '';
  if (Object.hasOwn(INCOTERMS, word)) return word;
  const now = OLD_INCOTERMS[word];
  return now !== undefined && Object.hasOwn(INCOTERMS, now) ? now : undefined;
}

export const incotermCell: FieldCell = {
  text: (product) => product.incoterm ?? '',
  read: (text, draft) => {
    const term = incotermIn(text);
    if (!term) return error('IMP-CHOICE', { value: text });
    draft.fields.incoterm = term;
    return text.trim().toUpperCase().startsWith(term) ? undefined : info('IMP-TERM', { value: text, read: term });
  },
};

const STATUS: Readonly<Record<string, 'active' | 'draft' | 'discontinued'>> = { active: 'active', live: 'active', published: 'active', draft: 'draft', discontinued: 'discontinued', archived: 'discontinued', obsolete: 'discontinued' };
export const statusCell: FieldCell = {
  text: (product) => product.status ?? 'active',
  read: (text, draft) => {
    const status = STATUS[foldText(text)];
    if (!status) return error('IMP-CHOICE', { value: text });
    draft.fields.status = status;
    return undefined;
  },
};

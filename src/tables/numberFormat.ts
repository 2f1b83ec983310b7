/** How a style shows a number: as it is, as a date, or as a code padded with zeros. */
export type NumberStyle = { kind: 'plain' } | { kind: 'date' } | { kind: 'padded'; digits: number };

const DAY_MS = 86_400_000;
/** Built-in formats that show dates and times (ECMA-376 part 1, 18.8.30, with the East Asian ones). */
const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** The style behind a number format code: literals in quotes, brackets and after backslashes are not looked at. */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) return isBuiltInDate(id) ? { kind: 'date' } : { kind: 'plain' };
  const bare = code.replace(/"[^"]*"/g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').replace(/[\\_*]./g, '').split(';')[0] ?? '';
  if (/^0{2,}$/.test(bare)) return { kind: 'padded', digits: bare.length };
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare) && !/[#0?]\.?[#0?]*e[+-]/i.test(bare) ? { kind: 'date' } : { kind: 'plain' };
}

/**
 * A serial date of a workbook as ISO text: a day, a day with time, or a time alone for serials under one.
 * The 1900 system counts a 29 February 1900 that never was (serial 60); undefined for serials outside years 1900 to 9999.
 */
export function serialDate(serial: number, date1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466 - (date1904 ? 1_462 : 0)) return undefined;
  const seconds = Math.round((serial % 1) * 86_400);
  const time = (): string => new Date(seconds * 1000).toISOString().slice(11, 19);
  if (serial < 1 && !date1904) return serial === 0 ? undefined : time();
  const days = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const day = new Date(epoch + days * DAY_MS).toISOString().slice(0, 10);
  return seconds === 0 || seconds === 86_400 ? day : `${day}T${time()}`;
}

/** Whether bytes of ASCII are a number that shows as it is written: up to fifteen digits, or up to eight before a point and seven behind it. */
export function isPlainDecimal(bytes: Uint8Array, from: number, to: number): boolean {
  let at = bytes[from] === 45 ? from + 1 : from;
  const whole = at;
  while (at < to && isDigit(bytes[at])) at += 1;
  const before = at - whole;
  if (at === to) return before > 0 && before <= 15;
  if (bytes[at] !== 46 || before === 0 || before > 8) return false;
  const point = at;
  at += 1;
  while (at < to && isDigit(bytes[at])) at += 1;
  return at === to && at - point > 1 && at - point <= 8;
}

const isDigit = (byte = 0): boolean => byte >= 48 && byte <= 57;

/** A number as a spreadsheet shows it unformatted: at most 15 significant digits, no exponent below 1e21. */
export function plainNumber(text: string): string {
  if (/^-?\d{1,15}$/.test(text) || /^-?\d{1,8}\.\d{1,7}$/.test(text)) return text;
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  const rounded = Number(value.toPrecision(15));
  const shown = String(rounded);
  return shown.includes('e') ? exponentless(rounded, shown) : shown;
}

/** Small and large numbers written out; those above 21 digits keep their exponent, so that lost digits can be noticed. */
function exponentless(value: number, shown: string): string {
  if (Math.abs(value) >= 1e21) return shown;
  const [digits = '', exponent = '0'] = shown.split('e');
  const places = Math.min(100, Math.max(0, -Number(exponent) + (digits.split('.')[1]?.length ?? 0)));
  return value.toFixed(places);
}

/** What a styled number shows. */
export function styledNumber(text: string, style: NumberStyle | undefined, date1904: boolean): string {
  if (!style || style.kind === 'plain') return plainNumber(text);
  if (style.kind === 'date') return serialDate(Number(text), date1904) ?? plainNumber(text);
  return /^\d+$/.test(text) ? text.padStart(style.digits, '0') : plainNumber(text);
}

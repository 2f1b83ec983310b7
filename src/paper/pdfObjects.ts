/** Values of a PDF file (ISO 32000-1, 7.3) as its text, with no more white space than a reader needs. */

/** What a value that stands elsewhere in the file is called there. */
export type Reference = { id: number };
const isReference = (value: object): value is Reference => 'id' in value && 'gen' in value;

const DECIMALS = 1_000_000;
const TIGHT = /[\s()<>[\]{}/%]/;

/** A text is a `String` object, a name is a plain string, as pdfkit tells the two apart; undefined entries are left out. */
export function written(value: unknown): string {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number') return String(Math.round(value * DECIMALS) / DECIMALS);
  if (value === null || value === undefined) return 'null';
  if (typeof value !== 'object') return String(value);
  if (value instanceof String) return literal(value.valueOf());
  if (value instanceof Date) return `(${stamp(value)})`;
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (Array.isArray(value)) return `[${joined(value.map(written))}]`;
  if (isReference(value)) return `${value.id} 0 R`;
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return dictionary(value as Record<string, unknown>);
}

export function dictionary(entries: Readonly<Record<string, unknown>>): string {
  let text = '<<';
  for (const key in entries) {
    const value = entries[key];
    if (value === undefined) continue;
    const one = written(value);
    text += TIGHT.test(one.charAt(0)) ? `/${key}${one}` : `/${key} ${one}`;
  }
  return `${text}>>`;
}

/** A space stands only where two values would run into each other. */
const joined = (parts: readonly string[]): string =>
  parts.reduce((text, part, at) => (at > 0 && !TIGHT.test(part.charAt(0)) && !TIGHT.test(text.charAt(text.length - 1)) ? `${text} ${part}` : text + part), '');

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
const stamp = (at: Date): string => `D:${pad(at.getUTCFullYear(), 4)}${pad(at.getUTCMonth() + 1)}${pad(at.getUTCDate())}${pad(at.getUTCHours())}${pad(at.getUTCMinutes())}${pad(at.getUTCSeconds())}Z`;

/** What PDF's own encoding of texts has at the same places as Unicode; a text must not begin like one in UTF-16 or UTF-8. */
const isPlain = (text: string): boolean => /^(?!þÿ|ÿþ|ï»¿)[\x20-\x7e¡-¬®-ÿ]*$/.test(text);
/** Bytes as the file has them between brackets. */
export const byteString = (bytes: string): string => `(${bytes.replace(/[()\\]/g, (one) => `\\${one}`).replaceAll('\r', '\\r')})`;

/** A text for people: as it is, or in UTF-16 where PDF's own encoding does not do. One character of the answer is one byte of the file. */
export function literal(text: string): string {
  if (isPlain(text)) return byteString(text);
  let bytes = '\u00fe\u00ff';
  for (let at = 0; at < text.length; at++) bytes += String.fromCharCode(text.charCodeAt(at) >> 8, text.charCodeAt(at) & 0xff);
  return byteString(bytes);
}

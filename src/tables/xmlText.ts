const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const fromEntity = (whole: string, name: string): string => {
  if (name.charCodeAt(0) !== 35) return NAMED[name] ?? whole;
  const code = name.charAt(1).toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** Line ends as XML has them (XML 1.0, 2.11): a CR that is meant is written as a reference. */
const lineEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Text of XML with its line ends and entities read; entities that XML itself does not have stay as written. */
export const unescapeXml = (source: string): string => {
  const text = lineEnds(source);
  return text.includes('&') ? text.replace(/&(#x?[0-9a-f]{1,7}|[a-z]{2,4});/gi, fromEntity) : text;
};

/** Excel writes characters that XML cannot hold as _xHHHH_ (ECMA-376 part 1, 22.9.2.19). */
export const unescapeExcel = (text: string): string => (text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text);

const escapeUnit = (unit: string): string => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** The reverse, for writing: control characters, CR (XML would make it LF), non-characters and text that looks like such an escape. */
export const escapeExcel = (text: string): string =>
  text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffd-\uffff]/g, escapeUnit)
    .replace(/[\ud800-\udbff][\udffe\udfff]/g, (pair) => escapeUnit(pair) + escapeUnit(pair.charAt(1)))
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, escapeUnit);

/** Decodes the bytes of an XML part as they come: UTF-8, or UTF-16 by its byte order mark. Called without bytes it gives what was left. */
export function xmlDecoder(): (bytes?: Uint8Array) => string {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  return (bytes) => {
    if (!bytes) return decoder?.decode() ?? '';
    decoder ??= new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8');
    return decoder.decode(bytes, { stream: true });
  };
}

import { Refusal } from '#base';
import { wideWithoutMark } from './encoding.ts';
import { refusePassword, SAVE_AS_XLSX, SAVE_AS_XLSX_HI } from './refusals.ts';

/** What the first bytes say a file is; names and extensions are not believed. */
export type Container = 'zip' | 'xls' | 'html' | 'xml-workbook' | 'json' | 'xml' | 'text';

const begins = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((one, at) => bytes[at] === one);
const ascii = (bytes: Uint8Array, at: number, text: string): boolean => [...text].every((char, index) => bytes[at + index] === char.charCodeAt(0));

const OTHERS: readonly [en: string, hi: string, is: (bytes: Uint8Array) => boolean][] = [
  ['a JPEG picture', 'JPEG तस्वीर', (b) => begins(b, 0xff, 0xd8, 0xff)],
  ['a PNG picture', 'PNG तस्वीर', (b) => begins(b, 0x89, 0x50, 0x4e, 0x47)],
  ['a GIF picture', 'GIF तस्वीर', (b) => ascii(b, 0, 'GIF8')],
  ['a WebP picture', 'WebP तस्वीर', (b) => ascii(b, 0, 'RIFF') && ascii(b, 8, 'WEBP')],
  ['a TIFF picture', 'TIFF तस्वीर', (b) => begins(b, 0x49, 0x49, 0x2a, 0) || begins(b, 0x4d, 0x4d, 0, 0x2a)],
  ['a BMP picture', 'BMP तस्वीर', (b) => ascii(b, 0, 'BM') && b.length > 14 && b[6] === 0 && b[7] === 0 && b[8] === 0 && b[9] === 0],
  ['a PDF document', 'PDF दस्तावेज़', (b) => ascii(b, 0, '%PDF-')],
  ['a RAR archive', 'RAR आर्काइव', (b) => ascii(b, 0, 'Rar!')],
  ['a 7-Zip archive', '7-Zip आर्काइव', (b) => begins(b, 0x37, 0x7a, 0xbc, 0xaf)],
  ['a gzip archive', 'gzip आर्काइव', (b) => begins(b, 0x1f, 0x8b)],
  ['a program', 'प्रोग्राम', (b) => (ascii(b, 0, 'MZ') && b.includes(0)) || begins(b, 0x7f, 0x45, 0x4c, 0x46)],
  ['a database file', 'डेटाबेस की फ़ाइल', (b) => ascii(b, 0, 'SQLite format 3')],
  ['a video', 'वीडियो', (b) => ascii(b, 4, 'ftyp')],
];

/** OLE compound files are old .xls workbooks, workbooks encrypted with a password, or other things; the stream names in them tell which. */
function oleContainer(head: Uint8Array, name: string): 'xls' {
  if (hasOleName(head, 'EncryptedPackage') || hasOleName(head, 'EncryptionInfo')) throw refusePassword(name);
  return 'xls';
}

/** Whether a compound file has a stream of that name, which is written in UTF-16. */
export const hasOleName = (bytes: Uint8Array, name: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

function refuseBinary(head: Uint8Array, name: string): void {
  for (const [what, hi, test] of OTHERS) {
    if (test(head)) throw new Refusal('not-a-table', `${name} is ${what}, not a table. Choose a CSV, XLSX, XLS, ODS, JSON or XML file.`, { hi: `${name} ${hi} है, टेबल नहीं। CSV, XLSX, XLS, ODS, JSON या XML फ़ाइल चुनें।`, where: { file: name } });
  }
}

/** Control characters that no text file holds. NUL is counted apart: UTF-16 is full of it and a few stray ones are data. */
function looksBinary(head: Uint8Array): boolean {
  const part = head.subarray(0, 4096);
  let odd = 0;
  let nul = 0;
  for (const byte of part) {
    if (byte === 0) nul += 1;
    else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 0x1a) odd += 1;
  }
  const wide = begins(head, 0xff, 0xfe) || begins(head, 0xfe, 0xff) || begins(head, 0, 0, 0xfe, 0xff) || wideWithoutMark(head) !== undefined || (nul > part.length / 5 && odd <= part.length / 50);
  return !wide && (odd > Math.max(4, part.length / 50) || nul > Math.max(8, part.length / 10));
}

/**
 * The container of a file by its first bytes (give at least 64 KiB, or the whole file when shorter).
 * Throws Refusal: empty-file, not-a-table, damaged-file, password-protected.
 */
export function sniffContainer(head: Uint8Array, name: string): Container {
  if (head.length === 0) throw new Refusal('empty-file', `${name} is empty: it holds no bytes. Save it again from the program it came from.`, { hi: `${name} ख़ाली है: उसमें एक भी बाइट नहीं है। जिस प्रोग्राम से आई है उससे फिर सहेजें।`, where: { file: name } });
  if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) return oleContainer(head, name);
  if (begins(head, 0x50, 0x4b, 3, 4) || begins(head, 0x50, 0x4b, 5, 6)) return 'zip';
  // Workbooks before Excel 5 are one stream of records that begins with its version.
  if (begins(head, 0x09) && [0x00, 0x02, 0x04].includes(head[1] ?? 1) && [0x04, 0x06].includes(head[2] ?? 0) && head[3] === 0) return 'xls';
  refuseBinary(head, name);
  if (ascii(head, 0, 'MIME-Version:')) throw new Refusal('not-a-table', `${name} is a web page saved in one file (.mht), not a workbook.${SAVE_AS_XLSX}`, { hi: `${name} एक फ़ाइल में सहेजा वेब पेज (.mht) है, वर्कबुक नहीं।${SAVE_AS_XLSX_HI}`, where: { file: name } });
  if (looksBinary(head)) throw new Refusal('not-a-table', `${name} holds binary data, not a table. Choose a CSV, XLSX, XLS, ODS, JSON or XML file.`, { hi: `${name} में बाइनरी डेटा है, टेबल नहीं। CSV, XLSX, XLS, ODS, JSON या XML फ़ाइल चुनें।`, where: { file: name } });
  // A list saved as text under the name of a workbook is read; bytes that are neither a workbook nor text are not guessed at.
  if (/\.xls[xm]$/iu.test(name) && head.includes(0) && !begins(head, 0xff, 0xfe) && !begins(head, 0xfe, 0xff)) throw new Refusal('damaged-file', `${name} is called an Excel workbook but is none: its first bytes are damaged. Save it again in Excel or LibreOffice, then import the new file.`, { hi: `${name} का नाम Excel वर्कबुक का है पर वह वर्कबुक नहीं है: उसके शुरू के बाइट ख़राब हैं। Excel या LibreOffice में फिर सहेजें, फिर नई फ़ाइल इम्पोर्ट करें।`, where: { file: name } });
  return textContainer(head);
}

/** JSON begins with a bracket and XML with an angle bracket, after a byte order mark, NULs of UTF-16 and white space. */
function textContainer(head: Uint8Array): Container {
  let at = 0;
  if (begins(head, 0xef, 0xbb, 0xbf)) at = 3;
  else if (begins(head, 0xff, 0xfe) || begins(head, 0xfe, 0xff)) at = 2;
  while (at < head.length && (isSpace(head[at]) || head[at] === 0)) at += 1;
  const first = head[at];
  if (first === 0x3c) return markup(head);
  return first === 0x7b || (first === 0x5b && looksLikeJsonArray(head, at)) ? 'json' : 'text';
}

/** Shops and accounting programs save a page or an XML of Excel 2003 under the name of a workbook. */
function markup(head: Uint8Array): Container {
  const text = Buffer.from(head.subarray(0, 8192)).toString('latin1').replaceAll('\0', '').toLowerCase();
  if (/<!doctype\s+html|<(html|table|meta|body)[\s>]/.test(text) && !text.startsWith('<?xml')) return 'html';
  return text.includes('urn:schemas-microsoft-com:office:spreadsheet') && text.includes('workbook') ? 'xml-workbook' : 'xml';
}

/** A CSV may begin with `[` too: JSON goes on with a value or the closing bracket. */
function looksLikeJsonArray(head: Uint8Array, from: number): boolean {
  let at = from + 1;
  while (at < head.length && (isSpace(head[at]) || head[at] === 0)) at += 1;
  const next = head[at];
  return at >= head.length || next === 0x7b || next === 0x5b || next === 0x5d || next === 0x22;
}

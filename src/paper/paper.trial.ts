import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block, Plan, Style } from './plan.ts';

/** What the tests of paper share: a plain look, a plan around blocks, and a reader of PDF files that is not the writer. */
export const body: Style = { size: 10, line: 14, weight: 400, colour: '#1B2230' };
export const para = (text: string, style: Partial<Style> = {}, language?: string): Block => ({ kind: 'text', runs: [{ text, ...(language ? { language } : {}) }], style: { ...body, ...style }, ...(language ? { language } : {}) });

export const planOf = (blocks: Block[], more: Partial<Plan> = {}, sheet: object = {}): Plan => ({
  title: 'Trial', language: 'en', day: '2026-11-21', paper: 'A4', margin: { top: 40, right: 40, bottom: 40, left: 40 },
  sheets: [{ title: 'Trial', header: [], runningHeader: [], footer: [], body: blocks, ...sheet }], ...more,
});

export const openPdf = (bytes: Uint8Array) => getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false }).promise;

/** Texts of one page as pdf.js finds them, in the order of the file. */
export async function pageTexts(bytes: Uint8Array, page = 1): Promise<{ text: string; x: number; y: number }[]> {
  const { items } = await (await (await openPdf(bytes)).getPage(page)).getTextContent({ disableNormalization: true });
  return items.flatMap((one) => ('str' in one ? [{ text: one.str, x: Number(one.transform[4]), y: Number(one.transform[5]) }] : []));
}

/** All text of the file without the white space that only layout puts there. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const file = await openPdf(bytes);
  const pages: string[] = [];
  for (let page = 1; page <= file.numPages; page++) pages.push((await pageTexts(bytes, page)).map((one) => one.text).join(' '));
  return pages.join(' ').replace(/\s+/gu, ' ').trim();
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Decoded content of every compressed stream of the file, as byte strings. */
export function streams(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString('latin1');
  return [...file.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, data = '']) => {
    try {
      return [inflateSync(Buffer.from(data, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
}

/** Everything that is said in the file outside its fonts and pictures: objects stand packed in streams. */
export const unpacked = (bytes: Uint8Array): string => [Buffer.from(bytes).toString('latin1'), ...streams(bytes)].join('\n');

/** The spelling that goes with the spans of complex text (ISO 32000-1, 14.9.4), in the order of the file. */
export const spelled = (bytes: Uint8Array): string[] => streams(bytes).flatMap((content) => [...content.matchAll(/\/ActualText ?\(((?:\\[\s\S]|[^\\)])*)\)/g)].map(([, raw = '']) => {
  const plain = Buffer.from(raw.replace(/\\([\s\S])/g, (_, char: string) => ESCAPES[char] ?? char), 'latin1');
  return plain[0] === 0xfe && plain[1] === 0xff ? Buffer.from(plain.subarray(2)).swap16().toString('utf16le') : plain.toString('latin1');
}));

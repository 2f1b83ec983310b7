import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSeen, levelsOf, levelsOfParts } from './bidi.ts';
import { type Block, printPlan } from './index.ts';
import { body, pageTexts, para, planOf, spelled } from './paper.trial.ts';
import { TEXTS } from './scripts.trial.ts';

const poppler = spawnSync('pdftotext', ['-v']).status === 0;
const qpdf = spawnSync('qpdf', ['--version']).status === 0;
if (!poppler) console.warn('skipped: poppler-utils (pdftotext, pdffonts, pdfinfo) is not installed: what other programs read in our files was not checked');
if (!qpdf) console.warn('skipped: qpdf is not installed: the structure of our files was not checked by another program');

/** Marks of direction that poppler adds, and the white space of line breaks. */
const plainText = (text: string): string => text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').replace(/\s+/gu, ' ').trim();
/** Chinese and Japanese lines break without a space. */
const isHan = (script: string): boolean => script === 'Japanese' || script === 'Chinese';
/** poppler sets a comma or full stop between two Arabic words before the space that follows it, in files of every maker: and a vowel sign before its letter: there the letters are compared. */
const compared = (script: string, text: string): string => (isHan(script) ? plainText(text).replaceAll(' ', '') : script === 'Arabic' ? plainText(text.replace(/[،.]/gu, ' ').replace(/\p{Mn}/gu, '')) : plainText(text));

describe('texts in thirteen languages of twelve scripts', () => {
  let folder = '';
  let file = '';
  let findings: unknown[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'niryat-scripts-'));
    file = join(folder, 'scripts.pdf');
    const [sheet] = planOf([]).sheets;
    if (!sheet) throw new Error('a plan has a sheet');
    const printed = await printPlan({ ...planOf([]), sheets: TEXTS.map(([script, text]) => ({ ...sheet, title: script, body: [para(text, { size: 9, line: 14 })] satisfies Block[] })) });
    findings = printed.findings;
    writeFileSync(file, printed.bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('no letter is missing, and each text has 200 words or more', () => {
    expect(findings).toEqual([]);
    for (const [script, text] of TEXTS) expect([script, text.split(' ').length >= 200]).toEqual([script, true]);
  });

  test.skipIf(!poppler)('pdftotext gives back every word of every script', () => {
    for (const [at, [script, text]] of TEXTS.entries()) {
      const read = execFileSync('pdftotext', ['-f', String(at + 1), '-l', String(at + 1), file, '-'], { encoding: 'utf8' });
      expect([script, compared(script, read)]).toEqual([script, compared(script, text)]);
    }
  });

  test.skipIf(!poppler)('every font is embedded as a subset, and the file says what it is', () => {
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(11);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+NotoSans\S* .*CID TrueType +Identity-H +yes yes yes/);
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(new RegExp(`Pages: +${TEXTS.length}\n`));
  });

  test.skipIf(!qpdf)('qpdf finds nothing wrong in it, and sees the damage of a cut file', () => {
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors found');
    const cut = join(folder, 'cut.pdf');
    writeFileSync(cut, Buffer.from('%PDF-1.7\nnothing'));
    expect(spawnSync('qpdf', ['--check', cut]).status).not.toBe(0);
  });
});

describe('direction', () => {
  /** Each character with its level, in the order of the eye: Arabic as capitals here. */
  const seen = (text: string, base: 0 | 1): string => {
    const arabic = [...text].map((char) => (/[A-Z]/.test(char) ? String.fromCodePoint(0x627 + char.charCodeAt(0) - 65) : char)).join('');
    return asSeen(levelsOf(arabic, base).map((level, at) => ({ level, char: [...text][at] ?? '' }))).map((one) => one.char).join('');
  };
  test.each([
    ['car means CAR.', 0, 'car means RAC.'], ['ABC 60 DEF', 1, 'FED 60 CBA'], ['ABC 12.50 DEF', 1, 'FED 12.50 CBA'], ['ABC (xy-101) D', 1, 'D (xy-101) CBA'.replace('(', '\u0001').replace(')', '(').replace('\u0001', ')')],
    ['ABC 50%', 1, '%50 CBA'], ['DEF, ABC', 0, 'CBA ,FED'], ['plain 12', 0, 'plain 12'],
  ] as const)('%s', (text, base, expected) => expect(seen(text, base)).toBe(expected));

  test('what stands between dots, and a value in another language, is read by itself: nothing around turns it', () => {
    const parts = (texts: readonly string[], base: 0 | 1): string => {
      const given = texts.map((text) => ({ text: [...text.replace('*', '')].map((char) => (/[A-Z]/.test(char) ? String.fromCodePoint(0x627 + char.charCodeAt(0) - 65) : char)).join(''), apart: text.startsWith('*') }));
      const chars = [...texts.join('').replaceAll('*', '')];
      return asSeen(levelsOfParts(given, base).map((level, at) => ({ level, char: chars[at] ?? '' }))).map((one) => one.char).join('');
    };
    expect(parts(['*ABC sj-1', ' · ', '*a4 3', ' · ', '*21 DEF'], 1)).toBe('FED 21 · a4 3 · sj-1 CBA');
    expect(parts(['ABC: ', '*Dry in shade.'.toLowerCase()], 1)).toBe('dry in shade. :CBA');
    expect(parts(['usd 18.90 / ', 'ABC'], 1)).toBe('CBA / usd 18.90');
    expect(parts(['*usd ABC', ' · ', '*fob mundra'], 1)).toBe('fob mundra · CBA usd');
    expect(parts(['plain ', '*ABC 12', ' end'], 0)).toBe('plain 12 CBA end');
  });

  test('on an Arabic page a price begins at the right with its currency, and English words keep their full stop', async () => {
    const line = async (block: Block): Promise<string> => (await pageTexts((await printPlan(planOf([block], { language: 'ar' }))).bytes)).filter((one) => one.text.trim() !== '').sort((a, b) => a.x - b.x).map((one) => one.text.trim()).join(' ');
    expect(await line(para('USD 18.90 / قطعة'))).toMatch(/ \/ ?USD 18\.90$|\/ USD 18\.90$/);
    expect(await line({ kind: 'text', style: body, runs: [{ text: 'العناية: ' }, { text: 'Dry in shade.', language: 'en' }] })).toMatch(/^Dry in shade\. /);
  });

  test('controls that would turn text around do not reach paper', async () => {
    const { bytes } = await printPlan(planOf([para('\u202eUSD 12.50\u202c \u2066KB\u2069')]));
    expect(spelled(bytes)).toEqual([]);
  });
});

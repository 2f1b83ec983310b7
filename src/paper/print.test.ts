import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { messages, openFaces, printPlan } from './index.ts';
import { body, openPdf, pageTexts, para, pdfText, planOf, spelled, unpacked } from './paper.trial.ts';
import type { Block, Cell } from './plan.ts';
import { qrModules } from './qr.ts';

const HINDI = 'तीन भागों में ढला पीतल, जो पैकिंग के लिए चूड़ी से खुलता और जुड़ता है। नक़्क़ाशी हस्तनिर्मित, क्षत्रिय शृंखला, ज़री।';
const GUJARATI = 'હાથવણાટની સાડી, કચ્છી ભરતકામ અને જરી';
const TAMIL = 'கைத்தறி புடவை, காஞ்சிபுரம் பட்டு';
const cell = (text: string): Cell => ({ paragraphs: [{ runs: [{ text }], style: body }] });
const table = (rows: string[][]): Block => ({ kind: 'table', columns: rows[0]?.map(() => ({})) ?? [], head: ['Item', 'Net, kg'].map(cell), rows: rows.map((row) => row.map(cell)), gap: 8, paddingY: 3, rule: { colour: '#D9DDE4', thickness: 0.6 } });

describe('text in every script', () => {
  test('English comes back letter for letter, through ligatures and kerning', async () => {
    const text = 'Office fine affluent; AVATAR "To" — 12.5 × 3 ½ ₹1,000 Ωµ°±';
    expect(await pdfText((await printPlan(planOf([para(text)]))).bytes)).toBe(text);
  });

  test.each([['Hindi', HINDI], ['Gujarati', GUJARATI], ['Tamil', TAMIL]])('%s carries its spelling, word by word', async (_language, text) => {
    expect(spelled((await printPlan(planOf([para(text)]))).bytes).join('')).toBe(text);
  });

  test('digits and English words inside Hindi keep their own font and their place', async () => {
    const { bytes } = await printPlan(planOf([para('ऊँचाई 24 से.मी. (KB-101) बार-बार', {}, 'hi')]));
    expect(spelled(bytes).map((one) => one.trim())).toEqual(['ऊँचाई', 'से.मी', 'बार-बार']);
    expect(await pdfText(bytes)).toContain('24');
    expect(await pdfText(bytes)).toContain('KB-101');
  });

  const poppler = spawnSync('pdftotext', ['-v']).status === 0;
  if (!poppler) console.warn('skipped: pdftotext (poppler-utils) is not installed; spelling was checked in the file itself only');
  test.skipIf(!poppler).each([['plain', []], ['in page layout', ['-layout']]])('pdftotext gives back exactly what went in, %s', async (_how, options) => {
    const folder = mkdtempSync(join(tmpdir(), 'niryat-paper-'));
    const lines = ['Brass oil lamp, five wicks', 'पीतल का दीपक, पाँच बत्ती', 'ऊँचाई 24 से.मी. (± 0.5)', GUJARATI, TAMIL, 'Last line'];
    writeFileSync(join(folder, 'a.pdf'), (await printPlan(planOf(lines.map((one) => para(one))))).bytes);
    const text = execFileSync('pdftotext', [...options, join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(text.split('\n').map((one) => one.trim()).filter(Boolean)).toEqual(lines);
  });

  test('all fonts are embedded', async () => {
    const { bytes } = await printPlan(planOf([para('Plain and'), para('bold', { weight: 700 }), para(HINDI), para(TAMIL), para('≤ 3')]));
    const file = unpacked(bytes);
    expect(file.match(/\/Type\/FontDescriptor\b/g)?.length).toBeGreaterThanOrEqual(5);
    expect(file.match(/\/FontFile2 /g)?.length).toBe(new Set(file.match(/\/BaseFont\/[^/]+/g)).size);
    expect(file).not.toMatch(/\/Subtype\/Type1\b/);
  });
});

describe('characters that no font has', () => {
  test('are named in a finding and left out, never printed as a box', async () => {
    const { bytes, findings } = await printPlan(planOf([para('Lamp አ and 🪔 ends')]));
    expect(findings).toMatchObject([{ messageId: 'PAPER-GLYPH', data: { count: 2, characters: ['አ (U+12A0)', '🪔 (U+1FA94)'], texts: ['Lamp አ and 🪔 ends'] } }]);
    expect(messages['PAPER-GLYPH']?.en).toContain('{characters}');
    expect(await pdfText(bytes)).toBe('Lamp and ends');
  });

  test('accents piled on a letter are left out from the fourth on, and the text is told; three, as in Vietnamese or Sanskrit, stay', async () => {
    const { bytes, findings } = await printPlan(planOf([para('Za\u0301\u0302\u0303\u0304\u0305lgo and r\u0323\u0304\u0301 stay')]));
    expect(findings).toMatchObject([{ messageId: 'PAPER-PILED', data: { text: expect.stringContaining('lgo and') } }]);
    expect((await pdfText(bytes)).normalize('NFD').match(/[\u0304\u0305]/gu), 'the fifth of a is gone, those of r are whole').toEqual(['\u0304', '\u0304']);
  });

  test('invisible characters are dropped without a word; joiners stay inside Indian words', async () => {
    const { bytes, findings } = await printPlan(planOf([para('soft\u00adware \ufeffzero\u200bwidth क्\u200dष')]));
    expect(findings).toEqual([]);
    expect(await pdfText(bytes)).toContain('software zerowidth');
    expect(spelled(bytes)).toEqual(['क्\u200dष']);
  });
});

describe('long texts', () => {
  test('a description of 10,000 characters flows over pages and none is lost', async () => {
    const text = Array.from({ length: 1_000 }, (_, at) => `word${String(at).padStart(5, '0')}`).join(' ');
    const { bytes, pages } = await printPlan(planOf([para(text)]));
    expect(pages).toBeGreaterThan(1);
    expect(await pdfText(bytes)).toBe(text);
  });

  test('a word wider than the page is broken inside the margins, in Hindi between whole letters', async () => {
    const { bytes } = await printPlan(planOf([para('x'.repeat(400)), para('KB-'.repeat(60)), para('क्षि'.repeat(120))]));
    expect((await pdfText(bytes)).replaceAll(' ', '')).toContain('x'.repeat(400));
    expect(spelled(bytes).every((one) => /^(क्षि)+$/.test(one))).toBe(true);
    expect(spelled(bytes).join('')).toBe('क्षि'.repeat(120));
    for (const { x } of await pageTexts(bytes)) expect(x).toBeGreaterThanOrEqual(40);
  });

  test('a number stays with its unit', async () => {
    const { bytes } = await printPlan(planOf([{ kind: 'columns', widths: [{ share: 1 }, { share: 3 }], gap: 0, columns: [[para('Connector of pitch 2.5 mm here')], []] }]));
    const lines = new Map<number, string>();
    for (const { text, y } of await pageTexts(bytes)) lines.set(y, (lines.get(y) ?? '') + text);
    expect([...lines.values()].some((one) => one.includes('2.5 mm'))).toBe(true);
  });
});

describe('tables', () => {
  test('sizes such as 400 × 300 × 250 stay on one line where their column can have the room', async () => {
    const { bytes } = await printPlan(planOf([{ kind: 'columns', widths: [210, { share: 1 }], gap: 0, columns: [[table([['Carton of corrugated board, twenty bags', '400 × 300 × 250']])], []] }]));
    expect((await pageTexts(bytes)).some((one) => one.text.startsWith('400 × 300 × 250'))).toBe(true);
  });

  test('break over pages between rows, with the head on every page and no row lost', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [`A-${at}`, `${at}.5`]);
    const { bytes, pages } = await printPlan(planOf([table(rows)]));
    expect(pages).toBeGreaterThan(2);
    for (let page = 1; page <= pages; page++) expect((await pageTexts(bytes, page)).filter((one) => one.text === 'Item')).toHaveLength(1);
    const all = await pdfText(bytes);
    for (const [sku] of rows) expect(all).toContain(` ${sku} `);
  });

  test('a row higher than a page flows on instead of being cut', async () => {
    const long = Array.from({ length: 900 }, (_, at) => `w${at}`).join(' ');
    const { bytes } = await printPlan(planOf([table([['A-1', long]])]));
    const found = await pdfText(bytes);
    expect(['w0', 'w450', 'w899'].every((one) => found.includes(one))).toBe(true);
  });
});

test('a QR code has its three corner marks and holds Hindi too', () => {
  const modules = qrModules('साँझ\nKB-1\n+91 00000 00000');
  const mark = (top: number, left: number): boolean => [0, 1, 2, 3, 4, 5, 6].every((at) => modules[top]?.[left + at] && modules[top + 6]?.[left + at] && modules[top + at]?.[left] && modules[top + at]?.[left + 6]);
  const far = modules.length - 7;
  expect([mark(0, 0), mark(0, far), mark(far, 0), mark(far, far)]).toEqual([true, true, true, false]);
  expect(modules.every((row) => row.length === modules.length)).toBe(true);
});

describe('the file as such', () => {
  const rich = async (): Promise<Block[]> => {
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a06020' } }).jpeg().toBuffer();
    return [para('Brass'), para(HINDI, { weight: 600 }), { kind: 'image', picture: { bytes: photo, width: 60, height: 40 }, width: 100, height: 80, alt: 'A brass lamp' }, { kind: 'qr', text: 'Saanjh\nKB-1', size: 40, alt: 'QR', colour: '#000000' }, table([['A', '1']])];
  };

  test('the same plan gives the same bytes, with fresh fonts or kept ones', async () => {
    const plan = planOf(await rich());
    const kept = (await printPlan(plan)).bytes;
    expect(Buffer.compare(kept, (await printPlan(plan)).bytes)).toBe(0);
    expect(Buffer.compare(kept, (await printPlan(plan, { faces: openFaces({ keepWords: false }) })).bytes)).toBe(0);
  });

  test('the same plan gives the same bytes in every time zone and locale', () => {
    const program = `import { printPlan } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))}; import { para, planOf } from ${JSON.stringify(join(import.meta.dirname, 'paper.trial.ts'))}; import { createHash } from 'node:crypto';
      const { bytes } = await printPlan(planOf([para('Brass 1,000'), para(${JSON.stringify(HINDI)})])); console.log(createHash('sha256').update(bytes).digest('hex'));`;
    const hashes = [['UTC', 'C'], ['Pacific/Kiritimati', 'hi_IN.UTF-8'], ['America/Los_Angeles', 'tr_TR.UTF-8']].map(([zone, locale]) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: join(import.meta.dirname, '../..'), env: { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale }, encoding: 'utf8' }).trim());
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(hashes).size).toBe(1);
  });

  test('what was printed before does not show in a file: signs that share a glyph stay themselves', async () => {
    expect(await pdfText((await printPlan(planOf([para('a\u00a0b \u03bc \u00b5 c')]))).bytes)).toBe('a\u00a0b \u03bc \u00b5 c'.replace(/\s+/gu, ' '));
    const before = (await printPlan(planOf([para('5 \u00b5m')]))).bytes;
    expect(await pdfText((await printPlan(planOf([para('5 \u03bcm a\u00a0b')]))).bytes)).toContain('\u03bc');
    expect(Buffer.compare(before, (await printPlan(planOf([para('5 \u00b5m')]))).bytes)).toBe(0);
    expect(await pdfText(before)).toContain('\u00b5');
  });

  test('another day gives other bytes, and only that day stands in it', async () => {
    const plan = planOf([para('Brass')]);
    const [today, tomorrow] = await Promise.all([printPlan(plan), printPlan({ ...plan, day: '2026-11-22' })]);
    expect(Buffer.compare(today.bytes, tomorrow.bytes)).not.toBe(0);
    const dates = [...unpacked(today.bytes).matchAll(/D:(\d{8})|<xmp:\w*Date>([^<]*)/g)].map(([, day, xmp]) => day ?? xmp?.slice(0, 10).replaceAll('-', ''));
    expect(dates.length).toBeGreaterThan(0);
    expect(new Set(dates)).toEqual(new Set(['20261121']));
  });

  test('it says its title and language and nobody’s name, and is tagged in reading order with words for its pictures', async () => {
    const { bytes } = await printPlan(planOf(await rich(), { language: 'hi', title: 'दीपक' }));
    const file = await openPdf(bytes);
    const { info } = await file.getMetadata();
    expect(info).toMatchObject({ Title: 'दीपक', Language: 'hi' });
    expect(info).not.toHaveProperty('Author');
    expect(unpacked(bytes)).toMatch(/\/Marked true/);
    const flat = (node: object): unknown[] => ('role' in node ? [[node.role, 'alt' in node ? node.alt : undefined]] : []).concat('children' in node ? (node.children as object[]).flatMap(flat) as never : []);
    const tags = flat((await (await file.getPage(1)).getStructTree()) ?? {}) as [string, string | undefined][];
    expect(tags.map(([tag]) => tag)).toEqual(['Root', 'Document', 'Sect', 'P', 'P', 'Figure', 'Figure', 'Table', 'TR', 'TH', 'TH', 'TR', 'TD', 'TD']);
    expect(tags.filter(([tag]) => tag === 'Figure').map(([, alt]) => alt)).toEqual(['A brass lamp', 'QR']);
  });

  test('a title with & and < in it is told whole in the description of the file, which is sound XML', async () => {
    const title = 'Bed & bath <set> "A" \'b\' ]]>';
    const { bytes } = await printPlan(planOf([para('Brass')], { title }));
    const { info, metadata } = await (await openPdf(bytes)).getMetadata();
    const [xmp = ''] = /<x:xmpmeta.*<\/x:xmpmeta>/s.exec(unpacked(bytes)) ?? [];
    const read = (xml: string): string[] => {
      const said: string[] = [];
      const reader = new SaxesParser({ xmlns: true });
      reader.on('error', (error) => { throw error; });
      reader.on('text', (text) => { said.push(text); });
      reader.write(xml).close();
      return said;
    };
    expect([info, metadata.get('dc:title'), read(xmp)]).toMatchObject([{ Title: title }, title, expect.arrayContaining([title])]);
    expect(() => read(xmp.replace('&amp;', '&'))).toThrow();
  });

  test('beside its photo a sheet of a page takes less than twelve kilobytes, and the JPEG stands in it as it is', async () => {
    const bytes = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#a06020', noise: { type: 'gaussian', mean: 128, sigma: 20 } } }).jpeg().toBuffer();
    const rows = Array.from({ length: 20 }, (_, at) => [`Line ${at}`, `${at}.5`]);
    const printed = await printPlan(planOf([para('Brass oil lamp', { weight: 700 }), para(HINDI), { kind: 'image', picture: { bytes, width: 600, height: 400 }, width: 200, height: 200, alt: 'A lamp' }, table(rows)]));
    expect(Buffer.from(printed.bytes).includes(bytes)).toBe(true);
    expect(printed.bytes.byteLength - bytes.byteLength).toBeLessThan(12_000);
  });

  test('several sheets are numbered through and have bookmarks', async () => {
    const plan = planOf([para('one')]);
    const [sheet] = plan.sheets;
    if (!sheet) throw new Error('a plan has a sheet');
    const footer: Block[] = [para('Page {page} of {pages}')];
    const { bytes, pages } = await printPlan({ ...plan, sheets: [{ ...sheet, title: 'First', footer }, { ...sheet, title: 'दूसरी', footer }] });
    expect(pages).toBe(2);
    expect((await pageTexts(bytes, 2)).map((one) => one.text).join('')).toContain('Page 2 of 2');
    expect((await (await openPdf(bytes)).getOutline())?.map((one) => one.title)).toEqual(['First', 'दूसरी']);
  });

  test('a sheet takes its tighter body where that saves a page', async () => {
    const many = Array.from({ length: 60 }, () => para('line'));
    expect((await printPlan(planOf(many, {}, { tighterBody: many.slice(0, 30) }))).pages).toBe(1);
    expect((await printPlan(planOf(many, {}, { tighterBody: many.slice(0, 59) }))).pages, 'set a little smaller').toBe(1);
    expect((await printPlan(planOf(many, {}, { tighterBody: [...many, ...many.slice(0, 15)] }))).pages, 'but not as small as nobody reads').toBe(2);
  });
});

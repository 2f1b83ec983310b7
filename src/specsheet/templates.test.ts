import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '#base';
import { type Product, product as schema } from '#catalogue';
import { printPlan } from '#paper';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBook } from './book.ts';
import { bedspreads, certificates, connector, firm, optionsOf, sourceOf, spice, textile } from './invented.trial.ts';
import { asEdit, colourFindings, edited, priceLines, type SheetOptions, sheetPlan, type SheetSource, sheetTemplates, templateById } from './index.ts';
import { coloursFor } from './colours.ts';
import { benchOf } from './desk.ts';
import { templateEdit } from './nouns.ts';

const loads = [{ name: '20\u2032', cartons: 360, quantity: '4320', gross: '6084' }];
const goods: SheetSource[] = [sourceOf(textile, { variants: bedspreads, loads, section: { en: { text: 'Home textiles' } } }), sourceOf(spice, { loads, section: { en: { text: 'Spices' } } }), sourceOf(connector, { section: { en: { text: 'Home textiles' } } })];
const optionsFor = (template: string, more: Partial<SheetOptions> = {}): SheetOptions => optionsOf({ template, labels: { mark: 'HARBOUR', order: 'PO 4711', cartons: 2 }, ...more });
const textOf = (sources: readonly SheetSource[], options: SheetOptions): string => canonicalJson(makeBook(sources, options).sheets);
const printed = async (sources: readonly SheetSource[], options: SheetOptions) => printPlan(sheetPlan(makeBook(sources, options).sheets.map((sheet) => ({ sheet })), { exporter: firm }, options));
const changed = (base: Product, more: object): Product => schema.parse({ ...base, ...more });

describe('templates that ship', () => {
  test('are read from data alone, each with its papers, blocks named once, and a name in English and Hindi', () => {
    expect(sheetTemplates().map((one) => one.id).sort()).toEqual(['a4', 'booklet', 'card', 'carton', 'carton-neutral', 'lines-12', 'lines-6', 'neutral', 'price-list', 'shelf', 'tag', 'two-page']);
    for (const { id, title, blocks } of sheetTemplates()) {
      expect([id, Object.keys(title).sort()]).toEqual([id, ['en', 'hi']]);
      expect([id, new Set(blocks.map((one) => one.block)).size]).toEqual([id, blocks.length]);
    }
  });

  test.each([
    ['a4', ['Specification', 'Quantity rates', 'Packing', 'a4 3']], ['two-page', ['Container loads', '4,320', 'On the label', 'Please note', 'Contact']], ['card', ['USD 18.90 / piece', 'Item no. SJ-BED-210']],
    ['lines-6', ['Line sheet', 'MOQ', '12 per carton']], ['tag', ['Item no. NL-TUR-05', 'Cotton 100 %']], ['shelf', ['USD 2.45 / kg']], ['carton', ['HARBOUR', 'PO 4711', 'Carton 1 of 2', 'Carton 2 of 2', 'MADE IN INDIA', '62 × 40 × 38 cm', '14.88 kg']],
    ['booklet', ['Catalogue', 'Contents', 'Home textiles', 'Spices', `{page:${spice.id}}`]], ['price-list', ['Price list', '1,200+', '16.40', 'USD / piece · FOB Mundra', '12 per carton']],
  ])('%s says what it is for', (template, expected) => {
    const text = textOf(goods, optionsFor(template));
    for (const one of expected) expect([template, one, text.includes(one)]).toEqual([template, one, true]);
  });

  test('no template tells cost, supplier, notes, a buyer\u2019s rates, IEC or PAN, in any language', () => {
    for (const { id } of sheetTemplates()) {
      for (const languages of [['en'], ['ar', 'en'], ['ja']]) {
        const text = textOf(goods, optionsFor(id, { languages }));
        for (const secret of ['912.34', 'Hidden Weavers', 'Do not tell', '11.11', 'Harbour Linen', 'ZZZPZ0000Z']) expect([id, secret, text.includes(secret)]).toEqual([id, secret, false]);
      }
    }
  });

  test('a sheet without our name tells it nowhere, and says so where a text of the item does', () => {
    for (const { id } of sheetTemplates()) {
      const { sheets, parts } = makeBook(goods, optionsFor(id, { neutral: true }));
      const text = canonicalJson(sheets);
      for (const name of ['Handloom Exports', 'saanjh.example', '+91 00000', 'Jaipur']) expect([id, name, text.includes(name)]).toEqual([id, name, false]);
      expect([id, parts.flatMap((one) => one.fields).some((one) => one.kind === 'exporter')]).toEqual([id, false]);
    }
    const told = makeBook([sourceOf(changed(textile, { brand: 'Saanjh Handloom' }))], optionsFor('neutral')).parts[0]?.findings ?? [];
    expect(told).toContainEqual(expect.objectContaining({ messageId: 'SHEET-NAME', where: expect.objectContaining({ sku: 'SJ-BED-210' }) }));
  });

  test('an IEC that was typed into the address or a name is taken out of letterheads, covers and lists too, and told', () => {
    const careless = { exporter: { ...firm, address: { ...firm.address, lines: ['IEC ZZZPZ0000Z, Plot 12'] } } };
    for (const { id, neutral } of sheetTemplates()) {
      const sources = goods.map((one, at) => ({ ...one, ...careless, ...(at === 1 ? { product: changed(one.product, { name: { en: { text: 'Lamp zzzpz0000z' } } }) } : {}) }));
      const { sheets, parts } = makeBook(sources, optionsFor(id));
      expect([id, canonicalJson(sheets).toUpperCase().includes('ZZZPZ0000Z')]).toEqual([id, false]);
      if (id !== 'tag' && id !== 'shelf' && !id.startsWith('carton') && !neutral) expect([id, parts[0]?.findings.some((one) => one.messageId === 'SHEET-REGISTRATION')]).toEqual([id, true]);
      expect([id, canonicalJson(priceLines(sources, optionsFor(id))).toUpperCase().includes('ZZZPZ0000Z')]).toEqual([id, false]);
    }
  });

  test('without rates no template prints one, and in code each prints letters only', () => {
    for (const { id } of sheetTemplates()) {
      const none = textOf(goods, optionsFor(id, { prices: false }));
      const coded = textOf(goods, optionsFor(id, { priceKey: 'CUMBERLAND' }));
      for (const price of ['18.90', '2.45', '21.40']) expect([id, price, none.includes(price), coded.includes(price)]).toEqual([id, price, false, false]);
    }
    expect(textOf(goods, optionsFor('card', { priceKey: 'CUMBERLAND' }))).toContain('CA/ND');
  });

  test('what was agreed with a buyer stands on that buyer\u2019s list, marked as his', () => {
    const agreed = { party: 'B1', theirNo: 'HL-77', price: { amount: 1555, currency: 'EUR' } };
    const { sheets, parts } = makeBook([sourceOf(textile, { agreed }), sourceOf(spice)], optionsFor('price-list', { buyer: { id: 'B1', name: 'Moreau SARL' } }));
    const text = canonicalJson(sheets);
    for (const one of ['Moreau SARL', '15.55', 'HL-77', '2.45']) expect(text).toContain(one);
    expect(text).not.toContain('18.90');
    expect(parts.flatMap((one) => one.fields).filter((one) => one.class === 'party').map((one) => one.party)).toEqual(expect.arrayContaining(['B1']));
  });

  test('the contents of a booklet name the pages that their items stand on', async () => {
    const { bytes, pages } = await printed(goods, optionsFor('booklet'));
    const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const page = async (number: number): Promise<string> => (await (await file.getPage(number)).getTextContent()).items.map((one) => ('str' in one ? one.str : '')).join(' ');
    const contents = await page(2);
    for (const { sku } of [textile, spice, connector]) {
      const [, number] = contents.match(new RegExp(`${sku}[^\\d]*?.*?(\\d+)(?=\\s+[A-Z]|\\s*$)`)) ?? [];
      expect(contents).toContain(sku);
      expect(Number(number)).toBeLessThanOrEqual(pages);
    }
    expect((await file.getOutline())?.map((one) => [one.title, one.items.length])).toEqual([['Saanjh Handloom Exports · Catalogue', 0], ['Contents', 0], ['Home textiles', 2], ['Spices', 1]]);
    for (let number = 3, at = 0; number <= pages; number++) if ((await page(number)).includes('Spec sheet')) expect(await page(number)).toContain([textile.sku, connector.sku, spice.sku][at++] ?? '');
  });
});

describe('the order in which a page is read aloud', () => {
  type Node = { role?: string; alt?: string; type?: string; id?: string; children?: Node[] };
  /** Tags of a page with the text that stands in each, in reading order, as another program finds them. */
  const readAloud = async (bytes: Uint8Array): Promise<{ tags: string[]; text: string }> => {
    const page = await (await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise).getPage(1);
    const texts = new Map<string, string>();
    let open = '';
    for (const one of (await page.getTextContent({ includeMarkedContent: true })).items as { type?: string; id?: string; str?: string }[]) {
      if (one.type === 'beginMarkedContentProps' && one.id) open = one.id;
      if (one.str !== undefined && open) texts.set(open, (texts.get(open) ?? '') + one.str);
    }
    const tags: string[] = [];
    const parts: string[] = [];
    const walk = (node: Node): void => {
      if (node.role) tags.push(node.role);
      if (node.alt) parts.push(`[${node.alt}]`);
      if (node.type === 'content' && node.id) parts.push(texts.get(node.id) ?? '');
      node.children?.forEach(walk);
    };
    walk(await page.getStructTree() as Node);
    return { tags, text: parts.join(' ') };
  };

  test('is head, photo, name, description, facts, then part after part, each with its heading before its table', async () => {
    const { tags, text } = await readAloud((await printed([goods[0] as SheetSource], optionsFor('a4'))).bytes);
    const order = ['Saanjh Handloom Exports', '[Photo 1 of', 'Handloom cotton bedspread', 'Woven on pit looms', 'Azo-free dyes', 'MOQ', 'Sizes and variants', 'SJ-BED-210-KI', 'Specification', 'Hand block print', 'Quantity rates', '18.90'];
    const places = order.map((one) => text.indexOf(one));
    expect(places.every((one) => one >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(tags.filter((one) => one === 'H1')).toHaveLength(1);
    expect(tags.indexOf('H1')).toBeLessThan(tags.indexOf('H2'));
    tags.forEach((one, at) => { if (one === 'H2') expect(['Table', 'P']).toContain(tags[at + 1]); });
  });

  test('begins at the right on an Arabic page: the photo, then the words at its left', async () => {
    const { text } = await readAloud((await printed([goods[0] as SheetSource], optionsFor('a4', { languages: ['ar'] }))).bytes);
    expect(text.indexOf('[')).toBeLessThan(text.indexOf('Woven on pit looms'));
  });
});

describe('marks of certificates, drawings and colours', () => {
  const [oekoTex] = certificates;
  const picture = goods[0]?.pictures.get('a'.repeat(64)) as NonNullable<SheetSource['logo']>;
  const marked = sourceOf(textile, { marks: new Map([[oekoTex?.id ?? '', picture]]) });
  const images = (template: string, source: SheetSource): string[] => [...textOf([source], optionsFor(template)).matchAll(/"alt":"(Logo: [^"]*)"/g)].map(([, alt = '']) => alt);

  test('the mark that a user has put to a certificate stands beside its name, number and validity; without one there is none', () => {
    expect(images('a4', marked)).toEqual(expect.arrayContaining(['Logo: OEKO-TEX']));
    expect(images('a4', sourceOf(textile))).toEqual([]);
    for (const one of ['OEKO-TEX', 'SAMPLE 26.HIN.00000', 'valid to 31 Jan 2027']) expect(textOf([marked], optionsFor('a4'))).toContain(one);
  });

  test('no mark of a certificate that is over or internal is printed', () => {
    const [, gots] = certificates;
    expect(images('a4', sourceOf(textile, { marks: new Map([[gots?.id ?? '', picture]]) }))).toEqual([]);
    expect(images('a4', { ...marked, certificates: marked.certificates.map((one) => ({ ...one, class: 'internal' as const })) })).toEqual([]);
  });

  test('a picture stands with the drawings when its user says so, and with the photos when its user says that', () => {
    const [first = '', second = ''] = Object.keys(textile.images);
    const images = { ...textile.images, [first]: { ...textile.images[first], role: 'drawing' }, [second]: { ...textile.images[second], fileName: 'technical-drawing.jpg', role: 'photo' } };
    const text = textOf([sourceOf(changed(textile, { images }))], optionsFor('two-page'));
    expect(text).toContain('Drawing 1: Handloom');
    expect(text).not.toContain('Drawing 2: Handloom');
  });

  test('a colour of the template goes before that of the firm; one that no press shows is told with the nearest that prints', () => {
    const own = edited('own-1', { ...asEdit(templateById('a4'), 'Fair'), colours: { accent: '#0B5D3B' } });
    const brand = { primary: '#7B2CFF', secondary: '#8A5D12' };
    expect([coloursFor(own, brand).accent, coloursFor(templateById('a4'), brand).accent]).toEqual(['#0B5D3B', '#7B2CFF']);
    expect(colourFindings(own, brand)).toEqual([]);
    expect(colourFindings(templateById('a4'), brand)).toMatchObject([{ messageId: 'SHEET-COLOUR', data: { colour: '#7B2CFF', nearest: expect.stringMatching(/^#[0-9A-F]{6}$/) } }]);
    for (const one of sheetTemplates()) expect([one.id, colourFindings(one, {})]).toEqual([one.id, []]);
  });

  test('a page of A4 holds twelve hang tags, one of A3 twenty-four', async () => {
    const pages = async (paper: 'A4' | 'A3', copies: number): Promise<number> => (await printed([sourceOf(spice)], optionsFor('tag', { paper, copies }))).pages;
    expect([await pages('A4', 12), await pages('A4', 13), await pages('A3', 24), await pages('A3', 25)]).toEqual([1, 2, 1, 2]);
  });
});

describe('a template of one\u2019s own', () => {
  test('hides, renames, moves and picks, and can be shared as what it is', () => {
    const edit = templateEdit.parse(asEdit(templateById('a4'), 'Fair'));
    const blocks = edit.blocks.filter((one) => one.block !== 'packing').map((one) => (one.block === 'rates' ? { ...one, shown: false } : one.block === 'specification' ? { ...one, title: { en: 'Made of', hi: 'बनावट' }, fields: ['gsm', 'brand'] } : one));
    const template = edited('own-1', templateEdit.parse(JSON.parse(JSON.stringify({ ...edit, blocks, version: 7, disclaimer: { en: 'Ask us.' } }))));
    const text = textOf([goods[0] as SheetSource], { ...optionsFor('a4'), template });
    for (const [one, there] of [['Made of', true], ['Quantity rates', false], ['Packing', false], ['Hand block print', false], ['own-1 7', true]] as const) expect([one, text.includes(one)]).toEqual([one, there]);
    expect(text.indexOf('Fabric weight')).toBeLessThan(text.indexOf('Brand'));
  });

  test.each([['a program', { script: 'alert(1)' }], ['another base shape', { base: '../../etc' }], ['a colour that is none', { colours: { accent: 'url(x)' } }], ['blocks that do not exist', { blocks: [{ block: 'cost' }] }], ['a thousand blocks', { blocks: Array.from({ length: 1_000 }, () => ({ block: 'photo' })) }]])('with %s is refused', (_what, wrong) => {
    expect(templateEdit.safeParse({ ...asEdit(templateById('a4'), 'x'), ...wrong }).success).toBe(false);
  });
});

describe('hostile and poor goods', () => {
  const zalgo = 'Z\u0300\u0301\u0302\u0303\u0304\u0305a\u0310\u0311\u0312\u0313l\u0316\u0317\u0318\u0319go';
  const markup = Array.from({ length: 100 }, (_, at) => ['<script>alert(1)</script>', '{{7*7}}', '${jndi:ldap://x}', '=cmd|\' /C calc\'!A0', '%PDF-1.7 endstream endobj', '{page} {pages} {page:x}', '\\u0000', ')] TJ ET Q', '<img src=x onerror=1>', '&lt;&amp;'][at % 10]).join(' ');
  const cases: [string, Product][] = [
    ['markup of all kinds', changed(textile, { name: { en: { text: markup.slice(0, 400) } }, description: { en: { text: markup } } })],
    ['bidi controls', changed(textile, { name: { en: { text: '\u202eUSD 1\u202c \u2067abc\u2069' } } })], ['zalgo', changed(textile, { name: { en: { text: zalgo.repeat(20) } } })],
    ['10,000 characters', changed(textile, { description: { en: { text: 'word '.repeat(2_000) } } })], ['one word of 5,000', changed(textile, { description: { en: { text: 'x'.repeat(5_000) } } })],
    ['300 attributes', changed(textile, { attributes: Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`fact_${at}`, { kind: 'text', text: `Value ${at}` }])) })],
    ['nothing at all', schema.parse({ id: textile.id, sku: 'E-1' })],
  ];
  const everyLanguage: [string[], string[]][] = [[['en'], ['a4', 'card', 'lines-12', 'carton', 'price-list']], [['hi', 'en'], ['a4', 'lines-6', 'booklet', 'tag']], [['ar'], ['a4', 'shelf', 'carton', 'price-list']]];
  test.each(cases)('%s: a page from templates of each kind, in English, in Hindi with English and in Arabic; the same bytes twice; nothing over the edge', async (what, one) => {
    for (const [languages, templates] of everyLanguage) {
      for (const id of templates) {
        const options = optionsFor(id, { languages, released: Object.keys(one.attributes).map((key) => `product.attributes.${key}`) });
        const { bytes, pages, findings } = await printed([sourceOf(one)], options);
        expect([id, languages, pages > 0 && pages < 40]).toEqual([id, languages, true]);
        if (id === 'a4') expect(Buffer.compare(bytes, (await printed([sourceOf(one)], options)).bytes)).toBe(0);
        if (what === 'zalgo') expect([id, languages, findings.map((each) => each.messageId)]).toEqual([id, languages, expect.arrayContaining(['PAPER-PILED'])]);
        expect([id, languages, await overTheEdge(bytes)]).toEqual([id, languages, []]);
      }
    }
  });

  /** Texts of the first page that reach over its edge; bidi controls that reached it. */
  async function overTheEdge(bytes: Uint8Array): Promise<string[]> {
    const page = await (await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise).getPage(1);
    const [left = 0, , right = 0] = page.view;
    return (await page.getTextContent()).items.flatMap((each) => ('str' in each && (Number(each.transform[4]) < left || Number(each.transform[4]) + each.width > right || /[\u202a-\u202e\u2066-\u2069]/u.test(each.str)) ? [each.str] : []));
  }

  test('no heading is left alone at the foot of a page', () => {
    const { look } = benchOf(goods[0] as SheetSource, optionsFor('a4', { languages: ['en', 'hi'] }));
    for (const one of look.heading([{ text: 'Packing', language: 'en' }])) expect([one.kind, 'keepWithNext' in one && one.keepWithNext]).toEqual([one.kind, true]);
  });

  test('300 attributes stand there to the last, in two columns that are read block by block', async () => {
    const one = cases.find(([what]) => what === '300 attributes')?.[1] ?? textile;
    const { bytes, pages } = await printed([sourceOf(one)], optionsFor('a4', { released: Object.keys(one.attributes).map((key) => `product.attributes.${key}`) }));
    const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const texts = (await Promise.all(Array.from({ length: pages }, async (_, at) => (await (await file.getPage(at + 1)).getTextContent()).items.flatMap((each) => ('str' in each ? [each.str] : []))))).flat();
    const values = texts.filter((text) => /^Value \d+$/.test(text));
    expect(values).toEqual(Array.from({ length: 300 }, (_, at) => `Value ${Object.keys(one.attributes).sort()[at]?.slice(5) ?? ''}`));
    expect(pages).toBeLessThan(8);
  });

  test('a missing photo is told with its file, and the page is made without it', () => {
    const [part] = makeBook([sourceOf(textile, {}, new Map())], optionsFor('card')).parts;
    expect(part?.findings).toContainEqual(expect.objectContaining({ messageId: 'SHEET-PHOTO', data: { file: 'bed-1.jpg' } }));
  });

  test('a photo too coarse for its place is told with its dots, a sharp one is not', async () => {
    expect((await printed([sourceOf(textile)], optionsFor('a4'))).findings).toContainEqual(expect.objectContaining({ messageId: 'PAPER-COARSE' }));
    const sharpOne = { bytes: await sharp({ create: { width: 1_000, height: 800, channels: 3, background: '#26407a' } }).jpeg().toBuffer(), width: 1_000, height: 800 };
    const findings = (await printed([sourceOf(textile, {}, new Map(['a', 'b', 'c', 'd'].map((key) => [key.repeat(64), sharpOne])))], optionsFor('a4'))).findings;
    expect(findings).toEqual([]);
  });
});

describe('pages as they look', () => {
  const poppler = spawnSync('pdftoppm', ['-v']).status === 0;
  const qpdf = spawnSync('qpdf', ['--version']).status === 0;
  if (!qpdf) console.warn('skipped: qpdf is not installed: the structure of the pages was not checked by another program');
  if (!poppler) console.warn('skipped: pdftoppm (poppler-utils) is not installed: pages were not compared with their pictures');
  let folder = '';
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'niryat-looks-')); });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  /** Grey pictures of pages, 20 dots to the inch: layout and masses, not letters. Renewed by NIRYAT_NEW_LOOKS=1. */
  const store = join(import.meta.dirname, 'looks');
  const greyOf = (bytes: Uint8Array | string) => sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  const difference = async (one: Uint8Array | string, other: Uint8Array | string): Promise<number> => {
    const [a, b] = await Promise.all([greyOf(one), greyOf(other)]);
    if (a.info.width !== b.info.width || a.info.height !== b.info.height) return 255;
    return a.data.reduce((sum, value, at) => sum + Math.abs(value - (b.data[at] ?? 0)), 0) / a.data.length;
  };

  test.skipIf(!poppler)('every template looks as its stored picture, is a sound file and has all its fonts inside, some in Hindi and Arabic too; another page does not look so', async () => {
    for (const { id } of sheetTemplates()) {
      for (const language of ['a4', 'card'].includes(id) ? ['en', 'hi', 'ar'] : ['en']) {
        const file = join(folder, `${id}-${language}`);
        writeFileSync(`${file}.pdf`, (await printed(goods, optionsFor(id, { languages: [language], paper: id.startsWith('carton') ? '100x150' : 'A4' }))).bytes);
        if (qpdf) expect([id, language, spawnSync('qpdf', ['--check', `${file}.pdf`], { encoding: 'utf8' }).stdout]).toEqual([id, language, expect.stringContaining('No syntax or stream encoding errors found')]);
        for (const font of execFileSync('pdffonts', [`${file}.pdf`], { encoding: 'utf8' }).trim().split('\n').slice(2)) expect([id, language, font]).toEqual([id, language, expect.stringMatching(/^[A-Z]{6}\+NotoSans.* yes yes yes/)]);
        execFileSync('pdftoppm', ['-r', '20', '-png', '-gray', '-singlefile', `${file}.pdf`, file]);
        const stored = join(store, `${id}-${language}.png`);
        if (process.env.NIRYAT_NEW_LOOKS === '1') writeFileSync(stored, await sharp(readFileSync(`${file}.png`)).png({ palette: true, colours: 16, compressionLevel: 9 }).toBuffer());
        expect([id, language, (await difference(stored, `${file}.png`)) < 6]).toEqual([id, language, true]);
      }
    }
    expect(await difference(join(store, 'a4-en.png'), join(folder, 'price-list-en.png'))).toBeGreaterThan(6);
  });
});

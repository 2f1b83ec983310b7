import { canonicalJson } from '#base';
import { type Product, product as schema } from '#catalogue';
import { printPlan } from '#paper';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { bedspreads, certificates, connector, facesOf, firm, optionsOf, sourceOf, spice, textile } from './invented.trial.ts';
import { makeSheet, messages, sheetPlan, type SheetOptions, sheetTemplates, type SheetSource } from './index.ts';
import { coloursFor, contrastOnWhite } from './colours.ts';
import { dayText, grouped, hsText, volumeOf } from './values.ts';

const words = (source: SheetSource, options: Partial<SheetOptions> = {}): string => canonicalJson(makeSheet(source, optionsOf(options)).sheet);
const textileSource = (more: Partial<SheetSource> = {}) => sourceOf(textile, { variants: bedspreads, ...more });
const changed = (base: Product, more: object): Product => schema.parse({ ...base, ...more });

describe('what stands on a sheet', () => {
  test.each([
    'Handloom cotton bedspread with indigo block print', 'Saanjh Handloom Exports', 'SJ-BED-210-KI', '270 × 270 cm', 'Madder red', '60 pcs', '25–40 days', '6304.11', 'India', 'Hand block print', 'Fabric weight', '180 g',
    'USD per piece · FOB Mundra', '18.90', '1,200+', '62 × 40 × 38', '0.094', 'OEKO-TEX', 'valid to 31 Jan 2027', 'Wash cold', '3fa41c09be72', '21 Nov 2026', 'export@saanjh.example', '+91 00000 00000', '8,000 pcs per month',
  ])('%s', (text) => expect(words(textileSource())).toContain(text));

  test('both languages stand together, labels and texts', () => {
    const both = words(textileSource(), { languages: ['en', 'hi'] });
    for (const text of ['Specification', 'स्पेसिफ़िकेशन', 'Material', 'सामग्री', 'हाथकरघा सूती चादर, नील ब्लॉक प्रिंट', 'हाथ की ब्लॉक छपाई']) expect(both).toContain(text);
    const hindi = words(textileSource(), { languages: ['hi'] });
    expect(hindi).toContain('स्पेसिफ़िकेशन');
    expect(hindi).not.toContain('Specification');
  });

  test('numbers are grouped as in the west in every language', () => {
    for (const languages of [['en'], ['hi']]) expect(words(sourceOf(changed(spice, { moq: { value: '1234567', unit: 'KGS' } })), { languages })).toContain('1,234,567');
  });

  test('the QR holds firm, item number and phone as plain text', () => expect(words(textileSource())).toContain(canonicalJson('Saanjh Handloom Exports\nSJ-BED-210\n+91 00000 00000')));

  test('steps that are many stand below each other, few beside', () => {
    expect(words(sourceOf(connector))).toMatch(/"5\+".*"21\.40".*"10\+"/);
    expect(words(sourceOf(spice))).toMatch(/"1,000\+".*"5,000\+".*"18,000\+".*"2\.45"/);
  });

  test('items that cost the same share a row, others have their own', () => {
    const dear = changed(bedspreads[2] ?? textile, { priceLadders: structuredClone(textile.priceLadders) });
    for (const ladder of Object.values(dear.priceLadders)) for (const step of Object.values(ladder.steps)) step.price.amount += 500;
    const text = words(textileSource({ variants: [bedspreads[0], bedspreads[1], dear].filter((one) => one !== undefined) }));
    expect(text).toContain('SJ-BED-210-SI, SJ-BED-210-DI');
    expect(text).toContain('23.90');
  });

  test('a sheet without rates shows none and does not say that it carries them', () => {
    const made = makeSheet(textileSource(), optionsOf({ prices: false }));
    expect(canonicalJson(made.sheet)).not.toContain('18.90');
    expect(made.fields.some((one) => one.field === 'priceLadders')).toBe(false);
    expect(made.notPrinted).not.toContain('priceLadders');
  });

  test('a certificate that is over is left off and told', () => {
    const made = makeSheet(textileSource(), optionsOf());
    expect(canonicalJson(made.sheet)).not.toContain('SAMPLE-GOTS-1');
    expect(made.findings).toMatchObject([{ messageId: 'SHEET-EXPIRED', data: { validTo: '31 Mar 2026' } }]);
    expect(words(textileSource(), { day: '2026-03-01' })).toContain('SAMPLE-GOTS-1');
  });

  test('one language that has no text is told', () => {
    const { findings } = makeSheet(sourceOf(connector), optionsOf({ languages: ['en', 'hi'] }));
    expect(findings.map((one) => [one.messageId, one.where.field])).toEqual([['SHEET-TEXT', 'name.hi'], ['SHEET-TEXT', 'description.hi']]);
  });
});

test('a photo that is not there is told, and the sheet is made without it', () => {
  const made = makeSheet(sourceOf(connector, { pictures: new Map() }), optionsOf());
  expect(made.findings.map((one) => [one.messageId, one.data.file])).toEqual([['SHEET-PHOTO', 'xh4.jpg'], ['SHEET-PHOTO', 'xh4-b.jpg']]);
  expect(made.fields.some((one) => one.field === 'images')).toBe(false);
});

describe('what never stands on a sheet', () => {
  const canaries = ['Hidden Weavers Cooperative', '912.34', 'Do not tell anybody', 'Harbour Linen BV', '11.11', 'CIF Hamburg', 'ZZZPZ0000Z', 'ZZZPZ0000Z1Z5'];
  test.each(canaries)('%s', (canary) => {
    for (const prices of [true, false]) expect(words(textileSource(), { prices, languages: ['en', 'hi'] })).not.toContain(canary);
  });
  test('the control: the same search finds what is allowed', () => expect(words(textileSource())).toContain('FOB Mundra'));

  test('no field of class party or secret is carried, whatever is released', () => {
    const made = makeSheet(textileSource(), optionsOf({ released: ['product.cost', 'product.supplier', 'product.notes', 'exporter.iec'] }));
    expect(made.fields.filter((one) => one.class === 'secret' || one.class === 'party')).toEqual([]);
    expect(canonicalJson(made.sheet)).not.toContain('Hidden Weavers');
  });

  test('an attribute that nobody declared is internal: it goes only when it is released by name', () => {
    const secretive = changed(textile, { attributes: { loom_shed: { kind: 'text', text: 'Shed 7, Barmer road' } } });
    const source = sourceOf(secretive);
    expect(words(source)).not.toContain('Shed 7');
    const made = makeSheet(source, optionsOf({ released: ['product.attributes.loom_shed'] }));
    expect(canonicalJson(made.sheet)).toContain('Shed 7');
    expect(made.fields).toContainEqual(expect.objectContaining({ field: 'attributes.loom_shed', class: 'internal' }));
  });

  test('a field whose class the user raised stays off', () => {
    const raised = changed(textile, { classes: { moq: 'internal', 'attributes.technique': 'secret', packing: 'internal' } });
    const text = words(sourceOf(raised));
    for (const one of ['"60 pcs"', 'Hand block print', '62 × 40 × 38']) expect(text).not.toContain(one);
  });

  test.each([
    ['the description', changed(textile, { description: { en: { text: 'Ask for IEC zzzpz0000z today' } } }), {}],
    ['an attribute, inside a GSTIN', changed(textile, { attributes: { pattern: { kind: 'text', text: 'GSTIN 08ZZZPZ0000Z1Z5' } } }), {}],
    ['the address', textile, { exporter: { ...firm, address: { ...firm.address, lines: ['IEC ZZZPZ0000Z, Plot 12'] } } }],
  ])('the IEC or PAN typed into %s is taken out and told', (_where, product, more) => {
    const made = makeSheet(sourceOf(product, more), optionsOf());
    expect(canonicalJson(made.sheet).toUpperCase()).not.toContain('ZZZPZ0000Z');
    expect(made.findings.some((one) => one.messageId === 'SHEET-REGISTRATION')).toBe(true);
  });
});

test('fields that hold something and are on no block are named', () => {
  const { notPrinted } = makeSheet(sourceOf(changed(textile, { tariffCodes: { DE: '63041100' }, label: { originMark: 'Made in India' } })), optionsOf());
  expect(notPrinted).toEqual(['tariffCodes.DE', 'label.originMark']);
});

test('the fields carried are those shown, with class and example', () => {
  const { fields } = makeSheet(textileSource(), optionsOf());
  expect(fields).toContainEqual({ kind: 'product', field: 'priceLadders', label: 'Quantity rates', class: 'buyer', records: 1, example: 'USD 18.90' });
  expect(fields).toContainEqual(expect.objectContaining({ kind: 'exporter', field: 'contact', class: 'public' }));
  expect(fields).toContainEqual(expect.objectContaining({ kind: 'certificate', field: 'oeko-tex', class: 'buyer' }));
  expect(fields.some((one) => one.field === 'iec')).toBe(false);
});

test("the firm's colours are taken only where they can be read on white", () => {
  const [template] = sheetTemplates();
  if (!template) throw new Error('a template is shipped');
  expect(coloursFor(template, { primary: '#0B5D3B' }).accent).toBe('#0B5D3B');
  expect(coloursFor(template, { primary: '#FFD400', secondary: '#FFE680' }).accent).toBe(template.colours.accent);
  for (const name of ['ink', 'muted', 'accent', 'second'] as const) expect(contrastOnWhite(template.colours[name])).toBeGreaterThanOrEqual(4.5);
});

describe('values as buyers read them', () => {
  test.each([['1234567.50', '1,234,567.50'], ['999', '999'], ['-1000', '-1,000'], ['0.1234567', '0.1234567']])('%s is %s', (plain, text) => expect(grouped(plain)).toBe(text));
  test.each([['940550', '9405.50'], ['94055000', '9405.50.00'], ['9405', '9405'], ['09103020', '0910.30.20'], ['abc', 'abc']])('HS %s is %s', (code, text) => expect(hsText(code)).toBe(text));
  test('a day and a volume', () => {
    expect(dayText('2026-03-05')).toBe('5 Mar 2026');
    expect(volumeOf([{ value: '52', unit: 'CMS' }, { value: '400', unit: 'MMS' }, { value: '0.375', unit: 'MTR' }])).toBe('0.078');
    expect(volumeOf([{ value: '52', unit: 'CMS' }, { value: '4', unit: 'KGS' }, undefined])).toBeUndefined();
  });
});

describe('on paper', () => {
  const print = async (source: SheetSource, more: Partial<SheetOptions> = {}) => printPlan(sheetPlan([makeSheet(source, optionsOf(more))], source, optionsOf(more)));
  const read = async (bytes: Uint8Array) => {
    const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const pages = await Promise.all(Array.from({ length: file.numPages }, async (_, at) => (await (await file.getPage(at + 1)).getTextContent()).items.flatMap((one) => ('str' in one ? [{ text: one.str, x: Number(one.transform[4]), y: Number(one.transform[5]), width: one.width }] : []))));
    return { pages, text: pages.flat().map((one) => one.text).join(' ').replace(/\s+/g, ' ') };
  };

  test.each(['A4', 'Letter'] as const)('nothing runs over the edge of %s', async (paper) => {
    for (const source of [textileSource(), sourceOf(spice), sourceOf(connector)]) {
      const right = paper === 'A4' ? 595.28 - 39 : 612 - 39;
      for (const page of (await read((await print(source, { paper })).bytes)).pages) for (const { text, x, width } of page) expect(`${text} ${x >= 38.9} ${x + width <= right + 0.5}`).toBe(`${text} true true`);
    }
  });

  test('a description of 10,000 characters stands there to its last word, under heads that say which item it is', async () => {
    const long = Array.from({ length: 1_400 }, (_, at) => `thread${at}`).join(' ').slice(0, 10_000);
    const { bytes, pages } = await print(sourceOf(changed(textile, { description: { en: { text: long } } })));
    const { text, pages: texts } = await read(bytes);
    expect(pages).toBeGreaterThan(1);
    expect(text).toContain(long.split(' ').at(-1));
    for (const page of texts) expect(page.some((one) => one.text.includes('SJ-BED-210'))).toBe(true);
    expect(text).toContain(`Page ${pages} of ${pages}`);
  });

  test('eighty variants break over pages with their heads', async () => {
    const many = Array.from({ length: 80 }, (_, at) => changed(bedspreads[0] ?? textile, { sku: `SJ-V-${at}`, attributes: { size: { kind: 'text', text: `${at} cm` }, colour: { kind: 'text', text: at % 2 ? 'Indigo' : 'Madder' } } }));
    const { pages, text } = await read((await print(sourceOf(textile, { variants: many }))).bytes);
    expect(pages.filter((page) => page.some((one) => one.text.startsWith('Item no.') && one.y > 500)).length).toBeGreaterThan(1);
    for (const one of many) expect(text).toContain(one.sku);
  });

  test('a product that holds nothing but its number still makes a sheet, for a firm that has only a name', async () => {
    const bare = schema.parse({ id: textile.id, sku: 'X-1' });
    const { bytes } = await print(sourceOf(bare, { exporter: { ...firm, tradeName: undefined, legalName: 'A Firm', address: { lines: [], country: 'IN' }, contact: {} }, certificates: [], faces: facesOf(bare) }));
    expect((await read(bytes)).text).toContain('X-1');
  });

  test('the three sheets fit one page in English', async () => {
    for (const source of [textileSource(), sourceOf(spice), sourceOf(connector)]) expect((await print(source)).pages).toBe(1);
  });
});

test('every finding of a sheet has its words in both languages', () => {
  const ids = ['SHEET-EXPIRED', 'SHEET-PHOTO', 'SHEET-TEXT', 'SHEET-REGISTRATION'];
  for (const id of ids) expect(messages[id]?.hi).toBeTruthy();
  expect(certificates.length).toBeGreaterThan(0);
});

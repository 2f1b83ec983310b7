import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decimal, type Finding, moneyText, type Where } from '#base';
import { printPlan } from '#paper';
import { openTable, writeXlsx } from '#tables';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportDocument } from '../nouns.ts';
import { consignment, FIRM, kg, longLines, papersOf, usd } from './consignment.fixture.ts';
import { composePaper } from './compose.ts';
import { correctionsOf } from './corrections.ts';
import { planOf } from './layout.ts';
import { letterheadOf, makePaper } from './make.ts';
import { MADE_KINDS, type MadeKind, type Printable } from './printable.ts';
import { sheetsOf } from './workbook.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'niryat-made-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const DAY = '2026-11-25';
const PAPERS = papersOf(consignment());
const CORRECTION = { target: PAPERS.find((one) => one.kind === 'billOfLading') ?? {}, lines: [{ path: 'totals.grossWeight', field: 'Gross weight', says: '2700 KGS', mustSay: '2640 KGS', asIn: ['Packing list PL/1'] }] };
const made = (kind: MadeKind, papers: readonly ExportDocument[] = PAPERS): Printable => makePaper(kind, { papers, exporter: FIRM, on: DAY, addressee: ['Harbour Clearing Agency'], corrections: CORRECTION });
const printed = (one: Printable, papers = PAPERS) => printPlan(planOf(one, letterheadOf(FIRM, papers), DAY));

/** The text of each page, in the order it was written, spaces as one. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((one) => ('str' in one ? one.str : '')).join(' ').replace(/\s+/g, ' '));
  }
  await document.loadingTask.destroy();
  return pages;
}

/** Every text of a printable, as it was given to be laid out. */
const saidBy = (one: Printable): string[] => one.sheets.flatMap((sheet) => sheet.parts.flatMap((part): string[] => {
  switch (part.kind) {
    case 'boxes': return part.rows.flat().flatMap(function lines(box): string[] { return 'rows' in box ? box.rows.flat().flatMap(lines) : box.lines.some(Boolean) ? [box.label, ...box.lines] : []; });
    case 'goods': return [...part.columns.map((column) => column.head), ...part.rows.flat().flatMap((cell) => cell.split('\n')), ...part.totals.flat()];
    case 'facts': return part.rows.flat();
    case 'text': return [part.text];
    case 'code': return [...part.lines];
    case 'sign': return [...(part.left?.lines ?? []), part.firm, ...part.lines];
  }
})).filter(Boolean);

/** Every cell of a workbook that is opened anew. */
async function cellsOf(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'made.xlsx');
  await writeFile(path, bytes);
  const table = await openTable(path, 'made.xlsx');
  const cells: string[] = [];
  for (const { name } of table.sheets) for await (const batch of table.rows(name)) cells.push(...batch.flatMap((row) => row.cells));
  await table.close();
  return cells.join(' ');
}

const bare = (text: string): string => text.replace(/[\s,·]+/g, '');
const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('each paper', () => {
  test('says in the PDF and in the workbook all that was given to print, in every kind', async () => {
    // The bank set is the papers that are looked at one by one here.
    for (const kind of MADE_KINDS.filter((one) => one !== 'bank-set')) {
      const one = made(kind);
      const pdf = squeezed((await pagesOf((await printed(one)).bytes)).join(' '));
      expect([kind, saidBy(one).filter((text) => !pdf.includes(squeezed(text)))]).toEqual([kind, []]);
      const book = bare(await cellsOf(await writeXlsx(sheetsOf(one, letterheadOf(FIRM, PAPERS)))));
      expect([kind, saidBy(one).filter((text) => !book.includes(bare(text)))]).toEqual([kind, []]);
    }
  });

  test('is the same bytes for the same data', async () => {
    expect(Buffer.from((await printed(made('commercial-invoice'))).bytes).equals(Buffer.from((await printed(made('commercial-invoice'))).bytes))).toBe(true);
  });

  test.each([['gst-invoice', 'gstInvoice'], ['bank-set', 'commercialInvoice'], ['vgm-letter', 'vgm']] as const)('%s is refused where its paper is missing', (kind, without) =>
    expect(() => made(kind, PAPERS.filter((one) => one.kind !== without))).toThrow(expect.objectContaining({ code: 'no-such-paper' })));
});

describe('sums', () => {
  test('of weights, packages and money are those of the lines, and a typed total that is another gives way and is told', () => {
    const shipment = consignment();
    shipment.common.totals = { ...shipment.common.totals, grossWeight: kg('2700'), amount: usd(1_600_000) };
    const source = { shipment, papers: [], exporter: FIRM, number: 'X/1', date: '2026-11-10' };
    expect(composePaper('commercialInvoice', source)).toMatchObject({ document: { amountInWords: 'US Dollars Fifteen Thousand Only', totals: { amount: usd(1_500_000), fob: usd(1_405_500), grossWeight: kg('2640'), netWeight: kg('2340'), packageCount: '225', quantity: { value: '3000', unit: 'PCS' } } }, differs: [{ path: 'totals.grossWeight', typed: '2700 KGS', summed: '2640 KGS' }, { path: 'totals.amount' }] });
    shipment.common.totals = { freight: usd(90_000), insurance: usd(4_500), amount: usd(1_594_500) };
    expect(composePaper('commercialInvoice', source)).toMatchObject({ differs: [], document: { totals: { lines: usd(1_500_000), amount: usd(1_594_500), fob: usd(1_500_000) } } });
  });

  test('of the GST invoice follow its route, with the words of rule 46', () => {
    const of = (route: 'igst' | 'lut') => composePaper('gstInvoice', { shipment: consignment(undefined, route), papers: [], exporter: FIRM, number: 'G/1', date: '2026-11-10' }).document;
    expect(of('igst')).toMatchObject({ totals: { taxable: { amount: 127_800_000, currency: 'INR' }, tax: { amount: 11_706_480 }, amount: { amount: 139_506_480 } }, customs: { endorsementText: 'SUPPLY MEANT FOR EXPORT ON PAYMENT OF INTEGRATED TAX', placeOfSupply: '96', recipientGstin: 'URP' } });
    expect(of('lut')).toMatchObject({ totals: { tax: { amount: 0 } }, refs: { lutArn: 'AD330326000123X' }, customs: { endorsementText: 'SUPPLY MEANT FOR EXPORT UNDER BOND OR LETTER OF UNDERTAKING WITHOUT PAYMENT OF INTEGRATED TAX' } });
  });

  test('of many lines run over the pages: each page begins with the head and what was brought forward, and the last has the total', async () => {
    const papers = papersOf(consignment(longLines(110)));
    const pages = await pagesOf((await printed(made('commercial-invoice', papers), papers)).bytes);
    expect(pages.length).toBeGreaterThan(2);
    const figure = (text: string | undefined): Decimal => new Decimal((text ?? '').replaceAll(',', ''));
    const amounts = (text: string): string[] => [...text.matchAll(/[\d,]+\.\d\d/g)].map(([all]) => all);
    let carried = '';
    pages.forEach((page, at) => {
      expect(page).toContain('Description of goods');
      if (at > 0) expect(amounts(page.slice(page.indexOf('Brought forward'))).slice(0, 1)).toEqual([carried]);
      carried = amounts(page.slice(page.indexOf('Carried forward'))).at(0) ?? '';
      expect(page.includes('Carried forward')).toBe(at < pages.length - 1);
    });
    const invoice = papers.find((one) => one.kind === 'commercialInvoice');
    const lines = (invoice?.lines ?? []).reduce((sum, one) => sum.plus(one.amount ? moneyText(one.amount) : 0), new Decimal(0));
    const total = pages.at(-1)?.slice(pages.at(-1)?.indexOf('TOTAL'));
    expect([figure(amounts(total ?? '')[0]).eq(lines), lines.eq(invoice?.totals?.amount ? moneyText(invoice.totals.amount) : 0)]).toEqual([true, true]);
    expect(pages.join(' ').match(/Item KB-L-\d+/g)).toEqual(longLines(110).map((one) => `Item ${one.sku}`));
  });
});

describe('the bank set', () => {
  test('follows the credit: every paper it asks in its order with originals and copies, the draft first', () => {
    const letter = made('bank-letter').sheets[0]?.parts.find((one) => one.kind === 'goods');
    expect(letter?.rows.map((row) => [row[1]?.split('\n')[0], row[3], row[4]])).toEqual([['Bill of exchange', '2', ''], ['Insurance certificate', '2', ''], ['Packing list', '1', '2'], ['Commercial invoice', '3', '1'], ['Inspection certificate', '1', '']]);
  });
  test('holds as many originals and copies as asked, each marked', () => {
    expect(made('bank-set').sheets.map((one) => [one.title, one.mark])).toEqual([
      ['Covering letter', undefined], ['Bill of exchange', 'FIRST OF EXCHANGE'], ['Bill of exchange', 'SECOND OF EXCHANGE'], ['Packing list', 'ORIGINAL'], ['Packing list', 'COPY 1 OF 2'], ['Packing list', 'COPY 2 OF 2'],
      ['Commercial invoice', 'ORIGINAL 1 OF 3'], ['Commercial invoice', 'ORIGINAL 2 OF 3'], ['Commercial invoice', 'ORIGINAL 3 OF 3'], ['Commercial invoice', 'COPY'],
    ]);
  });
  test('the first of exchange is void when the second is paid, and the other way round', () => {
    const texts = made('bill-of-exchange').sheets.map((sheet) => sheet.parts.find((one) => one.kind === 'text')?.text);
    expect(texts).toEqual([expect.stringContaining('At sight of this FIRST of exchange (SECOND of the same tenor and date being unpaid) pay to the order of Cauvery Commercial Bank, Karur main branch the sum of US Dollars Fifteen Thousand Only'), expect.stringContaining('of this SECOND of exchange (FIRST of the same')]);
  });
});

describe('corrections', () => {
  const words = { field: (path: string) => path, title: (rule: string) => rule, fix: (finding: Finding) => `Fix ${finding.rule}` };
  const place = (record: string, field?: string): Where => ({ kind: 'document', record, ...(field ? { field } : {}) });
  const point = (rule: string, where: Where, others: Where[], data: Record<string, string> = {}): Finding => ({ rule, severity: 'error', status: 'fail', messageId: rule, data, where, ...(others.length > 0 ? { others } : {}) });
  const bl = { id: 'bl', document: { kind: 'billOfLading', number: 'BL-1', totals: { grossWeight: kg('2700'), packageCount: '226', packageKind: 'CTN' }, lines: [{ sku: 'A', hsCode: '63049240' }] } };
  const papers = [bl, { id: 'pl', document: { kind: 'packingList', number: 'PL-1', totals: { grossWeight: kg('2640'), packageCount: '225' } } }, { id: 'ci', document: { kind: 'commercialInvoice', number: 'CI-1', totals: { grossWeight: kg('2640') }, lines: [{ sku: 'A', hsCode: '63049239' }] } }];
  test('are told once with all papers that say it, from whichever side the paper stands on', () => {
    const findings = [
      point('X-1', place('pl', 'totals.grossWeight'), [place('bl', 'totals.grossWeight')]), point('X-1', place('ci', 'totals.grossWeight'), [place('bl', 'totals.grossWeight')]), point('X-2', place('bl', 'totals.packageKind'), [place('pl', 'totals.packageKind')], { left: '226 CTN', right: '225 CTN' }),
      point('X-3', place('bl', 'totals.packageCount'), [place('pl', 'totals.packageCount')]), point('X-4', place('ci'), [place('pl')], { left: 'a', right: 'b' }), point('X-5', place('ci', 'lines.0.hsCode'), [place('bl', 'lines.0.hsCode')]), point('X-6', place('bl', 'number'), []), point('X-7', place('bl', 'marks'), [place('ci', 'marks')]),
    ];
    expect(correctionsOf(bl, papers, findings, words)).toEqual([
      { path: 'totals.grossWeight', field: 'totals.grossWeight', says: '2,700 KGS', mustSay: '2,640 KGS', asIn: ['Packing list PL-1', 'Commercial invoice CI-1'] }, { path: 'totals.packageKind', field: 'totals.packageKind', says: '226 CTN', mustSay: '225 CTN', asIn: ['Packing list PL-1'] },
      { path: 'lines.0.hsCode', field: 'lines.0.hsCode', item: 'A', says: '63049240', mustSay: '63049239', asIn: ['Commercial invoice CI-1'] }, { path: 'number', field: 'number', says: 'BL-1', mustSay: 'Fix X-6', asIn: [] },
    ]);
  });
  test('without any no note is made', () => expect(() => makePaper('correction-note', { papers: PAPERS, exporter: FIRM, on: DAY, corrections: { target: bl.document, lines: [] } })).toThrow(expect.objectContaining({ code: 'nothing-to-correct' })));
});

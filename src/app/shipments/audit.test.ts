import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';
import { printedPdf } from '../papers/pdf.fixture.ts';
import { mixedFolder, PRINTED_BL } from './audit.fixture.ts';

const firm = testFirm({ at: Date.parse('2026-11-21T06:00:00Z'), once: true });
const granted = async (files: readonly (readonly [string, string | Uint8Array])[]): Promise<string[]> => Promise.all(files.map(([name, content]) => firm.file(name, typeof content === 'string' ? Buffer.from(content, 'latin1') : content)));

test('a folder of data, forms, PDFs and scans: two shipments, what a PDF says is compared and marked, and every other file is named with its reason', async () => {
  const files = await granted(await mixedFolder());
  const { shipments, unread } = await firm.value('shipments.audit', { files });
  expect(shipments.map((one) => [one.label, one.documents.map((each) => [each.file, each.unconfirmed])])).toEqual([
    ['KB/118', [['invoice.json', false], ['packing list.xlsx', false], ['shipping bill.xlsx', false], ['bl.pdf', true]]], ['KB/90', [['other invoice.json', false]]],
  ]);
  const [first] = shipments;
  const gross = first?.differing.find((one) => one.fact === 'grossWeight')?.values.map((one) => [one.file, one.text, one.unconfirmed]);
  expect(gross).toContainEqual(['bl.pdf', '1308.4', true]);
  expect(gross).toContainEqual(['invoice.json', '1283.4', false]);
  expect(first?.points.filter((one) => one.documents.some((name) => name.includes('KAV4411'))).map((one) => [one.rule, one.unconfirmed])).toContainEqual(['OWN-WT-001', true]);
  expect(first?.points.filter((one) => one.unconfirmed)).toHaveLength(first?.toConfirm ?? -1);
  expect(unread.map((one) => [one.file, one.why])).toEqual([['bl (copy).pdf', 'same'], ['bl scanned.pdf', 'no-text'], ['photo of seal.png', 'scan'], ['price list.xlsx', 'refused'], ['letter.pdf', 'no-kind'], ['cut.pdf', 'refused'], ['notes.txt', 'refused']]);
  expect(unread.find((one) => one.file === 'price list.xlsx')?.text).toContain('none of the forms of Niryat');
  for (const format of ['pdf', 'xlsx'] as const) expect((await readFile(firm.app.files.path((await firm.value('shipments.auditReport', { files, format })).file.token))).length).toBeGreaterThan(3_000);
  expect((await firm.value('shipments.list', {})).items).toEqual([]);
});

test('what was not read off a PDF is not said to be missing on it; the same paper as data lacks it (control)', async () => {
  const [invoice] = await mixedFolder();
  const bl = printedPdf(PRINTED_BL);
  const data = JSON.stringify({ kind: 'bill-of-lading', number: 'KAV4411', date: '2026-06-18', refs: { invoiceNumber: 'KB/118' }, parties: { consignee: { name: 'Nordlicht Handel GmbH' } }, ports: { loading: 'Mundra', discharge: 'Hamburg' }, totals: { grossWeight: { value: '1308.4', unit: 'KGS' }, packageCount: '46' } });
  const about = async (name: string, content: string) => {
    const { shipments } = await firm.value('shipments.audit', { files: await granted([invoice ?? ['', ''], [name, content]]) });
    return shipments.flatMap((one) => one.points).filter((one) => one.documents.some((each) => each.includes('KAV4411')));
  };
  const [printed, known] = [await about('bl.pdf', bl), await about('bl.json', data)];
  // The shipper stands on the paper, only not where it was looked for.
  expect([printed.map((one) => [one.rule, one.unconfirmed]), known.map((one) => [one.rule, one.unconfirmed])]).toEqual([[['OWN-WT-001', true]], [['OWN-WT-001', false], ['TRN-001', false]]]);
});

test('a PDF of 500 pages and one of 40 MB are refused by name in seconds, and the papers beside them are compared', async () => {
  const [invoice] = await mixedFolder();
  const heavy = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(40 * 1024 * 1024, 32)]);
  const { shipments, unread } = await firm.value('shipments.audit', { files: await granted([['500.pdf', printedPdf(PRINTED_BL, {}, 500)], ['40 MB.pdf', heavy], invoice ?? ['', '']]) });
  expect([shipments.map((one) => one.label), unread.map((one) => [one.file, one.why])]).toEqual([['KB/118'], [['500.pdf', 'refused'], ['40 MB.pdf', 'refused']]]);
  expect(unread.map((one) => one.text)).toEqual([expect.stringContaining('500 pages'), expect.stringContaining('32 MB')]);
});

test('an import that is undone while the audit runs, and a second audit beside it, change nothing of what is found', async () => {
  const files = await granted(await mixedFolder());
  const alone = await firm.value('shipments.audit', { files });
  const { id } = await firm.value('shipments.add', { number: 'S-1' });
  await firm.value('shipments.importPapers', { files: files.slice(0, 3), shipment: id, write: true });
  const [one, other] = await Promise.all([firm.value('shipments.audit', { files }), firm.value('shipments.audit', { files }), firm.value('workspace.undo', {})]);
  expect([one, other]).toEqual([alone, alone]);
  expect((await firm.value('shipments.get', { id })).papers).toEqual([]);
});

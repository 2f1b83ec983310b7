import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFirm } from '../src/app/company.fixture.ts';
import { eInvoice, gstReturn, ublInvoice } from '../src/documents/reading/foreignPapers.fixture.ts';
import { printedPdf } from '../src/app/papers/pdf.fixture.ts';

const firm = testFirm({ at: Date.parse('2026-11-21T06:00:00Z') });
const INVOICE = [[40, 40, 'COMMERCIAL INVOICE'], [40, 70, 'Invoice No.: KB/26-27/0118'], [300, 70, 'Date: 10-Nov-2026'], [40, 100, 'Consignee'], [40, 114, 'Nordlicht Handel GmbH'], [300, 100, 'Port of Loading'], [420, 100, 'Nhava Sheva'], [40, 150, 'Terms of delivery: CIF Hamburg'], [300, 180, 'Gross Weight'], [420, 180, '2,640.00 KGS'], [300, 200, 'Total'], [420, 200, 'USD 15,000.00']] as const;
const shipmentOf = async () => (await firm.value('shipments.add', { number: 'S-1' })).id;

test('a UBL invoice comes into a shipment in one step after a look, and one undo takes it out', async () => {
  const shipment = await shipmentOf();
  const files = [await firm.file('invoice.xml', ublInvoice())];
  const look = await firm.value('shipments.importPapers', { files, shipment });
  expect(look).toMatchObject({ changeSet: null, papers: [{ kind: 'commercialInvoice', number: 'AB/2026/014', result: 'new', lines: 1, id: null }], refused: [] });
  expect((await firm.value('shipments.get', { id: shipment })).papers).toEqual([]);
  const done = await firm.value('shipments.importPapers', { files, shipment, write: true });
  expect(done.changeSet?.title).toContain('invoice.xml');
  expect((await firm.value('shipments.get', { id: shipment })).papers).toMatchObject([{ id: done.papers[0]?.id, kind: 'commercialInvoice', source: 'read', document: { refs: { purchaseOrder: 'PO-77' } } }]);
  await firm.value('workspace.undo', {});
  expect((await firm.value('shipments.get', { id: shipment })).papers).toEqual([]);
});

test('the same paper again is an update with its differences, not a second copy; what was typed beside stays', async () => {
  const shipment = await shipmentOf();
  const bring = async (name: string, content: string, write = true) => firm.value('shipments.importPapers', { files: [await firm.file(name, content)], shipment, write });
  const { papers: [first] } = await bring('a.xml', ublInvoice());
  const { paper } = await firm.value('papers.get', { id: first?.id ?? '' });
  await firm.value('shipments.savePaper', { id: paper.id, kind: paper.kind, shipments: paper.shipments, document: { ...paper.document, marks: 'NLH 1-20' } });
  expect((await bring('b.xml', ublInvoice())).papers[0]).toMatchObject({ result: 'same', id: paper.id });
  const changed = await bring('c.xml', ublInvoice({ date: '2026-11-19' }), false);
  expect(changed.papers[0]).toMatchObject({ result: 'update', differences: [{ path: 'date', label: 'Date', before: '2026-11-20', after: '2026-11-19' }] });
  await bring('c.xml', ublInvoice({ date: '2026-11-19' }));
  const stored = (await firm.value('shipments.get', { id: shipment })).papers;
  expect(stored.map((one) => [one.document.date, one.document.marks])).toEqual([['2026-11-19', 'NLH 1-20']]);
});

test('several formats and papers of one file go in together: e-invoice with its GST invoice, GSTR-1, own JSON; a paper that was unticked stays out', async () => {
  const shipment = await shipmentOf();
  const files = [await firm.file('e.json', JSON.stringify({ request_data: eInvoice, response_data: { result: { Irn: 'a'.repeat(64), AckDt: '2026-11-20 11:02:00' } } })), await firm.file('r1.json', JSON.stringify(gstReturn)), await firm.file('own.json', JSON.stringify([{ kind: 'packing-list', number: 'PL-1' }, { kind: 'vgm', date: '2026-11-20' }]))];
  const done = await firm.value('shipments.importPapers', { files, shipment, write: true, leave: [4] });
  expect(done.papers.map((one) => [one.kind, one.id !== null])).toEqual([['gstInvoice', true], ['eInvoice', true], ['gstReturn', true], ['packingList', true], ['vgm', false]]);
  expect(done.changeSet?.title).toContain('4');
});

test('a PDF is attached; its text is offered with its words and never written', async () => {
  const shipment = await shipmentOf();
  const done = await firm.value('shipments.importPapers', { files: [await firm.file('scan of invoice.pdf', printedPdf(INVOICE))], shipment, write: true });
  expect(done.papers[0]).toMatchObject({ kind: 'commercialInvoice', result: 'attached' });
  const { paper, file } = await firm.value('papers.get', { id: done.papers[0]?.id ?? '' });
  expect([paper.document, paper.fileName, file?.pdf]).toEqual([{}, 'scan of invoice.pdf', true]);
  const { items } = await firm.value('papers.proposals', { id: paper.id });
  expect(Object.fromEntries(items.map((one) => [one.path, one.value]))).toMatchObject({ number: 'KB/26-27/0118', date: '2026-11-10', 'parties.consignee.name': 'Nordlicht Handel GmbH', 'ports.loading': 'Nhava Sheva', incoterm: 'CIF', 'totals.grossWeight': { value: '2640', unit: 'KGS' }, 'totals.amount': { amount: 1_500_000, currency: 'USD' } });
  expect(items.find((one) => one.path === 'totals.amount')?.text).toBe('Total: USD 15,000.00');
  expect((await firm.value('papers.attached', { id: paper.id })).file).toMatchObject({ name: 'scan of invoice.pdf', mediaType: 'application/pdf' });
});

test('a form goes out as a workbook, is filled in and comes back as the same paper', async () => {
  const shipment = await shipmentOf();
  const { id } = await firm.value('shipments.savePaper', { kind: 'packingList', shipments: [shipment], document: { number: 'PL-9', lines: [{ sku: 'A', netWeight: { value: '1.5', unit: 'KGS' } }] } });
  const { file } = await firm.value('papers.formFile', { kind: 'packingList', id });
  expect((await firm.value('shipments.importPapers', { files: [file.token], shipment })).papers).toMatchObject([{ kind: 'packingList', number: 'PL-9', lines: 1, result: 'same', id }]);
});

test('bad input is refused or told with its place; the good file beside it goes in and nothing is lost', async () => {
  const shipment = await shipmentOf();
  const deep = `${'['.repeat(50)}${']'.repeat(50)}`;
  const own = (more: object) => JSON.stringify({ kind: 'packing-list', number: 'PL-1', ...more });
  const cases: [what: string, name: string, content: string, code: string, place?: string][] = [
    ['entity bomb', 'bomb.xml', ublInvoice({ head: '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]>' }), 'unsafe-xml'], ['external DTD', 'dtd.xml', '<!DOCTYPE Invoice SYSTEM "http://example.invalid/x.dtd"><Invoice/>', 'unsafe-xml'], ['JSON of 50 levels', 'deep.json', deep, 'too-deep'], ['no form of ours', 'other.json', '{"hello":1}', 'unknown-document'], ['a damaged PDF', 'cut.pdf', '%PDF-1.7 nothing', 'damaged-file'],
    ['31 February', 'feb.json', own({ date: '2026-02-31' }), 'DOC-VALUE', '/date'], ['31 February in UBL', 'feb.xml', ublInvoice({ date: '2026-02-31' }), 'DOC-DAY', '/Invoice/IssueDate'], ['negative weight', 'minus.json', own({ totals: { grossWeight: { value: '-5', unit: 'KGS' } }, lines: [{ packageCount: '-1' }] }), 'DOC-NEGATIVE', '/totals/grossWeight'], ['a currency that ended', 'lev.json', own({ currency: 'BGN', date: '2026-03-01' }), 'DOC-CURRENCY-ENDED', '/currency'],
  ];
  const good = await firm.file('good.xml', ublInvoice());
  for (const [what, name, content, code, place] of cases) {
    const { findings, refused, papers } = await firm.value('shipments.importPapers', { files: [await firm.file(name, content), good], shipment });
    if (place) expect(findings.map((one) => [one.rule, one.where.field, one.where.file]), what).toContainEqual([code, place, name]);
    else expect(refused.map((one) => [one.code, one.file]), what).toEqual([[code, name]]);
    expect(papers.some((one) => one.number === 'AB/2026/014'), `${what}: the other file`).toBe(true);
  }
  const bad = await firm.value('shipments.importPapers', { files: [await firm.file('minus.json', own({ totals: { grossWeight: { value: '-5', unit: 'KGS' }, netWeight: { value: '4', unit: 'KGS' } } }))], shipment, write: true });
  expect((await firm.value('papers.get', { id: bad.papers[0]?.id ?? '' })).paper.document.totals).toEqual({ netWeight: { value: '4', unit: 'KGS' } });
});

const published = join(import.meta.dirname, '../../shared/data/documents');
const there = existsSync(published);
test.skipIf(!there)(`nine published UBL examples go into a shipment and their sums hold${there ? '' : ' (skipped: ../shared/data is absent)'}`, async () => {
  const shipment = await shipmentOf();
  const names = readdirSync(join(published, 'peppol'));
  const files = await Promise.all(names.map((name) => firm.file(name, readFileSync(join(published, 'peppol', name)))));
  const done = await firm.value('shipments.importPapers', { files, shipment, write: true });
  expect([done.papers.length, done.refused, done.findings]).toEqual([9, [], []]);
  for (const file of files) {
    const { findings } = await firm.value('documents.check', { files: [file] });
    expect(findings.filter((one) => one.rule.startsWith('BR-') && one.status === 'fail').map((one) => one.rule)).toEqual([]);
  }
  const refused = await firm.value('shipments.importPapers', { files: [await firm.file('ebl.json', readFileSync(join(published, 'tradetrust/sample-data-file-ebl-error-missing-fields.json')))], shipment });
  expect(refused.refused).toMatchObject([{ code: 'missing-fields', message: expect.stringContaining('blNumber, scac') }]);
});

import { allPapers, balances as balancesOf, type Paper, paperById, papersAround, papersOf } from '#documents';
import type { ReadDb } from '#store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';

const firm = testFirm();
const pcs = (value: number) => ({ value: String(value), unit: 'PCS' });
type Given = { shipment: number; kind: 'purchaseOrder' | 'commercialInvoice' | 'packingList'; number: string; order?: string; lines: { sku: string; quantity: number; order?: string }[] };

/** Papers of many shipments at once, past the use cases: what is tried is the reading. */
const put = (papers: readonly Given[], ids: readonly string[]) => firm.change(async (db) => {
  const made = papers.map(({ shipment, kind, number, order, lines }): Paper => ({ id: db.newId(), kind, shipments: [ids[shipment] ?? ''], source: 'typed', document: { number, lines: lines.map((one) => ({ sku: one.sku, quantity: pcs(one.quantity), ...(one.order ? { purchaseOrder: one.order } : {}) })), ...(order ? { refs: { purchaseOrder: order } } : {}) } }));
  for (const one of made) await db.create('paper', one);
});
const shipments = async (count: number): Promise<string[]> => { const ids: string[] = []; for (let at = 0; at < count; at++) ids.push((await firm.value('shipments.add', { number: `S-${at}` })).id); return ids; };
const reading = async (): Promise<ReadDb> => (await firm.app.companies.open(firm.company)).workspace.read;
const about = (all: ReturnType<typeof balancesOf>, own: readonly Paper[]) => { const ids = new Set(own.map((one) => one.id)); return all.filter((one) => ids.has(one.order) || one.by.some((each) => ids.has(each.paper))); };

test('the balance of one shipment reads its orders and what fills them, not the papers of a thousand others', async () => {
  const ids = await shipments(3);
  const others = Array.from({ length: 1_000 }, (_, at): Given => ({ shipment: 2, kind: at % 2 === 0 ? 'purchaseOrder' : 'commercialInvoice', number: `X-${at}`, order: `X-${at - 1}`, lines: [{ sku: `OTHER-${at}`, quantity: 5 }] }));
  await put([{ shipment: 0, kind: 'purchaseOrder', number: 'PO-1', lines: [{ sku: 'A', quantity: 100 }] }, { shipment: 0, kind: 'commercialInvoice', number: 'I-1', order: 'po-1', lines: [{ sku: 'A', quantity: 30 }] }, { shipment: 1, kind: 'commercialInvoice', number: 'I-2', lines: [{ sku: 'a ', quantity: 20 }] }, ...others], ids);
  const read = await reading();
  let rows = 0;
  const counting = { ...read, all: async (sql: string, values?: never) => { const found = await read.all(sql, values); rows += found.length; return found; } } as ReadDb;
  const around = await papersAround(counting, await papersOf(counting, ids[0] ?? ''));
  expect(around.map((one) => one.document.number)).toEqual(['PO-1', 'I-1', 'I-2']);
  expect(rows).toBeLessThan(12);
  expect((await firm.value('papers.balances', { shipment: ids[0] })).orders.map((one) => [one.shipped.value, one.balance?.value])).toEqual([['50', '50']]);
  const plan = await read.all<{ detail: string }>(`EXPLAIN QUERY PLAN SELECT doc FROM paper WHERE kind = 'purchaseOrder' AND instr(doc, 'x') > 0`);
  expect(plan.map((one) => one.detail).join(), 'kinds that bear on no balance are not touched').toContain('paper_by_number (kind=?)');
  expect((await allPapers(counting)).length, 'control: reading all is counted').toBeGreaterThan(1_000);
  expect(rows).toBeGreaterThan(1_000);
});

const name = fc.constantFrom('PO-1', 'po-1 ', 'PO  2', 'Po 2', 'पीओ-३', 'É1', 'é1');
const sku = fc.constantFrom('A', 'a', 'B ', 'Ö', 'ö', 'C');
const line = fc.record({ sku, quantity: fc.integer({ min: 1, max: 99 }), order: fc.option(name, { nil: undefined }) }, { requiredKeys: ['sku', 'quantity'] });
const given = fc.record({ shipment: fc.integer({ min: 0, max: 3 }), kind: fc.constantFrom<Given['kind'][]>('purchaseOrder', 'commercialInvoice', 'packingList'), number: name, order: fc.option(name, { nil: undefined }), lines: fc.array(line, { maxLength: 3 }) }, { requiredKeys: ['shipment', 'kind', 'number', 'lines'] });

test('property: what is told of a shipment, and of each order, is what all papers of the company would tell, however numbers are written', () =>
  fc.assert(fc.asyncProperty(fc.array(given as fc.Arbitrary<Given>, { maxLength: 14 }), async (papers) => {
    await firm.newCompany();
    const ids = await shipments(4);
    await put(papers, ids);
    const read = await reading();
    const all = balancesOf(await allPapers(read));
    for (const id of ids) expect((await firm.value('papers.balances', { shipment: id })).orders).toEqual(about(all, await papersOf(read, id)));
    for (const { order } of all) expect((await firm.value('papers.get', { id: order })).balances).toEqual(all.filter((one) => one.order === order));
  }), { numRuns: 8, seed: 6 }));

test('the paper that renews another is found by its link', async () => {
  const { id } = await firm.value('papers.add', { kind: 'inspection' });
  const next = await firm.value('papers.add', { kind: 'inspection', replaces: id });
  expect([(await firm.value('papers.get', { id })).replacedBy?.id, (await firm.value('papers.get', { id: next.id })).replacedBy]).toEqual([next.id, null]);
  expect((await paperById(await reading(), next.id))?.replaces).toBe(id);
});

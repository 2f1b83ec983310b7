import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';

const TODAY = '2026-11-21';
const firm = testFirm({ at: Date.parse(`${TODAY}T06:00:00Z`), once: true });

/** Turmeric, with its label half filled. */
async function turmeric(): Promise<string> {
  const known = (await firm.value('catalogue.search', { query: 'KB-SPC-1' })).items[0]?.id;
  if (known) return known;
  const { id } = await firm.value('catalogue.add', { sku: 'KB-SPC-1', name: 'Turmeric powder' });
  const { refused } = await firm.value('catalogue.edit', { edits: [{ id, field: 'hsCode', value: '091030' }, { id, field: 'origin', value: 'IN' }, { id, field: 'traits.food', value: true }, { id, field: 'label.ingredients', value: 'Turmeric' }] });
  expect(refused).toEqual([]);
  return id;
}

test('says what an item needs for a country and a day: each with its rule, what is there, what is missing, and the papers of the consignment', async () => {
  const record = await turmeric();
  const advice = await firm.value('advisor.ask', { record, destination: 'DE' });
  expect([advice.on, advice.destination, advice.item.sku, advice.item.hsCode]).toEqual([TODAY, 'DE', 'KB-SPC-1', '091030']);
  const report = advice.requirements.find((one) => one.rule === 'EUR-018');
  expect(report).toMatchObject({ part: 'certificate', outcome: 'fail', general: false, confidence: 'C2', severity: 'warning', aimed: 'error', source: { key: 'S37' } });
  expect(report?.needs).toContainEqual(expect.objectContaining({ kind: 'certificate', key: 'eto-test', value: null }));
  expect(advice.requirements.find((one) => one.rule === 'EXP-001')).toMatchObject({ part: 'registration', general: true, record: 'exporter' });
  expect(advice.requirements.every((one) => one.outcome !== 'not-applicable')).toBe(true);
  expect(advice.labels.flatMap((one) => one.facts).find((one) => one.key === 'ingredients')?.value).toBe('Turmeric');
  expect(advice.papers.map((one) => one.kind)).toEqual(expect.arrayContaining(['shipment', 'commercialInvoice']));
  expect(advice.papers.every((one) => !['pack', 'rule', 'waiver', 'result'].includes(one.kind) && one.name !== '' && one.rules.length > 0)).toBe(true);
  const { have, missing, unknown, waived, notApplicable } = advice.counts;
  expect(advice.requirements.length).toBe(have + missing + unknown + waived);
  expect(notApplicable).toBeGreaterThan(0);
});

test('another country asks for other things, and says which agreement lowers the duty there', async () => {
  const record = await turmeric();
  const [germany, emirates] = [await firm.value('advisor.ask', { record, destination: 'DE' }), await firm.value('advisor.ask', { record, destination: 'AE' })];
  const own = (advice: typeof germany): string[] => advice.requirements.filter((one) => !one.general).map((one) => one.rule);
  expect(own(germany).filter((one) => own(emirates).includes(one) && one.startsWith('EUR'))).toEqual([]);
  expect(emirates.agreements.filter((one) => one.inForce).map((one) => one.key)).toContain('uae-cepa');
  expect(germany.agreements.filter((one) => one.inForce && one.kind === 'agreement')).toEqual([]);
});

test('a certificate that is added is there on its last day and missing the day after', async () => {
  const record = await turmeric();
  await firm.value('exporter.saveCertificate', { certificate: { kind: 'eto-test', number: 'EtO-77', validTo: '2027-01-31', covers: { firm: false, hsPrefixes: ['0910'], products: [] } } });
  const said = async (on: string) => (await firm.value('advisor.ask', { record, destination: 'DE', on })).requirements.find((one) => one.rule === 'EUR-018');
  expect((await said('2027-01-31'))?.outcome).toBe('pass');
  expect((await said('2027-01-31'))?.needs[0]?.value).toContain('EtO-77');
  expect((await said('2027-02-01'))?.outcome).toBe('fail');
  const { changes } = await firm.value('advisor.ask', { record, destination: 'DE' });
  expect(changes).toContainEqual(expect.objectContaining({ kind: 'certificate', day: '2027-01-31', inDays: 71 }));
});

test('goods may be named by their HS code alone; then what is not known is missing, never there', async () => {
  const advice = await firm.value('advisor.ask', { hsCode: '09103030', destination: 'DE' });
  expect([advice.item.record, advice.item.sku]).toEqual([null, null]);
  expect(advice.requirements.find((one) => one.rule === 'EUR-018')?.outcome).not.toBe('not-applicable');
  expect(advice.requirements.filter((one) => one.record === 'product' && one.part === 'label' && one.outcome === 'pass')).toEqual([]);
});

test('days ahead change the answer: the date watch and the first days of rules, soonest first, none past', async () => {
  const { changes, dates } = await firm.value('advisor.ask', { hsCode: '440910', destination: 'DE' });
  expect(dates.map((one) => one.key)).toContain('eudr-large');
  for (const list of [changes, dates]) expect(list.map((one) => one.day)).toEqual([...list.map((one) => one.day)].sort());
  expect([...changes, ...dates].every((one) => one.day >= TODAY)).toBe(true);
});

test.each([['nothing named', { destination: 'DE' }, 'wrong-usage'], ['an item that is not there', { sku: 'KB-NONE', destination: 'DE' }, 'no-such-sku'], ['a record that is gone', { record: '0'.repeat(26), destination: 'DE' }, 'no-such-record']])('refuses %s', async (_what, asked, code) => {
  expect(await firm.call('advisor.ask', asked)).toMatchObject({ ok: false, problem: { code } });
});

test('is printed, put in a workbook and written as JSON, each released as a copy for oneself and named in the log', async () => {
  const record = await turmeric();
  for (const format of ['pdf', 'xlsx', 'json'] as const) {
    const { file } = await firm.value('advisor.export', { record, destination: 'DE', format }, { language: 'hi' });
    const again = await firm.value('advisor.export', { record, destination: 'DE', format }, { language: 'hi' });
    expect(file.name).toBe(`KB-SPC-1-DE-${TODAY}.${format}`);
    const bytes = [file, again.file].map((one) => readFileSync(firm.app.files.path(one.token)));
    expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0)), `${format}: the same bytes`).toBe(true);
    expect(bytes[0]?.subarray(0, 4).toString('latin1')).toBe({ pdf: '%PDF', xlsx: 'PK\u0003\u0004', json: '{\n  ' }[format]);
  }
  const { items } = await firm.value('disclosure.log', {});
  expect(items.filter((one) => one.what === 'advice').every((one) => one.private && one.fields.includes('product.sku'))).toBe(true);
});

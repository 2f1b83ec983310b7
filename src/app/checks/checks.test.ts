import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, fixedClock, instantOfDay, Refusal } from '#base';
import { product, type Product } from '#catalogue';
import { certificate, exporter } from '#exporter';
import { createWorkspace, type Workspace, type WriteDb } from '#store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kinds } from '../kinds.ts';
import type { Context } from '../port.ts';
import { check } from './checking.ts';
import explain from './explain.ts';
import { keepFresh } from './keepFresh.ts';
import run from './run.ts';
import { checkedRows, storedFindings } from './stored.ts';
import waive from './waive.ts';

const TODAY = '2026-11-21';
const ID = (tail: string): string => tail.padStart(26, '0');
const scarf = (more: Partial<Product> = {}): Product => product.parse({ id: ID('P1'), sku: 'KB-SCF-1', name: { en: { text: 'Cotton scarf' } }, hsCode: '61171010', origin: 'IN', ...more });
/** A profile without a fault of group A on the day of these tests. */
const firm = { id: ID('E'), legalName: 'Kaveri Exports Pvt Ltd', constitution: 'company', pan: 'ABCCX1234K', iec: 'ABCCX1234K', iecUpdatedOn: '2026-05-12', gstins: ['29ABCCX1234K1Z4'], taxRoute: 'igst', bank: { name: 'Bank of Testing', adCode: '0510123', adCodeRegistered: true, ifsc: 'ABCD0123456' }, claimsMsme: false, claimsRodtep: false, claimsFtpBenefit: false, sectors: ['textiles'] };

let folder: string;
let workspace: Workspace;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'niryat-checks-'));
  workspace = await createWorkspace(join(folder, 'K.niryat'), 'K', { clock: fixedClock(instantOfDay(TODAY), 1), person: 'Asha', kinds, backupFolder: join(folder, 'backups'), stateFolder: folder } as Parameters<typeof createWorkspace>[2]);
});
afterEach(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (work: (db: WriteDb) => Promise<void>) => workspace.change({ label: { id: 'edit', data: {} } }, work);
const put = (...products: Product[]) => write((db) => db.createMany('product', products));
const profile = (more: object = {}) => write((db) => db.create('exporter', exporter.parse({ ...firm, ...more })));
const context = (language = 'en', on = TODAY, signal = new AbortController().signal): Context => ({ clock: fixedClock(instantOfDay(on), 1), language, person: 'Asha', signal, workspace: async () => workspace, progress: () => undefined }) as unknown as Context;
const asked = (more: object = {}, language = 'en', on = TODAY) => run({ destinations: [], ...more }, context(language, on));
const rulesOf = async (more: object = {}, status = 'fail') => (await asked(more)).findings.filter((one) => one.status === status).map((one) => one.rule);

describe('checks.run', () => {
  test('a clean profile has no finding of group A, and each fault brings its rule', async () => {
    await profile();
    expect((await rulesOf()).filter((id) => id.startsWith('EXP'))).toEqual([]);
    expect((await rulesOf({}, 'unknown')).filter((id) => id.startsWith('EXP'))).toEqual([]);
    await write(async (db) => { await db.update('exporter', exporter.parse({ ...firm, iec: 'ABCFX9876Q', gstins: ['29ABCCX1234K1Z5'], taxRoute: 'lut' })); });
    expect((await rulesOf()).filter((id) => id.startsWith('EXP'))).toEqual(['EXP-002', 'EXP-005', 'EXP-007']);
  });

  test('an empty profile lacks its IEC; nothing passes for being empty', async () => {
    const { outcomes, findings } = await asked();
    expect(findings.find((one) => one.rule === 'EXP-001')).toMatchObject({ severity: 'warning', cappedFrom: 'error', status: 'fail', where: { kind: 'exporter', field: 'iec' } });
    expect(outcomes.pass).toBe(0);
  });

  test('the day decides: 30 June the IEC window is open, 1 July it is not', async () => {
    await profile({ iecUpdatedOn: '2025-06-30' });
    expect(await rulesOf({ on: '2026-06-30' })).not.toContain('EXP-004');
    expect(await rulesOf({ on: '2026-07-01' })).toContain('EXP-004');
  });

  test('destinations are those asked for, else of the product, else of the firm, else none', async () => {
    await profile();
    await put(scarf());
    const usRules = async (more: object = {}) => (await asked(more)).findings.filter((one) => one.rule.startsWith('USA')).map((one) => one.data.destination);
    expect(await usRules()).toEqual([]);
    expect(new Set(await usRules({ destinations: ['US'] }))).toEqual(new Set(['US']));
    await write(async (db) => { await db.update('exporter', exporter.parse({ ...firm, markets: ['US'] })); });
    expect((await usRules()).length).toBeGreaterThan(0);
    await write(async (db) => { await db.update('product', scarf({ markets: ['DE'] })); });
    expect(await usRules()).toEqual([]);
  });

  test('a finding names its place, its authority and what to do, in English and Hindi', async () => {
    await put(scarf({ hsCode: '61171010', claims: ['GOTS'] }));
    const [en, hi] = [await asked({}, 'en'), await asked({}, 'hi')].map(({ findings }) => findings.find((one) => one.rule === 'LST-003'));
    expect(en).toMatchObject({ severity: 'error', where: { kind: 'listing', sku: 'KB-SCF-1', field: 'claims' }, source: { key: 'product rule' }, text: { title: 'Claim without certificate', detail: 'The listing says GOTS.', fix: 'Attach the certificate with its number, or take the claim out.' } });
    expect(hi?.text.title).toBe('दावे का सर्टिफ़िकेट नहीं है');
  });

  test('a claim made only in the title needs its certificate too, and a certificate that covers the HS code gives it', async () => {
    await put(scarf({ name: { en: { text: 'Organic cotton scarf' } } }));
    expect(await rulesOf()).toContain('LST-003');
    await write((db) => db.create('certificate', certificate.parse({ id: ID('C'), kind: 'GOTS', number: 'G-1', validTo: TODAY, covers: { hsPrefixes: ['6117'] } })));
    expect(await rulesOf()).not.toContain('LST-003');
    expect(await rulesOf({ on: addDays(TODAY, 1) })).toContain('LST-003');
  });

  test('only the SKUs asked for are checked; one that is not there is refused by its code', async () => {
    await put(scarf(), scarf({ id: ID('P2'), sku: 'KB-SCF-2' }));
    expect(new Set((await asked({ skus: ['KB-SCF-2'] })).findings.map((one) => one.where.sku))).toEqual(new Set(['KB-SCF-2']));
    await expect(asked({ skus: ['KB-SCF-9'] })).rejects.toThrow(Refusal);
    await expect(asked({ skus: ['KB-SCF-9'] })).rejects.toMatchObject({ code: 'no-such-sku' });
  });

  test('each pack is named with its version, and the counts are those of the outcomes', async () => {
    const { packs, outcomes, findings } = await asked();
    expect(packs).toContainEqual({ id: 'exporter', version: '1.0.0' });
    expect(outcomes.fail + outcomes.unknown).toBe(findings.length);
  });

  test('stops when it is cancelled', async () => {
    await put(...Array.from({ length: 120 }, (_, index) => scarf({ id: ID(`P${index}`), sku: `KB-${index}` })));
    const control = new AbortController();
    control.abort(new Error('stopped'));
    await expect(check(workspace.read, { on: TODAY }, { signal: control.signal })).rejects.toThrow('stopped');
  });
});

describe('variants', () => {
  const parent = scarf({ markets: ['US'] });
  const red = product.parse({ id: ID('P2'), sku: 'KB-SCF-1-R', parent: parent.id, attributes: { colour: { kind: 'text', text: 'red' } } });
  const silk = product.parse({ id: ID('P3'), sku: 'KB-SCF-1-S', parent: parent.id, hsCode: '62141010' });

  test('share the result of their parent, or are asked for themselves when they differ in what rules read', async () => {
    await put(parent, red, silk);
    const { findings } = await asked();
    const skus = new Set(findings.map((one) => one.where.sku));
    expect([skus.has('KB-SCF-1'), skus.has('KB-SCF-1-R'), skus.has('KB-SCF-1-S')]).toEqual([true, false, true]);
    const rows = await checkedRows(workspace, [parent.id, red.id]);
    expect(rows.get(red.id)).toEqual(rows.get(parent.id));
  });
});

describe('stored results', () => {
  test('are kept for the everyday question only, with packs and day', async () => {
    await put(scarf());
    await asked({ destinations: ['US'] });
    expect((await storedFindings(workspace, [ID('P1')])).size).toBe(0);
    await asked({ on: '2027-01-01' });
    expect((await storedFindings(workspace, [ID('P1')])).size).toBe(0);
    await asked();
    const stored = (await storedFindings(workspace, [ID('P1')])).get(ID('P1'));
    expect(stored).toMatchObject({ on: TODAY, worst: 'error' });
    expect(stored?.count).toBe(stored?.findings.length);
    expect(stored?.packs.length).toBeGreaterThan(5);
  });
});

describe('after a change', () => {
  const rowOf = async (id: string) => (await checkedRows(workspace, [id])).get(id);
  /** The store tells of a change after COMMIT; asking again takes a moment. */
  const until = (wanted: (row: Awaited<ReturnType<typeof rowOf>>) => boolean) => expect.poll(async () => wanted(await rowOf(ID('P1'))), { timeout: 5000 }).toBe(true);

  test('the product that changed is asked again by itself', async () => {
    await put(scarf({ claims: ['GOTS'] }), scarf({ id: ID('P2'), sku: 'KB-SCF-2' }));
    await asked();
    const [before, other] = [await rowOf(ID('P1')), await rowOf(ID('P2'))];
    keepFresh(workspace, fixedClock(instantOfDay(TODAY), 1));
    await write(async (db) => { await db.update('product', scarf()); });
    await until((row) => row !== undefined && row.count === (before?.count ?? 0) - 1);
    expect(await rowOf(ID('P2'))).toEqual(other);
  });

  test('of the profile every row is unchecked until the next run', async () => {
    await profile();
    await put(scarf());
    await asked();
    keepFresh(workspace, fixedClock(instantOfDay(TODAY), 1));
    await write(async (db) => { await db.update('exporter', exporter.parse({ ...firm, markets: ['US'] })); });
    await until((row) => row === undefined);
  });
});

describe('checks.explain', () => {
  test('lists conditions, inputs with where they came from, and which decided', async () => {
    await profile({ iec: 'ABCFX9876Q' });
    const { outcome, trace, finding, rule, because } = await explain({ rule: 'EXP-002', record: firm.id }, context());
    expect([outcome, because, rule.effectiveSeverity, finding?.text.title]).toEqual(['fail', 'What the rule asks is not so.', 'warning', 'IEC does not equal the PAN']);
    expect(trace.find((one) => one.role === 'check')).toEqual({ expression: 'exporter.iec == exporter.pan', value: 'no', role: 'check', decided: true });
    expect(trace.find((one) => one.expression.includes('exporter.pan'))).toBeDefined();
    expect(trace.filter((one) => one.role === 'input').map((one) => [one.value, one.where])).toContainEqual(['ABCCX1234K', 'Kaveri Exports Pvt Ltd pan']);
  });
  test('says that no destination was chosen', async () => {
    await profile();
    await put(scarf());
    const { outcome, because } = await explain({ rule: 'USA-008', record: ID('P1') }, context());
    expect([outcome, because]).toEqual(['not-applicable', 'No destination chosen.']);
  });
  test('refuses a rule that does not exist', async () => expect(explain({ rule: 'EXP-999', record: firm.id }, context())).rejects.toMatchObject({ code: 'no-such-rule' }));
});

describe('checks.waive', () => {
  const waived = { rule: 'LST-003', sku: 'KB-SCF-1', reason: 'certificate is on its way', until: '2026-11-30' };
  beforeEach(() => put(scarf({ claims: ['GOTS'] })));
  const status = async (on = TODAY) => (await asked({ on })).findings.find((one) => one.rule === 'LST-003')?.status;

  test('holds until its last day, fires again on the next, and is one step of undo', async () => {
    const { changeSet } = await waive(waived, context());
    expect(changeSet?.title).toBe('Go ahead with reason: LST-003');
    expect([await status(), await status('2026-11-30'), await status('2026-12-01')]).toEqual(['waived', 'waived', 'fail']);
    const [point] = (await asked()).findings.filter((one) => one.rule === 'LST-003');
    expect(point?.text.detail).toContain('certificate is on its way');
    await workspace.undo();
    expect(await status()).toBe('fail');
  });
  test('ends when what the rule read changes', async () => {
    await waive(waived, context());
    await write(async (db) => { await db.update('product', scarf({ claims: ['GOTS', 'organic'] })); });
    expect(await status()).toBe('fail');
  });
  test('without a product covers every one on which the rule stands open, and no other', async () => {
    await put(scarf({ id: ID('P2'), sku: 'KB-SCF-2', claims: ['GOTS'] }), scarf({ id: ID('P3'), sku: 'KB-SCF-3', claims: [] }));
    const { sku: _sku, ...every } = waived;
    await waive(every, context());
    expect((await workspace.read.all<{ doc: string }>('SELECT doc FROM waiver')).map((one) => (JSON.parse(one.doc) as { subject: string }).subject).sort()).toEqual([ID('P1'), ID('P2')]);
    expect((await asked()).findings.filter((one) => one.rule === 'LST-003').map((one) => one.status)).toEqual(['waived', 'waived']);
  });
  test('of the same finding again takes the place of the first', async () => {
    await waive(waived, context());
    await waive({ ...waived, until: '2026-12-31' }, context());
    expect((await workspace.read.all('SELECT id FROM waiver')).length).toBe(1);
    expect(await status('2026-12-31')).toBe('waived');
  });
  test.each([
    ['a rule that passes', { rule: 'LST-008', sku: 'KB-SCF-1' }, scarf({ claims: ['GOTS'], leadTimes: { [ID('T1')]: { position: 0, days: 20 } } }), 'nothing-to-waive'],
    ['a rule that does not exist', { rule: 'LST-999', sku: 'KB-SCF-1' }, undefined, 'no-such-rule'],
    ['a product that does not exist', { rule: 'LST-003', sku: 'KB-NONE' }, undefined, 'no-such-sku'],
    ['a day that is past', { until: '2026-11-20' }, undefined, 'wrong-usage'],
  ] as const)('refuses %s', async (_what, more, changed, code) => {
    if (changed) await write(async (db) => { await db.update('product', changed); });
    await expect(waive({ ...waived, ...more }, context())).rejects.toMatchObject({ code });
  });
});

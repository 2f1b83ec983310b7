import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, fixedClock, instantOfDay } from '#base';
import { product, type Product } from '#catalogue';
import { exporter } from '#exporter';
import { bundledPacks } from '#rules';
import { createWorkspace, type Workspace, type WriteDb } from '#store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract, type Input, type Output, type UseCaseName } from '../contract.ts';
import { kinds } from '../kinds.ts';
import type { Context, UseCase } from '../port.ts';
import run from '../checks/run.ts';
import { checkedRows } from '../checks/stored.ts';
import waive from '../checks/waive.ts';
import matrix from './matrix.ts';
import { packPoint, outcomeOfPoint, placeOfPoint, POINT_OUTCOMES, ruleOfPoint } from './board.ts';
import point from './point.ts';
import points from './points.ts';
import report from './report.ts';
import { lineFix } from './titles.ts';
import rows from './rows.ts';
import summary from './summary.ts';

const TODAY = '2026-11-21';
const ID = (tail: string): string => tail.padStart(26, '0');
const item = (tail: string, more: object = {}): Product => product.parse({ id: ID(tail), sku: `KB-${tail}`, name: { en: { text: `Cotton scarf ${tail}` } }, hsCode: '61171010', origin: 'IN', markets: ['US', 'DE'], ...more });
const firm = exporter.parse({ id: ID('E'), legalName: 'Kaveri Exports Pvt Ltd', iec: 'ABCFX9876Q', pan: 'ABCCX1234K', markets: ['GB'] });

let folder: string;
let workspace: Workspace;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'niryat-board-'));
  workspace = await createWorkspace(join(folder, 'K.niryat'), 'K', { clock: fixedClock(instantOfDay(TODAY), 1), person: 'Asha', kinds, backupFolder: join(folder, 'backups'), stateFolder: folder });
  await write(async (db) => {
    await db.create('exporter', firm);
    await db.createMany('product', [item('A', { claims: ['GOTS'] }), item('B', { family: 'textile-apparel' }), item('C', { markets: [] })]);
  });
});
afterEach(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (work: (db: WriteDb) => Promise<void>) => workspace.change({ label: { id: 'edit', data: {} } }, work);
const context = (closed = false, signal = new AbortController().signal): Context => ({ clock: fixedClock(instantOfDay(TODAY), 1), language: 'en', person: 'Asha', signal, workspace: async () => workspace, progress: () => undefined, curtain: { closed: () => closed } }) as unknown as Context;
const asking = <K extends UseCaseName>(name: K, use: UseCase<K>) => (input: Input<K>, more = context()): Promise<Output<K>> => use(contract[name].input.parse(input) as never, more);
const board = asking('checks.board', summary);
const list = asking('checks.rows', rows);
const pointsOf = asking('checks.points', points);
const table = asking('checks.matrix', matrix);
const one = asking('checks.point', point);
const linesOf = async (more: Input<'checks.rows'> = {}) => (await list({ count: 500, ...more })).rows.filter((each) => each.type === 'line');

test('a point is packed without losing a part', () => {
  for (const [rule, place, outcome] of [[0, 0, 0], [1, 2, 3], [1_048_575, 511, 4]] as const) expect([ruleOfPoint(packPoint(rule, place, outcome)), placeOfPoint(packPoint(rule, place, outcome)), outcomeOfPoint(packPoint(rule, place, outcome))]).toEqual([rule, place, outcome]);
});

describe('the board', () => {
  test('counts what a run counts, and lists the same points', async () => {
    const ran = await run({ destinations: [] }, context());
    const seen = await board({});
    const { fail, unknown, waived, pass, notApplicable } = ran.outcomes;
    expect([seen.on, seen.items, seen.pass, seen.notApplicable]).toEqual([TODAY, 3, pass, notApplicable]);
    expect([seen.points.error + seen.points.warning + seen.points.info, seen.points.unknown, seen.points.waived]).toEqual([ran.findings.filter((each) => each.status === 'fail').length, unknown, waived]);
    expect(fail).toBeGreaterThan(0);
    const lines = await linesOf();
    expect(new Set(lines.map((each) => each.rule))).toEqual(new Set(ran.findings.map((each) => each.rule)));
    expect(lines.reduce((sum, each) => sum + each.points, 0)).toBe(ran.findings.length);
    const rowsOfLists = await checkedRows(workspace, [ID('A'), ID('B')]);
    expect(rowsOfLists.size).toBe(2);
  });

  test.each(['rule', 'product', 'destination', 'pack'] as const)('grouped by %s it loses no point, and pages add up to the whole', async (group) => {
    const whole = await list({ group, count: 500 });
    const lines = whole.rows.filter((each) => each.type === 'line');
    expect(lines.reduce((sum, each) => sum + each.points, 0)).toBe(whole.points);
    expect([whole.lines, lines.map((each) => each.nth)]).toEqual([lines.length, lines.map((_, at) => at + 1)]);
    const worst = POINT_OUTCOMES.find((each) => whole.counts[each] > 0);
    if (group === 'rule' || group === 'product') expect(lines[0]?.outcome).toBe(worst);
    const paged = [];
    for (let from = 0; from < whole.total; from += 7) paged.push(...(await list({ group, from, count: 7 })).rows);
    expect(paged).toEqual(whole.rows);
    for (const each of lines.slice(0, 6)) {
      const { total } = await pointsOf({ line: { ...(each.rule ? { rule: each.rule, outcome: each.outcome } : {}), ...(each.record ? { record: each.record } : {}), ...(each.place === null ? {} : { place: each.place }) } });
      expect(total).toBeGreaterThan(0);
      expect(total).toBeLessThanOrEqual(each.points);
    }
  });

  test('is filtered by outcome, confidence, pack, country, family, item and words in two languages', async () => {
    const all = await linesOf();
    const sum = (lines: typeof all): number => lines.reduce((total, each) => total + each.points, 0);
    const { facets, points: counts } = await board({});
    expect(sum(await linesOf({ filter: { outcomes: ['warning'] } }))).toBe(counts.warning);
    for (const facet of facets.confidences) expect(sum(await linesOf({ filter: { confidences: [facet.key as 'A'] } })), facet.key).toBe(facet.points);
    for (const facet of facets.packs) expect(sum(await linesOf({ filter: { packs: [facet.key] } })), facet.key).toBe(facet.points);
    for (const facet of facets.places) expect(sum(await linesOf({ filter: { places: [facet.key] } })), facet.key).toBe(facet.points);
    for (const facet of facets.families) expect(sum(await linesOf({ filter: { families: [facet.key], subjects: ['product', 'listing'] } })), facet.key).toBe(facet.points);
    expect(sum(await linesOf({ filter: { query: 'kb-a' } }))).toBe(sum(await linesOf({ filter: { skus: ['KB-A'] } })));
    for (const query of ['claim without certificate', 'दावे का सर्टिफ़िकेट', 'lst-003']) expect((await linesOf({ filter: { query } })).map((each) => each.rule), query).toContain('LST-003');
    expect((await linesOf({ filter: { query: 'kb-b lst-003' } })).map((each) => each.rule)).toEqual([]);
  });

  test('follows a change: only that item is asked again, and what was deleted is gone', async () => {
    const failed = async () => (await pointsOf({ line: { rule: 'LST-003' } })).points.map((each) => each.sku);
    expect(await failed()).toEqual(['KB-A']);
    await write(async (db) => { await db.update('product', item('B', { claims: ['GOTS'] })); });
    expect(await failed()).toEqual(['KB-A', 'KB-B']);
    await write(async (db) => { await db.remove('product', ID('A')); });
    expect([await failed(), (await board({})).items]).toEqual([['KB-B'], 2]);
    await write(async (db) => { await db.create('product', item('0', { claims: ['GOTS'] })); });
    expect(await failed()).toEqual(['KB-0', 'KB-B']);
    await workspace.undo();
    expect(await failed()).toEqual(['KB-B']);
  });

  test('follows a waiver, and shows it as gone ahead with', async () => {
    await waive({ rule: 'LST-003', sku: 'KB-A', reason: 'certificate is on its way', until: addDays(TODAY, 5) }, context());
    expect((await linesOf({ filter: { rules: ['LST-003'] } })).map((each) => each.outcome)).toEqual(['waived']);
    expect((await board({ on: addDays(TODAY, 6) })).points.waived).toBe(0);
  });

  test('asks another question beside the everyday one without touching it', async () => {
    const before = await board({});
    const asked = await board({ destinations: ['AE'], on: '2027-03-01' });
    expect([asked.on, asked.facets.places.map((each) => each.key)]).toEqual(['2027-03-01', expect.not.arrayContaining(['US'])]);
    expect(await board({})).toEqual(before);
  });

  test('speaks of nobody’s rates while a buyer is in the room', async () => {
    const twice = (id: string) => ({ id: ID(id), position: Number(id.slice(1)), currency: 'USD', steps: { [ID(`S${id}`)]: { position: 0, minQuantity: '1', price: { amount: 100, currency: 'USD' } }, [ID(`T${id}`)]: { position: 1, minQuantity: '1', price: { amount: 200, currency: 'USD' } } } });
    await write(async (db) => { await db.update('product', item('B', { priceLadders: { [ID('J1')]: twice('J1') } })); });
    const rules = async (closed: boolean) => (await list({ count: 500 }, context(closed))).rows.flatMap((each) => (each.type === 'line' ? [each.rule ?? ''] : [])).filter((each) => /^(?:LADDER|LEAD)-/.test(each));
    expect((await rules(false)).length).toBeGreaterThan(0);
    expect(await rules(true)).toEqual([]);
  });

  test('stops when it is cancelled, and two who ask at once get the same answer', async () => {
    const control = new AbortController();
    control.abort(new Error('stopped'));
    await write((db) => db.createMany('product', Array.from({ length: 60 }, (_, at) => item(`Z${at}`))));
    await expect(board({}, context(false, control.signal))).rejects.toThrow('stopped');
    const [a, b] = await Promise.all([board({}), list({})]);
    expect(a.points).toEqual(b.counts);
  });
});

test('items by countries: what was not asked is empty, what was asked and is clean says so, the worst comes first', async () => {
  const { places, rows: all, total } = await table({});
  expect([places, total]).toEqual([['', 'DE', 'GB', 'US'], 4]);
  const byName = new Map(all.map((each) => [each.sku ?? 'firm', each]));
  expect(byName.get('KB-C')?.cells.map((each) => each !== null)).toEqual([true, false, true, false]);
  expect(byName.get('KB-A')?.cells.map((each) => each !== null)).toEqual([true, true, false, true]);
  for (const each of all) for (const cell of each.cells) if (cell) expect(cell.worst === null).toBe(cell.points === 0);
  expect((await table({ filter: { rules: ['LST-003'] } })).rows.map((each) => each.sku)).toEqual(['KB-A']);
  expect((await table({ sort: 'sku' })).rows.map((each) => each.sku)).toEqual([null, 'KB-A', 'KB-B', 'KB-C']);
});

test('one point is worded from its rule as it is now, also of rates, which are no rule of a pack', async () => {
  const { findings } = await one({ rule: 'LST-003', record: ID('A') });
  expect(findings.map((each) => each.text.detail)).toEqual(['The listing says GOTS.']);
  await write(async (db) => { await db.update('product', item('A')); });
  expect((await one({ rule: 'LST-003', record: ID('A') })).findings).toEqual([]);
  await expect(one({ rule: 'LADDER-1', record: ID('9') })).rejects.toMatchObject({ code: 'no-such-record' });
});

test('a printed line says what to do, in the reader’s language and without the values of one item', () => {
  const line = (id: string, outcome: number, data = {}) => ({ id, samples: Array.from({ length: 5 }, (_, at) => (at === outcome ? { data } : undefined)) }) as unknown as Parameters<typeof lineFix>[0];
  const said = [lineFix(line('EXP-002', 1), 1, 'en'), lineFix(line('EXP-002', 1), 1, 'hi'), lineFix(line('EXP-002', 3, { missing: ['exporter.iec', 'exporter.iec', 'exporter.pan'] }), 3, 'en'), lineFix(line('EXP-002', 3, { missing: ['exporter.iec'] }), 3, 'hi'), lineFix(line('NO-001', 1), 1, 'en')];
  expect(said).toEqual(['Correct the PAN or the IEC.', 'PAN या IEC ठीक करें।', 'Fill in: IEC, PAN.', 'भरें: IEC।', '']);
  for (const { rule } of bundledPacks().flatMap((one) => one.rules)) for (const language of ['en', 'hi']) expect(lineFix(line(rule.id, 1), 1, language)).not.toMatch(/^$|[{}]/);
});

test('what is shown is written as PDF, workbook and JSON, the same bytes each time, and named in the log as a copy for oneself', async () => {
  const made = new Map<string, Buffer>();
  const files = { keep: async (artifact: { name: string; bytes: Uint8Array; mediaType: string }) => { made.set(artifact.name, Buffer.from(artifact.bytes)); return { token: artifact.name, name: artifact.name, mediaType: artifact.mediaType, bytes: artifact.bytes.byteLength }; } };
  const keeping = (): Context => ({ ...context(), files }) as unknown as Context;
  const printed = asking('checks.report', report);
  for (const format of ['pdf', 'xlsx', 'json'] as const) {
    const { file, points } = await printed({ format, filter: { query: 'kb-a' } }, keeping());
    const first = made.get(file.name);
    await printed({ format, filter: { query: 'kb-a' } }, keeping());
    expect([made.get(file.name)?.equals(first ?? Buffer.alloc(0)), points], format).toEqual([true, (await list({ filter: { query: 'kb-a' } })).points]);
  }
  const written = JSON.parse(made.get(`checks-${TODAY}.json`)?.toString('utf8') ?? '{}') as { points: { rule: string; sku: string; text: { title: string } }[] };
  expect(written.points.every((each) => each.sku === 'KB-A' && each.text.title !== '')).toBe(true);
  expect(written.points.map((each) => each.rule)).toContain('LST-003');
  expect(await workspace.ledger<{ what: string; private: boolean }>('egress')).toContainEqual(expect.objectContaining({ what: 'check-report', private: true }));
  await expect(printed({ format: 'pdf', filter: { query: 'nothing like it' } }, keeping())).rejects.toMatchObject({ code: 'nothing-to-export' });
});

import { readFile } from 'node:fs/promises';
import { openTable } from '#tables';
import { describe, expect, test } from 'vitest';
import type { Input, Output } from '../contract.ts';
import { counts, importingDesk } from './importing.fixture.ts';

const desk = importingDesk();
const { call, value, file, dump } = desk;
const HEAD = 'SKU,Name,HS code,MOQ (pcs),FOB USD,Net kg,Cost INR,Keywords';
const BASE = `${HEAD}\nKB-1,Lamp,830610,10,12.40,1.5,700,brass\nKB-2,Bell,830610,20,5.50,1,300,\nKB-3,Bowl,741810,20,7,2,400,\n`;
/** KB-1 dearer, KB-2 named anew and dearer, KB-4 new, KB-5 held back, KB-3 the same. */
const NEXT = `${HEAD}\nKB-1,Lamp,830610,10,12.90,1.5,700,oil\nKB-2,Door bell,830610,20,5.75,1,300,temple\nKB-3,Bowl,741810,20,7,2,400,\nKB-4,Vase,741810,5,9,1,100,\nKB-5,Tray,741810,5,"9,5",1,100,\n`;

type Decided = Input<'importing.preview'>['decisions'];
type Previewed = Output<'importing.preview'>;

async function prepared(text = NEXT): Promise<{ token: string; mapping: Output<'importing.inspect'>['mapping']; look: (decisions?: Decided, more?: Partial<Input<'importing.preview'>>) => Promise<Previewed> }> {
  await value('importing.commit', { files: [await file('base.csv', BASE)] });
  const token = await file('next.csv', text);
  const { mapping } = await value('importing.inspect', { file: token });
  return { token, mapping, look: (decisions = {}, more = {}) => value('importing.preview', { file: token, mapping, decisions, ...more }) };
}
async function held(sku: string): Promise<Record<string, unknown>> {
  const { items } = await value('catalogue.search', { query: sku });
  return (await value('catalogue.product', { id: items.find((one) => one.sku === sku)?.id ?? '' })).product as unknown as Record<string, unknown>;
}
const results = (page: Pick<Previewed, 'rows'>) => page.rows.map((one) => [one.row, one.result]);

describe('what a person refuses in the preview', () => {
  test.each<[string, NonNullable<Decided>, (string | number)[][], number[]]>([
    ['nothing', {}, [[2, 'changed'], [3, 'changed'], [4, 'same'], [5, 'new'], [6, 'held']], [5, 1, 2, 1, 0, 1]],
    ['a column', { leaveColumns: [4, 7] }, [[2, 'same'], [3, 'changed'], [4, 'same'], [5, 'new'], [6, 'new']], [5, 2, 1, 2, 0, 0]],
    ['rows', { leaveRows: [[2, 3], [6, 6]] }, [[2, 'left'], [3, 'left'], [4, 'same'], [5, 'new'], [6, 'left']], [5, 1, 0, 1, 0, 0]],
    ['a kind of point, and takes rows without its cell', { accept: ['IMP-DECIMAL'] }, [[2, 'changed'], [3, 'changed'], [4, 'same'], [5, 'new'], [6, 'new']], [5, 2, 2, 1, 0, 0]],
    ['one point', { accept: ['IMP-DECIMAL:FOB USD:6'] }, [[2, 'changed'], [3, 'changed'], [4, 'same'], [5, 'new'], [6, 'new']], [5, 2, 2, 1, 0, 0]],
    ['another point than there is', { accept: ['IMP-DECIMAL:FOB USD:5'] }, [[2, 'changed'], [3, 'changed'], [4, 'same'], [5, 'new'], [6, 'held']], [5, 1, 2, 1, 0, 1]],
  ])('%s: preview, dry run and import say the same, and the import does it', async (_name, decisions, rows, numbers) => {
    const { token, mapping, look } = await prepared();
    const shown = await look(decisions);
    expect(results(shown)).toEqual(rows);
    const dry = await value('importing.commit', { files: [token], mapping, decisions, dryRun: true });
    const real = await value('importing.commit', { files: [token], mapping, decisions, seen: [shown.sha256] });
    expect(counts(real.files[0])).toEqual(numbers);
    expect(real.files).toEqual(dry.files);
    expect(real.files).toEqual([shown.summary]);
  });

  test('a warning can keep its rows out, and its rows come in the file of rejected rows', async () => {
    const { token, mapping, look } = await prepared(`${HEAD}\nKB-7,,830610,10,12.90,1.5,700,\nKB-8,Vase,830610,10,12.90,1.5,700,\n`);
    expect(results(await look())).toEqual([[2, 'new'], [3, 'new']]);
    const decisions = { refuse: ['IMP-NO-NAME'] };
    expect(results(await look(decisions))).toEqual([[2, 'held'], [3, 'new']]);
    const done = await value('importing.commit', { files: [token], mapping, decisions, rejects: 'csv' });
    expect(counts(done.files[0])).toEqual([2, 1, 0, 0, 0, 1]);
    expect(await readFile(desk.app.files.path(done.rejects?.token ?? ''), 'utf8')).toContain('KB-7,,830610,10,12.90,1.5,700,,2,KB-7 has no name. Fill in the name.');
  });

  test('a column that is left alone this time is in the mapping next time', async () => {
    const { token, mapping } = await prepared();
    await value('importing.commit', { files: [token], mapping, decisions: { leaveColumns: [1] } });
    expect((await held('KB-2')).name).toEqual({ en: { text: 'Bell' } });
    expect((await value('importing.inspect', { file: token })).mapping.columns[1]?.field).toBe('name.en');
  });
});

describe('what a filled cell does to an item that has something there', () => {
  test.each([
    ['overwrite', { en: { text: 'Door bell' } }, ['temple'], ['oil']],
    ['fill', { en: { text: 'Bell' } }, ['temple'], ['brass']],
    ['append', { en: { text: 'Bell Door bell' } }, ['temple'], ['brass', 'oil']],
  ] as const)('%s', async (policy, name, emptyBefore, filledBefore) => {
    const { token, mapping, look } = await prepared();
    const asked = { ...mapping, columns: mapping.columns.map((one) => ({ ...one, policy })) };
    const shown = await value('importing.preview', { file: token, mapping: asked });
    expect(shown.rows[0]?.cells[7]).toEqual(policy === 'fill' ? { text: 'oil', state: 'same' } : { text: policy === 'append' ? 'brass | oil' : 'oil', before: 'brass', state: 'changed' });
    await value('importing.commit', { files: [token], mapping: asked });
    expect(await held('KB-2')).toMatchObject({ name, keywords: emptyBefore });
    expect(await held('KB-1')).toMatchObject({ keywords: filledBefore, priceLadders: expect.objectContaining({}) });
    // A second time adds nothing twice, and the mapping remembers.
    expect((await value('importing.inspect', { file: token })).mapping.columns[1]?.policy).toBe(policy);
    expect((await value('importing.commit', { files: [token], mapping: asked })).changeSet).toBeNull();
    expect((await look()).summary.rows).toBe(5);
  });

  test('an empty cell and a missing column erase nothing, whatever the policy', async () => {
    const { mapping } = await prepared();
    const before = await held('KB-1');
    const columns = mapping.columns.slice(0, 3).map((one) => ({ ...one, policy: 'overwrite' as const }));
    await value('importing.commit', { files: [await file('sparse.csv', 'SKU,Name,HS code\nKB-1,,\n')], mapping: { ...mapping, columns } });
    expect(await held('KB-1')).toEqual(before);
  });
});

describe('a preview at hand', () => {
  test('is filtered and turned page by page without reading the file again', async () => {
    const { look } = await prepared();
    const first = await look({}, { count: 2 });
    expect([first.total, first.rows.length, first.columns, first.points.map((one) => [one.rule, one.column, one.rows])]).toEqual([5, 2, [{ index: 1, cells: 1 }, { index: 4, cells: 2 }, { index: 7, cells: 2 }], [['IMP-DECIMAL', 'FOB USD', 1]]]);
    const page = (more: Partial<Input<'importing.previewPage'>>) => value('importing.previewPage', { preview: first.preview, ...more });
    expect(results(await page({ from: 2, count: 2 }))).toEqual([[4, 'same'], [5, 'new']]);
    expect(results(await page({ show: 'changed' }))).toEqual([[2, 'changed'], [3, 'changed']]);
    expect(results(await page({ show: 'changes' }))).toEqual([[2, 'changed'], [3, 'changed'], [5, 'new']]);
    expect(results(await page({ column: 7 }))).toEqual([[2, 'changed'], [3, 'changed']]);
    expect(results(await page({ column: 1, show: 'changed' }))).toEqual([[3, 'changed']]);
    expect(results(await page({ rule: 'IMP-DECIMAL', ruleColumn: 'FOB USD' }))).toEqual([[6, 'held']]);
    expect(results(await page({ rule: 'IMP-DECIMAL', ruleColumn: 'MOQ (pcs)' }))).toEqual([]);
    // Asked again with the same words it is the same preview; with others another one.
    expect((await look({}, { count: 1 })).preview).toBe(first.preview);
    expect((await look({ skipFixes: ['IMP-HS'] })).preview).not.toBe(first.preview);
  });

  test('is not shown any more once the catalogue changed', async () => {
    const { look } = await prepared();
    const { preview } = await look();
    await value('workspace.undo', {});
    expect(await call('importing.previewPage', { preview })).toMatchObject({ ok: false, problem: { code: 'preview-again' } });
    const anew = await look();
    expect([anew.preview === preview, results(anew)[0]]).toEqual([false, [2, 'new']]);
  });

  test('keeps rows in the order of the file, also variants above their product', async () => {
    const token = await file('below.csv', 'SKU,Parent SKU,Name\nV-1,P,Red\nV-2,P,Blue\nP,,Lamp\n');
    const { mapping } = await value('importing.inspect', { file: token });
    expect(results(await value('importing.preview', { file: token, mapping }))).toEqual([[2, 'new'], [3, 'new'], [4, 'new']]);
  });
});

describe('items of the company that are not in the file', () => {
  const ONLY = `${HEAD}\nKB-1,Lamp,830610,10,12.40,1.5,700,\n`;
  test('stay unless asked for; are listed when asked to; and are deleted in the same step, which one undo takes back', async () => {
    const { token, mapping, look } = await prepared(`${ONLY}KB-9,Made by this file,830610,1,1,1,1,\n`.replace('\n\n', '\n'));
    const before = await dump();
    expect((await look()).missing).toBeNull();
    const listed = (await look({}, { missing: 'list' })).missing;
    expect([listed?.count, listed?.items.map((one) => one.sku).sort()]).toEqual([2, ['KB-2', 'KB-3']]);
    expect((await value('importing.commit', { files: [token], mapping, missing: 'list', dryRun: true })).missing?.count).toBe(2);
    expect((await value('importing.commit', { files: [token], mapping, missing: 'delete', dryRun: true })).missing).toMatchObject({ count: 2, kept: null });
    expect(await dump()).toBe(before);
    expect((await value('importing.commit', { files: [token], mapping, missing: 'delete' })).missing?.count).toBe(2);
    expect((await value('workspace.state', {})).products, 'KB-1 and the new one').toBe(2);
    await value('workspace.undo', {});
    expect(await dump()).toBe(before);
  });

  test('stay while a row is held back of which nobody knows what it is about, and when the file has no rows', async () => {
    const { token, mapping } = await prepared(`${ONLY},No number here,830610,1,1,1,1,\n`.replace('No number here', ''));
    expect((await value('importing.commit', { files: [token], mapping, missing: 'delete' })).missing).toMatchObject({ count: 2, kept: 'rows-held-back' });
    expect((await value('workspace.state', {})).products).toBe(3);
    const { mapping: same } = await prepared(ONLY);
    expect((await value('importing.commit', { files: [await file('bare.csv', `${HEAD}\n`)], mapping: same, missing: 'delete' })).missing).toMatchObject({ kept: 'empty-file' });
    expect((await value('workspace.state', {})).products).toBe(3);
  });

  test('are not those whose row was held back or left out, nor a product of a variant that is in the file', async () => {
    await value('importing.commit', { files: [await file('tree.csv', 'SKU,Parent SKU,Name\nP,,Lamp\nV-1,P,Red\nV-2,P,Blue\nQ,,Bell\n')] });
    const token = await file('part.csv', 'SKU,Parent SKU,Name,Net kg\nV-1,P,Red,x\nQ,,Bell,1\n');
    const { mapping } = await value('importing.inspect', { file: token });
    const shown = await value('importing.preview', { file: token, mapping, missing: 'list', decisions: { leaveRows: [[3, 3]] } });
    expect(shown.missing?.items.map((one) => one.sku)).toEqual(['V-2']);
  });
});

describe('rejected rows', () => {
  /** The workbook as rows. */
  async function rowsOf(token: string, name: string): Promise<string[][]> {
    const table = await openTable(desk.app.files.path(token), name);
    const rows: string[][] = [];
    for await (const batch of table.rows()) rows.push(...batch.map((row) => row.cells));
    await table.close();
    return rows;
  }

  test.each([['en', 'xlsx'], ['hi', 'xlsx'], ['hi', 'csv']] as const)('in %s as %s: put right and imported again none is rejected and nothing is doubled', async (language, format) => {
    const bad = `${HEAD}\nKB-1,Lamp,830610,ten,12.40,1.5,700,\nKB-2,Bell,830610,20,"5,50",1,300,\nKB-3,Bowl,741810,20,7,2,400,\n`;
    const token = await file('bad.csv', bad);
    const { mapping } = await value('importing.inspect', { file: token });
    const done = await value('importing.commit', { files: [token], mapping }, { language });
    expect(counts(done.files[0])).toEqual([3, 1, 0, 0, 0, 2]);
    const made = await value('importing.rejects', { of: done.held ?? '', format }, { language });
    const [head = [], ...rows] = await rowsOf(made.token, made.name);
    expect(head.slice(-2)).toEqual(language === 'hi' ? ['फ़ाइल में पंक्ति', 'क्यों रोका गया'] : ['Row in file', 'Why held back']);
    expect(rows.map((row) => [row[0], row.at(-2), /ten|5,50/.test(row.at(-1) ?? '')])).toEqual([['KB-1', '2', true], ['KB-2', '3', true]]);
    const put = (cell: string): string => (cell === 'ten' ? '10' : cell === '5,50' ? '5.50' : cell);
    const corrected = [head, ...rows.map((row) => row.map(put))].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
    const again = await value('importing.commit', { files: [await file('corrected.csv', corrected)] });
    expect(counts(again.files[0])).toEqual([2, 2, 0, 0, 0, 0]);
    expect((await value('workspace.state', {})).products).toBe(3);
    const { workspace } = await desk.app.companies.open(desk.company);
    expect(await workspace.read.get('SELECT count(*) AS n FROM attribute'), 'the two columns more become nothing').toEqual({ n: 0 });
    expect(await call('importing.rejects', { of: 'nobody' })).toMatchObject({ ok: false, problem: { code: 'preview-again' } });
  });

  test('are saved from the preview too, before anything is written', async () => {
    const { look } = await prepared();
    const { preview } = await look();
    const made = await value('importing.rejects', { of: preview });
    expect((await rowsOf(made.token, made.name)).map((row) => row[0])).toEqual(['SKU', 'KB-5']);
  });
});

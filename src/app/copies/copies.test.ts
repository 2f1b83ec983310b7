import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';
import { kinds } from '../kinds.ts';
import { COMPANY_KINDS } from './kinds.ts';
import { companySchema } from './publishedSchema.ts';
import { fillWholeFirm } from './wholeFirm.fixture.ts';

/** A company as one file: into an empty company all of it comes back, into one with data what was changed in the file. */
const firm = testFirm({ name: 'Kaveri Brass' });
const { value, dump, change } = firm;
type Around = Record<string, Record<string, unknown>[]>;

async function copy(): Promise<string> {
  const { file } = await value('catalogue.export', { format: 'json', for: 'self', everything: true });
  return readFile(firm.app.files.path(file.token), 'utf8');
}
const bring = async (text: string, accept: string[] = []) => value('importing.commit', { files: [await firm.file('company.json', text)], decisions: { skipFixes: [], accept } });
const edited = (text: string, change: (whole: Around) => void): string => {
  const whole = JSON.parse(text) as Around;
  change(whole);
  return JSON.stringify(whole);
};
const only = (list: Record<string, unknown>[] | undefined): Record<string, unknown> => list?.[0] ?? {};
const counted = (done: Awaited<ReturnType<typeof bring>>, kind: string) => done.files[0]?.others.find((one) => one.kind === kind);

test('every kind of record a company keeps can be brought back', () => {
  expect(COMPANY_KINDS.map((one) => one.kind).sort()).toEqual(kinds.map((one) => one.kind).filter((kind) => kind !== 'product').sort());
});

test('the schema that is published is the one that is read', async () => {
  expect(JSON.parse(await readFile(join(import.meta.dirname, '../../../docs/company.schema.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(companySchema())));
});

describe('into an empty company', () => {
  test('everything comes back: the canonical dump is the same, and one undo takes all of it away', async () => {
    await fillWholeFirm(firm);
    const [text, whole] = [await copy(), await dump()];
    for (const { kind } of kinds) expect(whole, `control: ${kind}`).toContain(`"kind":"${kind}"`);
    await firm.newCompany();
    const before = await dump();
    const dry = await value('importing.commit', { files: [await firm.file('company.json', text)], dryRun: true });
    expect(await dump()).toBe(before);
    const done = await bring(text);
    expect(await dump()).toBe(whole);
    expect([done.files[0]?.others, done.files[0]?.findings.filter((one) => one.severity === 'error')]).toEqual([dry.files[0]?.others, []]);
    expect(done.files[0]?.others.map((one) => [one.kind, one.created]).sort()).toEqual(COMPANY_KINDS.map(({ kind }) => [kind, kind === 'setting' ? 11 : 1]).sort());
    await value('workspace.undo', {});
    expect(await dump()).toBe(before);
  });

  test('a company without items comes back too', async () => {
    await change((db) => db.create('buyer', { id: db.newId(), name: 'Moreau SARL' } as { id: string }));
    const [text, whole] = [await copy(), await dump()];
    await firm.newCompany();
    await bring(text);
    expect(await dump()).toBe(whole);
  });

  test('a copy of a company that was brought back is the same file again, but for the step it was made at', async () => {
    await fillWholeFirm(firm);
    const text = await copy();
    await firm.newCompany();
    await bring(text);
    const timeless = (one: string): string => one.replaceAll(/"asOf":"[^"]*"/g, '"asOf":""');
    expect(timeless(await copy())).toBe(timeless(text));
  });
});

describe('into a company with data', () => {
  test('a copy nobody edited changes nothing, whatever was changed here since', async () => {
    const id = await fillWholeFirm(firm);
    const text = await copy();
    await value('buyers.edit', { id: id.buyer ?? '', field: 'email', value: 'new@example.com' });
    await value('exporter.edit', { edits: [{ field: 'bank.account', value: '999' }] });
    const now = await dump();
    const done = await bring(text);
    expect([await dump(), done.changeSet]).toEqual([now, null]);
  });

  test('what was edited in the file goes in, and the rest stays as it is here', async () => {
    const id = await fillWholeFirm(firm);
    const text = edited(await copy(), (whole) => {
      only(whole.buyer).phone = '+33 1';
      only(whole.rate).value = '700';
      (only(whole.exporter).bank as Record<string, unknown>).name = 'Other Bank';
    });
    await value('exporter.edit', { edits: [{ field: 'bank.account', value: '999' }] });
    const done = await bring(text);
    expect([counted(done, 'buyer'), counted(done, 'rate'), counted(done, 'exporter'), counted(done, 'fair')].map((one) => [one?.updated, one?.unchanged])).toEqual([[1, 0], [1, 0], [1, 0], [0, 1]]);
    const { workspace } = await firm.app.companies.open(firm.company);
    expect(await workspace.read.record('buyer', id.buyer ?? '')).toMatchObject({ phone: '+33 1', email: 'm@example.com' });
    expect((await value('exporter.get', {})).exporter.bank).toMatchObject({ name: 'Other Bank', account: '999' });
  });

  test('what was changed on both sides waits with all three values, and is taken when a person says so', async () => {
    const id = await fillWholeFirm(firm);
    const text = edited(await copy(), (whole) => { only(whole.buyer).email = 'file@example.com'; });
    await value('buyers.edit', { id: id.buyer ?? '', field: 'email', value: 'here@example.com' });
    const done = await bring(text);
    expect([done.changeSet, counted(done, 'buyer')?.held]).toEqual([null, 1]);
    expect(done.files[0]?.findings.find((one) => one.rule === 'IMP-RECORD-BOTH')?.data).toMatchObject({ kind: 'Buyers', name: 'Moreau SARL', field: 'email', base: 'm@example.com', now: 'here@example.com', value: 'file@example.com' });
    expect(counted(await bring(text, ['IMP-RECORD-BOTH']), 'buyer')?.updated).toBe(1);
  });

  test('what was deleted here stays deleted, or is held back when it was edited in the file', async () => {
    const id = await fillWholeFirm(firm);
    const text = await copy();
    await change((db) => db.remove('fair', id.fair ?? ''));
    expect(counted(await bring(text), 'fair')).toMatchObject({ created: 0, unchanged: 1 });
    const done = await bring(edited(text, (whole) => { only(whole.fair).name = 'Autumn fair'; }));
    expect([counted(done, 'fair')?.held, done.files[0]?.findings.map((one) => one.rule)]).toEqual([1, expect.arrayContaining(['IMP-RECORD-DELETED'])]);
  });

  test('of another firm: its profile is not taken over, and lists go to the items with the same numbers', async () => {
    await fillWholeFirm(firm);
    const text = await copy();
    await firm.newCompany();
    await value('exporter.edit', { edits: [{ field: 'legalName', value: 'Yamuna Crafts' }] });
    const ours = (await value('catalogue.add', { sku: 'KB-1', name: 'Lamp' })).id;
    const done = await bring(text);
    expect([(await value('exporter.get', {})).exporter.legalName, counted(done, 'exporter')?.held]).toEqual(['Yamuna Crafts', 1]);
    const { workspace } = await firm.app.companies.open(firm.company);
    const rows = await workspace.read.all<{ product: string; key: string }>('SELECT product, key FROM buyer_item');
    expect([rows[0]?.product, rows[0]?.key.endsWith(ours)]).toEqual([ours, true]);
  });
});

describe('a spoilt copy', () => {
  test.each<[string, (whole: Around) => void, string]>([
    ['a record of a wrong form', (whole) => { only(whole.buyer).name = 7; }, 'Buyers'], ['a kind nobody knows', (whole) => { whole.robots = [{ id: 'x' }]; }, 'robots'],
    ['a setting nobody knows', (whole) => { whole.setting?.push({ id: '01M80FBFVK0VQER77H2MAYYM1K', key: 'curtain', pin: '1' }); }, 'Views and settings'], ['a record twice', (whole) => { whole.rate?.push(structuredClone(only(whole.rate))); }, 'Rates'],
    ['a list that is none', (whole) => { (whole as Record<string, unknown>).visit = 'all'; }, 'Visits'],
  ])('%s is left out by name, and all else comes in', async (_what, spoil, kind) => {
    await fillWholeFirm(firm);
    const text = edited(await copy(), spoil);
    await firm.newCompany();
    const done = await bring(text);
    expect(done.files[0]?.findings.filter((one) => one.rule === 'IMP-RECORD').map((one) => one.data.kind)).toEqual([kind]);
    expect([done.files[0]?.products.created, counted(done, 'cost_sheet')?.created]).toEqual([3, 1]);
  });

  test('parts nobody knows are not kept', async () => {
    await fillWholeFirm(firm);
    const text = edited(await copy(), (whole) => { only(whole.buyer).junk = 'x'.repeat(1000); });
    await firm.newCompany();
    await bring(text);
    expect(await dump()).not.toContain('junk');
  });
});

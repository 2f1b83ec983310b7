import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '#base';
import { type Product, product } from '#catalogue';
import { createWorkspace, type Workspace } from '#store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import remove from '../catalogue/remove.ts';
import { contract, type Input, type Output, type UseCaseName } from '../contract.ts';
import { kinds } from '../kinds.ts';
import type { Context } from '../port.ts';
import { useCases } from '../useCases.ts';

let folder: string;
let workspace: Workspace;
let now = Date.UTC(2026, 10, 20, 6);
beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 6);
  folder = mkdtempSync(join(tmpdir(), 'niryat-journal-'));
  workspace = await createWorkspace(join(folder, 'K.niryat'), 'K', { clock: { now: () => (now += 1_000) }, person: 'Asha', kinds });
});
afterEach(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const progress: number[] = [];
let curtainClosed = false;
const contextOf = (language: string, signal: AbortSignal): Context =>
  ({ clock: fixedClock(now), curtain: { closed: () => curtainClosed }, language, person: 'Asha', signal, workspace: async () => workspace, progress: (done: number) => progress.push(done) }) as unknown as Context;
async function ask<K extends Extract<UseCaseName, `journal.${string}`>>(name: K, input: Input<K>, language = 'en', signal = new AbortController().signal): Promise<Output<K>> {
  const run = (await useCases[name]()).default as unknown as (input: unknown, context: Context) => Promise<Output<K>>;
  return run(contract[name].input.parse(input), contextOf(language, signal));
}

const ID = (tail: string): string => tail.padStart(26, '0');
const lamp = (more: Partial<Product> = {}): Product => product.parse({ id: ID('1'), sku: 'KB-LMP-1', name: { en: { text: 'Brass lamp' } }, ...more });
const stored = (one: Product): Product => Object.fromEntries(Object.entries(one).filter(([, value]) => typeof value !== 'object' || Object.keys(value).length > 0)) as Product;
const step = async (id: string, products: Product[], more: object = {}): Promise<string> => {
  const { changeSet } = await workspace.change({ label: { id, data: { sku: products[0]?.sku ?? '', field: 'name', file: 'list.xlsx', count: products.length } }, ...more }, async (db) => {
    for (const one of products) {
      if (await db.record('product', one.id)) await db.update('product', stored(one));
      else await db.create('product', stored(one));
    }
  });
  return changeSet?.id ?? '';
};
const upTo = (changeSet: string) => ({ changeSet, side: 'after' as const });
const upToBefore = (changeSet: string) => ({ changeSet, side: 'before' as const });
const current = (): Promise<Product | undefined> => workspace.read.record<Product>('product', ID('1'));

describe('the steps of a company', () => {
  test('come newest first, page by page, and by item, deed, file and day', async () => {
    const added = await step('add', [lamp()]);
    const imported = await step('import', [lamp({ brand: 'Kiran' }), lamp({ id: ID('2'), sku: 'KB-2' })], { source: { name: 'list.xlsx', sha256: 'ab' } });
    now = Date.UTC(2026, 10, 25, 20);
    const edited = await step('edit', [lamp({ brand: 'Kaveri' })]);
    const ids = async (input: Input<'journal.steps'>): Promise<string[]> => (await ask('journal.steps', input)).items.map((one) => one.id);
    expect(await ids({})).toEqual([edited, imported, added]);
    const first = await ask('journal.steps', { limit: 2 });
    expect(first.more).toBe(true);
    expect(await ids({ before: first.items.at(-1)?.sequence })).toEqual([added]);
    expect(await ids({ deed: 'import' })).toEqual([imported]);
    expect(await ids({ file: 'list.xlsx' })).toEqual([imported]);
    expect(await ids({ item: ' KB-2 ' })).toEqual([imported]);
    expect(await ids({ item: 'no such item' })).toEqual([]);
    expect(await ids({ person: 'Nobody' })).toEqual([]);
    // 20:00 UTC on the 25th is the 26th in India.
    expect(await ids({ from: '2026-11-26' })).toEqual([edited]);
    expect(await ids({ to: '2026-11-20' })).toEqual([imported, added]);
    expect(await ask('journal.facets', {}, 'hi')).toMatchObject({ steps: 3, people: ['Asha'], files: ['list.xlsx'], deeds: expect.arrayContaining([{ deed: 'import', title: '… का इम्पोर्ट', count: 1 }]) });
  });

  test('open to their entries by name, in the order they happened, a page at a time', async () => {
    await step('add', [lamp()]);
    const many = await step('import', [lamp({ brand: 'Kiran', moq: { value: '10', unit: 'PCS' } }), ...Array.from({ length: 30 }, (_, at) => lamp({ id: ID(`A${at}`), sku: `N-${at}` }))]);
    const first = await ask('journal.entries', { changeSet: many, limit: 20 });
    expect(first.counts).toEqual([{ kind: 'product', change: 'create', records: 30, entries: 30 }, { kind: 'product', change: 'update', records: 1, entries: 2 }]);
    expect(first.items.slice(0, 3)).toMatchObject([
      { title: 'KB-LMP-1', name: 'Brass lamp', change: 'update', field: 'brand', before: null, after: 'Kiran', there: true }, { field: 'moq', after: { value: '10', unit: 'PCS' } }, { change: 'create', title: 'N-0' }]);
    const second = await ask('journal.entries', { changeSet: many, limit: 20, after: first.items.at(-1)?.seq });
    expect([first.more, second.more, first.items.length + second.items.length]).toEqual([true, false, 32]);
    await workspace.undo();
    expect((await ask('journal.entries', { changeSet: many, limit: 3 })).items[2]).toMatchObject({ title: 'N-0', there: false, state: 'undone' });
    await expect(ask('journal.entries', { changeSet: 'none' })).rejects.toMatchObject({ code: 'no-such-point' });
  });
});

describe('the history of one item', () => {
  test('tells a field of the form, also when its first text came with all others, and leaves out what was given up', async () => {
    await step('add', [lamp({ name: {} })]);
    await step('edit', [lamp()]);
    await step('edit', [lamp({ name: { en: { text: 'Given up' } } })]);
    await workspace.undo();
    await step('edit', [lamp({ name: { en: { text: 'Brass oil lamp' }, hi: { text: 'पीतल का दीपक' } } })]);
    const of = async (field: string) => (await ask('journal.record', { record: ID('1'), field })).items.map((one) => [one.change, one.field, one.before, one.after]);
    expect(await of('name.en')).toEqual([['update', 'name.en.text', 'Brass lamp', 'Brass oil lamp'], ['update', 'name.en', null, { text: 'Brass lamp' }], ['create', '', null, null]]);
    expect((await of('name.hi')).map(([, , , text]) => text)).toEqual([{ text: 'पीतल का दीपक' }, null]);
    expect((await ask('journal.record', { record: ID('1') })).items).toHaveLength(4);
  });

  test('a weight of the form finds its changes among the levels of packing', async () => {
    const level = (more: object) => ({ [ID('9')]: { position: 0, level: 'item' as const, ...more } });
    await step('add', [lamp({ packing: level({ netWeight: { value: '1', unit: 'KGS' } }) })]);
    await step('edit', [lamp({ packing: level({ netWeight: { value: '2', unit: 'KGS' } }) })]);
    await step('edit', [lamp({ packing: level({ netWeight: { value: '2', unit: 'KGS' }, grossWeight: { value: '3', unit: 'KGS' } }) })]);
    expect((await ask('journal.record', { record: ID('1'), field: 'netWeight' })).items.map((one) => one.after)).toEqual([{ value: '2', unit: 'KGS' }, null]);
  });

  test('a field is put back as a new step; what else changed since stays', async () => {
    await step('add', [lamp({ brand: 'Kiran' })]);
    const wrong = await step('edit', [lamp({ brand: 'Kirann' })]);
    await step('edit', [lamp({ brand: 'Kirann', notes: 'keep me' })]);
    const { changeSet } = await ask('journal.revertField', { record: ID('1'), field: 'brand', point: upToBefore(wrong) });
    expect(changeSet).toMatchObject({ sequence: 4, state: 'done', title: 'Brand of KB-LMP-1 put back' });
    expect(await current()).toMatchObject({ brand: 'Kiran', notes: 'keep me' });
    expect((await ask('journal.revertField', { record: ID('1'), field: 'brand', point: upToBefore(wrong) })).changeSet).toBeNull();
    await workspace.undo();
    expect(await current()).toMatchObject({ brand: 'Kirann' });
  });

  test('an item is put back to any point after a preview of what that changes', async () => {
    const first = await step('add', [lamp({ brand: 'Kiran', notes: 'old' })]);
    await step('edit', [lamp({ brand: 'Kaveri' })]);
    const preview = await ask('journal.recordAt', { record: ID('1'), point: upTo(first) });
    expect(preview).toMatchObject({ refusal: null, change: 'changed', differences: [{ field: 'brand', before: 'Kaveri', after: 'Kiran' }, { field: 'notes', before: null, after: 'old' }] });
    await ask('journal.revertRecord', { record: ID('1'), point: upTo(first) });
    expect(await current()).toEqual(stored(lamp({ brand: 'Kiran', notes: 'old' })));
    await expect(ask('journal.recordAt', { record: ID('1'), point: upToBefore(first) })).rejects.toMatchObject({ code: 'was-not-there' });
    await expect(ask('journal.recordAt', { record: ID('1'), point: upTo('nowhere') })).rejects.toMatchObject({ code: 'no-such-point' });
  });

  test.each([['en', 'message', 'Item no. KB-LMP-1 belongs to another item now: Second lamp'], ['hi', 'hi', 'आइटम नं. KB-LMP-1 अब दूसरे आइटम का है']])('is refused when its number is taken, in %s, and nothing is written', async (language, said, words) => {
    const first = await step('add', [lamp()]);
    await step('edit', [lamp({ sku: 'KB-LMP-1A' })]);
    await step('add', [lamp({ id: ID('2'), name: { en: { text: 'Second lamp' } } })]);
    const { sequence } = await workspace.undoState();
    for (const deed of ['journal.revertField', 'journal.revertRecord'] as const) {
      await expect(ask(deed, { record: ID('1'), field: 'sku', point: upTo(first) }, language)).rejects.toMatchObject({ code: 'sku-taken', [said]: expect.stringContaining(words), where: { sku: 'KB-LMP-1' } });
    }
    expect((await ask('journal.recordAt', { record: ID('1'), point: upTo(first) }, language)).refusal).toContain(words);
    expect((await workspace.undoState()).sequence).toBe(sequence);
  });

  test('is refused when the item it was a variant of is gone, and when it has variants itself', async () => {
    await step('add', [lamp({ id: ID('P'), sku: 'P' })]);
    const child = await step('add', [lamp({ parent: ID('P') })]);
    await step('edit', [lamp()]);
    await step('add', [lamp({ id: ID('V'), sku: 'V', parent: ID('1') })]);
    await expect(ask('journal.revertField', { record: ID('1'), field: 'parent', point: upTo(child) })).rejects.toMatchObject({ code: 'has-variants' });
    await workspace.change({ label: { id: 'remove', data: {} } }, (db) => db.remove('product', ID('P')));
    await expect(ask('journal.revertField', { record: ID('1'), field: 'parent', point: upTo(child) })).rejects.toMatchObject({ code: 'parent-gone' });
  });

  test('a part of something that went since is not put back alone', async () => {
    const level = { [ID('9')]: { position: 0, level: 'item' as const, netWeight: { value: '1', unit: 'KGS' } } };
    await step('add', [lamp({ packing: level })]);
    const first = (await workspace.undoState()).undo?.id ?? '';
    await step('edit', [lamp()]);
    await expect(ask('journal.revertField', { record: ID('1'), field: `packing.${ID('9')}.netWeight`, point: upTo(first) })).rejects.toMatchObject({ code: 'no-longer-fits' });
    await ask('journal.revertField', { record: ID('1'), field: 'packing', point: upTo(first) });
    expect((await current())?.packing).toEqual(level);
  });
});

describe('deleted items', () => {
  test('stand in a list with their variants and come back under their own ids, and the step undoes', async () => {
    await step('add', [lamp(), lamp({ id: ID('V'), sku: 'KB-LMP-1-R', parent: ID('1') }), lamp({ id: ID('3'), sku: 'OTHER' })]);
    const full = await all();
    await remove({ ids: [ID('1')] }, contextOf('en', new AbortController().signal));
    const gone = await ask('journal.deleted', {});
    expect(gone).toMatchObject({ more: false, items: [{ sku: 'KB-LMP-1', name: 'Brass lamp', variants: 1, stepTitle: 'Deletion of 1 item' }] });
    expect((await ask('journal.deleted', { query: 'other' })).items).toEqual([]);
    const deletedDump = await all();
    expect(await ask('journal.restore', { records: [ID('1')] })).toMatchObject({ restored: 2, refused: [] });
    expect(await all()).toBe(full);
    expect((await ask('journal.deleted', {})).items).toEqual([]);
    await workspace.undo();
    expect(await all()).toBe(deletedDump);
    expect((await ask('journal.deleted', {})).items).toHaveLength(1);
    expect((await ask('journal.steps', { item: 'KB-LMP-1' })).items).toHaveLength(3);
  });

  test('whose number is used again stay out, with the reason; the others come back', async () => {
    await step('add', [lamp(), lamp({ id: ID('3'), sku: 'OTHER' })]);
    await remove({ ids: [ID('1'), ID('3')] }, contextOf('en', new AbortController().signal));
    await step('add', [lamp({ id: ID('2') })]);
    expect(await ask('journal.restore', { records: [ID('1'), ID('3')] })).toMatchObject({ restored: 1, refused: [{ sku: 'KB-LMP-1', reason: expect.stringContaining('belongs to another item') }] });
  });
});

async function all(): Promise<string> {
  let text = '';
  for await (const line of workspace.dump()) text += `${line}\n`;
  return text;
}

describe('while a buyer is in the room', () => {
  test('neither entries nor comparisons say what a thing costs, and the control shows that they do otherwise', async () => {
    const first = await step('add', [lamp({ cost: { amount: 77700, currency: 'INR' }, supplier: 'Canary Metals' })]);
    const second = await step('edit', [lamp({ cost: { amount: 88800, currency: 'INR' }, supplier: 'Canary Alloys', brand: 'Kiran' })]);
    const everything = async (): Promise<string> => JSON.stringify([
      await ask('journal.entries', { changeSet: second }), await ask('journal.record', { record: ID('1') }), await ask('journal.record', { record: ID('1'), field: 'cost' }), await ask('journal.compare', { from: upTo(first), to: 'now' }),
      await ask('journal.compareRecord', { record: ID('1'), from: upTo(first), to: 'now' }), await ask('journal.recordAt', { record: ID('1'), point: upTo(first) })]);
    expect(await everything()).toMatch(/77700.*Canary/s);
    curtainClosed = true;
    try {
      const said = await everything();
      expect(said).not.toMatch(/77700|88800|Canary|supplier/);
      expect(said).toContain('Kiran');
    } finally {
      curtainClosed = false;
    }
  });
});

describe('two points', () => {
  test('differ by records and fields; also a time of day is a point', async () => {
    const first = await step('add', [lamp(), lamp({ id: ID('2'), sku: 'KB-2' }), lamp({ id: ID('3'), sku: 'KB-3', brand: 'x' })]);
    const noon = now;
    const second = await step('edit', [lamp({ brand: 'Kiran', name: { en: { text: 'Oil lamp' } } }), lamp({ id: ID('4'), sku: 'KB-4' })]);
    await step('edit', [lamp({ id: ID('3'), sku: 'KB-3', brand: 'y' })]);
    await step('edit', [lamp({ id: ID('3'), sku: 'KB-3', brand: 'x' })]);
    await workspace.change({ label: { id: 'remove', data: {} } }, (db) => db.remove('product', ID('2')));
    const expected = {
      total: 3, counts: [{ kind: 'product', created: 1, removed: 1, changed: 1 }], fields: [{ kind: 'product', field: 'brand', records: 1 }, { kind: 'product', field: 'name.en', records: 1 }],
      items: [{ title: 'KB-2', change: 'removed', there: false }, { title: 'KB-4', change: 'created', there: true }, { title: 'KB-LMP-1', change: 'changed', fields: ['brand', 'name.en'] }],
    };
    expect(await ask('journal.compare', { from: upTo(first), to: 'now' })).toMatchObject(expected);
    expect(await ask('journal.compare', { from: { at: noon }, to: 'now' })).toMatchObject(expected);
    expect((await ask('journal.compare', { from: upTo(first), to: 'now', offset: 2 })).items.map((one) => one.title)).toEqual(['KB-LMP-1']);
    expect((await ask('journal.compare', { from: upTo(first), to: upToBefore(second) })).total).toBe(0);
    expect((await ask('journal.compare', { from: 'start', to: 'now' })).counts).toEqual([{ kind: 'product', created: 3, removed: 0, changed: 0 }]);
    expect(await ask('journal.compareRecord', { record: ID('1'), from: upTo(second), to: upTo(first) })).toMatchObject({ change: 'changed', differences: [{ field: 'brand', before: 'Kiran', after: null }, { field: 'name.en.text', before: 'Oil lamp', after: 'Brass lamp' }] });
    expect(await ask('journal.compareRecord', { record: ID('2'), from: 'now', to: upTo(first) })).toMatchObject({ change: 'created', title: 'KB-2' });
  });
});

describe('back to a step', () => {
  const notes = async (count: number): Promise<string[]> => {
    const steps = [await step('add', [lamp()])];
    for (let at = 1; at < count; at += 1) steps.push(await step('edit', [lamp({ notes: `note ${at}` })]));
    return steps;
  };

  test('tells first how many steps and which, then undoes them; and does them again the same way', async () => {
    const steps = await notes(130);
    const full = await all();
    expect(await ask('journal.backPreview', { changeSet: steps[9] ?? '' })).toMatchObject({ direction: 'undo', steps: 120, entries: 120, items: expect.objectContaining({ length: 50 }) });
    expect(await ask('journal.backTo', { changeSet: steps[9] ?? '' })).toEqual({ direction: 'undo', steps: 120, stopped: false });
    expect(await current()).toMatchObject({ notes: 'note 9' });
    expect(await ask('journal.backPreview', { changeSet: steps[129] ?? '' })).toMatchObject({ direction: 'redo', steps: 120 });
    expect(await ask('journal.backTo', { changeSet: steps[129] ?? '' })).toEqual({ direction: 'redo', steps: 120, stopped: false });
    expect(await all()).toBe(full);
    expect(await ask('journal.backPreview', { changeSet: steps[129] ?? '' })).toEqual({ direction: 'none', steps: 0, entries: 0, items: [] });
  });

  test('stops between steps when it is told to, and says how far it came', async () => {
    const steps = await notes(130);
    const control = new AbortController();
    progress.length = 0;
    const going = ask('journal.backTo', { changeSet: steps[0] ?? '' }, 'en', control.signal);
    const stop = workspace.onChange(() => control.abort());
    expect(await going).toEqual({ direction: 'undo', steps: 50, stopped: true });
    stop();
    expect(await current()).toMatchObject({ notes: 'note 79' });
  });

  test('a step that was given up has no way back', async () => {
    const steps = await notes(3);
    await workspace.undo();
    await step('edit', [lamp({ notes: 'another way' })]);
    await expect(ask('journal.backPreview', { changeSet: steps[2] ?? '' })).rejects.toMatchObject({ code: 'no-such-point' });
  });
});

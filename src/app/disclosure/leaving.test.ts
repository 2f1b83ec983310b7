import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FieldUse } from '#base';
import type { AppEvent, Input, Output, UseCaseName } from '../index.ts';
import { closeFirm, fillWithCanaries, type Firm, madeId, openFirm } from '../listing/canary.fixture.ts';
import { everythingIn } from '../listing/unwrap.fixture.ts';

let firm: Firm;
beforeAll(async () => {
  firm = await openFirm();
  await fillWithCanaries(firm);
});
afterAll(() => closeFirm(firm));

type Asked = Extract<AppEvent, { type: 'leaving' }>;
let jobs = 0;

/** Runs a use case as a window does, and answers every question as told. */
async function inWindow<K extends UseCaseName>(name: K, input: Input<K>, say: (asked: Asked, at: number) => { agreed: boolean; rest?: boolean }): Promise<{ code: string; value?: Output<K>; asked: Asked[] }> {
  const job = `job-${++jobs}`;
  const asked: Asked[] = [];
  const stop = firm.app.events.subscribe((event) => {
    if (event.type !== 'leaving') return;
    asked.push(event);
    const { agreed, rest = false } = say(event, asked.length);
    void firm.app.call('disclosure.answer', { id: event.id, agreed, rest });
  });
  const answer = await firm.app.call(name, input, { company: firm.company, job, asks: true });
  stop();
  return answer.ok ? { code: 'ok', value: answer.value, asked } : { code: answer.problem.code, asked };
}
async function value<K extends UseCaseName>(name: K, input: Input<K>): Promise<Output<K>> {
  const answer = await firm.app.call(name, input, { company: firm.company });
  if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.message}`);
  return answer.value;
}
const yes = () => ({ agreed: true });
const toBuyer: Input<'catalogue.export'> = { format: 'csv', for: 'buyer', recipient: 'Nordlicht GmbH' };

describe('before a file goes to somebody else', () => {
  test('the person sees whom it is for and each field with its class, and no field that may not go', async () => {
    const { asked: [first], code } = await inWindow('catalogue.export', toBuyer, yes);
    expect(code).toBe('ok');
    expect(first?.view).toMatchObject({ what: 'catalogue-export', audience: 'buyer', recipient: 'Nordlicht GmbH', last: null });
    const goes = first?.view.lines.filter((one) => one.decision === 'goes') ?? [];
    expect(goes.map((one) => one.label)).toEqual(expect.arrayContaining(['Name (en)', 'SKU']));
    expect(goes.filter((one) => !['public', 'buyer'].includes(one.class))).toEqual([]);
    const of = (decision: string): FieldUse[] => first?.view.lines.filter((one) => one.decision === decision) ?? [];
    const held = of('held');
    expect(held.map((one) => one.field)).toEqual(expect.arrayContaining(['cost', 'supplier', 'attributes.cost']));
    expect(of('ask').map((one) => one.field), 'a person may release these').toEqual(expect.arrayContaining(['notes', 'attributes.moulds', 'attributes.undeclared']));
    expect(held.filter((one) => one.example !== undefined)).toEqual([]);
  });

  test('a no leaves nothing: no file, no line in the log', async () => {
    const before = (await value('disclosure.log', {})).items.length;
    expect((await inWindow('catalogue.export', toBuyer, () => ({ agreed: false }))).code).toBe('not-let-out');
    expect((await value('disclosure.log', {})).items).toHaveLength(before);
  });

  test('a sheet says what it leaves out; an inside field goes onto the one that it was released for, and a secret onto none', async () => {
    const fields = (asked: Asked | undefined, decision: string): string[] => (asked?.view.lines ?? []).filter((one) => one.decision === decision).map((one) => one.field);
    const { asked: [plain] } = await inWindow('sheet.build', { skus: ['KB-1'] }, yes);
    expect([fields(plain, 'held'), fields(plain, 'ask')]).toEqual([expect.arrayContaining(['cost', 'supplier', 'attributes.cost', 'attributes.buyer_name']), expect.arrayContaining(['attributes.moulds'])]);
    const release = ['product.attributes.moulds'];
    const { asked: [released] } = await inWindow('sheet.build', { skus: ['KB-1'], release }, yes);
    expect(released?.view.lines.filter((one) => one.released).map((one) => one.field)).toEqual(['attributes.moulds']);
    expect(fields(released, 'goes').filter((one) => ['attributes.cost', 'attributes.buyer_name', 'cost', 'supplier'].includes(one))).toEqual([]);
    const [last, before] = (await value('disclosure.log', {})).items;
    expect([last?.released, before?.released, last?.fields.includes('product.attributes.cost')]).toEqual([['product.attributes.moulds'], [], false]);
    const { asked: [again] } = await inWindow('sheet.build', { skus: ['KB-1'] }, yes);
    expect(fields(again, 'goes'), 'the next sheet holds it back again').not.toContain('attributes.moulds');
  });

  test('a preview is looked at and never saved: only what was let out is', async () => {
    const preview = (await value('sheet.preview', { id: madeId('PKB-1') })).file.token;
    expect(await readFile(firm.app.files.path(preview)).then((bytes) => bytes.length)).toBeGreaterThan(1_000);
    expect(() => firm.app.files.savable(preview)).toThrow(expect.objectContaining({ code: 'preview-only' }));
    const built = (await value('sheet.build', { skus: ['KB-1'] })).files[0]?.token ?? '';
    expect(firm.app.files.savable(built)).toBe(firm.app.files.path(built));
  });

  test('what is new since the last file for this reader is told, and only that', async () => {
    await inWindow('sheet.build', { skus: ['KB-1'], prices: false, recipient: 'Moreau SARL' }, yes);
    const { asked: [second] } = await inWindow('sheet.build', { skus: ['KB-1'], prices: true, recipient: 'moreau sarl ' }, yes);
    expect(second?.view.last?.name).toBe('KB-1-en.pdf');
    expect(second?.view.lines.filter((one) => one.isNew).map((one) => one.field)).toEqual(expect.arrayContaining(['priceLadders']));
    expect(second?.view.lines.find((one) => one.field === 'name')?.isNew).toBe(false);
    const { asked: [third] } = await inWindow('sheet.build', { skus: ['KB-1'], prices: true, recipient: 'Moreau SARL' }, yes);
    expect(third?.view.lines.filter((one) => one.isNew)).toEqual([]);
    const { items } = await value('disclosure.log', {});
    expect(items[1]?.uses.filter((one) => one.isNew).map((one) => one.key)).toContain('product.priceLadders');
    expect(items[0]).toMatchObject({ closest: 'buyer', audience: 'buyer' });
  });

  test('one yes may cover the other files of the run, as long as they hold nothing else', async () => {
    const both: Input<'sheet.build'> = { recipient: 'Abe Ltd', prices: true };
    expect((await inWindow('sheet.build', both, () => ({ agreed: true, rest: true }))).asked).toHaveLength(1);
    expect((await inWindow('sheet.build', both, yes)).asked).toHaveLength(2);
    const { code, value: made } = await inWindow('sheet.build', both, (_, at) => ({ agreed: at === 1 }));
    expect([code, made]).toEqual(['not-let-out', undefined]);
  });

  test('a copy for oneself is nobody’s question, and neither is a command that nobody sits before', async () => {
    expect((await inWindow('catalogue.export', { format: 'csv', for: 'self' }, yes)).asked).toEqual([]);
    expect((await value('catalogue.export', toBuyer)).products).toBe(2);
  });

  test('an answer to a question nobody asked is not heard', async () => expect(await value('disclosure.answer', { id: 'made-up', agreed: true })).toEqual({ heard: false }));

  test('stopping the work while it asks ends the question', async () => {
    const job = 'job-stopped';
    const stop = firm.app.events.subscribe((event) => event.type === 'leaving' && void firm.app.cancel(job));
    const answer = await firm.app.call('catalogue.export', toBuyer, { company: firm.company, job, asks: true });
    stop();
    expect(answer).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  });
});

describe('which file is this?', () => {
  test('a package, and a photo taken out of it, are found by their bytes under any name; a changed copy is not', async () => {
    const made = await value('listing.build', { storefront: 'alibaba', recipient: 'uploaded by me' });
    const bytes = await readFile(firm.app.files.path(made.file.token));
    const put = async (name: string, content: Uint8Array): Promise<string> => {
      await writeFile(join(firm.home, name), content);
      return firm.app.files.grant(join(firm.home, name));
    };
    const whole = await value('disclosure.trace', { file: await put('renamed.bin', bytes) });
    expect(whole.left).toMatchObject([{ name: made.file.name, recipient: 'uploaded by me', person: 'CANARY-PERSON', sha256: made.sha256 }]);
    expect(whole.packed).toMatchObject({ on: '2026-11-21', storefront: 'Alibaba.com 2026-11-21', products: [{ sku: 'KB-1', revision: expect.stringMatching(/^[0-9a-f]{12}$/) }, { sku: 'KB/2:x' }] });
    const photo = (await everythingIn(bytes)).find((one) => one.path === '/images/KB-1/2.jpg');
    const part = await value('disclosure.trace', { file: await put('IMG_2041.jpg', photo?.bytes ?? Buffer.alloc(0)) });
    expect(part).toMatchObject({ left: [], packed: null });
    // The two items of this firm share their photos.
    expect(part.inside.map((one) => [one.package, one.part, one.sha256, one.left[0]?.recipient])).toEqual([['images/KB-1/2.jpg'], ['images/KB_2_x/1.jpg']].map(([name]) => [made.file.name, name, made.sha256, 'uploaded by me']));
    const changed = Buffer.from(bytes);
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
    expect(await value('disclosure.trace', { file: await put('changed.zip', changed) })).toMatchObject({ left: [], inside: [] });
    expect((await value('disclosure.trace', { sha256: made.sha256 })).left).toHaveLength(1);
  });
});

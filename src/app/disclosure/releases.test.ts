import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { familyKind, productKind } from '#catalogue';
import type { Input, Output, UseCaseName } from '../index.ts';
import { closeFirm, fillWithCanaries, type Firm, lamp, madeId, openFirm } from '../listing/canary.fixture.ts';
import { everythingIn, placesOf } from '../listing/unwrap.fixture.ts';

let firm: Firm;
const call = <K extends UseCaseName>(name: K, input: Input<K>) => firm.app.call(name, input, { company: firm.company });
async function value<K extends UseCaseName>(name: K, input: Input<K>): Promise<Output<K>> {
  const answer = await call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.problem.code}: ${answer.problem.message}`);
  return answer.value;
}
/** Where each of the words stands in a file that was made, unpacked to the last stream. */
async function found(file: { token: string; name: string }, ...words: string[]): Promise<string[]> {
  const parts = await everythingIn(await readFile(firm.app.files.path(file.token)), file.name);
  return words.filter((word) => placesOf(parts, word).length > 0);
}

const SECRETS = ['CANARY-COST-COLUMN', 'CANARY-SUPPLIER', '888.43', 'CANARY-PARTY-ATTRIBUTE', 'CANARY-BUYER-LADDER', 'CANARY-CLOSED-PART', 'CANARY-CLOSED-ABOVE'];
const INSIDE = ['CANARY-NOTES', 'CANARY-INTERNAL-ATTRIBUTE', 'CANARY-UNDECLARED-ATTRIBUTE', 'CANARY-RELATED'];

beforeAll(async () => {
  firm = await openFirm();
  await fillWithCanaries(firm, { classes: { 'description.hi': 'secret', brand: 'secret' }, description: { en: { text: 'Sand-cast brass lamp.' }, hi: { text: 'CANARY-CLOSED-PART' } }, family: 'lamps' });
  await firm.edit(async (db) => {
    await db.create(familyKind.kind, { id: madeId('FAM'), code: 'lamps', name: { en: { text: 'Lamps' } }, attributes: [{ key: 'alloy_note', label: { en: { text: 'Alloy note' } }, type: 'text', class: 'public' }] });
    await db.create(productKind.kind, lamp('KB-1-S', [], { id: madeId('VAR1'), parent: madeId('PKB-1'), family: undefined, brand: 'CANARY-CLOSED-ABOVE', attributes: { alloy_note: { kind: 'text', text: 'FAMILY-OPEN' } } }));
  });
});
afterAll(() => closeFirm(firm));

describe('an export for others', () => {
  test('holds inside fields back, offers them one by one with an example, and offers no secret', async () => {
    const { lines } = await value('catalogue.exportReleases', { for: 'buyer' });
    expect(lines.map((one) => `${one.field} ${one.class} ${one.decision}`).sort()).toEqual(['attributes.moulds internal ask', 'attributes.undeclared internal ask', 'itc internal ask', 'notes internal ask', 'related internal ask']);
    expect(lines.find((one) => one.field === 'notes')?.example).toBe('CANARY-NOTES');
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(SECRETS.join('|')));
    const forAll = (await value('catalogue.exportReleases', { for: 'public' })).lines;
    expect(forAll.filter((one) => one.class === 'buyer').map((one) => one.field)).toContain('priceLadders');
    expect(forAll.find((one) => one.field === 'priceLadders')?.example).toBeUndefined();
  });

  test.each(['xlsx', 'csv', 'json'] as const)('as %s carries what was released, nothing else of the inside, and no secret, also of a part or from the item above', async (format) => {
    const { file, mayRelease } = await value('catalogue.export', { format, for: 'buyer', recipient: 'Moreau SARL', release: ['product.notes', 'product.attributes.moulds'] });
    expect(mayRelease).toEqual(['product.attributes.undeclared', 'product.itc', 'product.related']);
    expect(await found(file, ...INSIDE, 'FAMILY-OPEN', ...SECRETS)).toEqual(['CANARY-NOTES', 'CANARY-INTERNAL-ATTRIBUTE', 'FAMILY-OPEN']);
    const [left] = (await value('disclosure.log', { limit: 1 })).items;
    expect(left).toMatchObject({ recipient: 'Moreau SARL', closest: 'internal', released: ['product.attributes.moulds', 'product.notes'], held: expect.arrayContaining([expect.objectContaining({ key: 'product.related', class: 'internal' }), expect.objectContaining({ key: 'product.cost', class: 'secret' })]) });
    expect(left?.uses.slice(0, 2).map((one) => one.key), 'what was released stands first').toEqual(['product.attributes.moulds', 'product.notes']);
    const next = await value('catalogue.export', { format, for: 'buyer', recipient: 'Moreau SARL' });
    expect(await found(next.file, ...INSIDE, ...SECRETS), 'a release holds for one file').toEqual([]);
  });

  test.each([['product.cost'], ['product.supplier'], ['product.attributes.buyer_name'], ['product.brand'], ['product.attributes'], ['product'], ['product.notse'], ['product.name']])('refuses a release of %s, by name', async (key) => {
    expect(await call('catalogue.export', { format: 'csv', for: 'buyer', release: [key] })).toMatchObject({ ok: false, problem: { code: 'not-releasable', message: expect.stringContaining(key) } });
    expect(await call('sheet.build', { skus: ['KB-1'], release: [key] })).toMatchObject({ ok: false, problem: { code: 'not-releasable' } });
  });
});

describe('sheets', () => {
  test('offer the inside fields that have a place on them, and print what was released', async () => {
    const { lines } = await value('sheet.releases', { skus: ['KB-1', 'KB/2:x'] });
    expect(lines.map((one) => [one.field, one.records, one.example])).toEqual([['attributes.moulds', 2, 'CANARY-INTERNAL-ATTRIBUTE'], ['attributes.undeclared', 2, 'CANARY-UNDECLARED-ATTRIBUTE']]);
    const made = await value('sheet.build', { skus: ['KB-1'], together: true, release: ['product.attributes.moulds'] });
    expect((await value('disclosure.log', { limit: 1 })).items[0]).toMatchObject({ released: ['product.attributes.moulds'], uses: expect.arrayContaining([expect.objectContaining({ key: 'product.attributes.moulds', released: true })]) });
    expect(await found(made.files[0] ?? { token: '', name: '' }, ...SECRETS)).toEqual([]);
    expect((await value('sheet.releases', { skus: ['KB-1'], template: 'a4', release: ['product.attributes.moulds'] })).lines.map((one) => one.field), 'what is released is still asked').toEqual(['attributes.moulds', 'attributes.undeclared']);
  });
});

describe('papers of a fair and lists for buyers', () => {
  test('ask only for the inside fields they have a place for, carry what was released, and say so where it left', async () => {
    // A person closed the rates and the name of one item: they stay inside until released for one file.
    await value('catalogue.edit', { edits: [{ id: madeId('SECND'), field: 'classes', value: { priceLadders: 'internal', name: 'internal' } }] });
    await value('catalogue.edit', { edits: [{ id: madeId('SECND'), field: 'name.en', value: 'INSIDE-NAME' }] });
    const { id: fair } = await value('fair.save', { name: 'Spring fair', from: '2026-11-21' });
    const { id: visit } = await value('fair.addVisit', { fair });
    await value('fair.editVisit', { id: visit, field: 'company', value: 'Nordlicht GmbH' });
    await value('fair.scan', { visit, text: 'KB/2:x' });
    const asked = { visits: [visit], kinds: ['quotation-xlsx', 'line-sheet'] as ('quotation-xlsx' | 'line-sheet')[] };
    const { lines } = await value('fair.paperReleases', asked);
    expect(lines.map((one) => [one.field, one.class, one.records, one.decision]).sort()).toEqual([['name', 'internal', 1, 'ask'], ['priceLadders', 'internal', 1, 'ask']]);
    const made = async (release: string[]): Promise<string[]> => (await Promise.all((await value('fair.papers', { ...asked, release })).files.slice(0, 1).map((one) => found(one, 'INSIDE-NAME', '14.20', ...INSIDE, ...SECRETS)))).flat();
    expect(await made([])).toEqual([]);
    expect(await made(['product.priceLadders'])).toEqual(['14.20']);
    expect(await made(['product.priceLadders', 'product.name'])).toEqual(['INSIDE-NAME', '14.20']);
    const left = (await value('disclosure.log', { limit: 6 })).items.filter((one) => one.recipient === 'Nordlicht GmbH');
    expect(left[0]).toMatchObject({ closest: 'internal', released: ['product.name', 'product.priceLadders'], held: expect.arrayContaining([expect.objectContaining({ key: 'product.cost', class: 'secret' }), expect.objectContaining({ key: 'product.notes', class: 'internal' })]) });
    expect(left.at(-1)).toMatchObject({ released: [], held: expect.arrayContaining([expect.objectContaining({ key: 'product.name' })]) });

    const { id: buyer } = await value('buyers.add', { name: 'Lindqvist AB' });
    await value('buyers.addItems', { buyer, skus: ['KB/2:x', 'KB-1'] });
    expect((await value('buyers.listReleases', { buyer })).lines.map((one) => [one.field, one.class])).toEqual([['name', 'internal']]);
    expect(await found((await value('buyers.exportList', { buyer, format: 'csv' })).file, 'INSIDE-NAME', 'Brass Oil Lamp')).toEqual(['Brass Oil Lamp']);
    expect(await found((await value('buyers.exportList', { buyer, format: 'csv', release: ['product.name'] })).file, 'INSIDE-NAME', 'Brass Oil Lamp', ...SECRETS, ...INSIDE)).toEqual(['INSIDE-NAME', 'Brass Oil Lamp']);
    expect((await value('disclosure.log', { limit: 1 })).items[0]).toMatchObject({ what: 'buyer-list', recipient: 'Lindqvist AB', released: ['product.name'] });
    for (const key of ['product.cost', 'product.supplier']) {
      expect(await call('fair.papers', { ...asked, release: [key] })).toMatchObject({ ok: false, problem: { code: 'not-releasable' } });
      expect(await call('buyers.exportList', { buyer, format: 'csv', release: [key] })).toMatchObject({ ok: false, problem: { code: 'not-releasable' } });
    }
  });
});

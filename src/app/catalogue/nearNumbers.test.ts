import { describe, expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';

/** Numbers that an eye takes for one: refused where a person types, told where a file brings them. */
const firm = testFirm();
const { value, call, file, dump } = firm;

describe('a number that differs only in capitals or spaces', () => {
  test.each([['T1', 't1'], ['KB 1', 'kb  1'], ['KB-1 ', 'K B-1'], ['Ä-1', 'ä-1'.normalize('NFD').toUpperCase()]])('%j beside %j is refused for a new item, and both are named', async (first, second) => {
    await value('catalogue.add', { sku: first, name: 'Lamp' });
    const before = await dump();
    const result = await call('catalogue.add', { sku: second, name: 'Bell' });
    expect(result.ok ? '' : result.problem.code).toMatch(/^sku-(near|taken)$/);
    expect(result.ok ? '' : result.problem.message).toContain('Lamp');
    expect(await dump()).toBe(before);
  });

  test('is refused for an item that is renamed, but the same item may be written otherwise', async () => {
    const { id } = await value('catalogue.add', { sku: 't1', name: 'Lamp' });
    const other = await value('catalogue.add', { sku: 'B-2', name: 'Bell' });
    const { refused } = await value('catalogue.edit', { edits: [{ id: other.id, field: 'sku', value: 'T 1' }] });
    expect(refused.map((one) => [one.finding.rule, one.finding.data.here, one.finding.data.other])).toEqual([['EDIT-SKU-NEAR', 'B-2, Bell', 't1, Lamp']]);
    expect((await value('catalogue.edit', { edits: [{ id, field: 'sku', value: 'T1' }] })).refused).toEqual([]);
  });

  test('two at once are refused, and an exchange is not', async () => {
    const [a, b] = [await value('catalogue.add', { sku: 'A', name: 'A' }), await value('catalogue.add', { sku: 'B', name: 'B' })];
    expect((await value('catalogue.edit', { edits: [{ id: a.id, field: 'sku', value: 'X1' }, { id: b.id, field: 'sku', value: 'x1' }] })).refused).toHaveLength(1);
    expect((await value('catalogue.edit', { edits: [{ id: a.id, field: 'sku', value: 'B' }, { id: b.id, field: 'sku', value: 'x1' }] })).refused).toEqual([]);
  });

  test('pasted rows name both places', async () => {
    expect(await call('catalogue.addMany', { items: [{ cells: { sku: 'N-1', 'name.en': 'One' } }, { cells: { sku: 'n-1', 'name.en': 'Two' } }] })).toMatchObject({ ok: false, problem: { code: 'sku-near', message: expect.stringMatching(/N-1, One/) } });
  });

  test('in a file goes in and is told, with both rows, or with the number the catalogue has', async () => {
    await value('catalogue.add', { sku: 'kb-9', name: 'Old' });
    const { files } = await value('importing.commit', { files: [await file('list.csv', 'SKU,Name\nT1,One\nt1,Two\nKB-9,Nine\nOther,Four\n')] });
    expect([files[0]?.products.created, files[0]?.findings.filter((one) => one.rule.startsWith('IMP-SKU-NEAR')).map((one) => [one.rule, one.data.sku, one.data.row, one.data.other, one.data.otherRow])]).toEqual([4, [['IMP-SKU-NEAR', 't1', 3, 'T1', 2], ['IMP-SKU-NEAR-HERE', 'KB-9', 4, 'kb-9', undefined]]]);
  });
});

import { foldText } from '#base';
import { expect, test } from 'vitest';
import { addGoods, type Goods, label, newCompany } from './company.fixture.ts';
import { fragmentExpression, matchExpression, type Workspace } from './index.ts';

const named = (sku: string, name: string) => ({ sku, name: { en: { text: name } } });
const GOODS = [named('KB-1', 'Brass oil lamp'), named('KB-2', 'Brass lamp, engraved'), named('KB-10', 'Cotton cushion “Jaipur”'), named('HN-1', 'पीतल की दीपक'), named('HN-2', 'पीतल का दीपक'), named('A"B*C', 'NOT AND OR NEAR(x) ^ - : "quoted"')];

async function words(workspace: Workspace, query: string): Promise<string[]> {
  const expression = matchExpression(query);
  if (expression === '') return [];
  const rows = await workspace.read.all<{ sku: string }>('SELECT sku FROM product WHERE rowid IN (SELECT rowid FROM product_search WHERE product_search MATCH ?) ORDER BY rowid', [expression]);
  return rows.map(({ sku }) => sku);
}

async function fragments(workspace: Workspace, query: string): Promise<string[]> {
  const rows = await workspace.read.all<{ sku: string }>('SELECT sku FROM product WHERE rowid IN (SELECT rowid FROM product_fragment WHERE product_fragment MATCH ?) ORDER BY rowid', [fragmentExpression(query)]);
  return rows.map(({ sku }) => sku);
}

test('words are found by their beginnings, in any order, whatever case or accents, and vowel signs count', async () => {
  const workspace = await newCompany();
  await addGoods(workspace, GOODS);
  for (const [query, skus] of [
    ['lam bras', ['KB-1', 'KB-2']],
    ['ENGR', ['KB-2']],
    ['कैकी', []],
    ['की', ['HN-1']],
    ['का', ['HN-2']],
    ['दीप', ['HN-1', 'HN-2']],
    ['kb-1', ['KB-1', 'KB-10']],
    ['jáipur', ['KB-10']],
    ['"', []],
    ['', []],
    ['NOT AND', ['A"B*C']],
    ['NEAR(x) ^ - : "quoted"', ['A"B*C']],
    ['a"b*c', ['A"B*C']],
    ['sku : kb', []],
  ] as const) expect([query, await words(workspace, query)]).toEqual([query, skus]);
});

test('fragments of three letters and more are found inside words', async () => {
  const workspace = await newCompany();
  await addGoods(workspace, GOODS);
  expect(await fragments(workspace, 'ushio')).toEqual(['KB-10']);
  expect(await fragments(workspace, 'B-1')).toEqual(['KB-1', 'KB-10']);
  expect(await fragments(workspace, '"b*')).toEqual(['A"B*C']);
  expect(fragmentExpression('ab')).toBe('');
});

test('texts that go into both indexes in several large pieces are found in both, to the last one', async () => {
  const workspace = await newCompany();
  // Six thousand letters of text each: pieces of two megabytes, which the fragments, of number and name alone, are done with long before the words.
  await addGoods(workspace, Array.from({ length: 1_600 }, (_, at) => ({ ...named(`KB-${at}`, `Lamp${at}`), text: `end${at} `.repeat(700) })));
  for (const at of [0, 340, 700, 1_061, 1_599]) expect([await words(workspace, `end${at} lamp${at}`), await fragments(workspace, `lamp${at}`)].map((all) => all.includes(`KB-${at}`))).toEqual([true, true]);
});

test('the index follows edits, removals, undo and redo, inside the change too', async () => {
  const workspace = await newCompany();
  const [lamp] = (await addGoods(workspace, GOODS)) as [Goods];
  await workspace.change(label, async (db) => {
    await db.update('product', { ...lamp, ...named('KB-1', 'Silver tray') });
    expect(await db.all('SELECT rowid FROM product_search WHERE product_search MATCH ?', [matchExpression('silver')])).toEqual([{ rowid: 1 }]);
    expect(await db.all('SELECT rowid FROM product_search WHERE product_search MATCH ?', [matchExpression('oil')])).toEqual([]);
  });
  await workspace.change(label, (db) => db.remove('product', lamp.id));
  expect(await words(workspace, 'silver')).toEqual([]);
  await workspace.undo();
  expect(await words(workspace, 'silver')).toEqual(['KB-1']);
  await workspace.undo();
  expect(await words(workspace, 'oil')).toEqual(['KB-1']);
  expect(await fragments(workspace, 'silver')).toEqual([]);
  await workspace.undo();
  expect(await words(workspace, 'lamp')).toEqual([]);
  await workspace.redo();
  expect(await words(workspace, 'lamp')).toEqual(['KB-1', 'KB-2']);
  expect(await fragments(workspace, 'cushion')).toEqual(['KB-10']);
});

test('no text a person can type breaks the expression', async () => {
  const workspace = await newCompany();
  await addGoods(workspace, GOODS);
  for (let code = 0; code < 0x3000; code += 1) {
    const typed = `a${String.fromCodePoint(code)}b "x`;
    if (code % 7 === 0) await words(workspace, typed);
    expect(matchExpression(typed).startsWith('"')).toBe(foldText(typed) !== '');
  }
  await words(workspace, '\ud800 \0 *');
});

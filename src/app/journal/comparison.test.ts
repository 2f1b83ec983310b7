import { openTable } from '#tables';
import { expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';
import { fillWholeFirm } from '../copies/wholeFirm.fixture.ts';

/** Two points of a company side by side, in words and as a file. */
const firm = testFirm({ name: 'Kaveri Brass' });
const { value, call } = firm;
const all = { from: 'start' as const, to: 'now' as const };

test('records are called by what they are: a saved view by its name, a visit by its visitor, a setting by what it sets', async () => {
  await fillWholeFirm(firm);
  const { items } = await value('journal.compare', { ...all, limit: 500 });
  const called = items.filter((one) => ['setting', 'visit', 'photo', 'rate'].includes(one.kind)).map((one) => [one.kind, one.sort ?? '', one.title]);
  expect(called.sort()).toEqual([['photo', '', 'IMG-20261012-WA0007.jpg'], ['rate', '', 'brass'], ['setting', 'attribute-map', ''], ['setting', 'brand-words', ''], ['setting', 'category-list', ''], ['setting', 'category-picks', ''], ['setting', 'languages', ''], ['setting', 'listing-text', ''], ['setting', 'not-duplicate', ''], ['setting', 'pricing', ''], ['setting', 'sheet', ''], ['setting', 'sheet', ''], ['setting', 'view', 'Lamps'], ['visit', '', 'Lindqvist AB']]);
});

test('are saved as a workbook, a line for each field, and what would run as a formula is text', async () => {
  const { id } = await value('catalogue.add', { sku: 'KB-1', name: 'Lamp' });
  const point = (await value('workspace.history', {})).items[0]?.id ?? '';
  await value('catalogue.edit', { edits: [{ id, field: 'name.en', value: '=HYPERLINK("http://example.com";"x")' }, { id, field: 'moq', value: '60 pcs' }] });
  const { file, lines } = await value('journal.exportComparison', { from: { changeSet: point, side: 'after' }, to: 'now', for: 'self' });
  const table = await openTable(firm.app.files.path(file.token), file.name);
  const rows: string[][] = [];
  for await (const batch of table.rows()) rows.push(...batch.map((one) => one.cells));
  await table.close();
  expect([lines, rows.slice(1).map((one) => one.slice(1)).sort()]).toEqual([2, [['KB-1', '=HYPERLINK("http://example.com";"x")', 'changed', 'MOQ', '', '60 PCS'], ['KB-1', '=HYPERLINK("http://example.com";"x")', 'changed', 'Name · en', 'Lamp', '=HYPERLINK("http://example.com";"x")']]]);
  const { readFile } = await import('node:fs/promises');
  const { openArchive } = await import('#tables');
  const archive = await openArchive(firm.app.files.path(file.token), 'x', { entries: 100, entryBytes: 1e7, archiveBytes: 1e7 });
  const sheets = [...archive.names].filter((one) => /sheet\d+\.xml$/.test(one));
  for (const one of sheets) expect(Buffer.from(await archive.bytes(one)).toString()).not.toContain('<f>');
  archive.close();
  expect((await readFile(firm.app.files.path(file.token))).length).toBeGreaterThan(0);
  expect((await value('disclosure.log', { limit: 5 })).items.map((one) => [one.what, one.private])).toEqual([['comparison', true]]);
});

test('nothing that differs makes no file, and a buyer in the room makes none', async () => {
  await value('catalogue.add', { sku: 'KB-1', name: 'Lamp' });
  expect(await call('journal.exportComparison', { from: 'now', to: 'now', for: 'self' })).toMatchObject({ ok: false, problem: { code: 'nothing-to-export' } });
  await value('curtain.close', { pin: '2468' });
  expect(await call('journal.exportComparison', { ...all, for: 'self' })).toMatchObject({ ok: false, problem: { code: 'curtain' } });
  await value('curtain.open', { pin: '2468' });
});

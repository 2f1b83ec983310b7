import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTable } from './index.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'niryat-trees-')); });
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Buffer, name: string): Promise<string[][]> {
  const path = join(folder, name);
  await writeFile(path, content);
  const table = await openTable(path, name);
  const cells: string[][] = [];
  for await (const batch of table.rows()) for (const row of batch) cells.push(row.cells);
  return cells;
}

describe('JSON', () => {
  test.each([
    ['an array', '[{"sku":"A","n":1},{"sku":"B","x":true}]'],
    ['lines', '{"sku":"A","n":1}\n{"sku":"B","x":true}\n'],
    ['a nested array', '{"meta":{"tags":["a"]},"data":{"products":[{"sku":"A","n":1},{"sku":"B","x":true}]}}'],
  ])('as %s is one row per record', async (_, text) => {
    expect(await read(text, 'a.json')).toEqual([['sku', 'n', 'x'], ['A', '1'], ['B', '', 'true']]);
  });
  test('nesting that exhausts the stack is said in words', async () => {
    await expect(read('['.repeat(200_000), 'deep.json')).rejects.toMatchObject({ code: 'damaged-file', message: expect.stringMatching(/nested too deeply|not valid JSON: (?!Maximum)/) });
    await expect(read(`${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'deep.json')).rejects.toMatchObject({ message: expect.not.stringContaining('call stack') });
  });
  test('nested values, lists and digits beyond a double are kept', async () => {
    expect(await read('[{"a":{"b":"c"},"l":["x","y"],"o":[{"p":1}],"code":12345678901234567890,"price":12.50}]', 'a.json')).toEqual([['a.b', 'l', 'o', 'code', 'price'], ['c', 'x | y', '[{"p":1}]', '12345678901234567890', '12.50']]);
  });
  test.each([['{"a":', 'damaged-file'], ['[]', 'not-a-table'], [`[${'{"a":'.repeat(100)}1${'}'.repeat(100)}]`, 'too-large'], ['{"a":1}\n{"b":', 'damaged-file']])('%.20s is refused as %s', async (text, code) => {
    await expect(read(text, 'a.json')).rejects.toMatchObject({ code });
  });
});

describe('XML', () => {
  test('attributes, elements, nested and repeated ones become columns', async () => {
    const xml = '<?xml version="1.0"?><c:catalog xmlns:c="urn:c"><info>x</info><c:product sku="A"><name>Lamp &amp; <![CDATA[<b>]]></name><price currency="USD">5</price><image>1.jpg</image><image>2.jpg</image></c:product><c:product sku="B"/></c:catalog>';
    expect(await read(xml, 'a.xml')).toEqual([['sku', 'name', 'price.currency', 'price', 'image'], ['A', 'Lamp & <b>', 'USD', '5', '1.jpg | 2.jpg'], ['B']]);
  });
  test('records two levels down are found, a single one too', async () => {
    expect(await read('<rss><channel><title>t</title><item><sku>A</sku></item><item><sku>B</sku></item></channel></rss>', 'a.xml')).toEqual([['sku'], ['A'], ['B']]);
    expect(await read('<products><product sku="A"><image>1</image><image>2</image></product></products>', 'a.xml')).toEqual([['sku', 'image'], ['A', '1 | 2']]);
  });
  test('the declared encoding is used', async () => {
    expect(await read(iconv.encode('<?xml version="1.0" encoding="windows-1252"?><p><i n="é"/><i n="£"/></p>', 'windows-1252'), 'a.xml')).toEqual([['n'], ['é'], ['£']]);
  });
  test.each([
    ['<!DOCTYPE p [<!ENTITY a "x">]><p><i n="&a;"/></p>', 'unsafe-xml'],
    ['<!DOCTYPE p SYSTEM "file:///etc/passwd"><p><i n="1"/></p>', 'unsafe-xml'],
    ['<p><i n="1"></p>', 'damaged-file'], ['<p><i n="&undefined;"/></p>', 'damaged-file'], [`${'<a>'.repeat(80)}${'</a>'.repeat(80)}`, 'too-large'], ['<p/>', 'not-a-table'],
  ])('%.40s is refused as %s', async (text, code) => {
    await expect(read(text, 'a.xml')).rejects.toMatchObject({ code });
  });
  test('texts come back exactly', async () => {
    const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 5 }), async (values) => {
      expect((await read(`<p>${values.map((value) => `<i n="${escape(value)}"/>`).join('')}</p>`, 'a.xml')).slice(1)).toEqual(values.map((value) => [value]));
    }), { numRuns: 50 });
  });
});

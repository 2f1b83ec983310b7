import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exporter } from '#exporter';
import { lamp, madeId } from '../listing/canary.fixture.ts';
import { type PrintedFrom, printedSheets, wordOf } from './printedSheets.ts';
import { wordFor } from './printingProgram.ts';

let folder = '';
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'niryat-printed-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

const from = (): PrintedFrom => ({
  source: {
    product: lamp('KB-1', ['a'.repeat(64)]), variants: [lamp('KB-1-S', [])], revision: 'abc', exporter: exporter.parse({ id: madeId('FRM'), legalName: 'Kesarbari Trading' }),
    certificates: [], faces: new Map([['material', { key: 'material', label: { en: { text: 'Material' } }, class: 'public' } as never]]),
  },
  options: { template: 'a4', languages: ['en'], paper: 'A4', prices: true, day: '2026-11-21', released: ['product.notes'] },
  pictures: [{ ref: 'a'.repeat(64), fit: { width: 1_000 }, here: true }],
});

type Place = { holder: Record<string | number, unknown>; key: string | number; path: string };
/** Every value below, whatever it is kept in; entries of maps too. */
function places(value: unknown, path = ''): Place[] {
  if (value instanceof Map) return [...(value as Map<string, unknown>)].flatMap(([key, one]) => places(one, `${path}.${key}`));
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => (typeof holder[key] === 'object' && holder[key] !== null ? places(holder[key], `${path}.${key}`) : [{ holder, key, path: `${path}.${key}` }]));
}
const other = (value: unknown): unknown => (typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}x`);

describe('sheets that were printed before', () => {
  test('are found again by the same, and by nothing that differs in any value at all', () => {
    expect(wordOf(from())).toBe(wordOf(from()));
    const known = new Set([wordOf(from())]);
    const paths = places(from()).map((one) => one.path);
    expect(paths.length).toBeGreaterThan(90);
    for (const [at, path] of paths.entries()) {
      const changed = from();
      const { holder, key } = places(changed)[at] as Place;
      holder[key] = other(holder[key]);
      expect(known.has(wordOf(changed)), path).toBe(false);
      known.add(wordOf(changed));
    }
  });

  test('are kept with the company, each by itself', async () => {
    const kept = printedSheets({ folder });
    await kept.set(from(), Buffer.from('a sheet'));
    expect(Buffer.from((await printedSheets({ folder }).get(from())) ?? []).toString()).toBe('a sheet');
    const inHindi = from();
    expect(await kept.get({ ...inHindi, options: { ...inHindi.options, languages: ['hi'] } })).toBeUndefined();
  });

  test('another version of the program or of a library prints anew', async () => {
    await writeFile(join(folder, 'print.ts'), 'one');
    await writeFile(join(folder, 'package.json'), '{"dependencies":{"printer":"1.0.0"}}');
    const words = [await wordFor(folder), await wordFor(folder)];
    await writeFile(join(folder, 'print.ts'), 'other');
    words.push(await wordFor(folder));
    await utimes(join(folder, 'print.ts'), 1_000, 1_000);
    words.push(await wordFor(folder));
    await writeFile(join(folder, 'package.json'), '{"dependencies":{"printer":"1.0.1"}}');
    words.push(await wordFor(folder));
    expect(words[1]).toBe(words[0]);
    expect(new Set(words.slice(1)).size).toBe(4);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importMessages } from './index.ts';

const ROOMS = ['.', '../app/importing', '../app/copies'].map((one) => join(import.meta.dirname, one));
const sources = ROOMS.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/messages\.ts$/i.test(name)).map((name) => readFileSync(join(folder, name), 'utf8'))).join('\n');
const said = new Set([...sources.matchAll(/'(IMP-[A-Z-]+)'/g)].map((found) => found[1]));

test('every point has its text in English and Hindi, and no text is left over', () => {
  expect([...said].sort()).toEqual(Object.keys(importMessages).sort());
  for (const [id, { en, hi }] of Object.entries(importMessages)) expect([id, /[\u0900-\u097f]/.test(hi), en.includes('!')]).toEqual([id, true, false]);
});

test('both languages fill the same places', () => {
  const places = (text: string | undefined): string[] => [...new Set([...(text ?? '').matchAll(/\{(\w+)\}/g)].map((found) => (found[1] ?? '').replace(/Hi$/, '')))].sort();
  for (const [id, one] of Object.entries(importMessages)) expect([id, places(one.hi), places(one.fixHi)]).toEqual([id, places(one.en), places(one.fixEn)]);
});

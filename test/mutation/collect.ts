import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect as checks } from '@playwright/test';

/**
 * What stands in for `vitest` while tests run again and again in one process: describe and test collect, expect compares. Only what the tests
 * of the identifiers and the engine use is here; anything else fails loudly.
 */
export type Case = { id: string; file: string; run: () => unknown };
type Work = (...args: never[]) => unknown;

let collected: Case[] = [];
let file = '';
let above: string[] = [];
let running: Case | undefined;

/** Cases of one file, collected while `load` imports it. */
export async function collect(name: string, load: () => Promise<unknown>): Promise<Case[]> {
  [collected, file, above] = [[], name, []];
  await load();
  return collected;
}

/** Throws what the case throws. */
export async function runCase(one: Case): Promise<void> {
  running = one;
  await one.run();
}

const argumentsOf = (row: unknown): unknown[] => (Array.isArray(row) ? row : [row]);

function oneTest(name: string, work: Work): void {
  const title = [...above, name].join(' > ');
  const same = collected.filter((one) => one.id.startsWith(`${file}#${title}`)).length;
  collected.push({ id: `${file}#${title}${same > 0 ? ` (${same + 1})` : ''}`, file, run: () => work() });
}

function group(name: string, work: Work): void {
  above.push(name);
  work();
  above.pop();
}

const each = (one: (name: string, work: Work) => void) => (rows: readonly unknown[]) => (name: string, work: (...args: unknown[]) => unknown): void => rows.forEach((row, at) => one(`${name} [${at + 1}]`, () => work(...argumentsOf(row))));

export const test = Object.assign(oneTest, { each: each(oneTest) });
export const describe = Object.assign(group, { each: each(group) });
export const it = test;

export const expect = checks.extend({
  toMatchFileSnapshot(received: string, path: string) {
    const pass = readFileSync(join(dirname(running?.file ?? ''), path), 'utf8') === received;
    return { pass, message: () => `it is not as in ${path}` };
  },
});

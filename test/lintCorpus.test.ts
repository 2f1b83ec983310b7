import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findContacts } from '#listing';

/** One text a line; characters nobody sees are written as \u200b. */
const linesOf = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, 'lintCorpus', name), 'utf8').split('\n').filter((one) => one !== '').map((one) => one.replace(/\\u([0-9a-f]{4})/gu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))));

/** Every third text was never looked at while the search was made better. */
const isHeldOut = (at: number): boolean => at % 3 === 2;
const isFound = (text: string): boolean => findContacts(text) !== undefined;

type Share = { hits: number; of: number; percent: number };
const shareOf = (texts: readonly string[]): Share => {
  const hits = texts.filter(isFound).length;
  return { hits, of: texts.length, percent: (hits / texts.length) * 100 };
};
const said = ({ hits, of, percent }: Share): string => `${hits} of ${of} (${percent.toFixed(1)} %)`;

describe('contact data in texts of sellers', () => {
  const [contacts, innocent] = [linesOf('contacts.txt'), linesOf('innocent.txt')];
  const parts = [['all', () => true], ['looked at', (_: string, at: number) => !isHeldOut(at)], ['held out', (_: string, at: number) => isHeldOut(at)]] as const;

  test('there are three hundred of each, all different, and no text is in both', () => {
    expect([contacts.length >= 300, innocent.length >= 300, new Set([...contacts, ...innocent]).size]).toEqual([true, true, contacts.length + innocent.length]);
  });

  test('at least 95 % of hidden contacts are caught, at most 2 % of honest texts are taken for one', () => {
    const told = parts.map(([name, isIn]) => ({ name, caught: shareOf(contacts.filter(isIn)), alarms: shareOf(innocent.filter(isIn)) }));
    for (const { name, caught, alarms } of told) console.info(`contacts, ${name}: ${said(caught)} caught, ${said(alarms)} false alarms`);
    const [all] = told;
    expect(all?.caught.percent).toBeGreaterThanOrEqual(95);
    expect(all?.alarms.percent).toBeLessThanOrEqual(2);
  });
});

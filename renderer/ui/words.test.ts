import i18next from 'i18next';
import ICU from 'i18next-icu';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ShownFinding } from '#app/contract';
import { resources } from '../i18n/resources.ts';
import { fieldName } from './fieldName.ts';
import { countText, dayText, momentText, sizeText, timeText } from './format.ts';
import { byWeight, countOf, outcomeOf, worstOf } from './outcome.ts';
import { placeOf } from './place.ts';

const words = i18next.createInstance();
beforeAll(async () => {
  await words.use(ICU).init({ resources, lng: 'en', fallbackLng: 'en', ns: ['ui', 'fields'], defaultNS: 'ui', keySeparator: false });
});
const t = () => words.getFixedT('en', ['ui', 'fields'] as const);

describe('names of fields', () => {
  test.each([['hsCode', 'HS code'], ['name.en', 'Name'], ['packing.carton.netWeight', 'Packing, Net weight'], ['bank.ifsc', 'Bank, IFSC'], ['gstins.0', 'GSTIN 1'], ['attributes.fibre_content', 'Fibre content'], ['priceLadders.01M80FBFVK0VQER77H2MAYYM1K', 'Quantity rates'], ['somethingNew', 'Something new']])('%s is %s', (key, name) => expect(fieldName(key, t())).toBe(name));
});

describe('where a finding stands', () => {
  test('an item and its field', () => expect(placeOf({ kind: 'product', record: 'R', sku: 'KB-1', field: 'hsCode' }, t())).toBe('KB-1 · HS code'));
  test('a cell of a file', () => expect(placeOf({ file: 'rates.xlsx', sheet: 'Export', row: 117, column: 'FOB' }, t())).toBe('rates.xlsx · Export · row 117 · column FOB'));
  test('the profile', () => expect(placeOf({ kind: 'exporter', field: 'iec' }, t())).toBe('Exporter profile · IEC'));
});

describe('outcomes', () => {
  const point = (severity: ShownFinding['severity'], status: ShownFinding['status'], rule = 'R'): ShownFinding => ({ rule, severity, status, messageId: 'm', data: {}, where: {}, text: { title: 't' } });
  test('an undecided error is missing details, never an error', () => expect(outcomeOf(point('error', 'unknown'))).toBe('unknown'));
  test('the worst of some', () => expect(worstOf([point('info', 'fail'), point('error', 'waived'), point('warning', 'fail')])).toBe('warning'));
  test('nothing is worst of nothing', () => expect(worstOf([])).toBeNull());
  test('the worst stand first', () => expect([point('info', 'fail', 'A'), point('error', 'fail', 'B'), point('error', 'unknown', 'C')].sort(byWeight).map((one) => one.rule)).toEqual(['B', 'A', 'C']));
  test('counts go by what is shown', () => expect(countOf([point('error', 'fail'), point('error', 'unknown')], 'error')).toBe(1));
});

describe('numbers and dates', () => {
  test('count in lakh with the digits of trade papers, in both languages', () => expect([countText(1234567, 'en'), countText(1234567, 'hi')]).toEqual(['12,34,567', '12,34,567']));
  test('stand in Indian time', () => expect([timeText(Date.UTC(2026, 10, 21, 9, 2)), momentText(Date.UTC(2026, 10, 21, 20, 0))]).toEqual(['14:32', '22-11-2026 01:30']));
  test('a day reads day first', () => expect(dayText('2026-11-21')).toBe('21-11-2026'));
  test.each([[900, '900 B'], [41_200_000, '41.2 MB'], [2300, '2 KB']])('%d bytes are %s', (bytes, text) => expect(sizeText(bytes, 'en')).toBe(text));
});

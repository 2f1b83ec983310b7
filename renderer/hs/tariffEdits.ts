import { type Money, moneyFromText } from '#base';
import type { Product } from '#catalogue/nouns';
import type { TariffLine } from './useHsRows.ts';

type Edit = { field: string; value: string | Money };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Edits that put what a tariff line says into an item's details for customs papers, where it says something else: unit, export policy, serial, rates, caps, and where they come from. */
export function tariffEdits({ itc, traits }: Pick<Product, 'itc' | 'traits'>, line: TariffLine, source: string, from: string): Edit[] {
  const cap = (text: string | undefined): Money | undefined => (text === undefined ? undefined : moneyFromText(text, 'INR'));
  const wanted: readonly (readonly [key: keyof Product['itc'], value: string | Money | undefined])[] = [
    ['sqcUnit', line.unit], ['drawbackSerial', line.drawbackSerial], ['drawbackRate', line.drawbackRate], ['drawbackCap', cap(line.drawbackCap)], ['rodtepRate', line.rodtepRate], ['rodtepCap', cap(line.rodtepCap)],
  ];
  const edits = wanted.flatMap(([key, value]): Edit[] => (value === undefined || same(itc[key], value) ? [] : [{ field: `itc.${key}`, value }]));
  const policy: Edit[] = line.policy === undefined || traits.exportPolicy === line.policy ? [] : [{ field: 'traits.exportPolicy', value: line.policy }];
  const rates = edits.some((one) => one.field !== 'itc.sqcUnit' && one.field !== 'itc.drawbackSerial');
  return [...policy, ...edits, ...(rates ? [{ field: 'itc.ratesSource', value: source }, { field: 'itc.ratesOn', value: from }] : [])];
}

import { describe, expect, test } from 'vitest';
import { tariffEdits } from './tariffEdits.ts';

const line = { code: '09103030', text: 'Turmeric powder', unit: 'KGS', policy: 'free', drawbackSerial: '091099', drawbackRate: '0.5', rodtepRate: '1.1', rodtepCap: '2.30' } as const;

describe('what the tariff offers to an item', () => {
  test('is all that the line says and the item does not, with where the rates come from', () => {
    expect(tariffEdits({ itc: {}, traits: {} }, line, 'Tariff file from 01-05-2026', '2026-05-01')).toEqual([
      { field: 'traits.exportPolicy', value: 'free' }, { field: 'itc.sqcUnit', value: 'KGS' }, { field: 'itc.drawbackSerial', value: '091099' }, { field: 'itc.drawbackRate', value: '0.5' },
      { field: 'itc.rodtepRate', value: '1.1' }, { field: 'itc.rodtepCap', value: { amount: 230, currency: 'INR' } }, { field: 'itc.ratesSource', value: 'Tariff file from 01-05-2026' }, { field: 'itc.ratesOn', value: '2026-05-01' },
    ]);
  });
  test('is nothing when the item says the same, and keeps what the line does not speak of', () => {
    const itc = { sqcUnit: 'KGS', drawbackSerial: '091099', drawbackRate: '0.5', rodtepRate: '1.1', rodtepCap: { amount: 230, currency: 'INR' }, rosctlRate: '3' };
    expect(tariffEdits({ itc, traits: { exportPolicy: 'free' } }, line, 'x', '2026-05-01')).toEqual([]);
    expect(tariffEdits({ itc, traits: {} }, { code: '09103030', text: '' }, 'x', '2026-05-01')).toEqual([]);
    expect(tariffEdits({ itc: { ...itc, sqcUnit: 'NOS' }, traits: { exportPolicy: 'free' } }, line, 'x', '2026-05-01')).toEqual([{ field: 'itc.sqcUnit', value: 'KGS' }]);
  });
});

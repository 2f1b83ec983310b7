import { describe, expect, test } from 'vitest';
import { checkId, partWords } from './index.ts';
import { portCodeOf, portNameOf, suffixSaid } from './ports.ts';

describe('the customs code of a port', () => {
  const CASES: readonly (readonly [text: string, code: string | undefined])[] = [
    ['INNSA1', 'INNSA1'], ['in nsa 1', 'INNSA1'], ['INXYZ4', 'INXYZ4'], ['INXYZB', 'INXYZB'], ['XINNSA1', undefined], ['INNSA12', undefined], ['INNSA9', undefined],
    ['INNSA', 'INNSA1'], ['INXYZ', 'INXYZ'], ['XINNSA', undefined], ['INNSAX', undefined], ['INNS', undefined],
    ['Mundra', 'INMUN1'], ['Port of Mundra', 'INMUN1'], ['port, Mundra', 'INMUN1'], ['Mundra port', 'INMUN1'], ['Mundra Sea Port', 'INMUN1'], ['Mundra, India', 'INMUN1'],
    ['Jawaharlal port Nehru', undefined], ['Mundra portal', undefined], ['Mundra Indiana', undefined], ['Airport of Mundra', undefined], ['Mundra airport', undefined], ['Chennai Airport', 'INMAA4'], ['', undefined],
  ];
  test.each(CASES)('%j is %s', (text, code) => expect(portCodeOf(text)).toBe(code));
});

describe('the name of a port', () => {
  const CASES: readonly (readonly [code: string, name: string | undefined])[] = [
    ['INMUN1', 'Mundra'], ['INMUN', 'Mundra'], ['INNSA1', 'Nhava Sheva'], ['INTKD6', 'Tughlakabad'], ['INMAA4', 'Chennai Air'], ['INMU', undefined], ['INXYZ1', undefined], ['INXYZ', undefined], ['', undefined],
  ];
  test.each(CASES)('%s is %s', (code, name) => expect(portNameOf(code)).toBe(name));
});

describe('an Indian customs code tells', () => {
  test.each([
    ['INNSA1', ['IN', 'country', 'India'], ['NSA', 'place'], ['1', 'kind of port', 'sea port']],
    ['INPTPB', ['IN', 'country', 'India'], ['PTP', 'place'], ['B', 'kind of port', 'land customs station']],
  ] as const)('%s', (code, ...parts) => {
    const found = checkId('port-code', code);
    const told = partWords(found, 'en').join(' | ');
    for (const [text, ...words] of parts) expect(told).toContain([text, words.join(': ')].join(' '));
  });
  test('a place by any last character that is known, and nothing by one that is not', () => {
    expect(['1', '2', '3', '4', '5', '6', 'B'].map((suffix) => suffixSaid(suffix)?.en)).toEqual(['sea port', 'rail station', 'river port in some lists; not confirmed', 'air cargo', 'foreign post office', 'inland depot, freight station or SEZ', 'land customs station']);
    expect(suffixSaid('7')).toBeUndefined();
  });
});

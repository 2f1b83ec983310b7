import type { Attribute } from '#catalogue/nouns';
import { KNOWN_UNITS, sameQuantity, unitsLike } from '#base';
import { unitName } from '#tradeids';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapping, type Transform, transform } from '../nouns.ts';
import { readMeasure } from '../values/measure.ts';
import { laidOut, writtenCells } from './laidOut.ts';
import { proposedChoices } from './likeness.ts';
import { stepped } from './steps.ts';
import { tryColumn } from './trial.ts';

const none = () => undefined;
const step = (one: Transform) => (text: string) => stepped(text, [transform.parse(one)], none);

describe('one step on one cell', () => {
  test.each<[string, Transform, string]>([
    ['  Brass\u00a0 lamp ', { kind: 'trim', spaces: 'all' }, 'Brass lamp'], ['a  b ', { kind: 'trim', spaces: 'ends' }, 'a  b'],
    ['brass OIL lamp', { kind: 'case', to: 'title' }, 'Brass Oil Lamp'], ['BRASS LAMP', { kind: 'case', to: 'sentence' }, 'Brass lamp'], ['kb-1', { kind: 'case', to: 'upper' }, 'KB-1'], ['women’s KURTA', { kind: 'case', to: 'title' }, 'Women’s Kurta'],
    ['Red / L', { kind: 'split', separator: '/', part: 2 }, 'L'], ['Red / L', { kind: 'split', separator: '/', part: 3 }, ''], ['a>b>c', { kind: 'split', separator: '>', part: -1 }, 'c'], ['Red   Large', { kind: 'split', separator: ' ', part: 2 }, 'Large'],
    ['KB-1 (old)', { kind: 'replace', find: '(old)', with: '', pattern: false, matchCase: false }, 'KB-1 '], ['cost $5', { kind: 'replace', find: '$', with: '$&', pattern: false, matchCase: true }, 'cost $&5'],
    ['ABC-0012', { kind: 'replace', find: '^([A-Z]+)-0*(\\d+)$', with: '$1/$2', pattern: true, matchCase: true }, 'ABC/12'],
    ['1.234,50 €', { kind: 'decimal', mark: ',' }, '1234.50 €'], ['12,5', { kind: 'decimal', mark: ',' }, '12.5'], ['1,50,000.25', { kind: 'decimal', mark: '.' }, '150000.25'], ['30,5 x 20,25 cm', { kind: 'decimal', mark: ',' }, '30.5 x 20.25 cm'],
    ['03/04/2026', { kind: 'day', order: 'mdy' }, '2026-03-04'], ['03/04/2026', { kind: 'day', order: 'dmy' }, '2026-04-03'], ['26-03-04', { kind: 'day', order: 'ymd' }, '2026-03-04'], ['4 Mar 2026', { kind: 'day', order: 'mdy' }, '2026-03-04'],
    ['250', { kind: 'unit', from: 'GMS', to: 'KGS' }, '0.25 KGS'], ['25 kgs', { kind: 'unit', to: 'MTS' }, '0.025 MTS'], ['12 in', { kind: 'unit', to: 'CMS' }, '30.48 CMS'], ['7', { kind: 'unit', from: 'PCS' }, '7 PCS'],
    ['Rd.', { kind: 'choices', map: [{ from: 'RD', to: 'Red' }] }, 'Red'], ['Teal', { kind: 'choices', map: [{ from: 'RD', to: 'Red' }] }, 'Teal'],
  ])('%j by %o is %j', (text, one, wanted) => expect(step(one)(text)).toEqual({ text: wanted }));

  test.each<[string, Transform]>([
    ['31/12/2026', { kind: 'day', order: 'mdy' }], ['soon', { kind: 'day', order: 'dmy' }], ['heavy', { kind: 'unit', to: 'KGS' }], ['5 cm', { kind: 'unit', to: 'KGS' }], ['25', { kind: 'unit', to: 'KGS' }], ['1 cm', { kind: 'unit', to: 'INC' }], ['1.2.3,4', { kind: 'decimal', mark: ',' }],
  ])('%j cannot go through %o, and is not changed by it', (text, one) => expect(step(one)(text)).toEqual({ text, failed: 0 }));

  test('cells of other columns are joined in the order asked for, empty ones left out', () => {
    const cells: Record<string, string> = { Unit: 'kg', Note: '' };
    expect(stepped('25', [{ kind: 'join', columns: ['Note', 'Unit', 'Gone'], separator: ' ' }], (heading) => cells[heading])).toEqual({ text: '25 kg' });
    expect(stepped('', [{ kind: 'join', columns: ['Unit'], separator: ' ' }], (heading) => cells[heading])).toEqual({ text: 'kg' });
  });

  test('a pattern that would run for ever elsewhere ends here, and a broken one is refused in words', () => {
    const started = performance.now();
    step({ kind: 'replace', find: '^(a+)+$', with: '', pattern: true, matchCase: true })(`${'a'.repeat(20_000)}!`);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(() => step({ kind: 'replace', find: '(a', with: '', pattern: true, matchCase: true })('a')).toThrow(/pattern \(a cannot be used/);
  });
});

describe('25Kg, 25 kgs and 0.025 MT', () => {
  test('are one amount', () => {
    const [one, two, three] = ['25Kg', '25 kgs', '0.025 MT'].map((text) => { const read = readMeasure(text, undefined); if (!('quantity' in read)) throw new Error(text); return read.quantity; });
    expect(one && two && three && sameQuantity(one, two) && sameQuantity(two, three)).toBe(true);
  });

  test('so is any amount in any unit, however it is written and whichever unit it is turned into', () => {
    const writings = (value: string, unit: string): string[] => [unit, unit.toLowerCase(), unitName(unit, 'en'), unitName(unit, 'hi')].flatMap((word) => [`${value} ${word}`, `${value}${word}`, ` ${value}  ${word} `]);
    let turned = 0;
    fc.assert(fc.property(fc.constantFrom(...KNOWN_UNITS), fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 3 }), fc.nat(), (unit, whole, places, pick) => {
      const value = places === 0 ? String(whole) : (whole / 10 ** places).toFixed(places);
      const amount = { value, unit };
      for (const text of writings(value, unit)) {
        const read = readMeasure(text, undefined);
        // Small letters of a code whose case means something (mW and MW) are another unit's or nobody's.
        if ('quantity' in read && read.quantity.unit === unit) expect(sameQuantity(read.quantity, amount)).toBe(true);
      }
      const units = unitsLike(unit);
      const to = units[pick % units.length] ?? unit;
      const made = step({ kind: 'unit', to })(`${value} ${unit}`);
      if (made.failed !== undefined) return;
      const read = readMeasure(made.text, undefined);
      expect('quantity' in read && read.quantity.unit === to && sameQuantity(read.quantity, amount)).toBe(true);
      turned += 1;
    }), { numRuns: 400 });
    expect(turned).toBeGreaterThan(200);
  });
});

describe('rows of a mapping with steps', () => {
  const made = laidOut(mapping.parse({ version: 2, columns: [
    { index: 0, heading: 'Variant', field: 'attribute.colour', transforms: [{ kind: 'split', separator: '/', part: 1 }] },
    { index: 1, heading: 'Weight', field: 'packing.item.netWeight', transforms: [{ kind: 'join', columns: ['Unit'] }] },
    { index: 2, heading: 'Unit', field: null },
    { index: 0, heading: 'Variant', field: 'attribute.size', transforms: [{ kind: 'split', separator: '/', part: 2 }] },
  ] }));
  test('one column becomes two fields, and what the file had stays beside it', () => {
    const [row] = made.rows([{ number: 2, cells: ['Red / L', '25', 'kg'] }]);
    expect(row?.cells).toEqual(['Red', '25 kg', 'kg', 'L']);
    expect(row && writtenCells(row)).toEqual(['Red / L', '25', 'kg']);
    expect(made.mapping.columns.map((one) => [one.index, made.inFile(one.index)])).toEqual([[0, 0], [1, 1], [2, 2], [3, 0]]);
  });
  test('without steps rows pass as they are', () => {
    const plain = laidOut(mapping.parse({ columns: [{ index: 0, heading: 'SKU', field: 'sku' }] }));
    const rows = [{ number: 2, cells: [' A '] }];
    expect(plain.rows(rows)).toBe(rows);
  });
});

describe('answers of a choice', () => {
  const weave: Attribute = { id: '', key: 'colour', label: { en: { text: 'Colour' } }, type: 'choice', class: 'public', choices: [{ value: 'Red', label: { hi: { text: 'लाल' } } }, { value: 'Black', label: {}, synonyms: ['Jet'] }, { value: 'Blue', label: {} }, { value: 'Navy blue', label: {} }, { value: 'Green', label: {} }] };
  test('words that are answers are left alone; others get the one most like them, or none', () => {
    expect(proposedChoices(['Red', 'red ', 'लाल', 'jet', 'Blk', 'Grn', 'gren', 'Bleu', 'Navy', 'Dark green', 'Chartreuse', ''], weave)).toEqual([
      { from: 'Blk', to: 'Black' }, { from: 'Grn', to: 'Green' }, { from: 'gren', to: 'Green' }, { from: 'Bleu', to: 'Blue' }, { from: 'Navy', to: 'Navy blue' }, { from: 'Dark green', to: 'Green' }, { from: 'Chartreuse', to: null },
    ]);
  });
  test('a column is tried on its cells: what still does not fit is counted and comes first', () => {
    const column = mapping.parse({ columns: [{ heading: 'Colour', field: 'attribute.colour', transforms: [{ kind: 'choices', map: [{ from: 'Blk', to: 'Black' }] }] }] }).columns[0];
    if (!column) throw new Error('no column');
    const cells = ['Red', 'Blk', 'Blk', 'Chartreuse', ''].map((text) => ({ text, other: none }));
    expect(tryColumn(column, cells, [weave], 10)).toEqual({ filled: 4, misfits: 1, values: [
      { before: 'Chartreuse', after: 'Chartreuse', count: 1, problem: 'IMP-ANSWER' }, { before: 'Red', after: 'Red', count: 1, problem: null }, { before: 'Blk', after: 'Black', count: 2, problem: null },
    ] });
  });
});

import { describe, expect, test } from 'vitest';
import type { Facts } from '../facts.ts';
import { runtime } from '../language.ts';
import { shapeAt } from '../shape.ts';
import { DayValue, shownValue } from '../values.ts';
import { build } from './build.ts';
import { ABSENT, type Frame } from './frame.ts';
import { remembering } from './remembering.ts';
import type { Typed } from './typed.ts';

const GIVEN: Facts = {
  destination: 'DE',
  product: {
    sku: 'KB-1', name: 'Organic cotton scarf', origin: '', hsCode: '621430', leadTimeDays: '20', claims: ['', 'organic', 'handmade'], markets: ['DE', 'FR'], traits: { food: false, organic: true },
    moq: { value: '25', unit: 'KGS' }, pricing: { currency: 'USD', steps: [{ price: { amount: 1250, currency: 'USD' } }] },
    materials: [{ name: 'cotton', percent: '60', animal: false }, { name: 'silk', percent: '40', animal: true }],
    certificates: [{ kind: 'GOTS', validFrom: '2026-01-01', validTo: '2026-11-21', hsPrefixes: ['62'] }],
  },
};
const frame = (each?: unknown): Frame => ({ given: GIVEN, on: new DayValue('2026-11-21'), each, slots: [], steps: 0, until: Number.POSITIVE_INFINITY, budget: undefined, known: new Int8Array(0) });

/** Parsed and not checked: what the language would refuse is asked as well. */
const built = (expression: string, each?: string): Typed | undefined => build(runtime.parse(expression).ast, { variables: new Map(), each: each === undefined ? undefined : shapeAt(`${each}[]`) });
const shown = (value: unknown): string => (value === ABSENT ? 'absent' : Array.isArray(value) ? `[${value.map(shown).join(', ')}]` : typeof value === 'object' ? shownValue(value) : String(value));
const told = (one: Typed | undefined): string => (one ? `${one.type} ${shown(one.read(frame()))}${'constant' in one ? ', the same for everybody' : ''}` : 'left');

const MADE: readonly (readonly [expression: string, told: string])[] = [
  // Values.
  ['"a"', 'string a, the same for everybody'], ['true', 'bool true, the same for everybody'], ['7', 'int 7, the same for everybody'], ['["a", "b"]', 'list [a, b], the same for everybody'], ['[1, 2]', 'list [1, 2], the same for everybody'],
  // Facts as they are given; what is empty is not there.
  ['product.sku', 'string KB-1'], ['product.origin', 'string absent'], ['product.brand', 'string absent'], ['exporter.iec', 'string absent'], ['product.label.ceMark', 'string absent'], ['product.traits.food', 'bool false'], ['product.traits.wood', 'bool absent'], ['product.leadTimeDays', 'Decimal 20'],
  ['product.itc.ratesOn', 'Day absent'], ['on', 'Day 2026-11-21'], ['product.claims', 'list [organic, handmade]'], ['product.markets', 'list [DE, FR]'], ['product.processes', 'list absent'],
  ['has(product.sku)', 'bool true'], ['has(product.origin)', 'bool false'], ['has(product.brand)', 'bool false'], ['has(exporter.iec)', 'bool false'], ['has(product.claims)', 'bool true'], ['has(product.processes)', 'bool false'], ['has(product.itc)', 'bool true'], ['has(product.traits.food)', 'bool true'],
  // Comparisons: a whole number stands on either side of a decimal, equal only from the decimal's.
  ['19 < product.leadTimeDays', 'bool true'], ['20 < product.leadTimeDays', 'bool false'], ['20 <= product.leadTimeDays', 'bool true'], ['21 > product.leadTimeDays', 'bool true'], ['20 >= product.leadTimeDays', 'bool true'], ['size(product.claims) < product.leadTimeDays', 'bool true'], ['size(product.processes) < product.leadTimeDays', 'bool absent'],
  ['size(product.claims) < product.itc.drawbackRate', 'bool absent'], ['product.leadTimeDays == 20', 'bool true'], ['product.leadTimeDays != 20', 'bool false'], ['product.leadTimeDays > size(product.claims)', 'bool true'], ['1 == 1', 'bool true'], ['1 != 1', 'bool false'], ['product.sku < "KB-2"', 'bool true'],
  ['1 + product.leadTimeDays', 'Decimal 21'], ['product.leadTimeDays + 1', 'Decimal 21'], ['50 - product.leadTimeDays', 'Decimal 30'], ['size(product.claims) * product.leadTimeDays', 'Decimal 40'], ['100 / product.leadTimeDays', 'Decimal 5'], ['size(product.processes) * product.leadTimeDays', 'Decimal absent'],
  ['product.sku + "!"', 'string KB-1!'], ['"!" + product.sku', 'string !KB-1'], ['product.sku + product.origin', 'string absent'], ['product.origin + product.sku', 'string absent'],
  ['product.sku in ["KB-1"]', 'bool true'], ['product.sku in ["KB"]', 'bool false'], ['product.origin in ["KB"]', 'bool absent'], ['"" in product.claims', 'bool false'], ['product.sku in product.processes', 'bool absent'], ['size(product.claims) in [2]', 'bool true'],
  // Yes and no: what settles it settles it from either side.
  ['product.traits.wood && product.traits.food', 'bool false'], ['product.traits.food && product.traits.wood', 'bool false'], ['product.traits.wood && product.traits.organic', 'bool absent'], ['product.traits.organic && product.traits.wood', 'bool absent'], ['product.traits.organic && true', 'bool true'],
  ['product.traits.wood || product.traits.organic', 'bool true'], ['product.traits.wood || product.traits.food', 'bool absent'], ['product.traits.food || product.traits.wood', 'bool absent'], ['product.traits.food || false', 'bool false'], ['!product.traits.wood', 'bool absent'], ['!product.traits.food', 'bool true'],
  ['product.traits.food ? "a" : "b"', 'string b'], ['product.traits.organic ? "a" : "b"', 'string a'], ['product.traits.wood ? "a" : "b"', 'string absent'],
  // Functions: worked out at once where all is the same for everybody.
  ['hsPrefix("621430", ["50-63"])', 'bool true, the same for everybody'], ['mentions("organic cotton", ["cotton"])', 'bool true, the same for everybody'], ['inGroup("DE", "EU27")', 'bool true, the same for everybody'], ['year(day("2026-11-21"))', 'int 2026, the same for everybody'],
  ['addDays(day("2026-11-21"), 9)', 'Day 2026-11-30, the same for everybody'], ['hsPrefix(product.hsCode, ["50-63"])', 'bool true'], ['mentions(product.name, ["cotton"])', 'bool true'], ['mentions(product.name, ["silk"])', 'bool false'], ['mentions(product.brand, ["cotton"])', 'bool absent'],
  ['inGroup(destination, "EU27")', 'bool true'], ['inGroup(destination, "GCC")', 'bool false'], ['inGroup(destination, "Nowhere")', 'bool false'], ['mentions(product.name, product.claims)', 'bool true'], ['mentions(product.name, product.markets)', 'bool false'], ['mentions(product.name, product.processes)', 'bool absent'],
  ['mentions(product.name, product.claims.map(c, c + " cotton"))', 'bool true'], ['year(on)', 'int 2026'], ['year(product.itc.ratesOn)', 'int absent'], ['addDays(on, size(product.claims))', 'Day 2026-11-23'], ['sameText(product.sku, product.origin)', 'bool absent'],
  ['like(product.sku, "KB.*")', 'bool true'], ['like(product.brand, "KB.*")', 'bool absent'],
  // Methods.
  ['product.sku.startsWith("KB")', 'bool true'], ['product.origin.startsWith("KB")', 'bool absent'], ['product.sku.contains(product.origin)', 'bool absent'], ['size(product.claims)', 'int 2'], ['product.claims.size()', 'int 2'], ['size(product.processes)', 'int absent'],
  // Loops.
  ['product.claims.map(c, c + "!").filter(c, c == "organic!")', 'list [organic!]'], ['product.claims.filter(c, c == "organic")', 'list [organic]'], ['"organic!" in product.claims.map(c, c + "!").filter(c, c.contains("!"))', 'bool true'], ['product.materials.map(m, m.name)', 'list [cotton, silk]'],
  ['product.claims.map(c, c == product.brand)', 'list absent'], ['product.claims.filter(c, c == product.brand)', 'list absent'], ['product.claims.exists_one(c, c == product.brand)', 'bool absent'], ['product.processes.map(p, p)', 'list absent'],
  // Certificates.
  ['certified(product.certificates, ["gots"], on)', 'bool true'], ['certified(product.certificates, ["gots"], product.itc.ratesOn)', 'bool absent'], ['certified(exporter.certificates, ["gots"], on)', 'bool absent'], ['product.certificates.exists(c, isKind(c, ["gots"]))', 'bool true'],
  ['product.certificates.exists(c, validOn(c, product.itc.ratesOn))', 'bool absent'], ['product.certificates.exists(c, validOn(c, on))', 'bool true'],
];

/** What has no closure, or none that would say the same: among it what the language refuses. */
const LEFT: readonly string[] = [
  'null', '1.5', '2.0', '9007199254740993', '[]', '[1, "a"]', '["a", 1]', '[product.sku]', '["a", product.sku]', '[product.sku, "a"]', '[product.nothing]',
  'nothing', 'nothing.sku', 'product.nothing', 'product.sku.length', 'product.toString', 'size(product.claims).wrong', 'product.materials[0].percent', 'has(product.nothing)', 'has(product)', 'has(on)', 'product.claims.exists(c)', 'product.claims.exists()', 'product.claims.map(c, true, c)', 'has(product.sku.length)',
  '1 == product.leadTimeDays', '1 != product.leadTimeDays', '1 == "a"', '1 < product.sku', 'product.sku < 1', 'product.sku < product.leadTimeDays', 'product.leadTimeDays < product.sku', 'product.traits.food < true', 'product.claims == product.markets', 'product.nothing == 1', '1 == product.nothing',
  '1 + 1', 'size(product.claims) + 1', 'product.sku + 1', '1 + product.sku', 'product.sku - product.origin', 'product.leadTimeDays - product.sku', 'product.sku - product.leadTimeDays', 'on - on', '5 % 2', 'product.leadTimeDays % 2',
  '"a" in "abc"', '"a" in product.materials', '1 in product.claims', 'product.sku in [1]', 'product.leadTimeDays in product.materials.map(m, m.percent)', 'product.traits.food in [true]', '"a" in product.materials.map(m, m.percent)',
  'product.sku && true', 'true && product.sku', 'product.sku || true', 'true || product.sku', '!product.sku', '!product.nothing', 'product.nothing && true',
  'product.sku ? 1 : 2', 'true ? 1 : "a"', 'true ? product.claims : product.markets', 'true ? product.traits : product.traits', 'product.nothing ? 1 : 2', 'true ? product.nothing : 1', 'true ? 1 : product.nothing',
  'nothing(product.sku)', 'inGroup()', 'inGroup(product.claims, "EU27")', 'hsPrefix(product.hsCode)', 'mentions(product.name, ["a"], ["b"])', 'mentions(product.name, product.materials)', 'mentions(product.name, product.materials.map(m, m.percent))', 'mentions(product.name, product.leadTimeDays)', 'sameText(product.claims, "a")', 'sameText(product.sku, product.claims)',
  'sameText(product.claims, product.sku)', 'like(product.sku)', 'year("2026")', 'sameText(product.sku, product.nothing)', 'sameText(product.nothing, product.sku)', 'descending(product.sku)',
  'size(product.sku)', 'product.sku.size()', 'product.claims.size(1)', 'product.claims.contains()', 'product.claims.contains("a")', 'product.leadTimeDays.contains("a")', 'product.sku.contains(1)', 'product.sku.contains()', 'product.sku.contains("a", "b")', 'product.sku.substring("a")', 'product.sku.toString("a")', 'product.nothing.contains("a")', 'product.sku.contains(product.nothing)',
  'product.sku.exists(c, true)', 'product.nothing.exists(c, true)', 'product.materials.exists(m, m.percent)', 'product.materials.filter(m, m.percent)', 'product.materials.map(m, m)', 'product.certificates.map(c, c.hsPrefixes)', 'product.claims.exists(c, nothing)', 'product.claims.exists(c, product.claims.exists(c, c == "a"))',
  'isKind()', 'product.materials.exists(m, isKind(m, ["gots"]))', 'isKind(product.certificates, ["gots"])', 'product.certificates.exists(c, isKind(c, on))', 'product.certificates.exists(c, isKind(c, product.claims))', 'product.certificates.exists(c, validOn(c))', 'product.certificates.exists(c, validOn(c, "2026-01-01"))', 'product.certificates.exists(c, validOn(c, ["gots"]))', 'validOn(product.certificates, on)',
  'product.certificates.exists(c, certified(c, ["gots"], on))', 'certified(product.certificates, ["gots"])', 'certified(product.certificates, on, on)', 'certified(product.certificates, ["gots"], "2026-01-01")', 'certified(product.materials, ["gots"], on)', 'product.certificates.exists(c, sameText(c, on))',
];

describe('an expression as a closure', () => {
  test.each(MADE)('%s is %s', (expression, expected) => expect(told(built(expression))).toBe(expected));
  test.each(LEFT)('%s is left to the expression language', (expression) => expect(told(built(expression))).toBe('left'));

  test('that compares money of two currencies says that it cannot', () => {
    const one = built('product.pricing.steps.exists(s, s.price < money("1", "EUR"))');
    expect(() => one?.read(frame())).toThrow('two currencies cannot be compared');
    expect(told(built('product.pricing.steps.exists(s, s.price == money("12.50", "EUR"))'))).toBe('bool false');
  });

  test('is not made where a value that is the same for everybody cannot be worked out', () => expect(() => built('day("2026-02-30") < on')).toThrow('2026-02-30 is no day'));

  test('reads the element of a line rule', () => {
    expect(built('each', 'product.claims')?.read(frame('organic'))).toBe('organic');
    expect(built('each.percent > 50', 'product.materials')?.read(frame({ percent: '60' }))).toBe(true);
    expect(built('each.percent > 50', 'product.materials')?.read(frame({}))).toBe(ABSENT);
    expect(told(built('product.sku', 'product.claims'))).toBe('string KB-1');
    expect(told(built('each'))).toBe('left');
  });

  test('calls a function of whole numbers with those it knows', () => expect(built('addMonths(on, size(product.claims))')?.read(frame())).toEqual(new DayValue('2027-01-21')));
});

describe('answers that are remembered', () => {
  const asked: string[] = [];
  const isLong = remembering((text) => asked.push(text) > 0 && text.length > 2, 2);
  test('are worked out once, a no as well as a yes, until there are too many', () => {
    expect(['abc', 'a', 'abc', 'a'].map(isLong)).toEqual([true, false, true, false]);
    expect(asked).toEqual(['abc', 'a']);
    expect(['b', 'b', 'abc'].map(isLong)).toEqual([false, false, true]);
    expect(asked).toEqual(['abc', 'a', 'b', 'abc']);
  });
});

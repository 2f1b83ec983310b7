import { canonicalJson } from '#base';
import { describe, expect, test } from 'vitest';
import { decideAtom, type Part } from '../decision.ts';
import { evaluateRule, evaluateSlowly, outcomeOf } from '../evaluate.ts';
import { facts, type Facts } from '../facts.ts';
import { subjectOf } from '../subject.ts';
import { question } from './build.ts';
import { compiled, ON } from './compiled.fixture.ts';
import { ABSENT, OverBudget } from './frame.ts';

const GIVEN: Facts = {
  destination: 'DE',
  product: {
    sku: 'KB-1', name: 'Organic cotton scarf', origin: 'IN', brand: 'IN', hsCode: '621430', leadTimeDays: '20', claims: ['organic', 'handmade'], keywords: ['scarf'], markets: ['DE', 'FR'],
    traits: { food: false, organic: true, wood: false }, moq: { value: '25', unit: 'KGS' }, itc: { ratesOn: '2026-06-01', drawbackRate: '2.5', rodtepRate: '2.5' },
    materials: [{ name: 'cotton', percent: '60', animal: false }, { name: 'silk', percent: '40', animal: true }],
    packing: [{ level: 'inner', count: '10', netWeight: { value: '1', unit: 'KGS' }, grossWeight: { value: '1200', unit: 'GMS' } }, { level: 'carton', count: '5', netWeight: { value: '5', unit: 'KGS' }, grossWeight: { value: '6', unit: 'KGS' } }],
    pricing: { currency: 'USD', steps: [{ minQuantity: '100', price: { amount: 1250, currency: 'USD' } }, { minQuantity: '500', price: { amount: 1250, currency: 'USD' } }] },
    certificates: [{ kind: 'GOTS', validFrom: '2026-01-01', validTo: '2026-11-21', hsPrefixes: ['62'] }, { kind: 'oeko-tex', validFrom: '2026-11-22' }],
    gtin: '8901234567890',
  },
};

/** The same with one leaf or element taken away, for every one it has. */
function lessened(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => [value.toSpliced(at, 1), ...lessened(one).map((less) => value.with(at, less))]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const { [key]: _gone, ...rest } = value as Record<string, unknown>;
    return [rest, ...lessened(one).map((less) => ({ ...value, [key]: less }))];
  });
}
const LESS = [...lessened(GIVEN), { product: {} }, { destination: 'DE', product: { claims: [], materials: [{}], packing: [{}, {}] } }].flatMap((one) => {
  const read = facts.safeParse(one);
  return read.success && read.data.product ? [subjectOf(read.data, ON)] : [];
}).concat([subjectOf({ product: { ...GIVEN.product, sku: '', origin: '', claims: ['', 'organic'], certificates: [{ kind: '' }, { kind: 'GOTS', validTo: '2026-11-20' }], materials: [] } }, ON)]);

type Asked = ReturnType<typeof compiled>;
const said = (one: Asked): string => evaluateRule(one, subjectOf(GIVEN, ON)).outcome;
/** Subjects of which the closures and the expression language do not say the same, for the same reason. */
const differing = (one: Asked): unknown[] => LESS.flatMap((subject) => {
  const [quick, slow] = [evaluateRule(one, subject), evaluateSlowly(one, subject)];
  return quick.outcome === slow.outcome && outcomeOf(one, subject) === slow.outcome && canonicalJson(quick.because) === canonicalJson(slow.because) ? [] : [{ given: subject.given, quick: quick.outcome, slow: slow.outcome }];
});

/** Parts of a rule that are asked as one. */
const atomsOf = (part: Part): Extract<Part, { kind: 'atom' }>[] => (part.kind === 'atom' ? [part] : part.kind === 'not' ? atomsOf(part.of) : part.kind === 'if' ? [part.condition, part.chosen, part.otherwise].flatMap(atomsOf) : [part.left, part.right].flatMap(atomsOf));
const orThrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch {
    return 'thrown';
  }
};
/** Values that a closure alone comes to, nobody standing behind it, where they are others than the expression language's. */
const alone = (atom: Extract<Part, { kind: 'atom' }>): unknown[] => {
  const read = question(atom.node, { variables: new Map(), each: undefined });
  if (!read) return [`${atom.expression} is no closure`];
  return [subjectOf(GIVEN, ON), ...LESS].flatMap((subject) => {
    const quick = orThrown(() => read({ given: subject.given, on: subject.day, each: undefined, slots: [], steps: 0, until: Number.POSITIVE_INFINITY, budget: undefined, known: new Int8Array(0) }));
    const slow = orThrown(() => decideAtom(atom, subject.seen).value ?? ABSENT);
    // What cannot be compared ends a closure at once; the language may come to what is missing first.
    return quick === slow || (quick === 'thrown' && slow === ABSENT) ? [] : [{ given: subject.given, quick, slow }];
  });
};

const SIGNS: Readonly<Record<string, (order: number) => boolean>> = { '==': (o) => o === 0, '!=': (o) => o !== 0, '<': (o) => o < 0, '<=': (o) => o <= 0, '>': (o) => o > 0, '>=': (o) => o >= 0 };
/** A value, and one that is less, one that is the same and one that is more. */
const ORDERED: readonly (readonly [what: string, value: string, less: string, same: string, more: string])[] = [
  ['a whole number', 'size(product.materials)', '1', '2', '3'],
  ['a text', 'product.origin', '"IM"', 'product.brand', '"IO"'],
  ['a decimal', 'product.leadTimeDays', 'decimal("19.9")', 'decimal("20.00")', 'decimal("20.1")'],
  ['a decimal beside whole numbers', 'product.leadTimeDays', '19', '20', '21'],
  ['a decimal beside one that is read', 'product.itc.drawbackRate', 'size(product.materials)', 'product.itc.rodtepRate', 'product.leadTimeDays'],
  ['a day', 'product.itc.ratesOn', 'day("2026-05-31")', 'day("2026-06-01")', 'on'],
  ['a quantity', 'product.moq', 'quantity("24999", "GMS")', 'quantity("0.025", "MTS")', 'quantity("25.001", "KGS")'],
];
const comparisons = ORDERED.flatMap(([, value, ...others]) => others.flatMap((other, at) => Object.entries(SIGNS).map(([sign, holds]): readonly [string, string] => [`${value} ${sign} ${other}`, holds(1 - at) ? 'pass' : 'fail'])));

const MADE: readonly (readonly [check: string, outcome: string])[] = [
  ...comparisons,
  ['product.pricing.steps.all(s, s.price == money("12.50", "USD"))', 'pass'], ['product.pricing.steps.all(s, s.price > money("12.49", "USD"))', 'pass'], ['product.pricing.steps.all(s, s.price >= money("12.51", "USD"))', 'fail'],
  ['product.pricing.steps.all(s, s.price != money("12.50", "EUR"))', 'pass'], ['product.pricing.steps.all(s, s.price == money("12.51", "USD"))', 'fail'], ['product.pricing.steps.all(s, s.price > money("1", "EUR"))', 'unknown'],
  ['product.traits.organic == true', 'pass'], ['product.traits.organic != product.traits.food', 'pass'], ['product.traits.organic == product.traits.food', 'fail'], ['product.moq > quantity("1", "LTR")', 'unknown'],
  // What is put together.
  ['product.origin + "-" + product.incoterm == "IN-FOB"', 'unknown'], ['product.origin + product.brand == "ININ"', 'pass'], ['product.leadTimeDays + product.itc.drawbackRate == decimal("22.5")', 'pass'], ['product.leadTimeDays - 1 == decimal("19")', 'pass'],
  ['product.leadTimeDays * size(product.materials) == decimal("40")', 'pass'], ['product.leadTimeDays / product.itc.drawbackRate == decimal("8")', 'pass'], ['decimal("0.1") + decimal("0.2") == decimal("0.3")', 'pass'],
  // Lists.
  ['product.origin in ["IN", "LK"]', 'pass'], ['product.origin in ["LK", "NP"]', 'fail'], ['"organic" in product.claims', 'pass'], ['"vegan" in product.claims', 'fail'], ['size(product.claims) in [1, 2]', 'pass'], ['destination in product.markets', 'pass'],
  ['product.origin in product.claims', 'fail'], ['product.claims.map(c, c + "!").exists(c, c == "organic!")', 'pass'], ['"silk" in product.materials.map(m, m.name)', 'pass'], ['"silk" in product.materials.filter(m, m.animal == true).map(m, m.name)', 'pass'],
  ['"cotton" in product.materials.filter(m, m.animal == true).map(m, m.name)', 'fail'], ['size(product.materials.filter(m, m.animal == true)) == 1', 'pass'], ['product.materials.exists_one(m, m.animal == true)', 'pass'], ['product.materials.exists_one(m, m.percent > 10)', 'fail'],
  ['product.materials.exists(m, m.percent > 50)', 'pass'], ['product.materials.exists(m, m.percent > 60)', 'fail'], ['product.materials.all(m, m.percent >= 40)', 'pass'], ['product.materials.all(m, m.percent > 40)', 'fail'],
  ['product.claims.all(c, c != "vegan")', 'pass'], ['product.claims.exists(c, c == "handmade")', 'pass'], ['product.materials.all(m, product.packing.exists(p, p.count > 5 && m.percent > p.count))', 'pass'], ['product.packing.all(p, p.netWeight < p.grossWeight)', 'pass'],
  ['product.materials.all(m, m.name == "wool" || m.percent > 30)', 'pass'], ['product.materials.exists(m, m.percent > 50 && m.name == "silk")', 'fail'], ['product.materials.all(m, m.animal == true ? m.name == "silk" : m.name == "cotton")', 'pass'],
  ['product.materials.all(m, !(m.name == "wool"))', 'pass'], ['product.materials.exists(m, !m.animal)', 'pass'], ['product.materials.exists(m, true)', 'pass'], ['product.materials.all(m, has(m.percent) && has(m.name))', 'pass'], ['product.materials.all(m, has(m.species))', 'fail'],
  ['product.materials.map(m, m.name == "silk").exists(s, s)', 'pass'], ['product.certificates.exists(c, c.hsPrefixes.exists(p, p == "62"))', 'pass'],
  // Presence.
  ['has(product.claims)', 'pass'], ['has(product.sku)', 'pass'], ['has(product.traits)', 'pass'], ['has(product.traits.wood)', 'pass'], ['has(product.label.ceMark)', 'fail'], ['has(product.certificates) && !has(product.processes)', 'pass'],
  // Methods and functions.
  ['product.sku.startsWith("KB")', 'pass'], ['product.sku.startsWith("B")', 'fail'], ['product.sku.endsWith("-1")', 'pass'], ['product.sku.endsWith("K")', 'fail'], ['product.sku.contains("B-")', 'pass'], ['product.sku.contains("b")', 'fail'], ['product.claims.all(c, c.contains("a"))', 'pass'], ['product.sku.startsWith(product.brand)', 'fail'],
  ['hsPrefix(product.hsCode, ["50-63"])', 'pass'], ['hsPrefix(product.hsCode, ["64"])', 'fail'], ['mentions(product.name, ["organic cotton"])', 'pass'], ['mentions(product.name, ["cott"])', 'fail'], ['inGroup(destination, "EU27")', 'pass'], ['inGroup(destination, "GCC")', 'fail'], ['inGroup("DE", "EU27")', 'pass'],
  ['product.markets.all(m, inGroup(m, "EU27"))', 'pass'], ['daysBetween(product.itc.ratesOn, on) == 173', 'pass'], ['daysBetween(day("2026-11-01"), day("2026-11-21")) == 20', 'pass'], ['addDays(product.itc.ratesOn, 30) == day("2026-07-01")', 'pass'], ['checkDigit("gtin", product.gtin)', 'pass'], ['year(on) == 2026', 'pass'],
  ['sameText(product.name, "ORGANIC COTTON SCARF")', 'pass'], ['sameQuantity(product.moq, quantity("25000", "GMS"))', 'pass'], ['near(product.leadTimeDays, decimal("21"), decimal("1"), decimal("0"))', 'pass'], ['near(product.leadTimeDays, decimal("22"), decimal("1"), decimal("0"))', 'fail'], ['like(product.sku, "KB-[0-9]+")', 'pass'], ['total(product.materials.map(m, m.percent)) == decimal("100")', 'pass'], ['join(product.claims) == "organic, handmade"', 'pass'],
  // Certificates.
  ['certified(product.certificates, ["gots"], on)', 'pass'], ['certified(product.certificates, ["oeko-tex"], on)', 'fail'], ['certified(product.certificates, ["oeko-tex"], day("2026-11-22"))', 'pass'], ['certified(product.certificates, ["gots"], day("2026-11-22"))', 'fail'], ['certified(product.certificates, ["gots"], product.itc.ratesOn)', 'pass'],
  ['certified(product.certificates, ["gots"], day("2025-12-31"))', 'fail'], ['certified(product.certificates, ["gots"], day("2026-01-01"))', 'pass'], ['certified(product.certificates, ["cpc"], on)', 'fail'], ['product.certificates.exists(c, isKind(c, ["oeko-tex"]))', 'pass'], ['product.certificates.exists(c, isKind(c, ["cpc"]))', 'fail'],
  ['product.certificates.exists(c, validOn(c, product.itc.ratesOn))', 'pass'], ['product.certificates.all(c, validOn(c, on))', 'fail'], ['product.certificates.exists(c, validOn(c, on) && isKind(c, ["gots"]))', 'pass'], ['product.certificates.exists(c, isKind(c, ["gots"]) && validOn(c, day("2026-11-22")))', 'fail'],
  // Known without anybody.
  ['true', 'pass'], ['false', 'fail'], ['1 < 2', 'pass'], ['"a" == "b"', 'fail'], ['on >= day("2026-11-21")', 'pass'], ['destination == "DE"', 'pass'], ['destination != "DE" || product.origin == "IN"', 'pass'],
  ['product.traits.food ? product.origin == "LK" : product.origin == "IN"', 'pass'], ['product.traits.organic ? product.origin == "LK" : product.origin == "IN"', 'fail'], ['!(product.origin == "IN")', 'fail'], ['!product.traits.wood', 'pass'], ['product.traits.organic && product.traits.food', 'fail'], ['product.traits.food || product.traits.wood', 'fail'],
];

describe('a part that is a closure', () => {
  test.each(MADE)('%s: %s', (check, outcome) => {
    const one = compiled(check);
    expect([said(one), one.quick().slow]).toEqual([outcome, 0]);
    expect([differing(one), atomsOf(one.check).flatMap(alone)]).toEqual([[], []]);
  });
});

/** What closures do not try: the expression language is asked, and comes to the same. */
const LEFT: readonly (readonly [check: string, outcome: string])[] = [
  ['product.materials[0].percent == 60', 'pass'], ['size(product.materials) + 1 == 3', 'pass'], ['size(product.sku) == 4', 'pass'], ['product.sku.substring(0, 2) == "KB"', 'pass'], ['[product.origin].exists(o, o == "IN")', 'pass'],
  ['product.certificates.map(c, c.hsPrefixes).exists(p, "62" in p)', 'unknown'], ['hsExists("610910", day("2020-01-01"))', 'unknown'], ['-size(product.claims) < 0', 'pass'],
];
describe('a part left to the expression language', () => {
  test.each(LEFT)('%s: %s', (check, outcome) => {
    const one = compiled(check);
    expect([said(one), one.quick().slow]).toEqual([outcome, 1]);
    expect(differing(one)).toEqual([]);
  });
});

describe('a line rule', () => {
  const LINES: readonly (readonly [list: string, check: string, outcome: string, slow: number])[] = [
    ['product.materials', 'each.percent > 30', 'pass', 0], ['product.materials', 'each.percent > 50', 'fail', 0], ['product.materials', 'each.species == "Bos"', 'unknown', 0], ['product.claims', 'each != "vegan"', 'pass', 0], ['product.certificates[].hsPrefixes', 'each == "62"', 'pass', 0],
    ['product.materials', 'each.name.substring(0, 1) == "c"', 'fail', 1], ['product.pricing.steps', 'each.price > money("12", "USD") && product.origin == "IN"', 'pass', 0], ['product.processes', 'each == "x"', 'not-applicable', 0],
    ['product.packing', 'each.level == "carton" ? each.count == decimal("5") : each.count == decimal("10")', 'pass', 0],
  ];
  test.each(LINES)('%s: %s: %s', (list, check, outcome, slow) => {
    const one = compiled(check, list);
    expect([said(one), one.quick().slow]).toEqual([outcome, slow]);
    expect(differing(one)).toEqual([]);
  });
});

describe('a subject is asked many rules', () => {
  const [first, again, other] = [compiled('product.origin == "IN" && product.brand == "IN"'), compiled('product.brand == "IN" || product.origin == "LK"'), compiled('!(product.brand == "IN")')];
  test('and a part that several of them share means the same in each', () => {
    for (const given of [GIVEN, { product: { origin: 'IN' } }, { product: { brand: 'X' } }] satisfies Facts[]) {
      const subject = subjectOf(given, ON);
      expect([first, again, other].map((one) => evaluateRule(one, subject).outcome)).toEqual([first, again, other].map((one) => evaluateSlowly(one, subject).outcome));
    }
  });

  test('more parts than there was room for when it was begun', () => {
    const subject = subjectOf(GIVEN, ON);
    expect(evaluateRule(first, subject).outcome).toBe('pass');
    const many = Array.from({ length: 600 }, (_, at) => compiled(`product.sku == "KB-${at}"`));
    expect(many.flatMap((one, at) => (evaluateRule(one, subject).outcome === 'pass' ? [at] : []))).toEqual([1]);
    expect(evaluateRule(many[1] ?? first, subject).outcome).toBe('pass');
  });
});

describe('a budget', () => {
  const names = (count: number): Facts => ({ product: { claims: Array.from({ length: count }, (_, at) => `claim ${at}`) } });
  const loops = compiled('product.claims.all(a, product.claims.exists(b, b == a))');
  const asked = (given: Facts): number => {
    let looks = 0;
    evaluateRule(loops, subjectOf(given, ON), () => void (looks += 1));
    return looks;
  };
  test('is looked at every two thousand elements, and not by what is over before', () => expect([asked(names(43)), asked(names(44)), asked(names(90))]).toEqual([0, 1, 4]));
  test('ends the rule where it stands, also among the elements of a line rule', () => {
    const stop = (): void => { throw new OverBudget(); };
    expect(() => evaluateRule(loops, subjectOf(names(45), ON), stop)).toThrow(OverBudget);
    expect(() => evaluateRule(compiled('each != "x"', 'product.claims'), subjectOf(names(2_001), ON), stop)).toThrow(OverBudget);
    expect(evaluateRule(compiled('each != "x"', 'product.claims'), subjectOf(names(1_000), ON), stop).outcome).toBe('pass');
  });
});

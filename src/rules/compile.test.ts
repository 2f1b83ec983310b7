import { Decimal } from '#base';
import { describe, expect, test } from 'vitest';
import { compileRule, RuleRefused } from './compile.ts';
import type { Facts } from './facts.ts';
import { rule, type Rule } from './rule.ts';
import { celType, isAbsent, leafValue, seenFacts, type Shape, shapeAt, typeName, valuesAt } from './shape.ts';
import { DayValue, MoneyValue, QuantityValue } from './values.ts';

const compiled = (more: Partial<Rule>) => compileRule(rule.parse({
  id: 'TST-001', title: 'A rule of the tests', why: 'Because a test asks for it.', subject: 'product', check: 'true', severity: 'error', confidence: 'A', source: { key: 'practice', title: 'Tests' }, checkedOn: '2026-11-21',
  message: 'It is not so.', fix: 'Make it so.', examples: { pass: [{}], fail: [{}], unknown: [{}], notApplicable: [{}] }, ...more,
}), { id: 'test', version: '1.0.0' });

const said = (more: Partial<Rule>): string => {
  try {
    compiled(more);
    return 'taken';
  } catch (error) {
    if (!(error instanceof RuleRefused)) throw error;
    return error.message;
  }
};

describe('what a rule reads is', () => {
  /** Paths in the order of the expression; ? behind those that only has() asks for. */
  const CASES: readonly (readonly [check: string, paths: string, loops: number])[] = [
    ['true', '', 0],
    ['product.claims[0] == "a"', 'product.claims[]', 0],
    ['product.materials[0].name == "a"', 'product.materials[].name', 0],
    ['product.claims[size(product.keywords)] == "a"', 'product.claims[] product.keywords', 0],
    ['product.materials[size(product.claims)].name == "a"', 'product.materials[].name product.claims', 0],
    ['product.materials.filter(m, m.percent > 1)[0].name == "a"', 'product.materials[].name product.materials product.materials[].percent', 1],
    ['product.materials.filter(m, m.percent > 1).all(n, n.name == "a")', 'product.materials product.materials[].percent product.materials[].name', 1],
    ['product.materials.map(m, m.name)[0] == "a"', 'product.materials product.materials[].name', 1],
    ['product.materials.map(m, m.name).all(n, n == "a")', 'product.materials product.materials[].name', 1],
    ['product.materials.all(m, true)', 'product.materials', 1],
    ['product.materials.all(a, product.materials.exists(b, a.name == b.name))', 'product.materials product.materials[].name', 2],
    ['product.materials.all(a, true) && product.materials.all(a, true) && product.materials.all(a, true)', 'product.materials', 1],
    ['-size(product.claims) < 0', 'product.claims', 0],
    ['product.sku in ["a", product.origin]', 'product.sku product.origin', 0],
    ['[product.sku][0] == "a"', 'product.sku', 0],
    ['(product.traits.food ? product.sku : product.origin) == "a"', 'product.traits.food product.sku product.origin', 0],
    ['has(product.claims)', 'product.claims?', 0],
    ['has(product.sku) && product.sku == "a"', 'product.sku', 0],
    ['product.sku == "a" && has(product.sku)', 'product.sku', 0],
    ['idForm("gstin", product.sku)', 'product.sku', 0],
    ['inGroup(destination, "EU27")', 'destination', 0],
    ['inGroup(destination, product.sku)', 'destination product.sku', 0],
    ['certified(product.certificates, ["gots"], on)', 'product.certificates on', 0],
  ];
  const read = (more: Partial<Rule>): [string, number] => {
    const { inputs, loops } = compiled(more);
    return [inputs.map(({ path, presence }) => `${path}${presence ? '?' : ''}`).join(' '), loops];
  };
  test.each(CASES)('for %s: %s', (check, paths, loops) => expect(read({ check })).toEqual([paths, loops]));

  const BOTH: readonly (readonly [appliesWhen: string, check: string, paths: string, loops: number, each: string])[] = [
    ['has(product.sku)', 'has(product.sku)', 'product.sku?', 0, ''],
    ['has(product.sku)', 'product.sku == "a"', 'product.sku', 0, ''],
    ['product.sku == "a"', 'has(product.sku)', 'product.sku', 0, ''],
    ['has(product.sku)', 'has(product.name)', 'product.sku? product.name?', 0, ''],
    ['product.claims.all(a, product.keywords.all(b, a == b))', 'product.claims.all(a, a == "x")', 'product.claims product.keywords product.keywords[] product.claims[]', 2, ''],
    ['product.claims.all(a, a == "x")', 'product.claims.all(a, product.keywords.all(b, a == b))', 'product.claims product.claims[] product.keywords product.keywords[]', 2, ''],
    ['true', 'each.percent > 1', 'product.materials[].percent', 1, 'product.materials'],
    ['true', 'product.materials.all(m, m.percent > each.percent)', 'product.materials product.materials[].percent', 2, 'product.materials'],
  ];
  test.each(BOTH)('for %s and then %s: %s', (appliesWhen, check, paths, loops, each) => {
    const [found, deep] = read({ appliesWhen, check, ...(each ? { each } : {}) });
    expect([found.split(' ').sort(), deep]).toEqual([paths.split(' ').sort(), loops]);
  });

  const TEXTS: readonly (readonly [what: string, more: Partial<Rule>, places: string[], textInputs: string[]])[] = [
    ['nothing of texts without places', { check: 'product.sku == "a"' }, [], []],
    ['what only a text names', { check: 'product.sku == "a"', message: 'It is {product.brand} here.', fix: 'Change {product.sku}.' }, ['product.brand', 'product.sku'], ['product.brand']],
    ['what a value of a text is made of, once', { message: 'It is {sum} here.', fix: 'Change {product.brand}.', data: { sum: 'product.brand + product.sku' } }, ['sum', 'product.brand'], ['product.brand', 'product.sku']],
    ['not what the engine fills in itself', { message: 'It lacks {absent} here.' }, [], []],
    ['the list it is asked of each of', { each: 'product.claims', message: 'It is {each} here.' }, ['each'], ['product.claims[]', 'product.claims']],
    ['not the list when its check reads it', { each: 'product.claims', check: 'size(product.claims) > 1' }, [], []],
  ];
  test.each(TEXTS)('for its texts: %s', (_what, more, places, textInputs) => {
    const one = compiled(more);
    expect([one.places.map(({ name }) => name), one.textInputs]).toEqual([places, textInputs]);
  });
  test('whether it reads the destination, and whether it is about a kind of paper', () => {
    expect([{ check: 'destination == "US"' }, { appliesWhen: 'destination == "US"' }, {}].map((more) => compiled(more).readsDestination)).toEqual([true, true, false]);
    expect((['commercialInvoice', 'product', 'shipment'] as const).map((subject) => compiled({ subject }).ofPaper)).toEqual([true, false, false]);
  });
});

describe('a rule is refused in words:', () => {
  const CHECKS: readonly (readonly [check: string, reason: string])[] = [
    ['buyer == "x"', 'there is no fact buyer'],
    ['buyer.name == "x"', 'there is no fact buyer.name'],
    ['each == "x"', 'there is no fact each'],
    ['product["sku"] == "a"', 'there is no fact product[]'],
    ['product.colour.red == "a"', 'there is no fact product.colour.red'],
    ['product.sku.length == 1', 'there is no fact product.sku.length'],
    ['product.claims.length == 1', 'there is no fact product.claims.length'],
    ['product.colour == "a" && fetch(product.sku)', 'there is no fact product.colour; function fetch is not known'],
    ['product.colour == "a" || product.colour == "b"', 'there is no fact product.colour'],
    ['product.sku.lowerAscii() == "a"', 'method lowerAscii is not known'],
    ['product.sku.matches("a")', 'matches backtracks: use like'],
    ['product.materials.all()', 'all needs a variable'],
    ['product.claims.all(a, product.claims.all(b, product.claims.exists(c, c == a)))', 'exists is a loop inside 2 loops: its time would grow with the third power of the list'],
    ['{} == {}', 'map may not stand in a rule'],
    ['1.5 < 2.5', '1.5 is a floating-point number: use decimal("1.5"); 2.5 is a floating-point number: use decimal("2.5")'],
    ['inGroup(destination, "EU28")', 'there is no country group EU28'],
    ['certified(product.certificates, ["gots", "gotz"], on)', 'there is no kind of certificate gotz'],
    ['certified(product.certificates, [1], on)', "found no matching overload for 'certified(list<ExporterCertificatesItem>, list<int>, Day)'"],
    ['inGroup(destination, 5)', "found no matching overload for 'inGroup(string, int)'"],
    ['idForm("gstn", product.sku)', 'there is no kind of identifier gstn'],
    ['checkDigit("gstn", product.sku)', 'there is no kind of identifier gstn'],
    ['on > day("2026-02-30")', '2026-02-30 is no day'],
    ['product.itc.drawbackRate > decimal("1,5")', '1,5 is no decimal'],
    ['product.pricing.steps[0].price > money("12.505", "USD")', '12.505 USD is no money'],
    ['product.moq > quantity("1", "KGX")', 'there is no unit KGX'],
    ['valueIn(product.moq, "KGX") > decimal("1")', 'there is no unit KGX'],
    ['like(product.sku, "(a")', 'error parsing regexp: missing closing ): `(a`'],
    ['product.sku == "a', 'Unterminated string'],
    ['product.sku', 'gives string, not yes or no'],
  ];
  test.each(CHECKS)('%s: %s', (check, reason) => expect(said({ check })).toBe(`TST-001 check: ${reason}`));

  const FIELDS: readonly (readonly [Partial<Rule>, string])[] = [
    [{ appliesWhen: 'product.sku' }, 'appliesWhen: gives string, not yes or no'],
    [{ message: 'It is {product.colour} here.' }, 'message {product.colour}: there is no fact product.colour'],
    [{ message: 'It is {sum} here.', data: { sum: 'product.colour' } }, 'data.sum: there is no fact product.colour'],
    [{ message: 'It is {sum} here.', data: { other: 'product.colour' } }, 'message {sum}: there is no fact sum'],
    [{ each: 'product.sku' }, 'each: product.sku is no list of the facts'],
    [{ each: 'product.nothing' }, 'each: product.nothing is no list of the facts'],
  ];
  test.each(FIELDS)('%j: %s', (more, reason) => expect(said(more)).toBe(`TST-001 ${reason}`));
});

describe('a fact', () => {
  test.each([
    ['on', 'Day'], ['product', 'Product'], ['product.sku', 'string'], ['product.moq', 'Quantity'], ['product.claims', 'list<string>'], ['product.claims[]', 'string'], ['product.materials', 'list<ProductMaterialsItem>'], ['product.materials[]', 'ProductMaterialsItem'], ['product.materials[].percent', 'Decimal'],
    ['document', 'Document'], ['documents.commercialInvoice', 'list<Document>'], ['product.colour', undefined], ['product.colour.red', undefined], ['product.sku.length', undefined], ['product.claims.length', undefined], ['product[]', undefined], ['product.sku[]', undefined], ['product.toString', undefined],
  ] as const)('%s is of the type %s', (path, type) => {
    const shape = shapeAt(path);
    expect(shape && celType(shape, path)).toBe(type);
  });
  test('is called after the place where its shape was met first', () => {
    const shape: Shape = { kind: 'object', fields: {} };
    expect([typeName(shape, 'some.list[].thing'), typeName(shape, 'other.thing')]).toEqual(['SomeListItemThing', 'SomeListItemThing']);
    expect(celType({ kind: 'list', of: { kind: 'object', fields: {} } }, 'some.list')).toBe('list<SomeListItem>');
  });

  test('as expressions see it is a value of its type', () => {
    const types = [leafValue('Decimal', '1.50'), leafValue('Day', '2026-11-21'), leafValue('Money', { amount: 1, currency: 'USD' }), leafValue('Quantity', { value: '1', unit: 'KGS' })].map((one) => (one as object).constructor);
    expect(types).toEqual([Decimal, DayValue, MoneyValue, QuantityValue]);
    expect([leafValue('string', 'a'), leafValue('bool', false)]).toEqual(['a', false]);
  });

  test.each([[undefined, true], [null, true], ['', true], [[], true], [0, false], [false, false], [' ', false], [[''], false], [{}, false]])('%j is absent: %s', (value, absent) => expect(isAbsent(value)).toBe(absent));
});

describe('facts ready for expressions', () => {
  /** What a test gives that no typed record could hold. */
  const given = (facts: unknown): Facts => facts as Facts;
  test('have every parent, and no leaf that is not there', () => {
    const { product, listing, ...rest } = seenFacts({});
    expect([product, listing]).toEqual([{ traits: {}, itc: {}, label: {}, tests: {}, pricing: {} }, {}]);
    expect(Object.keys(rest)).toEqual(expect.not.arrayContaining(['on', 'destination']));
    expect(seenFacts(given({ destination: '', product: { sku: '', claims: [], traits: null }, document: { parties: { consignee: null } } }))).toEqual(seenFacts({}));
  });
  test('have the leaves of their root', () => {
    expect([seenFacts({ destination: 'DE' }).destination, seenFacts({ destination: 'US' }).destination]).toEqual(['DE', 'US']);
    expect(seenFacts({ on: '2026-11-21' }).on).toEqual(new DayValue('2026-11-21'));
  });
  test('leave out what is empty in a list', () => expect(seenFacts(given({ product: { claims: ['a', '', null, 'b'] } })).product).toMatchObject({ claims: ['a', 'b'] }));
  test('are made once of a root that many share, and of one that nobody has', () => {
    const exporter = { iec: '0305012345' };
    expect(seenFacts({ exporter }).exporter).toBe(seenFacts({ exporter, product: {} }).exporter);
    expect(seenFacts({ exporter: { ...exporter } }).exporter).not.toBe(seenFacts({ exporter }).exporter);
    expect(seenFacts({}).product).toBe(seenFacts({ exporter }).product);
    expect(seenFacts({}).product).not.toBe(seenFacts({}).listing);
  });
  test('are made once of a paper, wherever it stands', () => {
    const [paper, other] = [{ kind: 'commercialInvoice' as const }, { kind: 'packingList' as const }];
    const { document, documents } = seenFacts({ document: paper, documents: { commercialInvoice: [paper], packingList: [other] } });
    const lists = documents as Record<string, unknown[]>;
    expect(lists.commercialInvoice?.[0]).toBe(document);
    expect(lists.packingList?.[0]).not.toBe(document);
    expect([lists.commercialInvoice?.[0], lists.packingList?.[0]]).toMatchObject([paper, other]);
  });
});

describe('values at', () => {
  const seen = { product: { sku: 'KB', none: null, claims: ['a', 'b'], materials: [{ name: 'cotton' }, {}] } };
  test.each([
    ['product.sku', { values: ['KB'], missing: [], places: ['product.sku'] }],
    ['product.brand', { values: [], missing: ['product.brand'], places: [] }],
    ['product.sku.length', { values: [], missing: ['product.sku.length'], places: [] }],
    ['product.none.name', { values: [], missing: ['product.none.name'], places: [] }],
    ['product.sku[]', { values: [], missing: [], places: [] }],
    ['product.claims[]', { values: ['a', 'b'], missing: [], places: ['product.claims[0]', 'product.claims[1]'] }],
    ['product.materials[].name', { values: ['cotton'], missing: ['product.materials[1].name'], places: ['product.materials[0].name'] }],
    ['exporter.iec', { values: [], missing: ['exporter'], places: [] }],
  ])('%s', (path, found) => expect(valuesAt(seen, path)).toEqual(found));
});

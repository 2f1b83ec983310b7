import { describe, expect, test } from 'vitest';
import { CONFIDENTIALITY, type Finding, Refusal } from '#base';
import { product } from '#catalogue/nouns';
import { ALIBABA, BLOB, contentOf, FACES, lamp, madeId, ON, OPEN_CLASSES, PICTURE, REPORT, sourceOf } from './lamp.fixture.ts';
import { FieldGate, findingHash, formUnit, heldBack, listingContentOf, messages, readinessOf, readProfile, severityOf, sourceOf as limitSource, stateOn, storefrontById, storefrontProfiles } from './index.ts';

const ready = (changes: Record<string, unknown> = {}, more = {}) => readinessOf({ content: contentOf(lamp(changes), more), profile: ALIBABA, on: ON, certificates: [REPORT] });
const failing = (changes: Record<string, unknown>, more = {}): string[] => ready(changes, more).findings.map((one) => `${one.rule} ${one.severity}`).sort();
const text = (en: string) => ({ en: { text: en } });
const steps = (...quantities: string[]) => Object.fromEntries(quantities.map((minQuantity, position) => [madeId(`Q${position}`), { position, minQuantity, price: { amount: 1000 - position, currency: 'USD' } }]));
const ladder = (more: object) => ({ priceLadders: { [madeId('P1')]: { position: 0, currency: 'USD', steps: steps('60', '240'), ...more } } });

describe('the storefront profile', () => {
  test('every limit names evidence and a source that is there, and every text has both languages', () => {
    for (const profile of storefrontProfiles()) {
      for (const one of profile.limits) {
        for (const key of one.sources) expect(limitSource(profile, key).title, `${one.id} ${key}`).toBeTruthy();
        expect(one.title.hi, one.id).toMatch(/[\u0900-\u097f]/u);
      }
      expect(new Set(profile.limits.map((one) => one.group)).size).toBe(6);
    }
  });

  test.each([['PCS', 'K', 'Piece/Pieces', false], ['PCS', 'S', 'Piece/Pieces', true], ['BKL', 'K', undefined, false]] as const)('calls %s, with evidence %s, %s: sure %s', (code, evidence, word, sure) => {
    expect(ALIBABA.units?.evidence, 'no source lists its units').toBe('K');
    expect(formUnit({ units: ALIBABA.units && { ...ALIBABA.units, evidence } }, code)).toEqual({ code, word, sure });
    expect([formUnit(storefrontById('generic'), code), formUnit(ALIBABA, '')]).toEqual([undefined, undefined]);
  });

  test('an unknown storefront is refused by its code and the known ones are named', () => {
    expect(() => storefrontById('../alibaba')).toThrow(Refusal);
    expect(() => storefrontById('ebay')).toThrow(/alibaba/u);
  });

  test('weak evidence never blocks, whatever a profile says', () => {
    const weights = (['R', 'S', 'T', 'B', 'G', 'K'] as const).map((evidence) => severityOf({ required: true, evidence }));
    expect(weights).toEqual(['error', 'error', 'error', 'warning', 'warning', 'warning']);
    expect(severityOf({ required: false, evidence: 'R', severity: 'info' })).toBe('info');
  });

  test('a profile with an unknown source, a doubled id or a misspelt key is refused', () => {
    const minimal = (limits: string) => `{ id: shop, title: Shop, version: "2026-01-01", checkedOn: "2026-01-01", about: {en: a, hi: b}, language: en, takes: {keywords: 3, images: 6}, picture: {width: 1, height: 1, mode: pad, background: "#FFFFFF", maxBytes: 1000, sources: [S]}, lint: {contact: error, charset: warning, caps: warning, repeated: warning, superlative: warning, claim: error, hidden: warning, headWord: warning, titlePunctuation: "-", repeats: 3, sources: {contact: S, charset: S, caps: S, repeated: S, superlative: S, claim: S, hidden: S, headWord: S}}, limits: [${limits}], sources: {S: {title: t}} }`;
    const limit = (id: string, more = '', source = 'S') => `{id: ${id}, group: basic, field: title, check: {kind: present}, required: true, evidence: S, sources: [${source}], title: {en: a, hi: b}${more}}`;
    expect(readProfile(minimal(limit('aa'))).limits).toHaveLength(1);
    expect(() => readProfile(minimal(`${limit('aa')}, ${limit('aa')}`))).toThrow(/twice/u);
    expect(() => readProfile(minimal(limit('aa', '', 'X')))).toThrow(/no source X/u);
    expect(() => readProfile(minimal(limit('aa', ', requird: true')))).toThrow();
  });

  test.each([['2025-10-13', 'not-yet'], ['2025-10-14', 'valid']])('details were asked for from 14 October 2025 on: %s is %s', (on, state) =>
    expect(stateOn({ validFrom: '2025-10-14' }, on)).toBe(state));
  test.each([['2025-01-14', 'valid'], ['2025-01-15', 'withdrawn']])('payment terms were withdrawn on 15 January 2025: %s is %s', (on, state) => expect(stateOn({ validTo: '2025-01-14' }, on)).toBe(state));
});

describe('listing content', () => {
  test('holds what may leave and nothing of the rest', () => {
    const content = contentOf(lamp());
    expect(content).toMatchObject({ sku: 'KB-LMP-101', title: 'Brass Oil Lamp, Peacock Design, Five Wicks', origin: 'India', model: 'KL-101', moq: { value: '60' }, company: { name: 'Kesarbari Trading Co.' } });
    expect(content.attributes.map((one) => one.key)).toEqual(['material', 'height', 'alloy']);
    expect(content.prices).toHaveLength(1);
    expect(JSON.stringify(content)).not.toMatch(/CANARY|98765|41100/u);
  });

  test('a gate that lets everything through lets the canaries through: they are really there', () => {
    const all = JSON.stringify(contentOf(lamp(), {}, new FieldGate(() => true)));
    expect(all).toContain('CANARY-INTERNAL');
    expect(all).toContain('CANARY-COST');
    expect(all).toContain('CANARY-UNDECLARED');
    expect(all).not.toContain('CANARY-BUYER');
    expect(all).not.toContain('CANARY-SUPPLIER');
  });

  test('what was offered and what went is told by the gate itself', () => {
    const gate = new FieldGate((use) => OPEN_CLASSES.has(use.class));
    listingContentOf(sourceOf(lamp()), ALIBABA, ON, gate);
    const held = gate.offered().filter((one) => !gate.gone().some((other) => other.field === one.field)).map((one) => `${one.field} ${one.class}`);
    expect(held).toEqual(['attributes.moulds internal', 'attributes.cost_price secret', 'attributes.unlisted internal']);
    expect(gate.gone().every((one) => OPEN_CLASSES.has(one.class))).toBe(true);
  });

  test.each(['name', 'description', 'attributes.material', 'packing', 'packing.item.netWeight', 'images', 'moq', 'port', 'priceLadders', 'certificateIds'])('%s stays when the user raised its class', (key) => {
    for (const cls of CONFIDENTIALITY.slice(2)) {
      const gate = new FieldGate((use) => OPEN_CLASSES.has(use.class));
      const before = JSON.stringify(contentOf(lamp()));
      const after = JSON.stringify(listingContentOf(sourceOf(lamp({ classes: { [key]: cls } })), ALIBABA, ON, gate));
      expect(after.length, `${key} ${cls}`).toBeLessThan(before.length);
      expect(gate.gone().some((one) => one.class === cls)).toBe(false);
    }
  });

  test('texts come in the profile’s language only: a Hindi name is no English title', () => {
    expect(contentOf(lamp({ name: { hi: { text: 'दीया' } } })).title).toBe('');
  });

  test('rates that begin later do not count yet', () => {
    expect(contentOf(lamp(ladder({ validFrom: '2026-11-22' }))).prices).toEqual([]);
    expect(contentOf(lamp(ladder({ validFrom: '2026-11-21' }))).prices).toHaveLength(1);
  });

  test('variants tell what differs; rates stand on the product when all share them, and on each variant when one costs something else', () => {
    const variant = (changes: Record<string, unknown>) => product.parse({ id: madeId('VAR'), sku: 'KB-LMP-101-S', parent: madeId('LAMP'), attributes: { height: { kind: 'quantity', quantity: { value: '18', unit: 'CMS' } }, material: { kind: 'text', text: 'Brass' } }, ...changes });
    const shared = contentOf(lamp(), { variants: [variant({ priceLadders: lamp().priceLadders })] });
    expect(shared.variants[0]).toMatchObject({ sku: 'KB-LMP-101-S', options: [{ key: 'height', value: '18 cm' }], price: undefined });
    expect(shared.prices).toHaveLength(1);
    const dearer = contentOf(lamp(), { variants: [variant(ladder({}))] });
    expect(dearer.prices).toEqual([]);
    expect(dearer.variants[0]?.price?.currency).toBe('USD');
    expect(contentOf(lamp({ priceLadders: {} }), { variants: [variant(ladder({}))] }).variants[0]?.price?.currency).toBe('USD');
  });

  test('certificates come when they cover the goods, each by its own class', () => {
    expect(contentOf(lamp(), { certificates: [REPORT, { ...REPORT, id: madeId('CRX'), class: 'internal', number: 'CANARY' }, { ...REPORT, id: madeId('CRY'), covers: { firm: true, hsPrefixes: ['09'], products: [] } }] }).certificates.map((one) => one.number)).toEqual(['TR-1']);
  });

  test('the review can say what stays: fields no listing asks for, without their values', () => {
    const held = heldBack([lamp(), lamp()], FACES);
    expect(held.map((one) => `${one.field} ${one.class} ${one.records}`)).toEqual(['cost secret 2', 'supplier secret 2', 'markets internal 2', 'notes internal 2', 'priceLadders.buyer party 2']);
    expect(JSON.stringify(held)).not.toContain('CANARY');
  });
});

describe('readiness', () => {
  test('the fixture is ready, and every rule is counted once', () => {
    const result = ready();
    expect(result.findings.filter((one) => one.severity === 'error')).toEqual([]);
    expect(result.ready).toBe(true);
    const counted = result.groups.reduce((sum, one) => sum + one.pass + one.fail + one.unknown + one.notApplicable, 0);
    expect(counted).toBe(result.outcomes.length);
    expect(result.outcomes.length).toBe(ALIBABA.limits.length + 11);
  });

  test('the two title limits that disagree: characters block, bytes warn', () => {
    const base = failing({});
    expect(failing({ name: text(`Lamp ${'x'.repeat(124)}`) })).toEqual([...base, 'alibaba:title-bytes warning', 'alibaba:title-characters error'].sort());
    expect(failing({ name: text(`Lamp ${'x'.repeat(122)}é`) })).toEqual([...base, 'alibaba:title-bytes warning'].sort());
    expect(failing({ name: text(`Lamp ${'x'.repeat(123)}`) })).toEqual(base);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['no name', { name: {} }, 'alibaba:title-present error'],
    ['no category', { category: undefined }, 'alibaba:category-present error'],
    ['no keywords', { keywords: [] }, 'alibaba:keywords-present error'],
    ['four keywords', { keywords: ['a', 'b', 'c', 'd'] }, 'alibaba:keywords-count error'],
    ['a comma in a keyword', { keywords: ['lamp, brass'] }, 'alibaba:keywords-separators error'],
    ['a long attribute', { attributes: { material: { kind: 'text', text: 'b'.repeat(71) } } }, 'alibaba:attribute-value-length error'],
    ['no origin', { origin: undefined }, 'alibaba:origin-present error'],
    ['no model', { modelNumber: undefined }, 'alibaba:model-present warning'],
    ['no rates', { priceLadders: {} }, 'alibaba:price-present error'],
    ['a rate with three decimals', ladder({ currency: 'KWD', steps: { [madeId('S1')]: { position: 0, minQuantity: '60', price: { amount: 1234, currency: 'KWD' } } } }), 'alibaba:price-decimals error'],
    ['a rate of nothing', ladder({ steps: { [madeId('S1')]: { position: 0, minQuantity: '60', price: { amount: 0, currency: 'USD' } } } }), 'alibaba:price-range error'],
    ['steps out of order', ladder({ steps: steps('240', '60') }), 'alibaba:price-ascending error'],
    ['a step twice', ladder({ steps: steps('60', '60.0') }), 'alibaba:price-ascending error'],
    ['rates that rise', ladder({ steps: { [madeId('S1')]: { position: 0, minQuantity: '60', price: { amount: 1, currency: 'USD' } }, [madeId('S2')]: { position: 1, minQuantity: '90', price: { amount: 2, currency: 'USD' } } } }), 'alibaba:price-falling warning'],
    ['no MOQ', { moq: undefined }, 'alibaba:moq-present error'],
    ['an MOQ of 100,000', { moq: { value: '100000', unit: 'PCS' } }, 'alibaba:moq-range error'],
    ['half a piece as MOQ', { moq: { value: '1.5', unit: 'PCS' } }, 'alibaba:moq-range error'],
    ['an MOQ unlike the rates', { moq: { value: '50', unit: 'PCS' } }, 'alibaba:moq-ladder warning'],
    ['no delivery time', { leadTimes: {} }, 'alibaba:lead-time-present error'],
    ['an open step before another', { leadTimes: { [madeId('T1')]: { position: 0, days: 10 }, [madeId('T2')]: { position: 1, maxQuantity: '500', days: 20 } } }, 'alibaba:lead-time-ascending error'],
    ['rates beyond the last delivery time', { leadTimes: { [madeId('T1')]: { position: 0, maxQuantity: '61', days: 20 } } }, 'alibaba:lead-time-covers warning'],
    ['61 days', { leadTimes: { [madeId('T1')]: { position: 0, days: 61 } } }, 'alibaba:lead-time-range warning'],
    ['no gross weight', { packing: {} }, 'alibaba:gross-weight-present warning'],
    ['weight without sizes', { packing: { [madeId('K1')]: { position: 0, level: 'item', grossWeight: { value: '1', unit: 'KGS' } } } }, 'alibaba:dimensions-complete warning'],
    ['a weight of five grams', { packing: { [madeId('K1')]: { position: 0, level: 'item', grossWeight: { value: '5', unit: 'GMS' }, length: { value: '2', unit: 'CMS' }, width: { value: '2', unit: 'CMS' }, height: { value: '2', unit: 'CMS' } } } }, 'alibaba:gross-weight-range warning'],
    ['a side of 5 mm', { packing: { [madeId('K1')]: { position: 0, level: 'item', grossWeight: { value: '1', unit: 'KGS' }, length: { value: '5', unit: 'MMS' }, width: { value: '2', unit: 'CMS' }, height: { value: '2', unit: 'CMS' } } } }, 'alibaba:dimensions-range warning'],
    ['no description', { description: {} }, 'alibaba:description-present error'],
    ['long highlights', { highlights: { [madeId('H1')]: { position: 0, text: text('h'.repeat(2001)) } } }, 'alibaba:highlights-length error'],
    ['no photo', { images: {} }, 'alibaba:images-present error'],
    ['a photo that is only a link', { images: { [madeId('G0')]: { position: 0, fileName: 'a.jpg', url: 'https://example.org/a.jpg' } } }, 'alibaba:images-here error'],
    ['seven photos', { images: Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((at) => [madeId(`G${at}`), { position: at, blob: BLOB, fileName: 'a.jpg' }])) }, 'alibaba:images-count warning'],
  ])('%s', (_what, changes, expected) => {
    expect(failing(changes)).toContain(expected);
    expect(failing({})).not.toContain(expected);
  });

  test.each<[string, number, number, string[]]>([
    ['640×640', 640, 640, ['alibaba:image-best-size info', 'alibaba:image-size error']],
    ['641×641', 641, 641, ['alibaba:image-best-size info']],
    ['1000×700', 1000, 700, ['alibaba:image-ratio info']],
    ['1000×750', 1000, 750, []],
    ['750×1000', 750, 1000, []],
  ])('a photo of %s', (_what, width, height, expected) => {
    const found = failing({}, { pictures: new Map([[BLOB, { ...PICTURE, width, height }]]) });
    expect([...new Set(found)].filter((one) => one.includes('image-'))).toEqual(expected);
  });

  test('a photo that cannot be measured is unknown, not small, and does not block by itself', () => {
    const result = ready({}, { pictures: new Map() });
    expect(result.outcomes.find((one) => one.rule === 'alibaba:image-size')).toMatchObject({ outcome: 'unknown' });
    expect(result.ready).toBe(true);
  });

  test('a rate in rupees is not held against a limit in dollars', () => {
    const result = ready(ladder({ currency: 'INR', steps: { [madeId('S1')]: { position: 0, minQuantity: '60', price: { amount: 999_999_999_99, currency: 'INR' } } } }));
    expect(result.outcomes.find((one) => one.rule === 'alibaba:price-range')).toMatchObject({ outcome: 'not-applicable', because: { id: 'LISTING-OTHER-UNIT' } });
  });

  test('what the storefront withdrew is not applicable, with the day', () => {
    expect(ready().outcomes.find((one) => one.rule === 'alibaba:payment-terms')).toMatchObject({ outcome: 'not-applicable', because: { id: 'LISTING-WITHDRAWN', data: { day: '2025-01-14' } } });
  });

  test('a certificate that has run out is told with its day', () => {
    const over = ready({}, { certificates: [{ ...REPORT, validTo: '2026-11-20' }] });
    expect(over.findings.find((one) => one.messageId === 'LISTING-CERTIFICATE-OVER')?.data.until).toBe('2026-11-20');
  });

  test('outcomes of other rooms count in their group and can close the gate', () => {
    const finding: Finding = { rule: 'LST-002', severity: 'error', status: 'fail', messageId: 'LST-002', data: {}, where: { kind: 'product', field: 'hsCode' } };
    const result = readinessOf({ content: contentOf(lamp()), profile: ALIBABA, on: ON, certificates: [], others: [{ rule: 'LST-002', group: 'logistics', outcome: 'fail', findings: [finding] }] });
    expect(result.ready).toBe(false);
    expect(result.groups.find((one) => one.group === 'logistics')?.fail).toBe(1);
  });

  test('a waiver opens readiness for the very thing it saw, and no longer when that changed', () => {
    const content = (name: string) => contentOf(lamp({ name: text(name) }));
    const of = (name: string, waived?: (one: Finding) => boolean) => readinessOf({ content: content(name), profile: ALIBABA, on: ON, certificates: [], waived });
    const long = `Lamp ${'x'.repeat(130)}`;
    const seen = of(long).findings.find((one) => one.rule === 'alibaba:title-characters');
    const waived = (one: Finding): boolean => seen !== undefined && findingHash(one) === findingHash(seen);
    expect(of(long, waived).ready).toBe(true);
    expect(of(long, waived).outcomes.find((one) => one.rule === 'alibaba:title-characters')?.outcome).toBe('waived');
    expect(of(`${long}x`, waived).ready).toBe(false);
  });

  test('every finding leads back to a field, names its source, and has its text in both languages', () => {
    const all = [...ready({ name: {}, category: undefined, images: {}, priceLadders: {}, packing: {}, leadTimes: {}, moq: undefined, origin: undefined }).findings, ...ready({ name: text('BRASS LAMP™ best lamp lamps lamp'), description: text('<b>x</b> +91 98250 12345 organic') }).findings];
    expect(all.length).toBeGreaterThan(12);
    for (const one of all) {
      expect(one.where.field, one.rule).toBeTruthy();
      expect(one.source?.title, one.rule).toBeTruthy();
      const template = messages[one.messageId];
      for (const language of ['en', 'hi'] as const) {
        const places = [...(template?.[language] ?? '{none}').matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '');
        for (const place of places) expect(Object.keys(one.data), `${one.messageId} ${place}`).toContain(place);
      }
    }
  });
});

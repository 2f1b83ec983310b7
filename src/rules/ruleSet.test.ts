import { fixedClock } from '#base';
import { describe, expect, test } from 'vitest';
import { BudgetedRules, PACK_GRACE_MS, PACK_MS_PER_SUBJECT } from './budget.ts';
import { type CompiledRule, compileRule } from './compile.ts';
import { evaluateRule } from './evaluate.ts';
import type { Facts } from './facts.ts';
import { findingsOf } from './findings.ts';
import { type LoadedPack, packOf } from './loader.ts';
import { capOf, entriesFor, withOverlay } from './overlay.ts';
import type { OverlayEntry } from './overlayShape.ts';
import type { Rule, RulePack, SleepingRule } from './rule.ts';
import { compareVersions, inForce, ruleSet } from './ruleSet.ts';
import { type SubjectFacts, subjectOf } from './subject.ts';
import { inputsHash, withWaiver } from './waiver.ts';
import type { Waiver } from './waiverShape.ts';

const ON = '2026-11-21';
const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  id, title: 'The goods are made in India', why: 'The buyer asked for it.', subject: 'product', appliesWhen: 'true', check: 'product.origin == "IN"', severity: 'warning', confidence: 'A', source: { key: 'practice', title: 'Agreed' }, checkedOn: ON,
  message: 'Not made in India. Origin {product.origin}.', fix: 'Choose other goods.', examples: { pass: [], fail: [], unknown: [], notApplicable: [] }, ...more,
}) as Rule;
const asPack = (id: string, version = '1.0.0'): RulePack => ({ id, version, published: ON, title: id, about: 'For a test of packs.', jurisdictions: [], facts: 1, engine: '0.1.0', changelog: [{ version, on: ON, what: 'First.' }] });
const sleeping = { id: 'ABC-009', title: 'Nobody can be asked this', why: 'No record holds it.', subject: 'product', severity: 'warning', confidence: 'K', source: { key: 'practice', title: 'Agreed' }, checkedOn: ON, off: { reason: 'No record holds what it reads.' } } as SleepingRule;
const brass = (version?: string, ...rules: (Rule | SleepingRule)[]): LoadedPack => packOf(asPack('brass', version), rules.length > 0 ? rules : [rule('ABC-001'), rule('ABC-002', { confidence: 'K' }), rule('ABC-003', { off: { reason: 'It is noisy for most.' } }), sleeping]);
const states = (packs: readonly LoadedPack[]): string[] => packs.flatMap((pack) => [...pack.rules.map((one) => `${one.rule.id} on ${one.effectiveSeverity}`), ...pack.off.map((one) => `${one.rule.id} off`)]);
const entry = (match: string, more: Partial<OverlayEntry>): OverlayEntry => ({ match, note: 'for a test', ...more });

describe('versions are compared part by part, as numbers', () => {
  test.each([['1.0.0', '1.0.0', 0], ['1.0.1', '1.0.0', 1], ['1.9.0', '1.10.0', -1], ['2.0.0', '1.99.99', 1], ['0.9.9', '1.0.0', -1]])('%s and %s', (a, b, sign) => expect(Math.sign(compareVersions(a, b))).toBe(sign));
});

describe('of packs of one id', () => {
  const chosen = (bundled: string, installed: string): string[] => inForce([brass(bundled)], [brass(installed)]).map((one) => `${one.rulePack.version} ${one.origin}`);
  test('the higher version is in force, the bundled one of the same version', () => expect([chosen('1.0.0', '1.1.0'), chosen('1.1.0', '1.0.0'), chosen('1.0.0', '1.0.0')]).toEqual([['1.1.0 installed'], ['1.1.0 bundled'], ['1.0.0 bundled']]));
  test('many stand in order of their ids', () => expect(inForce([packOf(asPack('clay'), []), packOf(asPack('brass'), []), packOf(asPack('wood'), [])], [packOf(asPack('allspice'), [])]).map((one) => one.rulePack.id)).toEqual(['allspice', 'brass', 'clay', 'wood']));
  test('a new one joins the others in order of their ids', () => expect(inForce([brass()], [packOf(asPack('allspice'), [rule('ALL-001')])]).map((one) => [one.rulePack.id, one.origin])).toEqual([['allspice', 'installed'], ['brass', 'bundled']]));
});

describe('an overlay', () => {
  test('of nothing leaves everything as it came', () => expect(states(withOverlay([brass()], []))).toEqual(['ABC-001 on warning', 'ABC-002 on warning', 'ABC-003 off']));
  test.each([
    ['a rule', [entry('ABC-001', { off: true })], ['ABC-002 on warning', 'ABC-001 off', 'ABC-003 off']],
    ['rules by the beginning of their ids', [entry('ABC-*', { off: true })], ['ABC-001 off', 'ABC-002 off', 'ABC-003 off']],
    ['nothing of another beginning', [entry('AXC-*', { off: true })], ['ABC-001 on warning', 'ABC-002 on warning', 'ABC-003 off']],
    ['a pack', [entry('pack:brass', { off: true })], ['ABC-001 off', 'ABC-002 off', 'ABC-003 off']],
    ['another pack', [entry('pack:eu', { off: true })], ['ABC-001 on warning', 'ABC-002 on warning', 'ABC-003 off']],
    ['everything', [entry('*', { off: true })], ['ABC-001 off', 'ABC-002 off', 'ABC-003 off']],
    ['what only begins alike', [entry('ABC-0', { off: true })], ['ABC-001 on warning', 'ABC-002 on warning', 'ABC-003 off']],
    ['everything but one, which comes last', [entry('*', { off: true }), entry('ABC-002', { off: false })], ['ABC-002 on warning', 'ABC-001 off', 'ABC-003 off']],
    ['one, and then everything, which comes last', [entry('ABC-002', { off: false }), entry('*', { off: true })], ['ABC-001 off', 'ABC-002 off', 'ABC-003 off']],
    ['on what ships off', [entry('ABC-003', { off: false })], ['ABC-001 on warning', 'ABC-002 on warning', 'ABC-003 on warning']],
    ['the severity, up to the cap', [entry('*', { severity: 'error' })], ['ABC-001 on error', 'ABC-002 on warning', 'ABC-003 off']],
    ['the severity alone by the last entry, not whether it is on', [entry('ABC-001', { off: true }), entry('ABC-001', { severity: 'info' })], ['ABC-002 on warning', 'ABC-001 off', 'ABC-003 off']],
  ] as [string, OverlayEntry[], string[]][])('switches or sets %s', (_what, entries, expected) => expect(states(withOverlay([brass()], entries))).toEqual(expected));

  test('says in a finding when the cap held a severity back, and not when a person lowered it', () => {
    const found = (severity: 'error' | 'info'): unknown => {
      const [pack] = withOverlay([brass()], [entry('ABC-002', { severity })]);
      const one = pack?.rules.find((each) => each.rule.id === 'ABC-002') as CompiledRule;
      const [finding] = findingsOf(evaluateRule(one, subjectOf({ product: { origin: 'CN' } }, ON)), { where: { kind: 'product' }, fieldOf: () => undefined });
      return [finding?.severity, finding?.cappedFrom];
    };
    expect([found('error'), found('info')]).toEqual([['warning', 'error'], ['info', undefined]]);
  });
  test('puts rules in the order of their ids, those it switches on among the others', () => expect(states(withOverlay([brass(undefined, rule('ABC-003'), rule('ABC-001', { off: { reason: 'It is noisy for most.' } }), rule('ABC-002'))], [entry('ABC-001', { off: false })]))).toEqual(['ABC-001 on warning', 'ABC-002 on warning', 'ABC-003 on warning']));
  test('knows the cap and the entries of a rule', () => {
    expect([capOf({ confidence: 'A', reviewed: undefined }), capOf({ confidence: 'N', reviewed: undefined }), capOf({ confidence: 'C2', reviewed: { by: 'R. Iyer', on: ON, note: 'read' } })]).toEqual(['error', 'warning', 'error']);
    expect(entriesFor([entry('ABC-001', { off: true }), entry('XYZ-*', { off: true })], { id: 'ABC-001' }, 'brass').map((one) => one.match)).toEqual(['ABC-001']);
  });
});

describe('a set of rules', () => {
  const set = (overlay: OverlayEntry[] = [], version = '1.0.0') => ruleSet([{ ...brass(version), origin: 'bundled' }], overlay);
  test('has every rule with a check by its id, on or off', () => expect([...set().byId.keys()].sort()).toEqual(['ABC-001', 'ABC-002', 'ABC-003']));
  test('has another stamp with another version, overlay or origin, and the same with the same', () => {
    expect(set().stamp).toBe(set().stamp);
    expect(set().stamp).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set([set().stamp, set([], '1.0.1').stamp, set([entry('*', { off: true })]).stamp, ruleSet([{ ...brass(), origin: 'installed' }], []).stamp]).size).toBe(4);
  });
  test('keeps where packs came from, and of two rules of one id the first', () => {
    const two = ruleSet([{ ...brass(), origin: 'installed' }, { ...packOf(asPack('own'), [rule('ABC-001', { severity: 'info' })]), origin: 'own' }], [entry('ABC-003', { off: false })]);
    expect(two.packs.map((one) => one.origin)).toEqual(['installed', 'own']);
    expect(two.byId.get('ABC-001')?.rulePack.id).toBe('brass');
  });
});

describe('a rule that loops', () => {
  const heavy = compileRule(rule('ABC-001', { check: 'product.materials.all(a, product.materials.all(b, a.name != b.name || a.name == b.name))' }), { id: 'brass', version: '1.0.0' });
  const many = (count: number): Facts => ({ product: { materials: Array.from({ length: count }, (_, at) => ({ name: `Fibre ${at}` })) } });

  test('is stopped in the middle, named once, and switched off for the rest', () => {
    const rules = new BudgetedRules(fixedClock(0, 1));
    const first = rules.ask(heavy, subjectOf(many(3_000), ON));
    expect([first.outcome, first.because.code, first.points.length, [...rules.overran]]).toEqual(['unknown', 'over-budget', 1, ['ABC-001']]);
    const second = rules.ask(heavy, subjectOf(many(2), ON));
    expect([second.outcome, second.points]).toEqual(['unknown', []]);
    const [finding] = findingsOf(first, { where: { kind: 'product' }, fieldOf: () => undefined });
    expect(finding).toMatchObject({ rule: 'ABC-001', status: 'unknown', messageId: 'rules.slow', data: { rulePack: 'brass' } });
  });
  test('within its time is asked to the end (control)', () => expect(new BudgetedRules(fixedClock(0, 0)).ask(heavy, subjectOf(many(60), ON)).outcome).toBe('pass'));
});

describe('a pack from outside', () => {
  const [first, second] = ['ABC-001', 'ABC-002'].map((id) => compileRule(rule(id), { id: 'brass', version: '1.0.0' }));
  const other = compileRule(rule('WOD-001'), { id: 'wood', version: '1.0.0' });
  if (!first || !second) throw new Error('there are two rules');
  const subject = (): SubjectFacts => subjectOf({ product: { origin: 'IN' } }, ON);
  /** A clock that goes on by so much at each look; a rule is looked at when it begins, when it is judged late, and when it ends. */
  const LOOKS = 3;

  test('whose rules take their time within their time is switched off whole, and named with its slowest rule', () => {
    const rules = new BudgetedRules(fixedClock(0, 15));
    const took = 15 * (LOOKS - 1);
    let [asked, outcome] = [0, rules.ask(first, subject())];
    for (asked = 1; outcome.outcome === 'pass' && asked < 1_000; asked++) outcome = rules.ask(first, subject());
    // So many subjects at 30 ms are the grace of the pack and its 5 ms for each.
    expect(asked).toBe(Math.floor(PACK_GRACE_MS / (took - PACK_MS_PER_SUBJECT)) + 1);
    expect([outcome.outcome, outcome.because, outcome.points.length, [...rules.packsOver], [...rules.overran]]).toEqual(['unknown', { code: 'pack-over-budget', slowest: 'ABC-001' }, 1, [['brass', 'ABC-001']], []]);
    const [finding] = findingsOf(outcome, { where: { kind: 'product' }, fieldOf: () => undefined });
    expect(finding).toMatchObject({ messageId: 'rules.slowPack', data: { rulePack: 'brass', slowest: 'ABC-001' } });
    expect(rules.ask(second, subject())).toMatchObject({ outcome: 'unknown', because: { code: 'pack-over-budget', slowest: 'ABC-001' }, points: [] });
    expect(rules.ask(other, subject()).outcome).toBe('pass');
  });

  test('has its 5 ms for each subject, not for each rule', () => {
    const rules = new BudgetedRules(fixedClock(0, 1));
    const took = LOOKS - 1;
    const one = subject();
    let asked = 0;
    while (rules.ask(asked % 3 === 0 ? second : first, one).outcome === 'pass') asked += 1;
    expect(asked).toBe(Math.floor((PACK_GRACE_MS + PACK_MS_PER_SUBJECT) / took));
    expect([...rules.packsOver]).toEqual([['brass', 'ABC-001']]);
  });

  test('that is quick is asked of as many as there are (control)', () => {
    const rules = new BudgetedRules(fixedClock(0, 1));
    for (let at = 0; at < 3_000; at++) expect(rules.ask(first, subject()).outcome).toBe('pass');
    expect(rules.packsOver.size).toBe(0);
  });

  test('is named with the rule that took the most, whichever came first', () => {
    let [at, step] = [0, 1];
    const rules = new BudgetedRules({ now: () => (at += step) });
    let outcome = rules.ask(first, subject());
    for (let asked = 0; outcome.because.code !== 'pack-over-budget' && asked < 1_000; asked++) {
      step = asked % 2 === 0 ? 20 : 2;
      outcome = rules.ask(asked % 2 === 0 ? second : first, subject());
    }
    expect([outcome.because, outcome.points]).toEqual([{ code: 'pack-over-budget', slowest: 'ABC-002' }, [{ status: 'unknown', missing: [], absent: [], data: {} }]]);
  });
  test('is stopped in the middle of a long loop', () => {
    const loops = compileRule(rule('ABC-001', { check: 'product.claims.all(a, a != "x")' }), { id: 'brass', version: '1.0.0' });
    const rules = new BudgetedRules(fixedClock(0, 60));
    expect([rules.ask(loops, subjectOf(words(3_000), ON)), [...rules.overran]]).toMatchObject([{ outcome: 'unknown', because: { code: 'over-budget' }, points: [{ status: 'unknown' }] }, ['ABC-001']]);
  });
  test('is not begun where elements lack what is read of them, for they are walked all the same', () => {
    const loops = compileRule(rule('ABC-001', { check: 'product.materials.all(a, product.materials.exists(b, b.percent == a.percent))' }), { id: 'brass', version: '1.0.0' });
    const materials = Array.from({ length: 317 }, (_, at) => ({ name: `Fibre ${at}` }));
    expect(new BudgetedRules(fixedClock(0, 0)).ask(loops, subjectOf({ product: { materials } }, ON)).because.code).toBe('over-budget');
  });

  const words = (count: number): Facts => ({ product: { claims: Array.from({ length: count }, (_, at) => `claim ${at}`) } });
  test.each([
    ['loops within loops', { check: 'product.claims.all(a, product.claims.exists(b, b == a))' }, 317, 2],
    ['a loop for each element', { each: 'product.claims', check: 'product.claims.exists(b, b == each)' }, 317, 2],
    ['loops within loops for each element', { each: 'product.claims', check: 'product.claims.exists(b, b == each && product.claims.exists(c, c == b))' }, 47, 3],
  ] as const)('is not begun where %s would come to a hundred thousand elements', (_what, more, most, depth) => {
    const heavy = compileRule(rule('ABC-001', more as Partial<Rule>), { id: 'brass', version: '1.0.0' });
    expect(heavy.loops).toBe(depth);
    const asked = (count: number): string => new BudgetedRules(fixedClock(0, 0)).ask(heavy, subjectOf(words(count), ON)).because.code;
    expect([asked(most - 1), asked(most)]).toEqual(['holds', 'over-budget']);
  });
  test('may loop once over as many as there are', () => expect(new BudgetedRules(fixedClock(0, 0)).ask(compileRule(rule('ABC-001', { check: 'product.claims.all(a, a != "x")' }), { id: 'brass', version: '1.0.0' }), subjectOf(words(200_000), ON)).outcome).toBe('pass'));
});

test('papers get the pairs they make, once', () => {
  const documents = { commercialInvoice: [{ kind: 'commercialInvoice' }], packingList: [{ kind: 'packingList' }] } as Facts['documents'];
  const { given } = subjectOf({ documents }, ON);
  expect(given.documents?.pairs?.length).toBeGreaterThan(0);
  expect(given.documents?.packingList).toEqual(documents?.packingList);
  expect(subjectOf(given, ON).given).toBe(given);
});

describe('a waiver', () => {
  const failing = compileRule(rule('ABC-001', { appliesWhen: 'destination == "US" && on >= day("2026-01-01")' }), { id: 'brass', version: '1.0.0' });
  const given: Facts = { destination: 'US', product: { origin: 'CN' }, listing: { storefront: 'alibaba' } };
  const waiver = (more: Partial<Waiver> = {}): Waiver => ({ id: 'W', rule: 'ABC-001', subject: 'P', reason: 'agreed', by: 'Asha', until: ON, inputsHash: inputsHash(failing, given), ...more });
  const said = (facts: Facts, waivers: Waiver[]) => withWaiver(evaluateRule(failing, subjectOf(facts, ON)), facts, ON, waivers);

  test('says who, why and until when', () => expect(said(given, [waiver()])).toMatchObject({ outcome: 'waived', because: { code: 'waived' }, waiver: { by: 'Asha', reason: 'agreed', until: ON } }));
  test('of this storefront counts here, of another it does not', () => expect([said(given, [waiver({ storefront: 'alibaba' })]).outcome, said(given, [waiver({ storefront: 'indiamart' })]).outcome]).toEqual(['waived', 'fail']));
  test('holds for another destination unless it names one, since its hash leaves the destination out', () => expect(inputsHash(failing, given)).toBe(inputsHash(failing, { ...given, destination: 'DE' })));
  test('holds on another day, since its hash leaves the day out', () => expect(inputsHash(failing, { ...given, on: '2026-11-20' })).toBe(inputsHash(failing, { ...given, on: '2026-11-21' })));
  test('of a rule that does not apply changes nothing', () => expect(said({ ...given, destination: 'DE' }, [waiver()]).outcome).toBe('not-applicable'));
  test('without any the outcome is handed on as it is', () => {
    const one = evaluateRule(failing, subjectOf(given, ON));
    expect(withWaiver(one, given, ON, [])).toBe(one);
  });
});

test('what a rule comes to, alone and as a company runs it, is told without its examples, which are two thirds of what is to be read', () => {
  const unread = Object.defineProperty(rule('ABC-001'), 'examples', { enumerable: true, get: () => { throw new Error('the examples were read'); } });
  const pack = brass();
  expect(capOf(unread)).toBe('error');
  const compiled = pack.rules.slice(0, 1).map((one) => ({ ...one, rule: unread }));
  expect(states(withOverlay([{ ...pack, rules: compiled, off: [] }], [entry('ABC-001', { severity: 'info' })]))).toEqual(['ABC-001 on info']);
});

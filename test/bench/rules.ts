import { Environment } from '@marcbachmann/cel-js';
import { compileRule, type CompiledRule, evaluateSlowly, type Facts, factPrints, LABEL_KEYS, outcomeOf, readsAny, type Rule, subjectOf, touchedInputs } from '#rules';
import { Engine, type RuleProperties } from 'json-rules-engine';
import { heading, median, print, say } from './figures.ts';

const ON = '2026-11-21';
/** Chapters of the goods that the rules and the products are of. */
const CHAPTERS = ['61', '62', '63', '42', '33', '69', '71', '73', '85', '94'] as const;

/** Particulars of a label, of which a product lacks one in ten. */
const LABEL = LABEL_KEYS.slice(0, 8);

/** One condition in the three languages. Facts of the peers are flat, which is what is quickest for them. */
type Condition = { cel: string; plain: string; json: { fact: string; operator: string; value: unknown } };
const has = (key: string): Condition => ({ cel: `has(product.label.${key})`, plain: `has(f.${key})`, json: { fact: key, operator: 'isThere', value: true } });
const CONDITIONS: readonly Condition[] = [
  ...LABEL.map(has),
  { cel: 'product.origin == "IN"', plain: 'f.origin == "IN"', json: { fact: 'origin', operator: 'equal', value: 'IN' } },
  { cel: '!(product.incoterm in ["DDP", "DAP"])', plain: '!(f.incoterm in ["DDP", "DAP"])', json: { fact: 'incoterm', operator: 'notIn', value: ['DDP', 'DAP'] } },
  { cel: 'product.leadTimeDays <= 60', plain: 'f.leadTimeDays <= 60.0', json: { fact: 'leadTimeDays', operator: 'lessThanInclusive', value: 60 } },
  { cel: 'product.traits.skinContact == false', plain: 'f.skinContact == false', json: { fact: 'skinContact', operator: 'equal', value: false } },
  { cel: 'product.gtin.startsWith("890")', plain: 'f.gtin.startsWith("890")', json: { fact: 'gtin', operator: 'startsWith', value: '890' } },
  { cel: 'product.traits.ageGroup != "0-3"', plain: 'f.ageGroup != "0-3"', json: { fact: 'ageGroup', operator: 'notEqual', value: '0-3' } },
  { cel: 'product.sector == "textiles" || product.sector == "handicrafts"', plain: 'f.sector == "textiles" || f.sector == "handicrafts"', json: { fact: 'sector', operator: 'in', value: ['textiles', 'handicrafts'] } },
];

type Flat = Record<string, string | number | boolean>;
type Item = { facts: Facts; flat: Flat };

/** A number from 0 up to `below`, the same in every run. */
function rolls(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

function itemOf(at: number, roll: (below: number) => number): Item {
  const label = Object.fromEntries(LABEL.filter(() => roll(10) > 0).map((key) => [key, `${key} ${at}`]));
  const chapter = CHAPTERS[roll(CHAPTERS.length)] ?? '61';
  const [origin, incoterm, leadTime, skin, age, sector] = [roll(10) > 0 ? 'IN' : 'CN', ['FOB', 'CIF', 'DDP', 'EXW'][roll(4)] ?? 'FOB', 10 + roll(70), roll(5) === 0, roll(8) === 0 ? '0-3' : 'adult', ['textiles', 'handicrafts', 'leather'][roll(3)] ?? 'leather'];
  const [sku, hsCode, gtin] = [`KB-${at}`, `${chapter}${String(roll(90) + 10)}90`, `${roll(20) > 0 ? '890' : '500'}${String(at).padStart(10, '0')}`];
  const product = { sku, hsCode, gtin, origin, incoterm, leadTimeDays: leadTime, sector, traits: { skinContact: skin, ageGroup: age }, label };
  return { facts: { destination: 'US', product } as Facts, flat: { destination: 'US', sku, hsCode, gtin, origin, incoterm, leadTimeDays: leadTime, sector, skinContact: skin, ageGroup: age, ...label } };
}

/** Fifteen conditions for the goods of each of ten chapters: 150 rules. */
const wanted = CHAPTERS.flatMap((chapter, which) => CONDITIONS.map((condition, at) => ({ id: `BEN-${which * CONDITIONS.length + at + 1}`, chapter, condition })));
type Wanted = (typeof wanted)[number];

function ours({ id, chapter, condition }: Wanted): CompiledRule {
  const rule = { id, title: 'A rule of the bench', why: 'It is measured.', subject: 'product', appliesWhen: `destination == "US" && hsPrefix(product.hsCode, ["${chapter}"])`, check: condition.cel, severity: 'warning', confidence: 'A', source: { key: 'practice', title: 'Bench' }, checkedOn: ON, message: 'It does not hold.', fix: 'Nothing to do.', examples: { pass: [], fail: [], unknown: [], notApplicable: [] } };
  return compileRule(rule as unknown as Rule, { id: 'bench', version: '1.0.0' });
}

const underChapter = (code: string, chapter: string): boolean => code.startsWith(chapter);

function plainCel(): ((flat: Flat) => number) {
  const env = new Environment({ unlistedVariablesAreDyn: true }).registerVariable('f', 'dyn').registerFunction('hsPrefix(string, string): bool', underChapter);
  const programs = wanted.map(({ chapter, condition }) => env.parse(`!(f.destination == "US" && hsPrefix(f.hsCode, "${chapter}")) || (${condition.plain})`));
  return (flat) => {
    let failed = 0;
    for (const program of programs) if (program({ f: flat }) === false) failed += 1;
    return failed;
  };
}

function jsonRules(): (flat: Flat) => Promise<number> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator('hsPrefix', underChapter);
  engine.addOperator('isThere', (value: unknown) => value !== undefined);
  engine.addOperator('startsWith', (value: string, start: string) => value.startsWith(start));
  for (const { id, chapter, condition } of wanted) {
    const rule = { conditions: { all: [{ fact: 'destination', operator: 'equal', value: 'US' }, { fact: 'hsCode', operator: 'hsPrefix', value: chapter }, { not: condition.json }] }, event: { type: id } };
    engine.addRule(rule as RuleProperties);
  }
  return async (flat) => (await engine.run(flat)).events.length;
}

type Pass = { failed: number; nanoseconds: number };
function measure(items: readonly Item[], does: (one: Item) => number): Pass {
  let failed = 0;
  const from = performance.now();
  for (const one of items) failed += does(one);
  return { failed, nanoseconds: ((performance.now() - from) * 1e6) / (items.length * wanted.length) };
}

async function measureAsync(items: readonly Item[], does: (one: Item) => Promise<number>): Promise<Pass> {
  let failed = 0;
  const from = performance.now();
  for (const one of items) failed += await does(one);
  return { failed, nanoseconds: ((performance.now() - from) * 1e6) / (items.length * wanted.length) };
}

function countFailed(rules: readonly CompiledRule[], { facts }: Item): number {
  const subject = subjectOf(facts, ON);
  let failed = 0;
  for (const one of rules) if (outcomeOf(one, subject) === 'fail') failed += 1;
  return failed;
}

/** A change of one field of one product: prints compared, rules that read it asked again with reasons. */
function recheckAfterEdit(rules: readonly CompiledRule[], { facts }: Item): number {
  const before = factPrints(facts);
  const changed = { ...facts, product: { ...facts.product, origin: 'CN' } } as Facts;
  const from = performance.now();
  const touched = touchedInputs(before, factPrints(changed));
  const subject = subjectOf(changed, ON);
  for (const one of rules) if (readsAny(one, touched)) outcomeOf(one, subject);
  return performance.now() - from;
}

function agree(passes: Readonly<Record<string, number>>): void {
  const values = Object.values(passes);
  if (new Set(values).size > 1) throw new Error(`the three do not find the same failures: ${JSON.stringify(passes)}`);
}

/** 150 rules on so many products: ours over all of them, the peers over a part, all three compared on that part. Figures are nanoseconds for one rule and product. */
export async function benchRules(products: number, part: number): Promise<void> {
  heading(`${wanted.length} rules on ${products.toLocaleString('en-GB')} products (peers on the first ${part.toLocaleString('en-GB')}; one rule and product in nanoseconds)`);
  const roll = rolls(7);
  const items = Array.from({ length: products }, (_, at) => itemOf(at, roll));
  const some = items.slice(0, part);
  const [rules, cel, json] = [wanted.map(ours), plainCel(), jsonRules()];
  const few = items.slice(0, 200);
  measure(few, (one) => countFailed(rules, one));
  measure(few, ({ flat }) => cel(flat));
  const rounds = [1, 2, 3].map(() => ({ ours: measure(items, (one) => countFailed(rules, one)), cel: measure(some, ({ flat }) => cel(flat)) }));
  const peer = await measureAsync(some, ({ flat }) => json(flat));
  agree({ ours: measure(some, (one) => countFailed(rules, one)).failed, cel: rounds[0]?.cel.failed ?? 0, json: peer.failed });
  const [us, them] = [median(rounds.map((one) => one.ours.nanoseconds)), median(rounds.map((one) => one.cel.nanoseconds))];
  print({ what: 'outcomes, against json-rules-engine', ours: us, unit: 'ns', peer: { name: 'json-rules-engine', value: peer.nanoseconds }, goal: '100x as fast (1,000x)', met: peer.nanoseconds / us >= 100 });
  print({ what: 'outcomes, against plain cel-js', ours: us, unit: 'ns', peer: { name: 'cel-js', value: them }, goal: 'not slower (3x as fast)', met: us <= them });
  say(`  that is ${Math.round(peer.nanoseconds / us).toLocaleString('en-GB')}x json-rules-engine and ${(them / us).toFixed(1)}x cel-js; all of it in ${((us * products * wanted.length) / 1e9).toFixed(2)} s`);
  const slow = measure(few, ({ facts }) => rules.reduce((sum, one) => sum + (evaluateSlowly(one, subjectOf(facts, ON)).outcome === 'fail' ? 1 : 0), 0));
  print({ what: 'the same with reasons for everything', ours: slow.nanoseconds, unit: 'ns' });
  const edits = some.slice(0, 200).map((one) => recheckAfterEdit(rules, one));
  print({ what: 'checked again after one edit', ours: median(edits), goal: 'at most 5 ms', met: median(edits) <= 5 });
}

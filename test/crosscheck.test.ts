import { expect, test } from 'vitest';
import { factOfField, type Matrix, matrixOf } from '#documents';
import { bundledPacks, type CompiledRule, evaluateRule, type Facts, inForce, ruleSet, type SubjectFacts, subjectOf } from '#rules';
import { Asker } from '../src/app/checks/ask.ts';
import { comparers } from '../src/app/shipments/comparers.ts';
import { type GivenShipment, type JudgedShipment, judgeShipment, type Kept } from '../src/app/shipments/judge.ts';
import { outcomeOf } from '../src/app/shipments/outcome.ts';
import type { AskedPaper } from '../src/app/shipments/units.ts';
import { BL } from '../src/rules/papers/sampleMistakes.fixture.ts';
import { seaShipment } from '../src/rules/papers/sampleShipment.fixture.ts';
import { changed, SAMPLES } from '../src/rules/papers/samples.fixture.ts';
import { HARMLESS } from '../src/rules/papers/spiceMistakes.fixture.ts';

const rules = ruleSet(inForce(bundledPacks(), []), []);
const everyRule = rules.packs.flatMap((one) => one.rules).filter((one) => one.ofPaper || one.rule.subject === 'shipment');

/** Remembers what was asked of which unit. */
class Counting extends Asker {
  readonly asked = new Map<SubjectFacts, CompiledRule[]>();
  override one(compiled: CompiledRule, subject: SubjectFacts): ReturnType<Asker['one']> {
    this.asked.set(subject, [...(this.asked.get(subject) ?? []), compiled]);
    return super.one(compiled, subject);
  }
}

const papersOf = ({ documents = {} }: Facts): AskedPaper[] => Object.entries(documents).flatMap(([kind, all]) => (all ?? []).map((document, at) => ({ id: `${kind}-${at}`, kind: kind as AskedPaper['kind'], document: { ...document, kind } })));
const givenOf = (facts: Facts): GivenShipment => ({ id: 'S', exporter: 'E', papers: papersOf(facts), facts: { exporter: facts.exporter, shipment: facts.shipment, ...(facts.destination ? { destination: facts.destination } : {}) } });
const judge = (facts: Facts, before?: Kept): JudgedShipment => judgeShipment(new Asker(facts.on ?? '2026-11-21', rules), rules.stamp, givenOf(facts), before);

const failed = (judged: JudgedShipment): string[] => [...new Set(outcomeOf(judged, rules, []).findings.filter((one) => one.status === 'fail').flatMap((one) => [one.rule, ...((one.data.also as string[] | undefined) ?? [])]))].sort();
/** The same asked all at once, without units: what splitting a shipment up must come to. */
function failedAtOnce(facts: Facts): string[] {
  const whole = subjectOf({ exporter: facts.exporter, shipment: facts.shipment, ...(facts.destination ? { destination: facts.destination } : {}), documents: Object.fromEntries(Object.entries(facts.documents ?? {}).map(([kind, all]) => [kind, (all ?? []).map((one) => ({ ...one, kind }))])) } as Facts, facts.on ?? '2026-11-21');
  const subjects = [whole, ...papersOf(facts).map(({ document }) => subjectOf({ ...whole.given, document }, whole.on))];
  return [...new Set(subjects.flatMap((subject) => everyRule.filter((one) => (subject === whole) === (one.rule.subject === 'shipment') && evaluateRule(one, subject).outcome === 'fail').map((one) => one.rule.id)))].sort();
}

test.each(SAMPLES)('a consistent shipment $name draws no point, asked at once or in parts', ({ clean, hints }) => {
  const judged = judge(clean);
  expect([failed(judged), failedAtOnce(clean)]).toEqual([hints, hints]);
  expect(judge(clean, judged.kept).asked).toBe(0);
});

const matrix = (facts: Facts, judged = judge(facts)): Matrix => matrixOf(papersOf(facts), facts.shipment?.taxRoute, outcomeOf(judged, rules, []).findings, comparers);

/** Whether a mistake of two papers in a compared fact shows in its row, at the paper it was made on or at what it is measured against; what one paper says wrongly by itself stands apart from no other. */
function shows(facts: Facts, judged: JudgedShipment, path: string): boolean | undefined {
  const [, kind = '', at = '', field = ''] = /^documents\.(\w+)\.(\d+)\.(.+)$/.exec(path) ?? [];
  const paper = `${kind}-${at}`;
  const row = matrix(facts, judged).rows.find((one) => one.fact === factOfField(kind as AskedPaper['kind'], field)?.key);
  const ofTwo = outcomeOf(judged, rules, []).findings.some((one) => one.status === 'fail' && one.others?.some((other) => [other.record, one.where.record].includes(paper)));
  return row && ofTwo ? row.cells.some((cell) => cell.state === 'differs' && (cell.paper === paper || cell.against === paper)) : undefined;
}

const many = SAMPLES.reduce((sum, one) => sum + one.mistakes.length, 0);
test(`each of ${many} mistakes is found by its rules and by no other after the one edit, and nothing is asked but the edited paper, its pairs and what reads it; the matrix shows those it compares`, () => {
  const wrong: unknown[] = [];
  let [found, inMatrix, tried] = [0, 0, 0];
  for (const { clean, mistakes, hints } of SAMPLES) {
    const before = judge(clean);
    for (const [what, path, value, names, elsewhere = []] of mistakes) {
      const facts = changed(clean, path, value);
      const judged = judge(facts, before.kept);
      const said = failed(judged);
      const missed = names.filter((id) => !said.includes(id));
      const others = [...elsewhere.filter((id) => !said.includes(id)), ...said.filter((id) => ![...names, ...elsewhere, ...hints].includes(id))];
      // Dear, and the same for every mistake: splitting the shipment up and asking again only in part comes to what asking everything does.
      const whole = tried++ % 30 === 0 ? failedAtOnce(facts) : said;
      const shown = value !== undefined ? shows(facts, judged, path) : undefined;
      if (missed.length === 0 && names.length > 0) found += 1;
      if (shown) inMatrix += 1;
      if (shown === false || missed.length + others.length > 0 || judged.asked > before.asked * 0.7 || whole.join() !== said.join()) wrong.push({ what, shown, missed, others, asked: judged.asked, of: before.asked, whole });
    }
  }
  console.info(`mistakes in documents: ${found} of ${many} found (${((100 * found) / many).toFixed(1)} %) by exactly the rules named for each; ${inMatrix} of them show in the matrix`);
  expect(many).toBeGreaterThan(150);
  expect(found / many).toBeGreaterThanOrEqual(0.99);
  expect(inMatrix).toBeGreaterThan(60);
  expect(wrong).toEqual([]);
});

test(`${HARMLESS.length} other ways to write the same draw no point of any rule`, () => {
  const { clean, hints } = SAMPLES[2];
  const before = judge(clean);
  const alarms = HARMLESS.map(([what, path, value, rightly = []]) => ({ what, said: failed(judge(changed(clean, path, value), before.kept)).filter((id) => ![...hints, ...rightly].includes(id)) })).filter((one) => one.said.length > 0);
  console.info(`documents that agree: ${alarms.length} false alarms on ${SAMPLES.length} shipments and ${HARMLESS.length} other ways to write one of them`);
  expect(alarms).toEqual([]);
});

test('an edit asks the rules of its own paper and of the pairs it is in; of any other unit only rules that read what changed', () => {
  const before = judge(seaShipment());
  const given = givenOf(changed(seaShipment(), `${BL}.marks`, 'NLH / HAMBURG / 1-226'));
  const asker = new Counting(seaShipment().on ?? '', rules);
  const { units } = judgeShipment(asker, rules.stamp, given, before.kept);
  const own = units.filter((one) => [...one.left, ...one.right].includes('billOfLading-0'));
  const elsewhere = [...asker.asked].filter(([subject]) => !own.some((one) => one.subject === subject));
  expect(own.filter((one) => one.of === 'paper' || one.of === 'pair')).toHaveLength(given.papers.length);
  expect(own.every((one) => asker.asked.has(one.subject) || one.of === 'lines')).toBe(true);
  const reads = elsewhere.flatMap(([, asked]) => asked).filter((one) => ![...one.inputs.map((input) => input.path), ...one.textInputs].some((path) => /^documents(\.billOfLading|\.pairs|\.linePairs)?(\[|\.|$)/.test(path)));
  expect(reads.map((one) => one.rule.id)).toEqual([]);
});

test.each(SAMPLES)('the matrix of $name shows every fact alike, and none apart', ({ clean }) => {
  const { papers, rows } = matrix(clean);
  expect(rows.filter((one) => one.state === 'differs')).toEqual([]);
  expect([papers.length > 3, rows.length > 10, rows.every((one) => one.cells.length === papers.length)]).toEqual([true, true, true]);
});

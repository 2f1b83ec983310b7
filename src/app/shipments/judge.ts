import { canonicalJson, type Finding } from '#base';
import { createHash } from 'node:crypto';
import { type CompiledRule, type FactPrints, factPrints, type Facts, findingsOf, readsAny, touchedInputs } from '#rules';
import type { Asker } from '../checks/ask.ts';
import { type Ground, type Placed, placesOf } from './places.ts';
import { type AskedPaper, RulesOfUnits, type Unit, unitsOf } from './units.ts';

/** What one unit came to: rules that held, and the points of those that failed or could not be decided. */
export type UnitResult = { papers: string; rules: number; passed: string[]; points: Finding[] };

/** A shipment's result with what it stands on, so that after an edit only what the edit touched is asked again. */
export type Kept = { on: string; stamp: string; prints: FactPrints; papers: Record<string, string>; units: Record<string, UnitResult> };
export type GivenShipment = { id: string; exporter: string; papers: readonly AskedPaper[]; facts: Omit<Facts, 'documents'> };
export type JudgedShipment = { kept: Kept; units: readonly Unit[]; /** How many (rule, unit) pairs were asked. */ asked: number };

const printOf = ({ kind, document }: AskedPaper): string => `${kind} ${createHash('sha256').update(canonicalJson(document)).digest('hex').slice(0, 16)}`;
const sorted = new WeakMap<object, RulesOfUnits>();

function rulesFor(asker: Asker): RulesOfUnits {
  const found = sorted.get(asker.packs) ?? new RulesOfUnits(asker.packs.flatMap((one) => one.rules));
  sorted.set(asker.packs, found);
  return found;
}

/** Papers that came, went or changed, by id. */
const changedPapers = (before: Record<string, string>, now: Record<string, string>): Set<string> => new Set([...Object.keys(before), ...Object.keys(now)].filter((id) => before[id] !== now[id]));

/** Facts that the change touched, as rules name them. */
function touchedFacts(before: Kept, prints: FactPrints, papers: Record<string, string>, changed: ReadonlySet<string>): Set<string> {
  const touched = touchedInputs(before.prints, prints);
  for (const id of changed) for (const print of [before.papers[id], papers[id]]) if (print) touched.add(`documents.${print.split(' ')[0]}`);
  return touched;
}

/** Whether a rule reads one of these facts, found out once for each rule. */
function reading(touched: ReadonlySet<string>): (compiled: CompiledRule) => boolean {
  const known = new Map<CompiledRule, boolean>();
  return (compiled) => {
    const reads = known.get(compiled) ?? (touched.size > 0 && readsAny(compiled, touched));
    known.set(compiled, reads);
    return reads;
  };
}

/** A draft that has no number yet is named by its kind. */
function placed(finding: Finding, places: Placed, { papers }: Ground): Finding {
  const { kind, document } = papers.get(places.where.record ?? '') ?? {};
  return { ...finding, ...places, ...(kind && !document?.number ? { data: { ...finding.data, paperKind: kind } } : {}) };
}

function askUnit(asker: Asker, unit: Unit, rules: readonly CompiledRule[], ground: Ground): Pick<UnitResult, 'passed' | 'points'> {
  const passed: string[] = [];
  const points: Finding[] = [];
  for (const compiled of rules) {
    const outcome = asker.one(compiled, unit.subject);
    if (outcome.outcome === 'pass') passed.push(compiled.rule.id);
    for (const point of outcome.points) {
      const [finding] = findingsOf({ ...outcome, outcome: point.status, points: [point] }, { where: {}, fieldOf: (path) => path });
      if (finding) points.push(placed(finding, placesOf(compiled, point, unit, ground), ground));
    }
  }
  return { passed, points };
}

/**
 * Asks every rule about the shipment, each of its papers and every two of them; with an earlier result only units whose papers changed,
 * and of the others only rules that read something the change touched. Pure; rules from outside have their time.
 */
export function judgeShipment(asker: Asker, stamp: string, given: GivenShipment, earlier?: Kept): JudgedShipment {
  const rules = rulesFor(asker);
  const before = earlier?.on === asker.on && earlier.stamp === stamp ? earlier : undefined;
  const units = unitsOf(given.papers, given.facts, asker.on);
  const ground: Ground = { shipment: given.id, exporter: given.exporter, papers: new Map(given.papers.map((one) => [one.id, one])) };
  const papers = Object.fromEntries(given.papers.map((one) => [one.id, printOf(one)]));
  const prints = factPrints(given.facts);
  const changed = changedPapers(before?.papers ?? {}, papers);
  const touched = before ? touchedFacts(before, prints, papers, changed) : new Set<string>();
  const reads = reading(touched);
  const readsAlso = reading(new Set([...touched, 'documents.pairs', 'documents.linePairs']));
  let asked = 0;
  const results: Record<string, UnitResult> = {};
  for (const unit of units) {
    const all = rules.for(unit);
    const named = [...unit.left, '|', ...unit.right].join(' ');
    const was = before?.units[unit.key];
    const stands = was !== undefined && was.papers === named && ![...unit.left, ...unit.right].some((id) => changed.has(id));
    const again = stands ? all.filter(unit.of === 'shipment' && changed.size > 0 ? readsAlso : reads) : all;
    asked += again.length;
    const ids = new Set(again.map((one) => one.rule.id));
    const { passed, points } = askUnit(asker, unit, again, ground);
    results[unit.key] = stands
      ? { ...was, rules: all.length, passed: [...was.passed.filter((id) => !ids.has(id)), ...passed], points: [...was.points.filter((one) => !ids.has(one.rule)), ...points] }
      : { papers: named, rules: all.length, passed, points };
  }
  return { kept: { on: asker.on, stamp, prints, papers, units: results }, units, asked };
}

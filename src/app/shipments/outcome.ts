import type { Finding } from '#base';
import { coveringWaiver, noOutcomes, type OutcomeCounts, type RuleSet, type Waiver } from '#rules';
import type { JudgedShipment } from './judge.ts';
import { folded } from './twins.ts';
import type { Unit } from './units.ts';

export type ShipmentOutcome = { findings: Finding[]; counts: OutcomeCounts };
type Status = 'fail' | 'unknown' | 'waived' | 'pass';
const WORST: readonly Status[] = ['fail', 'unknown', 'waived', 'pass'];

/** A point that a person goes ahead with: the waiver is bound to the two papers' values it was given for. */
function withWaivers(point: Finding, unit: Unit, rules: RuleSet['byId'], on: string, waivers: readonly Waiver[]): Finding {
  const mine = waivers.filter((one) => one.rule === point.rule);
  const compiled = rules.get(point.rule);
  const covering = compiled && mine.length > 0 ? coveringWaiver(compiled, unit.subject.given, on, mine) : undefined;
  return covering ? { ...point, status: 'waived', data: { ...point.data, waivedBy: covering.by, waivedUntil: covering.until, waiverReason: covering.reason } } : point;
}

/** Rules are counted once for the whole shipment, rules about a kind of paper once for each paper. */
const countedAs = (unit: Unit, rule: string): string => (unit.of === 'paper' ? `${unit.key} ${rule}` : rule);

/**
 * The points of a shipment from the results of its units: what was gone ahead with stands as waived, a rule that fails somewhere keeps
 * silent about what it lacks elsewhere, and what two rules say of one fact is one point.
 */
export function outcomeOf({ kept, units }: JudgedShipment, { byId }: Pick<RuleSet, 'byId'>, waivers: readonly Waiver[]): ShipmentOutcome {
  const status = new Map<string, Status>();
  const note = (key: string, one: Status): void => {
    const before = status.get(key);
    if (before === undefined || WORST.indexOf(one) < WORST.indexOf(before)) status.set(key, one);
  };
  const points: { unit: Unit; point: Finding }[] = [];
  let rules = 0;
  const lists = new Set<string>();
  for (const unit of units) {
    const result = kept.units[unit.key];
    if (!result) continue;
    if (unit.of === 'paper' || !lists.has(unit.of)) rules += result.rules;
    lists.add(unit.of);
    for (const rule of result.passed) note(countedAs(unit, rule), 'pass');
    for (const one of result.points) {
      const point = withWaivers(one, unit, byId, kept.on, waivers);
      note(countedAs(unit, one.rule), point.status);
      points.push({ unit, point });
    }
  }
  const counts = noOutcomes();
  for (const one of status.values()) counts[one] += 1;
  counts.notApplicable = Math.max(0, rules - status.size);
  const shown = points.filter(({ unit, point }) => point.status !== 'unknown' || status.get(countedAs(unit, point.rule)) === 'unknown').map((one) => one.point);
  return { findings: folded(once(shown)), counts };
}

const SEVERITY = { error: 0, warning: 1, info: 2 } as const;
const rank = (one: Finding): number => (one.status === 'fail' ? SEVERITY[one.severity] : one.status === 'unknown' ? 3 : 4);

/** The worst first; what is said of several papers of a kind together and of each alone stands once. */
function once(findings: readonly Finding[]): Finding[] {
  const keys = new Set<string>();
  return findings.filter((one) => {
    const key = JSON.stringify([one.rule, one.status, one.where, one.others ?? [], one.data.left ?? '', one.data.right ?? '', one.data.missing ?? '']);
    return !keys.has(key) && keys.add(key);
  }).sort((a, b) => rank(a) - rank(b));
}

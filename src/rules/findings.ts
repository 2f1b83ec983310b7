import type { Finding, Where } from '#base';
import type { OutcomePoint, RuleOutcome } from './outcome.ts';

/** What a finding points at: the record, and how a fact is called as a field of it. */
export type About = { where: Where; fieldOf: (path: string) => string | undefined; destination?: string };

/** Message of every rule that could not be decided; the rule's own texts are kept under its id. */
export const MISSING_MESSAGE = 'rules.missing';
export const FAULT_MESSAGE = 'rules.fault';
/** Messages of a rule, and of a whole pack from outside, that took too long and were switched off. */
export const SLOW_MESSAGE = 'rules.slow';
export const SLOW_PACK_MESSAGE = 'rules.slowPack';

/** The field to look at: the first absent input or the failing element, else the field the rule names, else what has() asked for, else the first input of the check. */
function fieldOf({ compiled }: RuleOutcome, point: OutcomePoint, about: About): string | undefined {
  const first = (paths: readonly string[]): string | undefined => paths.map((path) => about.fieldOf(path)).find((field) => field !== undefined);
  const named = compiled.rule.field && (about.fieldOf(compiled.rule.field) ?? compiled.rule.field);
  const element = point.place && !compiled.rule.field ? [point.place] : [];
  return first([...point.missing, ...element]) ?? named ?? first([...point.absent, ...compiled.checkInputs.map((one) => one.path)]);
}

function messageId(one: RuleOutcome, point: OutcomePoint): string {
  if (point.status === 'fail') return one.compiled.rule.id;
  if (one.because.code === 'over-budget') return SLOW_MESSAGE;
  if (one.because.code === 'pack-over-budget') return SLOW_PACK_MESSAGE;
  return point.missing.length > 0 ? MISSING_MESSAGE : FAULT_MESSAGE;
}

function findingOf(one: RuleOutcome, point: OutcomePoint, about: About): Finding {
  const { rule, aimed, effectiveSeverity, rulePack } = one.compiled;
  const field = fieldOf(one, point, about);
  return {
    rule: rule.id, severity: effectiveSeverity, status: one.outcome === 'waived' ? 'waived' : point.status, messageId: messageId(one, point),
    data: {
      ...point.data, ...(about.destination ? { destination: about.destination } : {}), rulePack: rulePack.id, ...(point.absent.length > 0 ? { absent: [...point.absent] } : {}), ...(point.missing.length > 0 ? { missing: [...point.missing] } : {}),
      ...(one.because.code === 'fault' ? { fault: one.because.text } : {}), ...(one.because.code === 'pack-over-budget' ? { slowest: one.because.slowest } : {}), ...(one.waiver ? { waivedBy: one.waiver.by, waivedUntil: one.waiver.until, waiverReason: one.waiver.reason } : {}),
    },
    where: { ...about.where, ...(field ? { field } : {}) },
    source: rule.source, confidence: rule.confidence,
    ...(effectiveSeverity === aimed ? {} : { cappedFrom: aimed }),
  };
}

/** Findings of one outcome: failures and undecided ones, one for each element of a line rule; passes and not-applicables give none. */
export function findingsOf(one: RuleOutcome, about: About): Finding[] {
  const wanted = one.outcome === 'waived' ? one.points : one.points.filter((point) => point.status === one.outcome);
  return wanted.map((point) => findingOf(one, point, about));
}

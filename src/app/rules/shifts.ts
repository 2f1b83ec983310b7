import type { Outcome } from '#base';
import { appliesToNobody, type BudgetedRules, type CompiledRule, type Facts, type LoadedPack, type Subject, subjectOf } from '#rules';
import type { OutcomeShift } from '../contract.ts';

/** What a rule of the pack may be about: the firm, an item, its listing, a shipment, or a kind of paper. */
export type AskedKind = Subject;
/** One record with the facts of everything a rule may ask of it. */
export type ComparedRecord = { kind: string; record: string; sku: string | null; name: string; asked: { subject: AskedKind; facts: Facts }[]; destinations: string[] };

const EXAMPLES = 5;
const isSilent = (outcome: Outcome | null): boolean => outcome === null || outcome === 'not-applicable';

/** Rules of one kind of subject: those of the old and the new pack side by side. */
type Pair = { id: string; before?: CompiledRule; after?: CompiledRule };

function pairsOf(before: LoadedPack | undefined, after: LoadedPack): Map<string, Pair[]> {
  const pairs = new Map<string, Pair>();
  for (const one of before?.rules ?? []) pairs.set(one.rule.id, { id: one.rule.id, before: one });
  for (const one of after.rules) pairs.set(one.rule.id, { ...pairs.get(one.rule.id), id: one.rule.id, after: one });
  return Map.groupBy([...pairs.values()], (one) => (one.after ?? one.before)?.rule.subject ?? '');
}

/** Counts, rule by rule, for how many records and destinations a new pack answers otherwise than the old one. */
export class Shifts {
  private readonly pairs: Map<string, Pair[]>;
  private readonly rules: BudgetedRules;
  private readonly on: string;
  private readonly found = new Map<string, OutcomeShift>();
  touched = 0;
  subjects = 0;

  constructor(before: LoadedPack | undefined, after: LoadedPack, on: string, rules: BudgetedRules) {
    this.pairs = pairsOf(before, after);
    this.on = on;
    this.rules = rules;
  }

  add(record: ComparedRecord): void {
    this.subjects += 1;
    let changed = 0;
    for (const { subject, facts } of record.asked) {
      const pairs = this.pairs.get(subject) ?? [];
      changed += this.compare(pairs.filter(({ before, after }) => !(before?.readsDestination || after?.readsDestination)), record, facts, undefined);
      for (const destination of record.destinations) changed += this.compare(pairs.filter(({ before, after }) => before?.readsDestination || after?.readsDestination), record, facts, destination);
    }
    if (changed > 0) this.touched += 1;
  }

  private compare(pairs: readonly Pair[], record: ComparedRecord, facts: Facts, destination: string | undefined): number {
    if (pairs.length === 0) return 0;
    const subject = subjectOf(destination ? { ...facts, destination } : facts, this.on);
    const outcome = (compiled: CompiledRule | undefined): Outcome | null => (compiled ? (appliesToNobody(compiled, this.on, destination) ? 'not-applicable' : this.rules.ask(compiled, subject).outcome) : null);
    let changed = 0;
    for (const pair of pairs) {
      const [from, to] = [outcome(pair.before), outcome(pair.after)];
      if (from === to || (isSilent(from) && isSilent(to))) continue;
      changed += 1;
      this.count(pair, from, to, record, destination);
    }
    return changed;
  }

  private count({ id, before, after }: Pair, from: Outcome | null, to: Outcome | null, { kind, record, sku, name }: ComparedRecord, destination: string | undefined): void {
    const key = `${id} ${from ?? ''} ${to ?? ''}`;
    const compiled = after ?? before;
    const shift = this.found.get(key) ?? { rule: id, title: compiled?.rule.title ?? id, severity: compiled?.effectiveSeverity ?? 'info', from, to, count: 0, examples: [] };
    shift.count += 1;
    if (shift.examples.length < EXAMPLES) shift.examples.push({ kind, record, sku, name, destination: destination ?? null });
    this.found.set(key, shift);
  }

  /** The gravest and most frequent first. */
  get shifts(): OutcomeShift[] {
    const rank = ({ to, severity }: OutcomeShift): number => (to === 'fail' ? { error: 0, warning: 1, info: 2 }[severity] : to === 'unknown' ? 3 : 4);
    return [...this.found.values()].sort((a, b) => rank(a) - rank(b) || b.count - a.count || (a.rule < b.rule ? -1 : 1));
  }
}

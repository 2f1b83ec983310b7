import type { Severity } from '#base';
import { type CompiledRule, effectiveSeverity } from './compile.ts';
import type { LoadedPack } from './loader.ts';
import type { OverlayEntry } from './overlayShape.ts';
import type { Rule, SleepingRule } from './rule.ts';

/** Whether an entry speaks of this rule. */
export function speaksOf({ match }: OverlayEntry, id: string, pack: string): boolean {
  if (match === id || match === `pack:${pack}`) return true;
  return match.endsWith('*') && id.startsWith(match.slice(0, -1));
}

/** The entries that speak of a rule, in their order. */
export const entriesFor = (entries: readonly OverlayEntry[], { id }: Pick<Rule | SleepingRule, 'id'>, pack: string): OverlayEntry[] => entries.filter((one) => speaksOf(one, id, pack));

/** The highest severity a rule of this confidence may have. Field by field: a rule that is copied whole reads its examples from the file. */
export const capOf = ({ confidence, reviewed }: Pick<Rule, 'confidence' | 'reviewed'>): Severity => effectiveSeverity({ confidence, reviewed, severity: 'error' });

/** Of the entries that speak of a rule the last one that says something of `key`. */
function last<K extends 'off' | 'severity'>(entries: readonly OverlayEntry[], key: K): OverlayEntry[K] {
  return entries.findLast((one) => one[key] !== undefined)?.[key];
}

function adjusted(compiled: CompiledRule, entries: readonly OverlayEntry[]): { compiled: CompiledRule; off: boolean } {
  const { rule } = compiled;
  const severity = last(entries, 'severity') ?? rule.severity;
  const off = last(entries, 'off') ?? rule.off !== undefined;
  return { off, compiled: severity === rule.severity ? compiled : compiled.aimedAt(severity) };
}

/** The packs as a company runs them: rules switched off or on and given another severity, never above their cap. */
export function withOverlay(packs: readonly LoadedPack[], entries: readonly OverlayEntry[]): LoadedPack[] {
  if (entries.length === 0) return [...packs];
  return packs.map((pack) => {
    const all = [...pack.rules, ...pack.off].map((one) => adjusted(one, entriesFor(entries, one.rule, pack.rulePack.id)));
    const byId = (a: { compiled: CompiledRule }, b: { compiled: CompiledRule }): number => (a.compiled.rule.id < b.compiled.rule.id ? -1 : 1);
    all.sort(byId);
    return { ...pack, rules: all.filter((one) => !one.off).map((one) => one.compiled), off: all.filter((one) => one.off).map((one) => one.compiled) };
  });
}

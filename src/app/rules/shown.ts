import { capOf, type CompiledRule, entriesFor, type RuleSet, type SleepingRule, type SourcedPack } from '#rules';
import type { PackShown, RuleShown } from '../contract.ts';
import type { ActiveRules } from './active.ts';

type State = Pick<RuleShown, 'state' | 'offReason' | 'changed'>;
const ON: State = { state: 'on', offReason: null, changed: [] };

/** A rule as screens and the command line list it, with its texts in the reader's language. What it reads is looked up when it is shown: that compiles it, and of a search few are left. */
export function ruleShown(compiled: CompiledRule, language: string, state: State = ON): RuleShown {
  const { rule, rulePack, effectiveSeverity } = compiled;
  const hindi = language === 'hi';
  return {
    id: rule.id, pack: rulePack.id, title: (hindi && rule.titleHi) || rule.title, why: (hindi && rule.whyHi) || rule.why, subject: rule.subject,
    severity: rule.severity, effectiveSeverity, confidence: rule.confidence, source: rule.source, checkedOn: rule.checkedOn, validFrom: rule.validFrom ?? null, validTo: rule.validTo ?? null,
    appliesWhen: rule.appliesWhen, check: rule.check, message: (hindi && rule.messageHi) || rule.message, fix: (hindi && rule.fixHi) || rule.fix, get inputs() { return compiled.inputs.map((one) => one.path); }, cap: capOf(rule), ...state,
  };
}

function sleepingShown(rule: SleepingRule, pack: string, language: string): RuleShown {
  const hindi = language === 'hi';
  return {
    id: rule.id, pack, title: (hindi && rule.titleHi) || rule.title, why: (hindi && rule.whyHi) || rule.why, subject: rule.subject, severity: rule.severity, effectiveSeverity: rule.severity, confidence: rule.confidence,
    source: rule.source, checkedOn: rule.checkedOn, validFrom: rule.validFrom ?? null, validTo: rule.validTo ?? null, appliesWhen: '', check: '', message: '', fix: '', inputs: [], cap: capOf(rule), state: 'sleeping', offReason: offText(rule, language), changed: [],
  };
}

const offText = ({ off }: Pick<SleepingRule, 'off'> | CompiledRule['rule'], language: string): string | null => (off ? ((language === 'hi' && off.reasonHi) || off.reason) : null);

/** Every rule of a pack with what the company changed about it, in order of their ids. */
export function packRules(pack: SourcedPack, { overlay }: Pick<RuleSet, 'overlay'>, language: string): RuleShown[] {
  const shown = (one: CompiledRule, on: boolean): RuleShown => {
    const changed = entriesFor(overlay, one.rule, pack.rulePack.id);
    const note = changed.findLast((entry) => entry.off === true)?.note;
    const state: State = on ? { state: 'on', offReason: null, changed } : { state: one.rule.off && !note ? 'off' : 'own-off', offReason: note ?? offText(one.rule, language), changed };
    return ruleShown(one, language, state);
  };
  const all = [...pack.rules.map((one) => shown(one, true)), ...pack.off.map((one) => shown(one, false)), ...pack.sleeping.map((one) => sleepingShown(one, pack.rulePack.id, language))];
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A pack as lists show it. */
export function packShown(pack: SourcedPack, active: Pick<ActiveRules, 'installed'>, bundledVersion: string | undefined, language: string): PackShown {
  const { rulePack, origin } = pack;
  const installed = active.installed.find((one) => one.packId === rulePack.id);
  const inForce = origin === 'installed' ? installed : undefined;
  return {
    id: rulePack.id, version: rulePack.version, published: rulePack.published, title: (language === 'hi' && rulePack.titleHi) || rulePack.title, about: (language === 'hi' && rulePack.aboutHi) || rulePack.about, jurisdictions: rulePack.jurisdictions, expires: rulePack.expires ?? null,
    rules: pack.rules.length, off: pack.off.length + pack.sleeping.length, origin, installedOn: inForce?.installedOn ?? null, signedBy: inForce?.opened?.key.name ?? null, bundledVersion: bundledVersion ?? null, changelog: rulePack.changelog, setAside: inForce ? null : (installed?.setAside ?? null),
  };
}

import type { CompiledRule } from '#rules';
import type { RuleShown } from '../contract.ts';

/** A rule as screens and the command line list it, with its texts in the reader's language. */
export function ruleShown({ rule, rulePack, effectiveSeverity, inputs }: CompiledRule, language: string): RuleShown {
  const hindi = language === 'hi';
  return {
    id: rule.id, pack: rulePack.id, title: (hindi && rule.titleHi) || rule.title, why: (hindi && rule.whyHi) || rule.why, subject: rule.subject,
    severity: rule.severity, effectiveSeverity, confidence: rule.confidence, source: rule.source, checkedOn: rule.checkedOn, validFrom: rule.validFrom ?? null, validTo: rule.validTo ?? null,
    appliesWhen: rule.appliesWhen, check: rule.check, message: (hindi && rule.messageHi) || rule.message, fix: (hindi && rule.fixHi) || rule.fix, inputs: inputs.map((one) => one.path),
  };
}

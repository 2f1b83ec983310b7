import type { Messages } from '#base';
import { bundledPacks, type CompiledRule } from '#rules';

let byId: ReadonlyMap<string, CompiledRule> | undefined;

/** Every rule of the bundled packs by its id. */
export function rulesById(): ReadonlyMap<string, CompiledRule> {
  byId ??= new Map(bundledPacks().flatMap((one) => [...one.rules, ...one.off].map((rule) => [rule.rule.id, rule] as const)));
  return byId;
}

/** Texts of rules that companies installed or wrote: findings of them are rendered by id, wherever that is. */
const more = new Map<string, CompiledRule['rule']>();
export function knowRules(rules: ReadonlyMap<string, CompiledRule>): void {
  for (const [id, { rule }] of rules) if (rule !== rulesById().get(id)?.rule) more.set(id, rule);
}
const textOf = (id: string): CompiledRule['rule'] | undefined => more.get(id) ?? rulesById().get(id)?.rule;

/** A rule's failure text; Hindi falls back to English where a pack has none yet. */
export function ruleMessage(id: string): Messages[string] | undefined {
  const rule = textOf(id);
  return rule && { en: rule.message, hi: rule.messageHi ?? rule.message, fixEn: rule.fix, fixHi: rule.fixHi ?? rule.fix };
}

/** What a rule asks, in one sentence. */
export function ruleTitle(id: string, language: string): string {
  const rule = textOf(id);
  return (language === 'hi' ? rule?.titleHi : undefined) ?? rule?.title ?? id;
}

/** The day on which somebody last looked at a rule's source. */
export const ruleCheckedOn = (id: string): string | undefined => textOf(id)?.checkedOn;

/** What the engine itself says of a rule it could not decide. */
export const engineMessages: Messages = {
  'rules.missing': { en: 'This rule could not be decided: {ruleTitle}. Empty on {subject}: {missing}.', hi: 'इस नियम का निर्णय नहीं हो सका: {ruleTitle}। {subject} में ख़ाली: {missing}।', fixEn: 'Fill it in.', fixHi: 'इसे भरें।' },
  'rules.slow': { en: 'This rule took too long and was switched off for the rest of the check: {ruleTitle}. It is of the pack {rulePack}, which came from outside; met first on {subject}.', hi: 'इस नियम ने ज़्यादा समय लिया और बाक़ी जाँच में बंद कर दिया गया: {ruleTitle}। यह बाहर से आए पैक {rulePack} का है; पहली बार {subject} पर।', fixEn: 'Switch the rule off, or ask whoever made the pack.', fixHi: 'नियम बंद करें, या पैक बनाने वाले से पूछें।' },
  'rules.slowPack': { en: 'The rules of the pack {rulePack} took too long together and were switched off for the rest of the check. {slowest} took the most.', hi: 'पैक {rulePack} के नियमों ने मिलकर ज़्यादा समय लिया और बाक़ी जाँच में बंद कर दिए गए। सबसे ज़्यादा {slowest} ने लिया।', fixEn: 'Switch the rule off or remove the pack, or ask whoever made it.', fixHi: 'नियम बंद करें या पैक हटाएँ, या पैक बनाने वाले से पूछें।' },
  'rules.fault': { en: 'This rule could not be decided: {ruleTitle}. Its values cannot be compared on {subject}: {fault}.', hi: 'इस नियम का निर्णय नहीं हो सका: {ruleTitle}। {subject} के मान नहीं मिलाए जा सके: {fault}।', fixEn: 'Check the values and their units.', fixHi: 'मान और इकाई जाँचें।' },
  'rules.waived': { en: 'Going ahead until {waivedUntil}, {waivedBy}: {waiverReason}', hi: '{waivedUntil} तक आगे बढ़ रहे हैं, {waivedBy}: {waiverReason}' },
};

import { boundText } from '#listing';
import type { TemplateRule } from '#listing/nouns';
import { columnLetters } from '#tables';

const KINDS = { whole: ['Whole number', 'पूर्ण संख्या'], decimal: ['Number', 'संख्या'], length: ['Characters', 'अक्षर'] } as const;

/** A rule of a template in a few words: "List of 12 values", "Characters ≤ 128". */
export function ruleText(rule: TemplateRule, language: string): string {
  const hindi = language === 'hi';
  if (rule.kind === 'list') return hindi ? `${rule.values.length} मानों की लिस्ट` : `List of ${rule.values.length} values`;
  if (rule.kind === 'dependent') return hindi ? `कॉलम ${columnLetters(rule.on)} के हिसाब से ${Object.keys(rule.lists).length} में से एक लिस्ट` : `One of ${Object.keys(rule.lists).length} lists, chosen by column ${columnLetters(rule.on)}`;
  if (rule.kind === 'unknown') return hindi ? `समझ नहीं आया: ${rule.formula}` : `Not understood: ${rule.formula}`;
  return `${KINDS[rule.kind][hindi ? 1 : 0]} ${boundText(rule.bound)}`;
}

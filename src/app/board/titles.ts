import type { Finding } from '#base';
import { shownFinding } from '../report/render.ts';
import { ruleMessage, ruleTitle } from '../report/ruleTexts.ts';
import { factName } from '../report/factNames.ts';
import { fill, titleAndDetail } from '../report/fill.ts';
import { type BoardRule, POINT_OUTCOMES } from './board.ts';

/** Values in a title belong to one item; a line stands for many. */
const PLACE = /\{[\w.-]+\}/u;

/** What a line of one rule and outcome is called: what is wrong, when the text says so without an item's own values, else what the rule asks. */
export function lineTitle(rule: BoardRule, outcome: number, language: string): string {
  const sample: Finding | undefined = rule.samples[outcome];
  const message = ruleMessage(rule.id);
  if (!message) return sample ? shownFinding(sample, language).text.title : rule.id;
  const asked = ruleTitle(rule.id, language);
  if (POINT_OUTCOMES[outcome] === 'unknown') return asked;
  const { title } = titleAndDetail(language === 'hi' ? message.hi : message.en);
  return PLACE.test(title) ? asked : title;
}

/** What to do about a line, whoever it is about: values of one item are named and not told. */
export function lineFix(rule: BoardRule, outcome: number, language: string): string {
  const hindi = language === 'hi';
  const missing = rule.samples[outcome]?.data.missing;
  if (POINT_OUTCOMES[outcome] === 'unknown' && Array.isArray(missing)) return fill(hindi ? 'भरें: {names}।' : 'Fill in: {names}.', { names: [...new Set(missing.map((path) => factName(path, language)))] }, language);
  const message = ruleMessage(rule.id);
  const fix = (hindi ? message?.fixHi : undefined) ?? message?.fixEn ?? '';
  return fix.replace(/\{([\w.-]+)\}/gu, (_all, place: string) => (place.includes('.') ? factName(place, language) : '…'));
}

/** Everything a rule may be searched by, in every language. */
export const ruleWords = (rule: BoardRule): string => [rule.id, rule.pack, ruleTitle(rule.id, 'en'), ruleTitle(rule.id, 'hi'), ...rule.samples.flatMap((one, outcome) => (one ? [lineTitle(rule, outcome, 'en'), lineTitle(rule, outcome, 'hi')] : []))].join(' ');

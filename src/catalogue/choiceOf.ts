import { wordKey } from '#base';
import type { FamilyAttribute } from './attribute.ts';

/** The stored answer that a text means: the value itself, its label in any language, or a synonym. */
export function choiceOf(typed: string, { choices = [] }: Pick<FamilyAttribute, 'choices'>): string | undefined {
  const key = wordKey(typed);
  const same = (text: string | undefined): boolean => text !== undefined && (text.toLowerCase() === typed.toLowerCase() || (key !== '' && wordKey(text) === key));
  return (choices.find((one) => one.value === typed) ?? choices.find((one) => same(one.value)) ?? choices.find((one) => Object.values(one.label).some((label) => same(label.text)) || (one.synonyms ?? []).some(same)))?.value;
}

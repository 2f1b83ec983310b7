import { isSure, type StorefrontProfile } from './profileNouns.ts';

/** What a storefront's form calls a unit. `sure`: its own rules or program say so; otherwise it is a guess to be looked at in the form's list. */
export type FormUnit = { code: string; word: string | undefined; sure: boolean };

/** The form's word for a unit code; without a word where nobody knows one; undefined where the profile says nothing of units at all. */
export function formUnit({ units }: Pick<StorefrontProfile, 'units'>, code: string): FormUnit | undefined {
  if (!units || code === '') return undefined;
  return { code, word: Object.hasOwn(units.words, code) ? units.words[code] : undefined, sure: isSure(units.evidence) };
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Day, Refusal, type Source } from '#base';
import { parse } from 'yaml';
import { type Limit, storefrontProfile, type StorefrontProfile } from './profileNouns.ts';

const FOLDER = join(import.meta.dirname, 'profiles');
let loaded: readonly StorefrontProfile[] | undefined;

/** The storefront profiles Niryat ships, by id. Read once; a profile that breaks its schema is a fault of ours and throws. */
export function storefrontProfiles(): readonly StorefrontProfile[] {
  loaded ??= readdirSync(FOLDER).filter((name) => name.endsWith('.yaml')).sort().map((name) => readProfile(readFileSync(join(FOLDER, name), 'utf8')));
  return loaded;
}

/** A profile from the text of its file. */
export const readProfile = (text: string): StorefrontProfile => storefrontProfile.parse(parse(text));

/** Throws Refusal('unknown-storefront') naming those that are known. */
export function storefrontById(id: string): StorefrontProfile {
  const found = storefrontProfiles().find((one) => one.id === id);
  if (found) return found;
  const known = storefrontProfiles().map((one) => one.id).join(', ');
  throw new Refusal('unknown-storefront', `There is no storefront called ${JSON.stringify(id.slice(0, 60))}. Known ones: ${known}.`, { hi: `${JSON.stringify(id.slice(0, 60))} नाम का कोई स्टोरफ़्रंट नहीं है। ये हैं: ${known}।`, where: { kind: 'storefront' } });
}

/** Name of the rule that a limit makes. */
export const ruleOf = (profile: Pick<StorefrontProfile, 'id'>, one: Pick<Limit, 'id'>): string => `${profile.id}:${one.id}`;

/** Where a limit comes from: its first source, dated by the profile when the source has no date. */
export function sourceOf(profile: StorefrontProfile, key: string | undefined): Source {
  const found = profile.sources[key ?? ''];
  return { key: key ?? 'practice', title: found?.title ?? 'Good practice', ...(found?.url ? { url: found.url } : {}), date: found?.date ?? profile.checkedOn };
}

/** Before its first day, on it or later up to its last day, or after that. */
export const stateOn = (one: Pick<Limit, 'validFrom' | 'validTo'>, on: Day): 'not-yet' | 'valid' | 'withdrawn' =>
  one.validFrom && on < one.validFrom ? 'not-yet' : one.validTo && on > one.validTo ? 'withdrawn' : 'valid';

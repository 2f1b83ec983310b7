import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#base';
import { countryName, unitName } from '#tradeids';
import { parse } from 'yaml';
import { type SheetWords, sheetWords } from './nouns.ts';
import type { Format } from './values.ts';

const FOLDER = join(import.meta.dirname, 'sheetWords');
let loaded: Map<string, SheetWords> | undefined;

function allWords(): Map<string, SheetWords> {
  loaded ??= new Map(readdirSync(FOLDER).filter((name) => name.endsWith('.yaml')).sort().map((name) => {
    const words = sheetWords.parse(parse(readFileSync(join(FOLDER, name), 'utf8')));
    return [words.language, words];
  }));
  return loaded;
}

/** Languages in which sheets can be labelled: each has a file. */
export const sheetLanguages = (): string[] => [...allWords().keys()];

/** The words of one language; what it lacks comes from English. */
export type Vocabulary = {
  language: string;
  word(key: string, places?: Record<string, string>): string;
  /** Is there a word for it? */
  has(key: string): boolean;
  /** As it stands behind a number: 60 pcs. */
  units(code: string): string;
  /** As it stands behind "per". */
  unit(code: string): string;
  certificateKind(kind: string): string;
  format: Format;
  /** What a country is called; its code where nobody has a name for it. */
  country(code: string): string;
  /** An attribute that many families share; undefined where the language has no word for it. */
  attribute(key: string): string | undefined;
};

/** Throws Refusal('no-such-language') for a language that sheets cannot be labelled in. */
export function vocabulary(language: string): Vocabulary {
  const own = allWords().get(language);
  const english = allWords().get('en');
  if (!own || !english) throw new Refusal('no-such-language', `Sheets cannot be labelled in ${language}. They can in: ${sheetLanguages().join(', ')}.`, { hi: `शीट के लेबल ${language} में नहीं हो सकते। इनमें हो सकते हैं: ${sheetLanguages().join(', ')}।` });
  const named = (part: 'units' | 'unit' | 'certificateKinds', key: string): string | undefined => own[part][key] ?? english[part][key];
  return {
    language,
    word: (key, places = {}) => (own.words[key] ?? english.words[key] ?? key).replace(/\{(\w+)\}/g, (all, name: string) => places[name] ?? all),
    has: (key) => (own.words[key] ?? english.words[key]) !== undefined,
    units: (code) => named('units', code) ?? unitName(code, language),
    // One piece may be called as many are: where a language has no word of its own for one, its word for many stands.
    unit: (code) => own.unit[code] ?? own.units[code] ?? named('unit', code) ?? named('units', code) ?? unitName(code, language),
    certificateKind: (kind) => named('certificateKinds', kind.toLowerCase()) ?? kind,
    format: own.format ?? english.format as Format,
    country: (code) => (language === 'en' ? countryName(code) : new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code)) ?? countryName(code) ?? code,
    attribute: (key) => own.attributes[key],
  };
}

import type { Detector, Sheet } from './detector.ts';
import { type Watched, watchedColumns } from './watched.ts';

/**
 * Hindi typed in Kruti Dev or DevLys: the file holds Latin letters and signs, and only that font draws Devanagari for them
 * (ihry dk nhid is पीतल का दीपक). Told apart by what no other writing has together: words that stand in every second Hindi text,
 * letters made of a sign and a k, and hardly a vowel where English and Hindi in Latin letters have a third of them.
 */
const COMMON = new Set(['dk', 'dh', 'ds', 'dks', 'esa', 'gS', 'gSa', 'ls', 'ij', 'vkSj', 'ugha', 'Fkk', 'Fks', 'Fkh', 'fy,', ';k', ';g', ',d', ',oa', 'lkFk', 'rFkk', 'fd', 'gq,']);
/** ख घ ध भ थ ष श ण क्ष ड़ ढ़. */
const SIGNED = /\[k|\?k|\/k|Hk|Fk|"k|'k|\.k|\{k|[a-zA-Z]M\+|<\+/;
/** A long vowel behind a consonant, then another sign, or a capital inside a word: kS, ks, dh; dkyk, NksVk. */
const SYLLABLE = /[b-df-hj-np-tv-zA-Z]k[sSaW]|[b-df-hj-np-tv-z]k[b-df-hj-np-tv-zA-Z]k\b|[a-z][VBMNXJQEWR][a-z]/;

/** How many texts a column must have to be judged, and how many of them are looked at. */
const ENOUGH = 4;
const LOOKED_AT = 2_000;
const VOWELS = 'aeiou';
/** Addresses, and anything that is not of ASCII. */
const OTHER = /:\/\/|www\.|@|[^\x20-\x7e\u00a1-\u00ff\u2018-\u201d]/;

export type FontLook = 'no' | 'perhaps' | 'surely';

/** Whether one text looks typed in such a font. */
export function krutiLook(text: string): FontLook {
  const { letters, vowels } = countOf(text);
  if (letters < 3 || OTHER.test(text)) return 'no';
  if (vowels > letters * 0.45 || !/[a-z]/.test(text)) return 'no';
  if (text.split(/\s+/).some((word) => COMMON.has(word))) return 'surely';
  if (vowels > letters * 0.34) return 'no';
  if (SIGNED.test(text) && vowels < letters * 0.3) return 'surely';
  return SYLLABLE.test(text) ? 'perhaps' : 'no';
}

function countOf(text: string): { letters: number; vowels: number } {
  let letters = 0;
  let vowels = 0;
  for (let at = 0; at < text.length; at += 1) {
    const small = text.charCodeAt(at) | 0x20;
    if (small < 97 || small > 122) continue;
    letters += 1;
    if (VOWELS.includes(String.fromCharCode(small))) vowels += 1;
  }
  return { letters, vowels };
}

type Seen = { column: Watched; texts: number; surely: number; perhaps: number; row: number; example: string };

/** One finding for a column most of whose texts look like that. Nothing is converted: which font it was, only a person can see. */
export function legacyFonts(sheet: Sheet): Detector {
  const columns = watchedColumns(sheet).filter((one) => one.kind === 'text').map((column): Seen => ({ column, texts: 0, surely: 0, perhaps: 0, row: 0, example: '' }));
  return {
    wants: (index) => { const one = columns.find(({ column }) => column.index === index); return one && ((text) => text.length >= 3 && one.texts < LOOKED_AT); },
    raw: ({ unit }) => {
      for (const row of unit.rows) {
        for (const seen of columns) {
          const text = row.cells[seen.column.index] ?? '';
          if (text.length < 3 || seen.texts >= LOOKED_AT) continue;
          seen.texts += 1;
          const look = krutiLook(text.slice(0, 400));
          if (look === 'no') continue;
          seen[look] += 1;
          if (seen.row === 0 || (look === 'surely' && seen.surely === 1)) [seen.row, seen.example] = [row.number, text];
        }
      }
      return undefined;
    },
    end: () => {
      const found = columns.filter((one) => one.texts >= ENOUGH && one.surely >= Math.max(2, one.texts * 0.15) && one.surely + one.perhaps >= one.texts * 0.5);
      return found.length === 0 ? undefined : found.map((one) => ({
        rule: 'IMP-LEGACY-FONT', severity: 'warning' as const, holds: false, column: one.column.heading, index: one.column.index, row: one.row,
        data: { value: one.example.slice(0, 80), count: one.surely + one.perhaps, of: one.texts },
      }));
    },
  };
}

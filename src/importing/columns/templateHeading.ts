import { wordKey } from '#base';
import { unitCode } from '#tradeids';
import { currencyIn } from '../values/price.ts';
import { fieldOfForeignWords, foreignUnit } from './foreignWords.ts';
import { readHeading } from './heading.ts';

/** What a heading of a storefront's form says: the field as importing names it, with a number when it is one of several; `words`: what attributes are looked for by. */
export type TemplateHeading = { field?: string; language?: string; unit?: string; currency?: string; required: boolean; words: string[] };

/** Marks and words by which a form says that a column must be filled. */
const REQUIRED = /[*＊✱※]|\b(?:required|mandatory|pflichtfeld|pflicht|obligatoire|obligatorio|requerido)\b|必填|必须|अनिवार्य|ज़रूरी|مطلوب|إلزامي/iu;
const NOT_REQUIRED = /\b(?:not|non|conditionally) (?:required|mandatory)\b|\boptional\b|optionnel|opcional|选填|वैकल्पिक|اختياري/iu;

/** True for a text that says a column must be filled. */
export const saysRequired = (text: string): boolean => REQUIRED.test(text) && !NOT_REQUIRED.test(text);

const bare = (text: string): string => text.replace(/[*＊✱※]/gu, ' ').replace(/[([{【（]\s*(?:required|mandatory|optional|pflichtfeld|pflicht|obligatoire|obligatorio|requerido|必填|选填|अनिवार्य|ज़रूरी|वैकल्पिक|مطلوب|إلزامي|اختياري)\s*[)\]}】）]/giu, ' ').replace(/[（【]/gu, '(').replace(/[）】]/gu, ')').replace(/[ \t]+/g, ' ').trim();

/** The ways a heading may be read, the whole first: its lines, what stands before and inside brackets, what stands around a stroke. */
function readings(heading: string): string[] {
  const whole = bare(heading);
  const lines = whole.split('\n').map((one) => one.trim());
  const parts = lines.flatMap((line) => [line, line.replace(/\s*[([{][^()[\]{}]*[)\]}]\s*/g, ' ').trim(), ...[...line.matchAll(/[([{]([^()[\]{}]*)[)\]}]/g)].map((one) => one[1] ?? '')]);
  const strokes = parts.flatMap((one) => (/[/|｜]/.test(one) ? one.split(/[/|｜]/) : [])).map((one) => one.trim());
  const dashes = lines.flatMap((one) => (/ [-–—] |: /.test(one) ? one.split(/ [-–—] |: /) : []));
  return [...new Set([whole.replaceAll('\n', ' '), ...parts, ...strokes, ...dashes.map((one) => one.trim())])].filter((one) => one !== '');
}

/** One of several: Bullet point 3, keyword_2, 卖点1. */
const numbered = (text: string): { rest: string; number: string } | undefined => {
  const found = /^(.*?\D)[\s_.#-]*([1-9]\d?)$/u.exec(text.trim());
  return found ? { rest: found[1]?.trim() ?? '', number: found[2] ?? '' } : undefined;
};

const SEVERAL = new Set(['keywords', 'highlights', 'images']);
/** Photos are counted from the main one; what a form calls other photos begins with the second. */
function photo(words: string, number: string | undefined): string | undefined {
  if (/^(?:main|primary|cover|first) (?:product )?(?:image|photo|picture)\b|^(?:主图|hauptbild|image principale|imagen principal)/u.test(words)) return 'images.1';
  if (/^(?:other|additional|extra|alternate|alt) (?:product )?(?:image|photo|picture)\b|^swatch/u.test(words)) return `images.${Number(number ?? 1) + 1}`;
  return /^(?:product )?(?:image|photo|picture)(?: url| link| file| name)?$/u.test(words) && number ? `images.${number}` : undefined;
}

const fieldOf = (text: string): { field?: string; language?: string; unit?: string; currency?: string } => {
  const read = readHeading(text);
  if (read.field !== undefined) return read;
  return { ...read, field: fieldOfForeignWords(wordKey(text)) };
};

function fieldIn(text: string): ReturnType<typeof fieldOf> | undefined {
  const parted = numbered(text.replaceAll('_', ' '));
  const words = wordKey(parted?.rest ?? text.replaceAll('_', ' '));
  const asPhoto = photo(words, parted?.number);
  if (asPhoto) return { field: asPhoto };
  const whole = fieldOf(text);
  if (whole.field !== undefined) return whole;
  const rest = parted && fieldOf(parted.rest);
  return rest?.field !== undefined && SEVERAL.has(rest.field) ? { field: `${rest.field}.${parted?.number}` } : undefined;
}

/** Unit or currency that stands somewhere in brackets, or behind a comma. */
function beside(heading: string): { unit?: string; currency?: string } {
  for (const [, inside = ''] of bare(heading).matchAll(/[([{]([^()[\]{}]{1,24})[)\]}]/g)) {
    const currency = currencyIn(inside);
    if (currency) return { currency };
    const unit = /^[AFHNW]$/.test(inside) ? undefined : (unitCode(inside) ?? foreignUnit(inside));
    if (unit) return { unit };
  }
  return {};
}

/** Reads the heading of a column of a storefront's form. `texts`: what heads it, the closest first: its own cell, the same under its group, other languages. */
export function readTemplateHeading(texts: readonly string[]): TemplateHeading {
  const found = texts.flatMap(readings).map(fieldIn).find((one) => one?.field !== undefined);
  const aside = texts.map(beside).find((one) => one.unit !== undefined || one.currency !== undefined) ?? {};
  return {
    ...(found?.field ? { field: found.field } : {}), ...(found?.language ? { language: found.language } : {}), ...aside, ...(found?.unit ? { unit: found.unit } : {}), ...(found?.currency ? { currency: found.currency } : {}),
    required: texts.some(saysRequired), words: [...new Set(texts.flatMap(readings).map(wordKey))].filter((one) => one !== ''),
  };
}

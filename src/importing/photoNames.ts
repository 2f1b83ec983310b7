import { Refusal } from '#base';

/**
 * How a photo's file name or folder says which item it shows. `pattern` holds {sku} once, {n} (a running number) and {any} at most once
 * each. `separators` are the characters that may stand before a number when no pattern is given. With `loose`, runs of space, -, _ and .
 * count alike.
 */
export type PhotoNameRule = { pattern?: string; separators: string; loose: boolean };

export const DEFAULT_RULE: PhotoNameRule = { separators: '_- ', loose: false };
/** One way to read a name: the item number in the form names have, and the running number, 0 for none. */
export type NameReading = { key: string; number: number };

const LONGEST_PATTERN = 80;
const LONGEST_NAME = 240;

const folded = (text: string): string => text.normalize('NFC').toLowerCase().trim();
export const fileNameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;
/** Name without folders and ending, folded: how item numbers and file names are compared. */
export const stem = (path: string): string => folded(fileNameOf(path).replace(/\.[^.]+$/, ''));
export const folderOf = (path: string): string => folded(path.split(/[/\\]/).slice(-2, -1)[0] ?? '');
/** Every folder a file lies in, the nearest first. */
export const foldersOf = (path: string): string[] => path.split(/[/\\]/).slice(0, -1).reverse().map(folded).filter(Boolean);

/** An item number may hold characters that file names cannot: KB/1 is written KB_1. */
export const skuKey = (sku: string, { loose }: Pick<PhotoNameRule, 'loose'> = DEFAULT_RULE): string => keyForm(folded(sku).replace(/[<>:"/\\|?*]/g, '_'), loose);
const keyForm = (text: string, loose: boolean): string => (loose ? text.replace(/[\s_.-]+/g, '-') : text);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** What may stand before and behind the item number, compiled once. */
type Compiled = { before: RegExp; after: RegExp };

/** The usual ways: SKU, SKU_2, SKU-2, SKU 2, SKU (2). */
const usual = (separators: string): Compiled => ({ before: /^$/, after: new RegExp(`^(?:${separators ? `[${[...separators].map(escaped).join('').replaceAll('-', String.raw`\-`)}](?<n>\\d{1,3})|` : ''}\\s*\\((?<m>\\d{1,3})\\))?$`) });

/** Compiles a rule. Throws Refusal('photo-pattern') with what is wrong. */
export function compileRule({ pattern, separators }: PhotoNameRule): Compiled {
  if (!pattern?.trim()) return usual(separators);
  const parts = folded(pattern).split('{sku}');
  const wrong = (why: string, hi: string): Refusal => new Refusal('photo-pattern', `The pattern ${pattern.slice(0, LONGEST_PATTERN)} cannot be used: ${why}. Write it like {sku}_{n}.`, { hi: `पैटर्न ${pattern.slice(0, LONGEST_PATTERN)} नहीं चल सकता: ${hi}। इसे {sku}_{n} की तरह लिखें।` });
  if (pattern.length > LONGEST_PATTERN) throw wrong(`it is longer than ${LONGEST_PATTERN} characters`, `यह ${LONGEST_PATTERN} अक्षरों से लंबा है`);
  if (parts.length !== 2) throw wrong('{sku} must stand in it exactly once', 'इसमें {sku} ठीक एक बार होना चाहिए');
  const rest = parts.join('');
  const unknown = /\{(?!n\}|any\})[^}]*\}?/.exec(rest)?.[0];
  if (unknown) throw wrong(`${unknown} is not known; {sku}, {n} and {any} are`, `${unknown} पहचाना नहीं गया; {sku}, {n} और {any} चलते हैं`);
  if (rest.split('{n}').length > 2 || rest.split('{any}').length > 2) throw wrong('{n} and {any} may stand in it once each', 'इसमें {n} और {any} एक-एक बार ही आ सकते हैं');
  const compiled = (part: string): string => part.split(/(\{n\}|\{any\})/).map((one) => (one === '{n}' ? String.raw`(?<n>\d{1,6})` : one === '{any}' ? '.*' : escaped(one))).join('');
  return { before: new RegExp(`^${compiled(parts[0] ?? '')}$`), after: new RegExp(`^${compiled((parts[1] ?? '').replace(/\.[a-z]{3,4}$/, ''))}$`) };
}

const numberOf = (...found: (RegExpExecArray | null)[]): number => Number(found.map((one) => one?.groups?.n ?? one?.groups?.m).find((one) => one !== undefined) ?? 0);

/** Every way to read a name by a rule, the longest item number first. Names are untrusted: each cut is tried once, by patterns without nested repeats. */
export function readingsOf(path: string, rule: PhotoNameRule = DEFAULT_RULE, { before, after }: Compiled = compileRule(rule)): NameReading[] {
  const name = stem(path).slice(0, LONGEST_NAME);
  const starts = Array.from({ length: name.length }, (_, at) => ({ at, found: before.exec(name.slice(0, at)) })).filter((one) => one.found);
  const ends = Array.from({ length: name.length + 1 }, (_, at) => ({ at, found: after.exec(name.slice(at)) })).filter((one) => one.found);
  const readings = new Map<string, NameReading>();
  for (const start of starts) {
    for (const end of ends) {
      const key = keyForm(name.slice(start.at, end.at).trim(), rule.loose);
      if (end.at > start.at && key !== '' && !readings.has(key)) readings.set(key, { key, number: numberOf(start.found, end.found) });
    }
  }
  return [...readings.values()].sort((a, b) => b.key.length - a.key.length);
}

/** The running number of a photo inside its item's folder: 3.jpg, lamp_3.jpg, lamp (3).jpg. */
export const numberInFolder = (path: string): number => Number(/^\d{1,6}$/.exec(stem(path))?.[0] ?? readingsOf(path).find((one) => one.number > 0)?.number ?? 0);

import { wordKey } from '#base';
import { nearestOf } from '../template/fitCell.ts';
import { type CategoryEntry, MOST_CATEGORIES } from './mappingNouns.ts';

/** How levels are joined in files: "A > B", "A/B", "A » B", "A|B". A sign inside a name stays where blanks do not stand around it. */
const SEPARATOR = /\s*(?:>+|»|›|→|\|)\s*|\s+\/\s+|\\/u;
const LEVELS = ' > ';
const CODE_HEADING = /\b(?:id|code|no|number|node)\b|आईडी|कोड/iu;
const HEADING = /categor|leaf|path|level|department|group|श्रेणी|कैटेगरी|类目|分类|kategorie|catégorie|categoría/iu;

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
/** One path with its levels joined our way. */
export const categoryPath = (text: string): string => tidy(text).split(SEPARATOR).map(tidy).filter((one) => one !== '').join(LEVELS).slice(0, 400);

const levelsOf = (path: string): string[] => path.split(LEVELS);
/** The last level of a path. */
export const leafName = (path: string): string => levelsOf(path).at(-1) ?? '';

/** Whether a row of cells heads the columns below it. */
const isHeading = (row: readonly string[]): boolean => row.some((cell) => HEADING.test(cell)) && row.every((cell) => cell.length < 60 && !SEPARATOR.test(cell.trim()));

/**
 * Categories out of the rows of a file: one column of whole paths, or a column for each level (an empty one above is the one before), and a
 * column of codes where a heading or the digits say so. Each path once, in the order of the file; beyond the most a list may have they are left.
 */
export function categoriesOfRows(rows: readonly (readonly string[])[]): CategoryEntry[] {
  const [first] = rows;
  const headed = first !== undefined && isHeading(first);
  const body = headed ? rows.slice(1) : rows;
  const width = Math.max(0, ...body.slice(0, 200).map((row) => row.length));
  const codes = Array.from({ length: width }, (_, column) => column).filter((column) => width > 1 && isCodes(headed ? first[column] : undefined, body.slice(0, 200).map((row) => tidy(row[column] ?? '')).filter(Boolean)));
  const levels = Array.from({ length: width }, (_, column) => column).filter((column) => !codes.includes(column));
  const found = new Map<string, CategoryEntry>();
  let above: string[] = [];
  for (const row of body) {
    const own = levels.map((column) => tidy(row[column] ?? ''));
    const from = own.findIndex((one) => one !== '');
    if (from < 0) continue;
    const filled = own.map((one, at) => (one === '' && at < from ? (above[at] ?? '') : one));
    above = filled;
    const path = categoryPath(filled.filter((one) => one !== '').join(LEVELS));
    const code = codes.map((column) => tidy(row[column] ?? '')).find((one) => one !== '')?.slice(0, 60);
    if (path !== '' && !found.has(path) && found.size < MOST_CATEGORIES) found.set(path, { path, ...(code ? { code } : {}) });
  }
  return [...found.values()];
}

const isCodes = (heading: string | undefined, cells: readonly string[]): boolean =>
  cells.length > 0 && (cells.every((one) => /^[A-Z]{0,4}\d{3,}$/u.test(one)) || (heading !== undefined && CODE_HEADING.test(heading) && cells.every((one) => !/\s/u.test(one))));

/** Paths that others of the list lie below: a storefront takes the last level only. */
export function parentsOf(items: readonly CategoryEntry[]): Set<string> {
  const parents = new Set<string>();
  for (const { path } of items) {
    const levels = levelsOf(path);
    for (let depth = 1; depth < levels.length; depth += 1) parents.add(levels.slice(0, depth).join(LEVELS));
  }
  return parents;
}

/** How well a category answers what was typed: every word must be in it; those of the last level count most. Undefined: it does not. */
function score(path: string, words: readonly string[]): number | undefined {
  const [whole, leaf] = [` ${wordKey(path)}`, ` ${wordKey(leafName(path))}`];
  if (!words.every((word) => whole.includes(word))) return undefined;
  return words.reduce((sum, word) => sum + (leaf.includes(` ${word}`) ? 4 : leaf.includes(word) ? 3 : whole.includes(` ${word}`) ? 2 : 1), 0) - path.length / 1_000;
}

/** Categories that hold every word typed, the best first; with nothing typed those taken last, then the list as it stands. */
export function findCategories(items: readonly CategoryEntry[], query: string, used: readonly string[], most: number): CategoryEntry[] {
  const words = wordKey(query).split(' ').filter(Boolean);
  const place = new Map(used.map((path, at) => [path, at]));
  if (words.length === 0) {
    const late = items.filter((one) => place.has(one.path)).sort((a, b) => (place.get(a.path) ?? 0) - (place.get(b.path) ?? 0));
    return [...late, ...items.filter((one) => !place.has(one.path)).slice(0, most)].slice(0, most);
  }
  return items.flatMap((one) => { const points = one.code !== undefined && one.code === query.trim() ? 100 : score(one.path, words); return points === undefined ? [] : [{ one, points: points + (place.has(one.path) ? 2 : 0) }]; })
    .sort((a, b) => b.points - a.points || (a.one.path < b.one.path ? -1 : 1)).slice(0, most).map(({ one }) => one);
}

const aboveOf = (path: string): string => levelsOf(path).slice(0, -1).join(LEVELS);

/** The category a text most likely means: by its last level among the last levels, where one alone is like it. */
export function nearestCategory(items: readonly CategoryEntry[], text: string): string | undefined {
  const parents = parentsOf(items);
  const leaves = items.filter((one) => !parents.has(one.path));
  const path = categoryPath(text);
  const name = leafName(path);
  const found = nearestOf([...new Set(leaves.map((one) => leafName(one.path)))], [name]);
  const paths = found === undefined ? [] : leaves.filter((one) => leafName(one.path) === found);
  if (paths.length < 2) return paths[0]?.path;
  // Several end alike: what stands above decides, where the text has anything above.
  const above = aboveOf(path);
  const nearest = above === '' ? undefined : nearestOf(paths.map((one) => aboveOf(one.path)), [above]);
  return paths.find((one) => nearest !== undefined && aboveOf(one.path) === nearest)?.path;
}

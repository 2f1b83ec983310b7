import { amountOf } from './amount.ts';
import type { Source } from './gridSource.ts';
import { type Comparing, filterDay } from './matching.ts';

/** Texts of one column by row number of the table, with what was worked out of them. */
export type Column = { text(row: number): string; comparing: Comparing; ranks(): Int32Array };
/** A column with the texts it is filled from; `renewed` forgets what was worked out of them. */
export type FilledColumn = Column & { texts: string[]; renewed(): void };

/** An empty column of a source, to be filled. */
export function emptyColumn(source: Source): FilledColumn {
  const texts: string[] = [];
  let comparing: Comparing | undefined;
  let ranks: Int32Array | undefined;
  return {
    texts,
    text: (row) => texts[row] ?? '',
    get comparing() { return (comparing ??= comparingOf(source, texts)); },
    ranks: () => (ranks ??= ranksOf(texts, source.kind === 'number' || comparingOf(source, texts).kind === 'number')),
    renewed() {
      comparing = undefined;
      ranks = undefined;
    },
  };
}

/** Values looked at to tell what kind a column of free attributes is. */
const LOOKED_AT = 400;

function comparingOf({ kind }: Source, texts: readonly (string | undefined)[]): Comparing {
  const units = new Map<string, number>();
  let [seen, numbers, days] = [0, 0, 0];
  for (let row = 0; row < texts.length && seen < LOOKED_AT; row++) {
    const text = texts[row];
    if (!text) continue;
    seen++;
    const amount = amountOf(text);
    if (amount) numbers++;
    else if (isDay(text)) days++;
    if (amount?.unit) units.set(amount.unit, (units.get(amount.unit) ?? 0) + 1);
  }
  const [commonUnit = ''] = [...units].sort((a, b) => b[1] - a[1])[0] ?? [];
  const told = seen === 0 ? 'text' : numbers === seen ? 'number' : days === seen ? 'day' : 'text';
  return { kind: kind === 'unknown' ? told : kind, commonUnit };
}

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return filterDay(text) === text;
  } catch {
    return false;
  }
};

/** Place of each row's value in the order of all values; an empty one comes after every other. Letters without regard to case. */
export function ranksOf(texts: readonly (string | undefined)[], numeric: boolean): Int32Array {
  const keys = new Map<string, number>();
  const keyed = texts.map((text) => (text ? sortKey(text, numeric) : ''));
  const distinct = [...new Set(keyed)].filter((one) => one !== '');
  const values = numeric ? distinct.sort((a, b) => Number(a) - Number(b)) : distinct.sort((a, b) => (a < b ? -1 : 1));
  values.forEach((key, rank) => keys.set(key, rank));
  return Int32Array.from(keyed, (key) => keys.get(key) ?? LAST);
}

/** Rank of an empty value. */
export const LAST = 0x7fffffff;

function sortKey(text: string, numeric: boolean): string {
  if (!numeric) return text.toLowerCase();
  const amount = amountOf(text);
  return amount ? String(amount.base) : '';
}

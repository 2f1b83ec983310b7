import { wordKey } from '#base';
import { isRejectHeading } from './layout.ts';
import type { ColumnMapping, Mapping } from '../nouns.ts';

/** Columns of a mapping that come again: one column of the file that becomes several fields. */
const isAgain = (columns: readonly ColumnMapping[], at: number): boolean => columns.slice(0, at).some((one) => one.index === columns[at]?.index && wordKey(one.heading) === wordKey(columns[at]?.heading ?? ''));

type Left = Map<number, ColumnMapping>;
const byHeading = (left: Left, heading: string): [number, ColumnMapping] | undefined => (wordKey(heading) === '' ? undefined : [...left].find(([, one]) => wordKey(one.heading) === wordKey(heading)));

const again = (one: ColumnMapping, index: number, heading: string, by: 'earlier' | 'user'): ColumnMapping => ({ ...one, index, heading, by: one.by === 'none' ? 'none' : by });

/**
 * A mapping from elsewhere on this file: columns are found by their headings wherever they stand, in a file without headings by place.
 * @param propose what columns the mapping never saw would be; without it they are left out. A field that is taken is not given again.
 */
export function applied(mapping: Mapping, headings: readonly string[], by: 'earlier' | 'user', propose?: () => Mapping): Mapping {
  const firsts: Left = new Map();
  const repeats: ColumnMapping[] = [];
  for (const [at, one] of mapping.columns.entries()) if (isAgain(mapping.columns, at)) repeats.push(one); else firsts.set(at, one);
  const placeOf = new Map<ColumnMapping, number>();
  const columns = headings.map((heading, index): ColumnMapping | undefined => {
    const found = byHeading(firsts, heading) ?? (mapping.headerRow === null ? [...firsts].find(([, one]) => one.index === index) : undefined);
    if (!found) return undefined;
    firsts.delete(found[0]);
    placeOf.set(found[1], index);
    return again(found[1], index, heading, by);
  });
  const more = repeats.flatMap((one) => { const first = [...placeOf].find(([each]) => wordKey(each.heading) === wordKey(one.heading) && each.index === one.index); return first ? [again(one, first[1], headings[first[1]] ?? '', by)] : []; });
  const fresh = propose && columns.includes(undefined) ? propose().columns : [];
  const taken = new Set([...columns, ...more].map((one) => one?.field).filter(Boolean));
  return { ...mapping, columns: [...headings.map((heading, index): ColumnMapping => {
    const known = columns[index];
    if (known) return known;
    const made = fresh[index];
    if (!made?.field || taken.has(made.field)) return { index, heading, field: null, by: isRejectHeading(heading) ? 'heading' : made?.field === null ? made.by : 'none' };
    taken.add(made.field);
    return made;
  }), ...more] };
}

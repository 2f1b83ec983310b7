import { canonicalJson, type Confidentiality, stricter } from '#base';
import type { Written } from './kinds.ts';

type Tree = Record<string, unknown>;
/** One part of a record that was changed in the file and here. */
export type Clash = { field: string; file: unknown; base: unknown; now: unknown };
export type Merged = { record: Written; clashes: Clash[] };

const isTree = (one: unknown): one is Tree => typeof one === 'object' && one !== null && !Array.isArray(one);
const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);
const isMap = (path: readonly string[], maps: readonly string[]): boolean => maps.some((pattern) => { const parts = pattern.split('.'); return parts.length === path.length && parts.every((part, at) => part === '*' || part === path[at]); });

type Asked = { maps: readonly string[]; known: boolean; accept: boolean; clashes: Clash[] };

/** Part by part, as cells are: what the file left alone stays as it is here, what it leaves out never erases, what was changed on both sides stays. */
function mergeTree(path: readonly string[], { file, now, base }: { file: Tree; now: Tree; base: Tree }, asked: Asked): Tree {
  const merged: Tree = { ...now };
  for (const [key, said] of Object.entries(file)) {
    const [here, was] = [now[key], base[key]];
    const at = [...path, key];
    if (said === undefined || key === 'id' || same(said, here) || (asked.known && same(said, was))) continue;
    if (isTree(said) && isTree(here) && isMap(at, asked.maps)) merged[key] = mergeTree(at, { file: said, now: here, base: isTree(was) ? was : {} }, asked);
    else if (asked.known && !same(was, here) && !asked.accept) asked.clashes.push({ field: at.join('.'), file: said, base: was, now: here });
    else merged[key] = said;
  }
  return merged;
}

const closedAs = (said: unknown, held: unknown): unknown => (typeof held === 'string' ? stricter((said ?? 'public') as Confidentiality, held as Confidentiality) : said);

/** A file never opens what is closed here: of both classes the more closed one holds, of the record and of each attribute of a family. */
export function neverOpened(record: Written, now: Written): Written {
  const held = new Map((Array.isArray(now.attributes) ? now.attributes : []).flatMap((one: unknown) => (isTree(one) ? [[one.key, one.class] as const] : [])));
  return {
    ...record, ...(record.class === undefined ? {} : { class: closedAs(record.class, now.class) }),
    ...(Array.isArray(record.attributes) ? { attributes: record.attributes.map((one: unknown) => (isTree(one) && held.has(one.key) ? { ...one, class: closedAs(one.class, held.get(one.key)) } : one)) } : {}),
  };
}

/**
 * A record of a file put into the one the company has. `base`: what it was when the file was made; without it every part that differs is a change.
 * `accept`: of what was changed on both sides the file's is taken.
 */
export function mergeRecord(file: Written, now: Written, base: Written | undefined, { maps, accept }: { maps: readonly string[]; accept: boolean }): Merged {
  const clashes: Clash[] = [];
  const merged = mergeTree([], { file, now, base: base ?? {} }, { maps, known: base !== undefined, accept, clashes });
  return { record: neverOpened({ ...merged, id: now.id }, now), clashes };
}

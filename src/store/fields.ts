/** One leaf that differs. Absent is undefined, which is not null. */
export type FieldChange = { field: string; before: unknown; after: unknown };

type Branch = Record<string, unknown>;

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether the object at a path is a map: its keys journal as fields of their own. `*` in a pattern stands for any one key. */
function isMap(path: readonly string[], maps: readonly string[]): boolean {
  return maps.some((pattern) => {
    const parts = pattern.split('.');
    return parts.length === path.length && parts.every((part, at) => part === '*' || part === path[at]);
  });
}

/**
 * The keys a dotted field stands for. A key with a dot in it (classes.packing.carton) is whole when the map it
 * lies in holds no further maps.
 */
export function segments(field: string, maps: readonly string[]): string[] {
  const path: string[] = [];
  let rest = field;
  while (rest !== '') {
    const dot = rest.indexOf('.');
    const key = dot === -1 ? rest : rest.slice(0, dot);
    if (dot === -1 || !isMap([...path, key], maps)) return [...path, rest];
    path.push(key);
    rest = rest.slice(dot + 1);
  }
  return [...path, rest];
}

/** An own key's value only: a document may have a key called constructor. */
const own = (branch: Branch, key: string): unknown => (Object.hasOwn(branch, key) ? branch[key] : undefined);

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one, at) => one === b[at]);

/** Whether two values have the same canonical form; a key that is undefined is absent. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, at) => sameValue(one, b[at]));
  if (!isBranch(a) || !isBranch(b)) return false;
  for (const key in a) if (!sameValue(own(a, key), own(b, key))) return false;
  for (const key in b) if (own(b, key) !== undefined && own(a, key) === undefined) return false;
  return true;
}

/** Both sides are maps, and every key below can be told again from its dotted name. */
function descends(path: readonly string[], before: unknown, after: unknown, maps: readonly string[]): boolean {
  if (!isBranch(before) || !isBranch(after) || (path.length > 0 && !isMap(path, maps))) return false;
  return [...Object.keys(before), ...Object.keys(after)].every((key) => key !== '' && same(segments([...path, key].join('.'), maps), [...path, key]));
}

/** What differs between two documents, leaf by leaf, in order of field. A map that comes or goes as a whole is one leaf; the whole document is the field ''. */
export function differences(before: object, after: object, maps: readonly string[]): FieldChange[] {
  const found: FieldChange[] = [];
  const walk = (path: readonly string[], old: unknown, now: unknown): void => {
    if (sameValue(old, now)) return;
    if (!descends(path, old, now, maps)) { found.push({ field: path.join('.'), before: old, after: now }); return; }
    const keys = new Set([...Object.keys(old as Branch), ...Object.keys(now as Branch)]);
    for (const key of [...keys].sort()) walk([...path, key], own(old as Branch, key), own(now as Branch, key));
  };
  walk([], before, after);
  return found;
}

const put = (branch: Branch, key: string, value: unknown): void => {
  if (value === undefined) delete branch[key];
  // An own property even for __proto__, which assignment would treat as the prototype.
  else Object.defineProperty(branch, key, { value, writable: true, enumerable: true, configurable: true });
};

/** Sets one leaf of a document in place; undefined takes it out. */
export function setField(document: object, field: string, value: unknown, maps: readonly string[]): void {
  if (field === '') {
    for (const key of Object.keys(document)) put(document as Branch, key, undefined);
    for (const [key, one] of Object.entries(value as Branch)) put(document as Branch, key, one);
    return;
  }
  const path = segments(field, maps);
  let branch = document as Branch;
  for (const key of path.slice(0, -1)) {
    if (!Object.hasOwn(branch, key) || !isBranch(branch[key])) put(branch, key, {});
    branch = branch[key] as Branch;
  }
  put(branch, path[path.length - 1] ?? '', value);
}

/** One leaf of a document; undefined when it is absent. */
export function fieldValue(document: object, field: string, maps: readonly string[]): unknown {
  if (field === '') return document;
  return segments(field, maps).reduce<unknown>((branch, key) => (isBranch(branch) ? own(branch, key) : undefined), document);
}

type Branch = Record<string, unknown>;
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Value at a path with dots, lists by their place (`lines.0.sku`); undefined where nothing is. Only own keys are followed. */
export function valueAtPath(from: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (Array.isArray(at) ? (/^\d+$/u.test(key) ? at[Number(key)] : undefined) : isBranch(at) && Object.hasOwn(at, key) ? at[key] : undefined), from);
}

/** A copy with the value at a path of objects; undefined takes it away together with parts that become empty. */
export function withPath<T extends object>(from: T, path: string, value: unknown): T {
  const [key = '', ...rest] = path.split('.');
  const next: Branch = { ...(from as Branch) };
  const inner = next[key];
  const after = rest.length === 0 ? value : withPath(isBranch(inner) ? inner : {}, rest.join('.'), value);
  if (after === undefined || (rest.length > 0 && isBranch(after) && Object.keys(after).length === 0)) delete next[key];
  else next[key] = after;
  return next as T;
}

export const isEmptyValue = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

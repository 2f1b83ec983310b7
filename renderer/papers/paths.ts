type Branch = Record<string, unknown>;
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null && !Array.isArray(value);

export const valueAt = (from: unknown, path: string): unknown => path.split('.').reduce<unknown>((at, key) => (Array.isArray(at) ? at[Number(key)] : isBranch(at) && Object.hasOwn(at, key) ? at[key] : undefined), from);

/** A copy with one value set; undefined takes it away, and parts that become empty go with it. */
export function withValue<T extends object>(from: T, path: string, value: unknown): T {
  const [key = '', ...rest] = path.split('.');
  const next: Branch = { ...(from as Branch) };
  const inner = next[key];
  const after = rest.length === 0 ? value : withValue(isBranch(inner) ? inner : {}, rest.join('.'), value);
  if (after === undefined || (rest.length > 0 && isBranch(after) && Object.keys(after).length === 0) || (Array.isArray(after) && after.length === 0)) delete next[key];
  else next[key] = after;
  return next as T;
}

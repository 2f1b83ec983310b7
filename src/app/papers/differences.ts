import { canonicalJson } from '#base';
import { type ExportDocument, isEmptyValue, valueAtPath, withPath } from '#documents';

/** Values that the paper in the file has otherwise. */
export type PaperDifference = { path: string; before: unknown; after: unknown };

const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value) && !('currency' in value && 'amount' in value) && !('unit' in value && 'value' in value);

/** Paths of the values of a document; a list is one value. */
function pathsOf(value: unknown, at = ''): string[] {
  return isBranch(value) ? Object.entries(value).flatMap(([key, one]) => pathsOf(one, at === '' ? key : `${at}.${key}`)) : [at];
}

/** What a file that holds a paper again says otherwise. What the file does not tell stays as it is. */
export function differences(before: ExportDocument, after: ExportDocument): PaperDifference[] {
  return pathsOf(after).flatMap((path) => {
    const [old, now] = [valueAtPath(before, path), valueAtPath(after, path)];
    return isEmptyValue(now) || path === 'kind' || canonicalJson(old ?? null) === canonicalJson(now) ? [] : [{ path, before: old, after: now }];
  });
}

export const merged = (before: ExportDocument, found: readonly PaperDifference[]): ExportDocument => found.reduce((one, { path, after }) => withPath(one, path, after), before);

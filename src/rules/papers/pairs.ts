import { DOCUMENT_KINDS, type DocumentLine as Line, type ExportDocument } from '#documents/nouns';
import type { DocumentPair, DocumentsFacts, LinePair } from './documents.ts';
import { documentsTogether, linesTogether } from './together.ts';

type OfKind = { each: ExportDocument[]; whole: ExportDocument };

function byKind(given: DocumentsFacts): OfKind[] {
  return DOCUMENT_KINDS.flatMap((kind) => {
    const each = (given[kind] ?? []).map((one) => ({ ...one, kind }));
    return each[0] ? [{ each, whole: each.length === 1 ? each[0] : documentsTogether(each) }] : [];
  });
}

const everyTwo = <T>(all: readonly T[]): (readonly [T, T])[] => all.flatMap((a, index) => all.slice(index + 1).map((b) => [a, b] as const));

function pairsOf(a: OfKind, b: OfKind): DocumentPair[] {
  const several = a.each.length > 1 || b.each.length > 1;
  const single = a.each.flatMap((left) => b.each.map((right) => ({ a: left, b: right, single: true, whole: !several })));
  return several ? [...single, { a: a.whole, b: b.whole, single: false, whole: true }] : single;
}

const numbered = (lines: readonly Line[]): boolean => lines.every((line) => line.sku);

/** Lines by item number; a paper whose lines have none is read by the lines' places. */
function byItem(lines: readonly Line[], bySku: boolean): Map<string, Line[]> {
  const result = new Map<string, Line[]>();
  for (const [index, line] of lines.entries()) {
    const key = bySku ? `sku ${line.sku}` : `line ${index + 1}`;
    result.set(key, [...(result.get(key) ?? []), line]);
  }
  return result;
}

/** Two papers in the same order still meet without item numbers; with lines put together differently, which belong to which is not known. */
function linePairsOf(a: ExportDocument, b: ExportDocument): LinePair[] {
  if (!a.lines?.length || !b.lines?.length) return [];
  const bySku = numbered(a.lines) && numbered(b.lines);
  const about = { aKind: a.kind, aNumber: a.number, bKind: b.kind, bNumber: b.number };
  if (!bySku && a.lines.length !== b.lines.length) return [about];
  const left = byItem(a.lines, bySku);
  const right = byItem(b.lines, bySku);
  return [...new Set([...left.keys(), ...right.keys()])].map((key) => {
    const [one, other] = [left.get(key), right.get(key)];
    const sku = one?.[0]?.sku ?? other?.[0]?.sku;
    return { ...about, both: one !== undefined && other !== undefined, ...(sku ? { sku } : {}), ...(one ? { a: linesTogether(one) } : {}), ...(other ? { b: linesTogether(other) } : {}) };
  });
}

/** The papers with their kind written on each and with every pair they make; pairs that were given are kept as they are. */
export function withPairs(given: DocumentsFacts): DocumentsFacts {
  const kinds = byKind(given);
  const two = everyTwo(kinds);
  return {
    ...given, ...Object.fromEntries(kinds.map(({ each }) => [each[0]?.kind, each])),
    pairs: given.pairs ?? two.flatMap(([a, b]) => pairsOf(a, b)), linePairs: given.linePairs ?? two.flatMap(([a, b]) => linePairsOf(a.whole, b.whole)),
  };
}

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

/** Lines by item number; lines without one stand by their place, so that two papers in the same order still meet. */
function byItem(lines: readonly Line[]): Map<string, Line[]> {
  const result = new Map<string, Line[]>();
  for (const [index, line] of lines.entries()) {
    const key = line.sku ? `sku ${line.sku}` : `line ${index + 1}`;
    result.set(key, [...(result.get(key) ?? []), line]);
  }
  return result;
}

function linePairsOf(a: ExportDocument, b: ExportDocument): LinePair[] {
  if (!a.lines?.length || !b.lines?.length) return [];
  const left = byItem(a.lines);
  const right = byItem(b.lines);
  const about = { aKind: a.kind, aNumber: a.number, bKind: b.kind, bNumber: b.number };
  return [...new Set([...left.keys(), ...right.keys()])].map((key) => {
    const [one, other] = [left.get(key), right.get(key)];
    const sku = (one ?? other)?.[0]?.sku;
    return { ...about, ...(sku ? { sku } : {}), ...(one ? { a: linesTogether(one) } : {}), ...(other ? { b: linesTogether(other) } : {}) };
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

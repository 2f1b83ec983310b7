import type { Finding } from '#base';
import type { ExportDocument } from '../nouns.ts';

/** One thing to correct on one paper: what stands there, what must, and which papers say so. */
export type Correction = { field: string; item?: string; says: string; mustSay: string; asIn: string[] };

/** How findings call the two sides of a pair besides the paths themselves. */
const OF_A = ['left', 'asked'];
const OF_B = ['right', 'given', 'other'];

type Side = { path: string | undefined; value: string };
const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

function sideOf(data: Finding['data'], side: 'a' | 'b'): Side | undefined {
  const path = Object.keys(data).find((key) => key.startsWith(`each.${side}.`));
  if (path) return { path: path.slice(`each.${side}.`.length), value: textOf(data[path]) };
  const plain = (side === 'a' ? OF_A : OF_B).find((key) => data[key] !== undefined);
  return plain ? { path: undefined, value: textOf(data[plain]) } : undefined;
}

export type CorrectionWords = {
  /** What a path of a paper is called: totals.grossWeight as Gross weight. Undefined when it has no name. */
  field(path: string): string | undefined;
  /** What a rule asks, for findings that name no path. */
  title(rule: string): string;
  paper(kind: string | undefined, number: string | undefined): string;
};

/**
 * What findings that name two papers ask to correct on one of them, each thing once, with all papers that say it the other way.
 * A finding that does not tell both values is left out: a note asks for nothing that cannot be said.
 */
export function correctionsOf(target: ExportDocument, papers: readonly ExportDocument[], findings: readonly Finding[], words: CorrectionWords): Correction[] {
  const found: Correction[] = [];
  for (const one of findings.filter((finding) => finding.status === 'fail')) {
    const [first, second] = [one.where.part, one.others?.[0]?.part];
    if (first === undefined || second === undefined || (first !== target.number && second !== target.number)) continue;
    const [a, b] = [sideOf(one.data, 'a'), sideOf(one.data, 'b')];
    if (!a || !b) continue;
    const [own, right, from] = first === target.number ? [a, b, second] : [b, a, first];
    if (own.value === right.value || right.value === '') continue;
    const path = own.path ?? right.path;
    const field = (path === undefined ? undefined : words.field(path)) ?? words.title(one.rule);
    const item = typeof one.data.item === 'string' ? one.data.item : undefined;
    const asIn = words.paper(papers.find((paper) => paper.number === from)?.kind, from);
    const known = found.find((other) => other.item === item && within(own.value, other.says) && within(right.value, other.mustSay));
    if (known) known.asIn = [...new Set([...known.asIn, asIn])];
    else found.push({ field, ...(item ? { item } : {}), says: own.value, mustSay: right.value, asIn: [asIn] });
  }
  return found;
}

/** Two rules may ask the same with and without the unit: 226 beside 226 CTN is one thing. */
const within = (one: string, other: string): boolean => one === other || other.startsWith(`${one} `) || one.startsWith(`${other} `);

import type { Finding } from '#base';
import { DOCUMENT_KINDS, type DocumentKind } from '../parts/kinds.ts';
import type { ExportDocument } from '../parts/document.ts';
import { agree, type Comparers, type Side, within } from './compare.ts';
import { CROSS_FACTS, type CrossFact, factOfField, STEPS } from './facts.ts';
import { type CellType, partsOf, printed } from './values.ts';

export type CrossPaper = { id: string; kind: DocumentKind; document: ExportDocument };
/** equal: as the others, or nothing stands against it; differs; missing: this kind carries the fact and the paper leaves it empty; none: not on this kind. */
export type CellState = 'equal' | 'differs' | 'missing' | 'none';
export type CrossCell = { paper: string; state: CellState; type: CellType; text: string; unit: string; limit?: 'most' | 'least'; /** Field of the paper. */ path: string; /** The paper that it is measured against. */ against?: string; /** Places in the list of findings. */ findings: number[] };
export type CrossRow = { fact: string; /** The worst that is said of it; equal when nothing is. */ state: 'equal' | 'differs'; cells: CrossCell[] };
export type Matrix = { papers: { id: string; kind: DocumentKind; number: string; state: string }[]; rows: CrossRow[] };

const order = (kind: DocumentKind): number => DOCUMENT_KINDS.indexOf(kind);
/** Of groups equally large the one with the paper that others copy from. */
const COPIED_FROM: readonly DocumentKind[] = ['commercialInvoice', 'packingList', 'gstInvoice', 'purchaseOrder', 'letterOfCredit'];
const rankOf = ({ kind }: CrossPaper): number => (COPIED_FROM.includes(kind) ? COPIED_FROM.indexOf(kind) : COPIED_FROM.length + order(kind));

type Placed = { paper: CrossPaper; side: Side };

/** The papers most others agree with; what is not among them differs. */
function largest(fact: CrossFact, all: readonly Placed[], compare: Comparers): Set<Placed> {
  const circles = all.map((one) => all.filter((other) => agree(fact, one.side, other.side, compare)));
  const weight = (circle: readonly Placed[]): number => circle.length * 1000 - Math.min(...circle.map((one) => rankOf(one.paper)));
  const best = circles.reduce((a, b) => (weight(b) > weight(a) ? b : a), circles[0] ?? []);
  return new Set(best);
}

/** Days that stand before a day that must come first. */
function outOfOrder(all: readonly Placed[]): Map<Placed, Placed> {
  const day = (one: Placed): string => String(one.side.parts[0]?.value);
  const step = (one: Placed): number => STEPS[one.paper.kind] ?? 0;
  return new Map(all.flatMap((one) => {
    const earlier = step(one) > 0 && all.find((other) => step(other) > 0 && step(other) < step(one) && day(other) > day(one) && !(one.paper.kind === 'letterOfCredit' && step(other) < 4));
    return earlier ? [[one, earlier] as const] : [];
  }));
}

/** Papers whose value contradicts the others, each with the paper it is measured against. */
function differing(fact: CrossFact, filled: readonly Placed[], compare: Comparers): Map<Placed, Placed> {
  if (fact.comparing === 'order') return outOfOrder(filled);
  const limit = ({ paper }: Placed): 'most' | 'least' | undefined => fact.on[paper.kind]?.limit;
  const plain = filled.filter((one) => limit(one) === undefined);
  const agreed = largest(fact, plain, compare);
  const [reference] = [...agreed].sort((a, b) => rankOf(a.paper) - rankOf(b.paper));
  if (!reference) return new Map();
  const bounded = filled.filter((one) => { const edge = limit(one); return edge !== undefined && !within(edge, one.side, reference.side); });
  return new Map([...plain.filter((one) => !agreed.has(one)), ...bounded].map((one) => [one, reference]));
}

function rowOf(fact: CrossFact, papers: readonly CrossPaper[], compare: Comparers): CrossRow {
  const placed = papers.map((paper): Placed => ({ paper, side: { document: paper.document, parts: partsOf(fact, paper.document) } }));
  const filled = placed.filter((one) => one.side.parts.length > 0);
  const against = differing(fact, filled, compare);
  const cells = placed.map((one): CrossCell => {
    const on = fact.on[one.paper.kind];
    const state = !on ? 'none' : one.side.parts.length === 0 ? 'missing' : against.has(one) ? 'differs' : 'equal';
    const reference = against.get(one)?.paper.id;
    const limit = on?.limit;
    return { paper: one.paper.id, state, ...printed(fact, one.paper.document, one.side.parts), path: one.side.parts[0]?.path ?? on?.path ?? '', ...(limit ? { limit } : {}), ...(reference ? { against: reference } : {}), findings: [] };
  });
  return { fact: fact.key, state: against.size > 0 ? 'differs' : 'equal', cells };
}

type Pair = { row: CrossRow; cells: CrossCell[] };

/** What rules call a contradiction and values alone do not: the paper that most of them are about stands apart, of two the later one. */
function markApart(pairs: readonly Pair[]): void {
  const times = (row: CrossRow, cell: CrossCell): number => pairs.filter((one) => one.row === row && one.cells.includes(cell)).length;
  for (const { row, cells } of pairs) {
    if (cells.some((one) => one.state === 'differs')) continue;
    const filled = cells.filter((one) => one.state !== 'missing');
    // A point about several pairs names the paper apart first.
    const apart = cells.length > 2 ? cells[0] : (filled.length > 0 ? filled : cells).reduce((most, one) => (times(row, one) >= times(row, most) ? one : most));
    if (!apart) continue;
    const other = cells.find((one) => one !== apart);
    apart.state = 'differs';
    if (other) apart.against = other.paper;
    row.state = 'differs';
  }
}

/** Where what rules found stands in the matrix: by the field each place names. What one paper says wrongly by itself is a point of that cell; it stands apart from no other. */
function withFindings(rows: readonly CrossRow[], papers: readonly CrossPaper[], findings: readonly Finding[]): void {
  const kinds = new Map(papers.map((one) => [one.id, one.kind]));
  const pairs: Pair[] = [];
  for (const [index, { where, others = [], status }] of findings.entries()) {
    const places = [where, ...others].filter((one) => one.record !== undefined && kinds.has(one.record));
    const fact = places.map((one) => factOfField(kinds.get(one.record ?? '') as DocumentKind, one.field ?? '')).find((one) => one !== undefined);
    const row = rows.find((one) => one.fact === fact?.key);
    const cells = places.flatMap((one) => row?.cells.find((cell) => cell.paper === one.record && cell.state !== 'none') ?? []);
    if (!row || cells.length === 0) continue;
    for (const cell of cells) cell.findings.push(index);
    if (status !== 'unknown' && cells.length > 1) pairs.push({ row, cells });
  }
  markApart(pairs);
}

/**
 * The papers of a shipment beside each other: one row for each compared fact, one column for each paper in the order they come about.
 * Facts no two papers carry are left out. `findings` are what rules said of the same papers. Pure.
 */
export function matrixOf(given: readonly CrossPaper[], route: string | undefined, findings: readonly Finding[], compare: Comparers): Matrix {
  const papers = given.map((one) => ({ ...one, document: { ...one.document, kind: one.kind } })).sort((a, b) => order(a.kind) - order(b.kind));
  const facts = CROSS_FACTS.filter((one) => one.route === undefined || one.route === route);
  const compared = papers.filter(({ kind }) => facts.some(({ on }) => on[kind] !== undefined));
  const rows = facts.map((fact) => rowOf(fact, compared, compare)).filter(({ cells }) => cells.some((one) => one.text !== '') && cells.filter((one) => one.state !== 'none').length > 1);
  withFindings(rows, compared, findings);
  return { papers: compared.map(({ id, kind, document }) => ({ id, kind, number: document.number ?? '', state: document.state ?? '' })), rows };
}

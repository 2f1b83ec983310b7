import type { Finding } from '#base';
import { type Correction, correctionsOf, type CorrectionWords, type CrossCell, type CrossRow, factOfField, matrixOf, nameOfPaper, type Paper, type PaperRecord } from '#documents';
import { factName } from '../report/factNames.ts';
import { shownFinding } from '../report/render.ts';
import { ruleTitle } from '../report/ruleTexts.ts';
import { comparers } from './comparers.ts';
import { factWords } from './factWords.ts';
import { askedPapers } from './loaded.ts';

/** Notes go to brokers and forwarders: in English. */
const WORDS: CorrectionWords = {
  field: (path) => factName(path.replace(/\.\d+(?=\.)/g, ''), 'en'), title: (rule) => ruleTitle(rule, 'en'),
  fix: (finding) => shownFinding(finding, 'en').text.fix ?? shownFinding(finding, 'en').text.title,
};

export const recordsOf = (papers: readonly Paper[]): PaperRecord[] => papers.map((one) => ({ id: one.id, document: { ...one.document, kind: one.kind } }));

/** A point of a note, by a key that stays while the papers say the same. */
export type KeyedCorrection = Correction & { key: string; /** The compared fact it is about, where it is one. */ fact: string };
export type Corrections = { target: PaperRecord['document']; lines: KeyedCorrection[] };

const ROUTES: Readonly<Record<string, string>> = { lut: 'under LUT without payment of IGST', igst: 'on payment of IGST' };
const said = ({ text, unit, type }: CrossCell): string => ROUTES[text] ?? (type === 'day' ? text.split('-').reverse().join('-') : [text, unit].filter(Boolean).join(' '));

/** Facts in which the paper stands apart by value, though no rule says so. */
function apartIn(rows: readonly CrossRow[], target: PaperRecord, papers: readonly PaperRecord[]): KeyedCorrection[] {
  const named = (cell: CrossCell): string => { const { document } = papers.find((one) => one.id === cell.paper) ?? {}; return [nameOfPaper(document?.kind), document?.number].filter(Boolean).join(' '); };
  return rows.flatMap((row) => {
    const cell = row.cells.find((one) => one.paper === target.id);
    const right = row.cells.find((one) => one.paper === cell?.against);
    if (!cell || !right || cell.state !== 'differs' || right.text === '') return [];
    const asIn = row.cells.filter((one) => one !== cell && one.state === 'equal' && one.text !== '' && said(one) === said(right)).map(named);
    return [keyed({ path: cell.path, field: factWords(row.fact, 'en'), says: said(cell), mustSay: said(right), asIn: asIn.length > 0 ? asIn : [named(right)] }, row.fact)];
  });
}

const keyed = (one: Correction, fact: string): KeyedCorrection => ({ ...one, fact, key: [one.path, one.item ?? '', one.says, one.mustSay].join('|') });

/** What is to be corrected on one paper: what points ask, and what of it stands apart from the others besides. `route`: the tax route the matrix is for. */
export function correctionsFor(paper: string, papers: readonly Paper[], findings: readonly Finding[], route: string | undefined): Corrections | undefined {
  const records = recordsOf(papers);
  const target = records.find((one) => one.id === paper);
  if (!target) return undefined;
  const factOf = (path: string): string => factOfField(target.document.kind as Paper['kind'], path)?.key ?? '';
  const asked = correctionsOf(target, records, findings, WORDS).map((one) => keyed(one, factOf(one.path)));
  const { rows } = matrixOf(askedPapers(papers), route, findings, comparers);
  // Where another paper is the one apart, this one is not asked to become like it.
  const right = (fact: string): boolean => rows.some((row) => row.fact === fact && row.state === 'differs' && row.cells.some((cell) => cell.paper === paper && cell.state === 'equal'));
  return { target: target.document, lines: [...asked.filter((one) => one.asIn.length === 0 || !right(one.fact)), ...apartIn(rows, target, records).filter((one) => !asked.some((other) => other.fact === one.fact && other.asIn.length > 0))] };
}

/** Whoever was named; else the issuer that the paper itself names. */
export const addressedTo = (addressee: readonly string[], { issuer }: Pick<PaperRecord['document'], 'issuer'>): readonly string[] => (addressee.length > 0 || !issuer ? addressee : [issuer]);

/** Those that are wanted, in the order they were asked for; all where nothing is said. */
export const wantedOf = (lines: readonly KeyedCorrection[], only: readonly string[] | undefined): KeyedCorrection[] => (only === undefined ? [...lines] : only.flatMap((key) => lines.find((one) => one.key === key) ?? []));

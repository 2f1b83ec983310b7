import { isRealDay, money, quantity, type Finding, type Where } from '#base';
import type { ExportDocument } from '../nouns.ts';
import { documentParty } from '../parts/party.ts';
import { nameOfPaper } from './paperNames.ts';
import { amountText, dayText, numbered, partyLines, quantityText } from './wording.ts';

/** One thing to correct on one paper: what stands there, what must, and which papers say so. */
export type Correction = { /** Place on the paper. */ path: string; field: string; item?: string; says: string; mustSay: string; asIn: string[] };
/** A paper with the id that findings name it by. */
export type PaperRecord = { id: string; document: ExportDocument };
export type CorrectionWords = {
  /** What a path of a paper is called: totals.grossWeight as Gross weight. */
  field(path: string): string;
  /** What a rule asks, for points that name no field. */
  title(rule: string): string;
  /** How a point is settled, for points about one paper only. */
  fix(finding: Finding): string;
};

/** The value at a dotted path such as lines.2.hsCode. */
const valueAt = (document: ExportDocument, path: string): unknown => path.split('.').reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined), document);

/** A value of a paper as its print would say it. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return isRealDay(value) ? dayText(value) : value;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(valueText).filter(Boolean).join(', ');
  const amount = money.safeParse(value);
  if (amount.success) return amountText(amount.data);
  const measured = quantity.safeParse(value);
  if (measured.success) return quantityText(measured.data);
  const party = documentParty.safeParse(value);
  return party.success ? partyLines(party.data).join(', ') : '';
}

/** How points word the two sides where no field tells them: the ports of a voyage, packages with their kind. */
const SIDES = [['left', 'right'], ['asked', 'given']] as const;

/** Both values as the rule itself put them, the target's first. */
function worded(data: Finding['data'], targetIsFirst: boolean): [string, string] | undefined {
  for (const [a, b] of SIDES) if (data[a] !== undefined && data[b] !== undefined) return targetIsFirst ? [String(data[a]), String(data[b])] : [String(data[b]), String(data[a])];
  return undefined;
}

type Told = { path: string; field: string; item: string | undefined; says: string; mustSay: string; asIn: string | undefined };

function toldBy(finding: Finding, target: PaperRecord, papers: readonly PaperRecord[], words: CorrectionWords): Told | undefined {
  const places: (Where | undefined)[] = [finding.where, finding.others?.[0]];
  const own = places.find((one) => one?.record === target.id);
  const other = places.find((one) => one !== undefined && one !== own);
  if (!own) return undefined;
  const from = papers.find((one) => one.id === other?.record);
  const item = own.field ? itemAt(target.document, own.field) : undefined;
  const field = own.field ? words.field(own.field) : words.title(finding.rule);
  const path = own.field ?? finding.rule;
  const stands = own.field ? valueText(valueAt(target.document, own.field)) : '';
  if (!from) return other ? undefined : { path, field, item, says: stands, mustSay: words.fix(finding), asIn: undefined };
  const must = other?.field ? valueText(valueAt(from.document, other.field)) : '';
  const [says, mustSay] = stands !== must && must !== '' ? [stands, must] : (worded(finding.data, own === finding.where) ?? ['', '']);
  return mustSay === '' || says === mustSay ? undefined : { path, field, item, says, mustSay, asIn: [nameOfPaper(from.document.kind), numbered(from.document.number)].join(' ').trim() };
}

/** The item number of the line that a path stands in. */
function itemAt(document: ExportDocument, path: string): string | undefined {
  const [, at] = /^lines\.(\d+)\./.exec(path) ?? [];
  return at === undefined ? undefined : document.lines?.[Number(at)]?.sku;
}

/** Two rules may ask the same with and without the unit: 226 beside 226 CTN is one thing. */
const within = (one: string, other: string): boolean => one === other || other.startsWith(`${one} `) || one.startsWith(`${other} `);

/**
 * What the points that failed ask to correct on one paper, each thing once, with all papers that say it the other way. A point about two
 * papers that does not tell both values is left out: a note asks for nothing that cannot be said.
 */
export function correctionsOf(target: PaperRecord, papers: readonly PaperRecord[], findings: readonly Finding[], words: CorrectionWords): Correction[] {
  const found: Correction[] = [];
  for (const one of findings.filter((finding) => finding.status === 'fail' && finding.severity !== 'info')) {
    const told = toldBy(one, target, papers, words);
    if (!told) continue;
    const known = found.find((other) => other.item === told.item && within(told.says, other.says) && within(told.mustSay, other.mustSay));
    if (known) known.asIn = [...new Set([...known.asIn, ...(told.asIn ? [told.asIn] : [])])];
    else found.push({ path: told.path, field: told.field, ...(told.item ? { item: told.item } : {}), says: told.says, mustSay: told.mustSay, asIn: told.asIn ? [told.asIn] : [] });
  }
  return found;
}

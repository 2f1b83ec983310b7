import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { moneyText } from '#base';
import { documentMessages, type Paper, paper, paperForm } from '#documents';
import { paperName } from '#rules';
import type { WriteDb } from '#store';
import type { Output, Parsed } from '../contract.ts';
import type { Context, UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { keptFile } from '../shipments/attachment.ts';
import { knownShipment } from '../shipments/known.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { merged } from './differences.ts';
import { type PlannedPaper, planIn, readIn } from './planIn.ts';
import { labelOf, shownProposals } from './proposedShown.ts';

type Asked = Parsed<'shipments.importPapers'>;
type Answer = Output<'shipments.importPapers'>;

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return `${value.length} ×`;
  if (typeof value !== 'object') return String(value);
  if ('currency' in value && 'amount' in value) return `${String(value.currency)} ${moneyText(value as { amount: number; currency: string })}`;
  return 'unit' in value && 'value' in value ? `${String(value.value)} ${String(value.unit)}` : JSON.stringify(value);
}

function shownPaper(one: PlannedPaper, id: string | undefined, language: string): Answer['papers'][number] {
  const groups = one.kind ? paperForm(one.kind, language) : [];
  return {
    file: one.file, format: one.format, kind: one.kind ?? null, name: one.kind ? paperName(one.kind, language === 'hi' ? 'hi' : 'en') : '', number: one.document.number ?? one.existing?.document.number ?? '', date: one.document.date ?? null, lines: one.document.lines?.length ?? 0, result: one.result, id: id ?? one.existing?.id ?? null,
    differences: one.differences.map(({ path, before, after }) => ({ path, label: labelOf(groups, path), before: textOf(before), after: textOf(after) })), proposed: shownProposals(one.kind, one.proposed, language),
  };
}

/** What a paper is after the import: values of the file over those that were here, its shipments and file added. */
function after(one: PlannedPaper, shipment: string | undefined, file: Partial<Paper>): Omit<Paper, 'id'> | undefined {
  if (!one.kind || one.result === 'same') return undefined;
  const { existing } = one;
  const shipments = [...new Set([...(existing?.shipments ?? []), ...(shipment ? [shipment] : [])])];
  return { ...existing, kind: one.kind, shipments, document: existing ? merged(existing.document, one.differences) : one.document, source: 'read', ...file };
}

/** Writes the plan inside one change set; two files with one paper meet again here, so each is planned against what the one before wrote. */
async function write(db: WriteDb, planned: readonly PlannedPaper[], asked: Asked, files: ReadonlyMap<string, Partial<Paper>>): Promise<{ papers: PlannedPaper[]; ids: (string | undefined)[] }> {
  const papers: PlannedPaper[] = [];
  const ids: (string | undefined)[] = [];
  for (const [at, before] of planned.entries()) {
    const [one = before] = await planIn(db, [before], asked.shipment);
    papers.push(one);
    const next = asked.leave.includes(at) ? undefined : after(one, asked.shipment, one.kept ? (files.get(one.token) ?? {}) : {});
    const made = next && paper.parse({ ...next, id: one.existing?.id ?? db.newId() });
    if (made && one.existing) await db.update('paper', made);
    else if (made) await db.create('paper', made);
    ids.push(made?.id);
  }
  return { papers, ids };
}

const hashOf = async (context: Context, token: string): Promise<string> => createHash('sha256').update(await readFile(context.files.path(token))).digest('hex');

const importPapers: UseCase<'shipments.importPapers'> = async (asked, context) => {
  const workspace = await context.workspace();
  if (asked.shipment) await knownShipment(workspace.read, asked.shipment);
  const { found, findings, refused } = await readIn(context, asked);
  const planned = await planIn(workspace.read, found, asked.shipment);
  const shown = { findings: shownFindings(findings, context.language, documentMessages), refused };
  const writable = planned.filter((one, at) => one.kind && one.result !== 'same' && !asked.leave.includes(at));
  if (!asked.write || writable.length === 0) return { ...shown, papers: planned.map((one) => shownPaper(one, undefined, context.language)), changeSet: null };
  const files = new Map<string, Partial<Paper>>();
  for (const { token } of writable.filter((one) => one.kept)) files.set(token, await keptFile(context, token));
  const [first] = writable;
  const name = writable.every((one) => one.file === first?.file) ? (first?.file ?? '') : `${first?.file ?? ''} …`;
  const source = first && { name: first.file, sha256: await hashOf(context, first.token) };
  const { value, changeSet } = await workspace.change({ label: { id: 'papers-in', data: { count: writable.length, file: name } }, ...(source ? { source } : {}) }, async (db) => write(db, planned, asked, files));
  return { ...shown, papers: value.papers.map((one, at) => shownPaper(one, value.ids[at], context.language)), changeSet: shownOrNull(changeSet, context.language) };
};
export default importPapers;

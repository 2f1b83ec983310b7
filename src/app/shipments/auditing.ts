import { type Day, type Finding, today } from '#base';
import { type CrossRow, documentMessages, groupedPapers, matrixOf } from '#documents';
import { paperName } from '#rules';
import { groundOf } from '../checks/ground.ts';
import type { Output } from '../contract.ts';
import { dayOfShipment, shipmentFacts } from '../documents/shipmentFacts.ts';
import type { Context } from '../port.ts';
import { shownFinding } from '../report/render.ts';
import { comparers } from './comparers.ts';
import { judgeShipment } from './judge.ts';
import { Askers } from './judging.ts';
import { outcomeOf } from './outcome.ts';
import { type PastPaper, readPast, type UnreadFile } from './pastFiles.ts';
import { restsOnText, stands } from './unconfirmed.ts';
import type { AskedPaper } from './units.ts';

export type Audit = { shipments: Output<'shipments.audit'>['shipments']; unread: UnreadFile[]; findings: Finding[] };
type Audited = Audit['shipments'][number];
type Filed = AskedPaper & Pick<PastPaper, 'file' | 'printed'>;

const asPaper = ({ document, file, printed }: PastPaper, at: number): Filed => ({ id: `${at}`, kind: document.kind as AskedPaper['kind'], document, file, ...(printed ? { printed } : {}) });

/** What a shipment of the past is called: by its invoice, else by its first paper. */
const labelOf = (papers: readonly Filed[]): string => (papers.find((one) => one.kind === 'commercialInvoice') ?? papers[0])?.document.number ?? papers[0]?.file ?? '';

/** What fails in one shipment; a point that rests on the text of a PDF is to be confirmed. */
function failing(papers: readonly Filed[], askers: Askers, day: Day): { on: Day; taxRoute: string | undefined; findings: Finding[]; unconfirmed: ReadonlySet<Finding> } {
  const { ground } = askers;
  const facts = shipmentFacts(papers.map((one) => one.document), undefined);
  const data = shipmentFacts(papers.filter((one) => !one.printed).map((one) => one.document), undefined);
  const on = dayOfShipment(facts, papers.map((one) => one.document)) ?? day;
  const judged = judgeShipment(askers.on(on), ground.rules.stamp, { id: '', exporter: ground.exporter.id, papers, facts: { exporter: ground.exporterFacts, shipment: facts, ...(facts.destination ? { destination: facts.destination } : {}) } });
  const rule = (one: Finding) => ground.rules.byId.get(one.rule);
  const findings = outcomeOf(judged, ground.rules, []).findings.filter((one) => one.status === 'fail' && stands(one, rule(one), papers));
  return { on, taxRoute: facts.taxRoute, findings, unconfirmed: new Set(findings.filter((one) => restsOnText(one, rule(one), papers, { whole: facts, data }))) };
}

function auditOf(papers: readonly Filed[], askers: Askers, day: Day, language: string): Audited {
  const { on, taxRoute, findings, unconfirmed } = failing(papers, askers, day);
  const tongue = language === 'hi' ? 'hi' : 'en';
  const paperOf = (id: string | undefined): Filed | undefined => papers.find((each) => each.id === id);
  const name = (id: string | undefined): string => { const one = paperOf(id); return one ? [paperName(one.kind, tongue), one.document.number].filter(Boolean).join(' ') : ''; };
  const apart = (row: CrossRow): Audited['differing'][number] => ({ fact: row.fact, values: row.cells.filter((one) => one.text !== '').map(({ paper, type, text, unit, state }) => ({ document: name(paper), file: paperOf(paper)?.file ?? '', type, text, unit, differs: state === 'differs', unconfirmed: paperOf(paper)?.printed !== undefined })) });
  const count = (severity: string): number => findings.filter((one) => one.severity === severity && !unconfirmed.has(one)).length;
  return {
    label: labelOf(papers), on, documents: papers.map((one) => ({ name: paperName(one.kind, tongue), number: one.document.number ?? '', file: one.file, unconfirmed: one.printed !== undefined })), errors: count('error'), warnings: count('warning'), toConfirm: unconfirmed.size,
    differing: matrixOf(papers, taxRoute, findings, comparers).rows.filter((one) => one.state === 'differs').map(apart),
    points: findings.map((one) => ({ rule: one.rule, severity: one.severity, title: shownFinding(one, language, documentMessages).text.title, detail: shownFinding(one, language, documentMessages).text.detail ?? '', documents: [one.where, ...(one.others ?? [])].map((place) => name(place.record)).filter((text) => text !== ''), unconfirmed: unconfirmed.has(one) })),
  };
}

/**
 * Files of past shipments, sorted into shipments by the numbers on them, each asked every rule; those with most errors first. What the text of a PDF
 * says is compared with the rest and marked as not confirmed. Nothing is kept.
 */
export async function audit(context: Context, files: readonly string[]): Promise<Audit> {
  const { read } = await context.workspace();
  const past = await readPast(context, files);
  const askers = new Askers(await groundOf(read));
  const day = today(context.clock);
  const groups = groupedPapers(past.papers);
  const shipments: Audited[] = [];
  for (const [at, group] of groups.entries()) {
    context.signal.throwIfAborted();
    context.progress(at, groups.length, 'checks');
    shipments.push(auditOf(group.map(asPaper), askers, day, context.language));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { shipments: shipments.sort((a, b) => b.errors - a.errors || b.toConfirm - a.toConfirm || b.warnings - a.warnings || (a.label < b.label ? -1 : 1)), unread: past.unread, findings: past.findings };
}

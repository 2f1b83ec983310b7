import { type Day, type Finding, today } from '#base';
import { type CrossRow, groupedPapers, matrixOf } from '#documents';
import { paperName } from '#rules';
import { groundOf } from '../checks/ground.ts';
import type { Output } from '../contract.ts';
import { type FiledDocument, readDossier } from '../documents/readFiles.ts';
import { dayOfShipment, shipmentFacts } from '../documents/shipmentFacts.ts';
import type { Context } from '../port.ts';
import { comparers } from './comparers.ts';
import { judgeShipment } from './judge.ts';
import { Askers } from './judging.ts';
import { outcomeOf } from './outcome.ts';
import { pointsOf } from './points.ts';
import { shownPoint } from './shownPoint.ts';
import type { AskedPaper } from './units.ts';

export type Audit = { shipments: Output<'shipments.audit'>['shipments']; findings: Finding[] };
type Audited = Audit['shipments'][number];
type Filed = AskedPaper & { file: string };

const asPaper = ({ document, file }: FiledDocument, at: number): Filed => ({ id: `${at}`, kind: document.kind as AskedPaper['kind'], document, file });

/** What a shipment of the past is called: by its invoice, else by its first paper. */
const labelOf = (papers: readonly Filed[]): string => (papers.find((one) => one.kind === 'commercialInvoice') ?? papers[0])?.document.number ?? papers[0]?.file ?? '';

function auditOf(papers: readonly Filed[], askers: Askers, day: Day, language: string): Audited {
  const { ground } = askers;
  const documents = papers.map((one) => one.document);
  const facts = shipmentFacts(documents, undefined);
  const on = dayOfShipment(facts, documents) ?? day;
  const judged = judgeShipment(askers.on(on), ground.rules.stamp, { id: '', exporter: ground.exporter.id, papers, facts: { exporter: ground.exporterFacts, shipment: facts, ...(facts.destination ? { destination: facts.destination } : {}) } });
  const points = pointsOf(outcomeOf(judged, ground.rules, []).findings, papers, facts.taxRoute).filter((one) => one.finding.status === 'fail');
  const findings = points.map((one) => one.finding);
  const tongue = language === 'hi' ? 'hi' : 'en';
  const name = (id: string | undefined): string => { const one = papers.find((each) => each.id === id); return one ? [paperName(one.kind, tongue), one.document.number].filter(Boolean).join(' ') : ''; };
  const apart = (row: CrossRow): Audited['differing'][number] => ({ fact: row.fact, values: row.cells.filter((one) => one.text !== '').map(({ paper, type, text, unit, state }) => ({ document: name(paper), file: papers.find((one) => one.id === paper)?.file ?? '', type, text, unit, differs: state === 'differs' })) });
  const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
  return {
    label: labelOf(papers), on, documents: papers.map((one) => ({ name: paperName(one.kind, tongue), number: one.document.number ?? '', file: one.file })), errors: count('error'), warnings: count('warning'),
    differing: matrixOf(papers, facts.taxRoute, findings, comparers).rows.filter((one) => one.state === 'differs').map(apart),
    points: points.map((each) => ({ each, one: each.finding })).map(({ each, one }) => ({ rule: one.rule, severity: one.severity, title: shownPoint(each, papers, language).text.title, detail: shownPoint(each, papers, language).text.detail ?? '', documents: [one.where, ...(one.others ?? [])].map((place) => name(place.record)).filter((text) => text !== '') })),
  };
}

/** Files of past shipments, sorted into shipments by the numbers on them, each asked every rule; those with most errors first. Nothing is kept. */
export async function audit(context: Context, files: readonly string[]): Promise<Audit> {
  const { read } = await context.workspace();
  const dossier = await readDossier(context, files);
  const askers = new Askers(await groundOf(read));
  const day = today(context.clock);
  const groups = groupedPapers(dossier.documents);
  const shipments: Audited[] = [];
  for (const [at, group] of groups.entries()) {
    context.signal.throwIfAborted();
    context.progress(at, groups.length, 'checks');
    shipments.push(auditOf(group.map(asPaper), askers, day, context.language));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { shipments: shipments.sort((a, b) => b.errors - a.errors || b.warnings - a.warnings || (a.label < b.label ? -1 : 1)), findings: dossier.findings };
}

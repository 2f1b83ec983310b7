import { today } from '#base';
import { documentMessages } from '#documents';
import { countOutcome } from '#rules';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { judgePapers } from './judge.ts';
import { readDossier } from './readFiles.ts';
import { dayOfShipment, shipmentFacts } from './shipmentFacts.ts';

/** Files as the papers of one shipment, read and asked all rules of papers; no company is needed and nothing is kept. */
const check: UseCase<'documents.check'> = async ({ files, on }, context) => {
  const dossier = await readDossier(context, files);
  const papers = dossier.documents.map((one) => one.document);
  const shipment = shipmentFacts(papers, dossier.shipment);
  const judged = judgePapers(dossier.documents, { exporter: dossier.exporter, shipment }, on ?? dayOfShipment(shipment, papers) ?? today(context.clock));
  for (const one of dossier.findings) countOutcome(judged.counts, one.status);
  return {
    on: judged.on, packs: judged.packs, outcomes: judged.counts, findings: shownFindings([...dossier.findings, ...judged.findings], context.language, documentMessages),
    documents: dossier.documents.map(({ document, file }) => ({ file, kind: document.kind ?? '', number: document.number ?? '', date: document.date ?? null, lines: document.lines?.length ?? 0 })),
  };
};
export default check;

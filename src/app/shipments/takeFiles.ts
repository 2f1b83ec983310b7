import { Refusal } from '#base';
import { documentMessages, type ExportDocument, isDocumentKind, paper, papersOf } from '#documents';
import { readDossier } from '../documents/readFiles.ts';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownShipment } from './known.ts';

type Read = { kind: NonNullable<ExportDocument['kind']>; document: ExportDocument };

/** Documents out of files go into a shipment: new ones are added, those known by kind and number take the values of the file. */
const takeFiles: UseCase<'shipments.takeFiles'> = async ({ id, files }, context) => {
  const workspace = await context.workspace();
  const { number } = await knownShipment(workspace.read, id);
  const dossier = await readDossier(context, files);
  const read = dossier.documents.flatMap(({ document: { kind, ...document } }): Read[] => (kind && isDocumentKind(kind) ? [{ kind, document }] : []));
  if (read.length === 0) throw new Refusal('unreadable', 'No document of a shipment was found in these files. Nothing was changed.');
  const done = { added: 0, updated: 0 };
  const { changeSet } = await workspace.change({ label: { id: 'paper-add', data: { number: read.map((one) => one.document.number ?? one.kind).slice(0, 3).join(', ') || number } } }, async (db) => {
    await knownShipment(db, id);
    const there = await papersOf(db, id);
    for (const { kind, document } of read) {
      const same = document.number === undefined ? undefined : there.find((one) => one.kind === kind && one.document.number === document.number);
      if (same) {
        await db.update('paper', paper.parse({ ...same, document: { ...same.document, ...document }, source: 'read' }));
        done.updated += 1;
        continue;
      }
      await db.create('paper', paper.parse({ id: db.newId(), kind, shipments: [id], document, source: 'read' }));
      done.added += 1;
    }
  });
  return { ...done, findings: shownFindings(dossier.findings, context.language, documentMessages), changeSet: shownOrNull(changeSet, context.language) };
};
export default takeFiles;

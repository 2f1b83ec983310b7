import { Refusal } from '#base';
import { paper } from '#documents';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { keptFile } from './attachment.ts';
import { knownPaper, knownShipment } from './known.ts';

const savePaper: UseCase<'shipments.savePaper'> = async ({ id, file, document, ...given }, context) => {
  const workspace = await context.workspace();
  const kept = file ? await keptFile(context, file) : {};
  const number = document.number ?? given.kind;
  const { value, changeSet } = await workspace.change({ label: { id: id ? 'paper-edit' : 'paper-add', data: { number } } }, async (db) => {
    for (const one of given.shipments) await knownShipment(db, one);
    const before = id ? await knownPaper(db, id) : undefined;
    if (before && before.kind !== given.kind) throw new Refusal('wrong-usage', 'A paper keeps its kind. Delete it and make one of the other kind.');
    const { kind: _kind, ...says } = document;
    const after = paper.parse({ ...before, ...Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined)), ...kept, document: says, id: before?.id ?? db.newId() });
    if (before) await db.update('paper', after);
    else await db.create('paper', after);
    return after.id;
  });
  return { id: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default savePaper;

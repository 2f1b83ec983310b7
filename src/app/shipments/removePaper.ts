import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownPaper } from './known.ts';

const removePaper: UseCase<'shipments.removePaper'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const { kind, document } = await knownPaper(workspace.read, id);
  const { changeSet } = await workspace.change({ label: { id: 'paper-remove', data: { number: document.number ?? kind } } }, async (db) => {
    await knownPaper(db, id);
    await db.remove('paper', id);
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default removePaper;

import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { titleOf } from './names.ts';
import { recordAt } from './points.ts';
import { cannot, checkFits, type Document, put, within } from './putBack.ts';

/** Puts a record back as it stood at a point: a new step like any other, history stays as it was. */
const revertRecord: UseCase<'journal.revertRecord'> = async ({ kind, record, point }, context) => {
  const workspace = await context.workspace();
  const then = await recordAt<Document>(workspace, kind, record, point);
  if (!then) throw cannot('was-not-there');
  const { changeSet } = await workspace.change({ label: { id: 'revert-record', data: { sku: titleOf(then, context.language) } } }, async (db) => {
    await checkFits(within(db), kind, then, context.language);
    await put(db, kind, then);
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default revertRecord;

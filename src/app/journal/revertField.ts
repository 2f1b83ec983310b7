import { Refusal } from '#base';
import { fieldValue, setField } from '#store';
import { kinds } from '../kinds.ts';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { titleOf } from './names.ts';
import { recordAt } from './points.ts';
import { cannot, checkFits, type Document, put, within } from './putBack.ts';

const mapsOf = (kind: string): readonly string[] => kinds.find((one) => one.kind === kind)?.maps ?? [];

/** Puts one field back to what it was at a point, whatever else changed since: a new step. */
const revertField: UseCase<'journal.revertField'> = async ({ kind, record, field, point }, context) => {
  const workspace = await context.workspace();
  const then = await recordAt<Document>(workspace, kind, record, point);
  if (!then) throw cannot('was-not-there');
  const now = await workspace.read.record<Document>(kind, record);
  const label = { id: 'revert-field', data: { field, sku: titleOf(now ?? then, context.language) } };
  const { changeSet } = await workspace.change({ label }, async (db) => {
    const document = await db.record<Document>(kind, record);
    if (!document) throw new Refusal('no-such-record', 'This item is no longer there. It may have been deleted or undone in another window.', { hi: 'यह आइटम अब नहीं है। दूसरी विंडो में हटाया या वापस लिया गया होगा।' });
    setField(document, field, fieldValue(then, field, mapsOf(kind)), mapsOf(kind));
    await checkFits(within(db), kind, document, context.language);
    await put(db, kind, document);
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default revertField;

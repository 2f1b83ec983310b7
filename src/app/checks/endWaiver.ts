import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { requireWaiver } from './waivers.ts';

/** Ends a waiver before its day; the rule fires again. */
const endWaiver: UseCase<'checks.endWaiver'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const { rule } = await requireWaiver(workspace.read, id);
  const { changeSet } = await workspace.change({ label: { id: 'waiver-ended', data: { rule } } }, (db) => db.remove('waiver', id));
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default endWaiver;

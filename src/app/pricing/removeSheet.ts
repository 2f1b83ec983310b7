import { Refusal } from '#base';
import type { CostSheet } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';

const removeSheet: UseCase<'pricing.removeSheet'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const sheet = await workspace.read.record<CostSheet>('cost_sheet', id);
  if (!sheet) throw new Refusal('no-such-record', 'This cost sheet is no longer there. It may have been deleted or undone in another window.', { hi: 'यह लागत शीट अब नहीं है। दूसरी विंडो में हटाई या वापस ली गई होगी।' });
  const { changeSet } = await workspace.change({ label: { id: 'cost-sheet-removed', data: { name: sheet.name ?? sheet.family ?? '' } } }, (db) => db.remove('cost_sheet', id));
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default removeSheet;

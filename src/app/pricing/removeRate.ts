import { Refusal } from '#base';
import type { Rate } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';

const removeRate: UseCase<'pricing.removeRate'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const rate = await workspace.read.record<Rate>('rate', id);
  if (!rate) throw new Refusal('no-such-record', 'This rate is no longer there. It may have been deleted or undone in another window.', { hi: 'यह रेट अब नहीं है। दूसरी विंडो में हटाया या वापस लिया गया होगा।' });
  const { changeSet } = await workspace.change({ label: { id: 'rate-removed', data: { name: rate.label ?? rate.name } } }, (db) => db.remove('rate', id));
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default removeRate;

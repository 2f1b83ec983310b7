import { Refusal } from '#base';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';

/** Takes the tariff of one first day out. */
const remove: UseCase<'tariff.remove'> = async ({ from }, context) => {
  const workspace = await context.workspace();
  const held = await workspace.read.all<{ id: string }>('SELECT id FROM tariff WHERE from_day = ?', [from]);
  if (held.length === 0) throw new Refusal('no-such-record', `There is no tariff from ${from}. It may have been removed meanwhile.`, { hi: `${from} से कोई टैरिफ नहीं है। इस बीच हटाया गया होगा।` });
  const { changeSet } = await workspace.change({ label: { id: 'tariff-removed', data: { day: from } } }, async (db) => {
    for (const { id } of held) await db.remove('tariff', id);
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default remove;

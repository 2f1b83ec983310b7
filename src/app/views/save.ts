import { Refusal } from '#base';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { savedViews, VIEW_KEY, type ViewRecord } from './storage.ts';

/** Saves a view under a name, or again under its id. Two views of one name would not be told apart: refused. */
const save: UseCase<'catalogue.saveView'> = async ({ id: known, ...view }, context) => {
  const workspace = await context.workspace();
  const name = view.name.trim();
  if (name === '') throw new Refusal('wrong-usage', 'A view needs a name.');
  const { value, changeSet } = await workspace.change({ label: { id: 'view-saved', data: { name } } }, async (db) => {
    const namesake = (await savedViews(db)).find((one) => one.name.toLowerCase() === name.toLowerCase() && one.id !== known);
    if (namesake) throw new Refusal('already-exists', `There is already a view called ${namesake.name}. Choose another name, or update that one.`, { hi: `${namesake.name} नाम का व्यू पहले से है। दूसरा नाम चुनें, या उसी व्यू को अपडेट करें।` });
    const before = known === undefined ? undefined : await db.record<ViewRecord>('setting', known);
    if (known !== undefined && !before) throw new Refusal('no-such-record', 'This view is no longer there; it may have been deleted in another window. Save it under a new name.', { hi: 'यह व्यू अब नहीं है; दूसरी विंडो में हटाया गया होगा। नए नाम से सहेजें।' });
    const id = known ?? db.newId();
    const record: ViewRecord = { id, key: before?.key ?? `${VIEW_KEY}${id}`, view: { ...view, name } };
    if (before) await db.update('setting', record);
    else await db.create('setting', record);
    return id;
  });
  return { id: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default save;

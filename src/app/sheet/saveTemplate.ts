import { Refusal } from '#base';
import { templateById } from '#specsheet';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { ownTemplates, TEMPLATE_KEY, type TemplateRecord } from './ownTemplates.ts';

/** Saves a template under a name, or again under its id. Throws Refusal('already-exists' | 'no-such-record' | 'no-such-template'). */
const save: UseCase<'sheet.saveTemplate'> = async ({ id: known, edit }, context) => {
  const workspace = await context.workspace();
  templateById(edit.base);
  const { value, changeSet } = await workspace.change({ label: { id: 'sheet-template-saved', data: { name: edit.title } } }, async (db) => {
    const own = await ownTemplates(db);
    const namesake = own.find((one) => one.edit.title.toLowerCase() === edit.title.toLowerCase() && one.id !== known);
    if (namesake) throw new Refusal('already-exists', `There is already a template called ${namesake.edit.title}. Choose another name.`, { hi: `${namesake.edit.title} नाम का टेम्पलेट पहले से है। दूसरा नाम चुनें।` });
    const before = known === undefined ? undefined : await db.record<TemplateRecord>('setting', known);
    if (known !== undefined && !before) throw new Refusal('no-such-record', 'This template is no longer there; it may have been deleted in another window. Save it under a new name.', { hi: 'यह टेम्पलेट अब यहाँ नहीं है; शायद दूसरी विंडो में हटाया गया। इसे नए नाम से सहेजें।' });
    const id = known ?? db.newId();
    const version = before ? before.template.version + 1 : 1;
    const record: TemplateRecord = { id, key: before?.key ?? `${TEMPLATE_KEY}${id}`, template: { ...edit, version } };
    if (before) await db.update('setting', record);
    else await db.create('setting', record);
    return id;
  });
  return { id: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default save;

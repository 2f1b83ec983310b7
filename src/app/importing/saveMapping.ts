import { Refusal } from '#base';
import { checkPatterns, versioned } from '#importing';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { type KeptMapping, keptMappings, signatureOfMapping } from './mappings.ts';

/** Saves a mapping under a name, or again under its id. Two of one name would not be told apart: refused. */
const save: UseCase<'importing.saveMapping'> = async ({ id: known, name: typed, mapping }, context) => {
  const workspace = await context.workspace();
  const name = typed.trim();
  if (name === '') throw new Refusal('wrong-usage', 'A mapping needs a name.');
  checkPatterns(mapping);
  const { value, changeSet } = await workspace.change({ label: { id: 'mapping-saved', data: { name } } }, async (db) => {
    const kept = await keptMappings(db);
    const namesake = kept.find((one) => one.saved && one.name.toLowerCase() === name.toLowerCase() && one.id !== known);
    if (namesake) throw new Refusal('already-exists', `There is already a mapping called ${namesake.name}. Choose another name, or save over that one.`, { hi: `${namesake.name} नाम की मैपिंग पहले से है। दूसरा नाम चुनें, या उसी पर सहेजें।` });
    const before = kept.find((one) => one.id === known);
    if (known !== undefined && !before) throw new Refusal('no-such-record', 'This mapping is no longer there; it may have been deleted in another window. Save it under a new name.', { hi: 'यह मैपिंग अब नहीं है; शायद किसी दूसरी विंडो में हटा दी गई। इसे नए नाम से सहेजें।' });
    const record: KeptMapping = { id: known ?? db.newId(), name, saved: true, signature: signatureOfMapping(mapping), used: before?.used ?? 0, mapping: versioned({ ...mapping, name }) };
    if (before) await db.update('mapping', record);
    else await db.create('mapping', record);
    return record.id;
  });
  return { id: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default save;

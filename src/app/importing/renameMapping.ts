import { Refusal } from '#base';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { keptMappings } from './mappings.ts';

/** Gives a mapping another name; one remembered from a file becomes a saved one by it. */
const rename: UseCase<'importing.renameMapping'> = async ({ id, name: typed }, context) => {
  const workspace = await context.workspace();
  const name = typed.trim();
  if (name === '') throw new Refusal('wrong-usage', 'A mapping needs a name.');
  const { changeSet } = await workspace.change({ label: { id: 'mapping-renamed', data: { name } } }, async (db) => {
    const kept = await keptMappings(db);
    const one = kept.find((each) => each.id === id);
    if (!one) throw new Refusal('no-such-record', 'This mapping is no longer there; it may have been deleted in another window.', { hi: 'यह मैपिंग अब नहीं है; शायद किसी दूसरी विंडो में हटा दी गई।' });
    const namesake = kept.find((each) => each.saved && each.id !== id && each.name.toLowerCase() === name.toLowerCase());
    if (namesake) throw new Refusal('already-exists', `There is already a mapping called ${namesake.name}. Choose another name.`, { hi: `${namesake.name} नाम की मैपिंग पहले से है। दूसरा नाम चुनें।` });
    await db.update('mapping', { ...one, name, saved: true, mapping: { ...one.mapping, name } });
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default rename;

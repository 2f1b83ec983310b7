import { Refusal } from '#base';
import { costSheet, costSheetsOf } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';

/** Keeps a cost sheet. A family has one; a second for the same family is refused. */
const saveSheet: UseCase<'pricing.saveSheet'> = async ({ id, ...typed }, context) => {
  const workspace = await context.workspace();
  const { value, changeSet } = await workspace.change({ label: { id: 'cost-sheet', data: { name: typed.name ?? typed.family ?? '' } } }, async (db) => {
    const all = await costSheetsOf({ ...db, brand: 'read' });
    if (all.some((one) => one.family === typed.family && one.id !== id)) throw new Refusal('key-taken', 'This family already has a cost sheet. Change that one.', { hi: 'इस फ़ैमिली की लागत शीट पहले से है। उसी को बदलें।', where: { field: 'family' } });
    const known = all.some((one) => one.id === id);
    const parsed = costSheet.safeParse({ ...typed, id: known ? id : db.newId() });
    if (!parsed.success) throw new Refusal('wrong-usage', `The cost sheet was not taken: ${parsed.error.issues[0]?.message ?? ''}.`, { where: { field: parsed.error.issues[0]?.path.join('.') ?? 'lines' } });
    await (known ? db.update('cost_sheet', parsed.data) : db.create('cost_sheet', parsed.data));
    return parsed.data.id;
  });
  return { id: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default saveSheet;

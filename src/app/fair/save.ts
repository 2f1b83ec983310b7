import { Refusal, storedText } from '#base';
import { fair } from '#buyers';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownFair } from './known.ts';

/** Writes a fair; without an id a new one. */
const save: UseCase<'fair.save'> = async (given, context) => {
  const name = storedText(given.name).trim();
  if (name === '') throw new Refusal('wrong-usage', 'The fair has no name. Write one.');
  if (given.to && given.to < given.from) throw new Refusal('wrong-usage', `The last day ${given.to} is before the first day ${given.from}. Correct one of the two.`);
  const workspace = await context.workspace();
  const { value, changeSet } = await workspace.change({ label: { id: given.id ? 'fair-edit' : 'fair-add', data: { name } } }, async (db) => {
    const id = given.id ?? db.newId();
    if (given.id) {
      await knownFair(db, given.id);
      await db.update('fair', fair.parse({ ...given, id, name }));
    } else await db.create('fair', fair.parse({ ...given, id, name }));
    return id;
  });
  return { id: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default save;

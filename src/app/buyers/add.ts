import { Refusal, storedText } from '#base';
import { buyer } from '#buyers';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';

const add: UseCase<'buyers.add'> = async (given, context) => {
  const name = storedText(given.name).trim();
  if (name === '') throw new Refusal('wrong-usage', 'The buyer has no name. Write one.');
  const workspace = await context.workspace();
  const { value, changeSet } = await workspace.change({ label: { id: 'buyer-add', data: { name } } }, async (db) => {
    const id = db.newId();
    await db.create('buyer', buyer.parse({ ...given, id, name }));
    return id;
  });
  return { id: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default add;

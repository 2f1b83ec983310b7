import { addDays, instantOfDay } from '#base';
import type { UseCase } from '../port.ts';
import { stepShown } from './stepShown.ts';
import { itemByNumber, undoFloor } from './storage.ts';

const steps: UseCase<'journal.steps'> = async ({ deed, from, to, item, limit, ...more }, context) => {
  const workspace = await context.workspace();
  const number = item?.trim() ?? '';
  const record = number === '' ? undefined : await itemByNumber(workspace.read, number);
  if (number !== '' && record === undefined) return { items: [], more: false };
  const found = await workspace.history({
    ...more, limit: limit + 1, ...(record ? { record } : {}), ...(deed ? { deeds: [deed] } : {}),
    ...(from ? { from: instantOfDay(from) } : {}), ...(to ? { to: instantOfDay(addDays(to, 1)) - 1 } : {}),
  });
  const floor = await undoFloor(workspace.read);
  return { items: found.slice(0, limit).map((one) => stepShown(one, context.language, floor)), more: found.length > limit };
};
export default steps;

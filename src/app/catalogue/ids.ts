import type { UseCase } from '../port.ts';
import { selectedIds, tooMany } from '../bulk/selected.ts';

const ids: UseCase<'catalogue.ids'> = async ({ selection, most }, context) => {
  const found = await selectedIds(await context.workspace(), selection, 'rows');
  if (found.ids.length > most) throw tooMany(found.ids.length, most);
  return { ids: found.ids };
};
export default ids;

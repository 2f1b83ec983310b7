import type { UseCase } from '../port.ts';
import { keptMappings } from './mappings.ts';

/** Mappings of this company: those saved under a name first, then those remembered from files, each by name. */
const list: UseCase<'importing.mappings'> = async (_input, context) => {
  const kept = await keptMappings((await context.workspace()).read);
  const items = kept.map(({ id, name, saved = false, used, mapping }) => ({ id, name, saved, used, layout: mapping.layout, columns: mapping.columns.filter((one) => one.field !== null).length }));
  return { items: items.sort((a, b) => Number(b.saved) - Number(a.saved) || a.name.localeCompare(b.name, 'en')) };
};
export default list;

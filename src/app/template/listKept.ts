import type { UseCase } from '../port.ts';
import { keptTemplates } from './kept.ts';

/** Templates whose columns this company mapped, by name. */
const kept: UseCase<'template.kept'> = async (_input, context) => ({
  items: (await keptTemplates((await context.workspace()).read)).map(({ fingerprint, name, mapping }) => ({ fingerprint, name, columns: mapping.columns.length, filled: mapping.columns.filter((one) => one.field !== null || Boolean(one.constant)).length })),
});
export default kept;

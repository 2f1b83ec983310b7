import { blobPath } from '#media';
import type { UseCase } from '../port.ts';
import { keptTemplates } from './kept.ts';

/** Templates whose columns this company mapped, by name, and whether the blank workbook is here. */
const kept: UseCase<'template.kept'> = async (_input, context) => {
  const workspace = await context.workspace();
  const items = (await keptTemplates(workspace.read)).map(async ({ fingerprint, name, mapping, blob }) => ({
    fingerprint, name, columns: mapping.columns.length, filled: mapping.columns.filter((one) => one.field !== null || Boolean(one.constant)).length,
    here: blob !== undefined && (await blobPath(workspace.folder, blob)) !== undefined,
  }));
  return { items: await Promise.all(items) };
};
export default kept;

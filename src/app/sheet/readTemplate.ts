import { attributesOf, familiesOf } from '#catalogue';
import { type TemplateEdit, templateById } from '#specsheet';
import type { UseCase } from '../port.ts';

const DEADLINE_MS = 10_000;
const MEMORY_BYTES = 256 << 20;

/** Looks at a template file for the editor, which saves it. `unknown`: fields it names that no item of this company can have. */
const read: UseCase<'sheet.readTemplate'> = async ({ file }, context) => {
  const workspace = await context.workspace();
  const run = context.worker.run('read-sheet-template', { path: context.files.path(file), name: context.files.name(file) }, { signal: context.signal, deadlineMs: DEADLINE_MS, memoryBytes: MEMORY_BYTES });
  for await (const answer of run) {
    const edit = answer as TemplateEdit;
    templateById(edit.base);
    const [attributes, families] = await Promise.all([attributesOf(workspace.read), familiesOf(workspace.read)]);
    const known = new Set([...attributes.map((one) => one.key), ...families.flatMap((one) => one.attributes.map((each) => each.key)), 'brand', 'modelNumber', 'materials', 'claims', 'gtin']);
    const unknown = edit.blocks.filter((one) => one.block === 'specification').flatMap((one) => one.fields ?? []).filter((one) => !known.has(one));
    return { edit, unknown: [...new Set(unknown)] };
  }
  throw new Error('the reading task ended without an answer');
};
export default read;

import { existsSync } from 'node:fs';
import { decisions as decisionsSchema, mapping as mappingSchema } from '#importing';
import type { UseCase } from '../port.ts';
import { openImports } from './begun.ts';

/** The last import that began and never ended, and is under way nowhere: the program ended in the middle of it. */
const unfinished: UseCase<'importing.unfinished'> = async (_input, context) => {
  const workspace = await context.workspace();
  const [begun] = await openImports(workspace);
  if (!begun) return { import: null };
  const [file] = begun.files;
  const one = begun.files.length === 1 && file && existsSync(file.path) ? context.files.grant(file.path, file.name) : null;
  const names = begun.files.map((each) => each.name);
  return {
    import: {
      id: begun.id, at: begun.at, person: begun.person, name: names.length > 1 ? `${names[0]} +${names.length - 1}` : (names[0] ?? ''), file: one,
      mapping: mappingSchema.nullable().catch(null).parse(begun.mapping ?? null), decisions: decisionsSchema.nullable().catch(null).parse(begun.decisions ?? null), missing: begun.missing,
    },
  };
};
export default unfinished;

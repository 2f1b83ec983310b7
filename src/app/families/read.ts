import { type Family, familiesOf } from '#catalogue';
import type { UseCase } from '../port.ts';

const DEADLINE_MS = 10_000;
const MEMORY_BYTES = 256 << 20;

/** Looks at a family file for the screen; `families.save` takes it over. */
const read: UseCase<'families.read'> = async ({ file }, context) => {
  const workspace = await context.workspace();
  const known = await familiesOf(workspace.read);
  const run = context.worker.run('read-family', { path: context.files.path(file), name: context.files.name(file) }, { signal: context.signal, deadlineMs: DEADLINE_MS, memoryBytes: MEMORY_BYTES });
  for await (const answer of run) {
    const family = answer as Family;
    return { family, replaces: known.some((one) => one.code === family.code) };
  }
  throw new Error('the reading task ended without an answer');
};
export default read;

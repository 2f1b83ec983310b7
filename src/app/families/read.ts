import { type Confidentiality, stricter } from '#base';
import { attributesOf, type Family, familiesOf } from '#catalogue';
import type { UseCase } from '../port.ts';

const DEADLINE_MS = 10_000;
const MEMORY_BYTES = 256 << 20;

/** A file never opens what the company keeps closed: of both classes the more closed one is offered, for a person to change. */
const asClosedAs = (family: Family, held: ReadonlyMap<string, Confidentiality>): Family => ({ ...family, attributes: family.attributes.map((one) => ({ ...one, class: stricter(one.class, held.get(one.key) ?? 'public') })) });

/** Looks at a family file for the screen; `families.save` takes it over. */
const read: UseCase<'families.read'> = async ({ file }, context) => {
  const workspace = await context.workspace();
  const [known, attributes] = await Promise.all([familiesOf(workspace.read), attributesOf(workspace.read)]);
  const run = context.worker.run('read-family', { path: context.files.path(file), name: context.files.name(file) }, { signal: context.signal, deadlineMs: DEADLINE_MS, memoryBytes: MEMORY_BYTES });
  for await (const answer of run) {
    const family = answer as Family;
    const before = known.find((one) => one.code === family.code);
    const held = new Map(attributes.map((one) => [one.key, one.class]));
    for (const one of before?.attributes ?? []) held.set(one.key, stricter(one.class, held.get(one.key) ?? 'public'));
    return { family: asClosedAs(family, held), replaces: before !== undefined };
  }
  throw new Error('the reading task ended without an answer');
};
export default read;

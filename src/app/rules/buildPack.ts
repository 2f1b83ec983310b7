import type { Output } from '../contract.ts';
import type { UseCase } from '../port.ts';

const DEADLINE_MS = 60_000;
const MEMORY_BYTES = 768 << 20;

/** One text out of a pack's folder, ready to be signed. */
const buildPack: UseCase<'rules.buildPack'> = async ({ folder }, context) => {
  const run = context.worker.run('build-pack', { path: context.files.path(folder), name: context.files.name(folder) }, { signal: context.signal, deadlineMs: DEADLINE_MS, memoryBytes: MEMORY_BYTES });
  for await (const built of run) return built as Output<'rules.buildPack'>;
  throw new Error('the building task ended without an answer');
};
export default buildPack;

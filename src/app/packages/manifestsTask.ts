import { packageManifestOf } from '#sealing';
import { z } from 'zod';
import type { Task } from '../worker/tasks.ts';

const input = z.object({ paths: z.array(z.string()).max(10_000) });

/** Reads the manifests of zips in the killable process; one answer each, in order, null for what is no package of ours. */
async function* manifests(asked: unknown): AsyncGenerator<unknown> {
  for (const path of input.parse(asked).paths) yield await packageManifestOf(path);
}
const task: Task = manifests;
export default task;

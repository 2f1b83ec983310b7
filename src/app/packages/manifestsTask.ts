import { readPackage } from '#sealing';
import { z } from 'zod';
import type { Task } from '../worker/tasks.ts';

const input = z.object({ paths: z.array(z.string()).max(10_000), part: z.string().optional() });

/** Reads the manifests of zips, and one part of each when asked, in the killable process; one answer each, in order, null for what is no package of ours. */
async function* manifests(asked: unknown): AsyncGenerator<unknown> {
  const { paths, part } = input.parse(asked);
  for (const path of paths) yield await readPackage(path, part);
}
const task: Task = manifests;
export default task;

import { verifyPackage } from '#sealing';
import { z } from 'zod';
import type { Task } from '../worker/tasks.ts';

const input = z.object({ path: z.string() });

/** Verifies a foreign zip in the killable process; yields one answer. */
async function* verify(asked: unknown): AsyncGenerator<unknown> {
  yield await verifyPackage(input.parse(asked).path);
}
const task: Task = verify;
export default task;

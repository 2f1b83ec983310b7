import { learnTemplate } from '#tables';
import { z } from 'zod';
import type { Task } from '../worker/tasks.ts';

const input = z.object({ path: z.string(), name: z.string() });

/** Learns a seller's template in the killable process; yields one answer. */
const task: Task = async function* (asked) {
  const { path, name } = input.parse(asked);
  yield await learnTemplate(path, name);
};
export default task;

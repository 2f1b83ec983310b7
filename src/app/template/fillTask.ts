import { fillTemplate } from '#tables';
import { z } from 'zod';
import type { Task } from '../worker/tasks.ts';

const cell = z.object({ column: z.number().int().min(0), text: z.string(), number: z.boolean() });
const input = z.object({ path: z.string(), name: z.string(), sheet: z.string(), plan: z.object({ firstRow: z.number().int().min(1), rows: z.array(z.array(cell)) }), /** False: only what would happen. */ bytes: z.boolean() });

/** Fills a seller's template in the killable process; yields one answer, without the workbook when only the outcome is wanted. */
const task: Task = async function* (asked) {
  const { path, name, sheet, plan, bytes } = input.parse(asked);
  const filled = await fillTemplate(path, name, sheet, plan);
  yield bytes ? filled : { ...filled, bytes: new Uint8Array() };
};
export default task;

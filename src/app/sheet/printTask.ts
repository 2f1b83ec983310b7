import { type Plan, printPlan } from '#paper';
import { z } from 'zod';
import type { Task } from '../worker/tasks.ts';

/** Plans are made by the core, which has checked what they carry; only what stands on paper comes here. */
const input = z.object({ plans: z.array(z.custom<Plan>((one) => typeof one === 'object' && one !== null && 'sheets' in one)).max(1_000) });

/** Prints plans one after the other: yields for each what `printPlan` gives. Fonts stay open from run to run. */
const task: Task = async function* (asked) {
  for (const plan of input.parse(asked).plans) yield await printPlan(plan);
};
export default task;

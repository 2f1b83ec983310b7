/** Program of a worker process that does what a PDF asks for, for hostilePdf.test.ts: the control that the canaries would notice. */
import { execFileSync } from 'node:child_process';
import { coreLine } from '../worker/line.ts';
import { serve } from '../worker/serve.ts';
import type { Task } from '../worker/tasks.ts';

const obey: Task = async function* (input) {
  const { script, launch } = input as { script: string; launch: readonly string[] };
  // A viewer with scripting on would run the script of the file with what the process offers.
  new Function(script)();
  const [program = '', ...given] = launch;
  execFileSync(program, given);
  await new Promise((resolve) => setTimeout(resolve, 200));
  yield 'done';
};

serve({ obey: async () => ({ default: obey }) }, coreLine());

import type { FilledTemplate, FillPlan, LearnedTemplate } from '#tables';
import { stampOf } from '../importing/readFile.ts';
import type { Context } from '../port.ts';

/** A form of a hundred thousand prepared rows is learned in seconds; what takes longer is made to take long. */
const LIMITS = { deadlineMs: 60_000, memoryBytes: 1_024 << 20 };

type Needs = Pick<Context, 'worker' | 'files' | 'signal'>;

async function only<T>(run: AsyncIterable<unknown>): Promise<T> {
  let answer: unknown;
  for await (const one of run) answer ??= one;
  if (answer === undefined) throw new Error('the task on a template ended without an answer');
  return answer as T;
}

/** Templates that were learned lately, by token and state of the file: a preview and the filling after it ask for the same one. */
const lately = new Map<string, Promise<LearnedTemplate>>();
const KEPT = 3;

/** What a template holds. Throws the refusals of learnTemplate, and too-large, too-slow, worker-died, cancelled. */
export async function learned({ worker, files, signal }: Needs, file: string): Promise<LearnedTemplate> {
  const path = files.path(file);
  const key = `${file} ${await stampOf(path)}`;
  const before = lately.get(key);
  if (before) return before;
  const learning = only<LearnedTemplate>(worker.run('learn-template', { path, name: files.name(file) }, { signal, ...LIMITS }));
  lately.set(key, learning);
  learning.catch(() => lately.delete(key));
  for (const old of [...lately.keys()].slice(0, Math.max(0, lately.size - KEPT))) lately.delete(old);
  return learning;
}

/** The template with values written into it, or only what would come of it. Throws as `learned` does. */
export const filled = ({ worker, files, signal }: Needs, file: string, sheet: string, plan: FillPlan, bytes: boolean): Promise<FilledTemplate> =>
  only(worker.run('fill-template', { path: files.path(file), name: files.name(file), sheet, plan, bytes }, { signal, ...LIMITS }));

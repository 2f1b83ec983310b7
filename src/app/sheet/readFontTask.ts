import { LARGEST_FONT, readFont } from '#paper';
import { z } from 'zod';
import { readUpTo } from '../worker/readUpTo.ts';
import type { Task } from '../worker/tasks.ts';

const input = z.object({ path: z.string() });

/** Reads a font, which may come from anybody, in the process that can be killed. */
const readFontTask: Task = async function* (asked) {
  yield readFont(await readUpTo(input.parse(asked).path, LARGEST_FONT));
};
export default readFontTask;

import { Refusal } from '#base';
import { fitImage, fitOptions, inFlight } from '#media';
import { z } from 'zod';
import type { Task } from './tasks.ts';

const input = z.object({ images: z.array(z.object({ bytes: z.instanceof(Uint8Array), options: fitOptions })).max(1_000) });

/**
 * Fits pictures from untrusted bytes: yields for each, in the order they came, `{ ok: true, fitted }`, or `{ ok: false, problem }` for one
 * that cannot be read: the others of the batch still come out.
 */
const task: Task = (asked) => {
  const { images } = input.parse(asked);
  return inFlight(images, async ({ bytes, options }) => {
    try {
      return { ok: true, fitted: await fitImage(bytes, options) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ok: false, problem: error.toProblem() };
    }
  });
};
export default task;

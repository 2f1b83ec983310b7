import { Refusal } from '#base';
import { inFlight, lookAtPicture, pictureEdit } from '#media';
import { z } from 'zod';
import type { Task } from './tasks.ts';

const input = z.object({ images: z.array(z.object({ bytes: z.instanceof(Uint8Array), edit: pictureEdit.optional() })).max(1_000) });

/** Measures pictures from untrusted bytes: yields for each, in the order they came, what was measured, or null for one that cannot be read. */
const task: Task = (asked) => {
  const { images } = input.parse(asked);
  return inFlight(images, async ({ bytes, edit }) => {
    try {
      return await lookAtPicture(bytes, edit);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return null;
    }
  });
};
export default task;

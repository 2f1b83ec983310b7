import { inFlight, probeImage } from '#media';
import { z } from 'zod';
import type { Task } from './tasks.ts';

const input = z.object({ images: z.array(z.object({ bytes: z.instanceof(Uint8Array), file: z.string().optional() })).max(1_000) });

/** Probes pictures from untrusted bytes: yields one `Probed` for each, in the order they came. Bad bytes give findings, never an error. */
const task: Task = (asked) => {
  const { images } = input.parse(asked);
  return inFlight(images, ({ bytes, file }) => probeImage(bytes, file === undefined ? {} : { file }));
};
export default task;

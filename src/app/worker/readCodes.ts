import { inFlight, readCodes } from '#media';
import { z } from 'zod';
import type { Task } from './tasks.ts';

const input = z.object({ images: z.array(z.object({ bytes: z.instanceof(Uint8Array) })).max(1_000) });

/** Yields for each picture what its QR codes say. The pictures were fitted before, so they can be read. */
const task: Task = (asked) => inFlight(input.parse(asked).images, async ({ bytes }) => readCodes(bytes));
export default task;

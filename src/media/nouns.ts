import { z } from 'zod';

/** SHA-256 of a file's bytes, 64 small hex digits: the name of a blob in the media store. */
export const blobHash = z.string().regex(/^[0-9a-f]{64}$/);
export type BlobHash = z.infer<typeof blobHash>;

/** What probing an image tells; width and height are those of the upright picture (orientation applied). */
export const imageFacts = z.object({
  format: z.enum(['jpeg', 'png', 'webp']),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  bytes: z.number().int().positive(),
  hasGps: z.boolean(),
  hasMetadata: z.boolean(),
  animated: z.boolean(),
});
export type ImageFacts = z.infer<typeof imageFacts>;

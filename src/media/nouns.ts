/** Pure schemas of the media store: hashes, facts of a picture, how a picture is fitted. No store, no node. */
import { finding } from '#base';
import { z } from 'zod';
import { IMAGE_FORMATS } from './formats.ts';
import { pictureEdit } from './pictureEdit.ts';

export * from './formats.ts';
export * from './nearness.ts';
export * from './pictureEdit.ts';
export * from './pictureLook.ts';

/** SHA-256 of a file's bytes, 64 small hex digits: the name of a blob in the media store. */
export const blobHash = z.string().regex(/^[0-9a-f]{64}$/);
export type BlobHash = z.infer<typeof blobHash>;

/** A picture of more pixels is not opened: decoded it would fill the memory of a small laptop. */
export const MAX_PIXELS = 50_000_000;
/** A heavier file is not opened as a picture. */
export const MAX_IMAGE_BYTES = 64 * 1024 * 1024;

/** What probing an image tells; width and height are those of the upright picture (orientation applied). */
export const imageFacts = z.object({
  format: z.enum(IMAGE_FORMATS),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  bytes: z.number().int().positive(),
  hasGps: z.boolean(),
  hasMetadata: z.boolean(),
  animated: z.boolean(),
  /** When it was taken by the camera's clock, no zone: 2026-10-12T10:11:12. Absent when the file does not say; WhatsApp takes it out. */
  takenAt: z.string().optional(),
});
export type ImageFacts = z.infer<typeof imageFacts>;

/** Facts of a picture that can be used, or null, and what is to be said about it. */
export const probed = z.object({ facts: imageFacts.nullable(), findings: z.array(finding) });
export type Probed = z.infer<typeof probed>;

/**
 * How a picture is made to fit, in pixels of the upright picture. `inside` keeps its shape within the box; `pad` sets it in the middle
 * of a canvas of exactly that size. Nothing is ever enlarged. `background` also fills what is transparent.
 */
export const fitOptions = z.object({
  width: z.number().int().min(1).max(8_000),
  height: z.number().int().min(1).max(8_000),
  mode: z.enum(['pad', 'inside']).default('inside'),
  background: z.string().regex(/^#[0-9A-Fa-f]{6}$/).default('#FFFFFF'),
  /** JPEG for photos; PNG where flat colours and sharp edges count (a logo): lossless, and as opaque. */
  format: z.enum(['jpeg', 'png']).default('jpeg'),
  quality: z.number().int().min(30).max(95).default(82),
  /** Quality is lowered step by step until the file is no heavier than this. JPEG only. */
  maxBytes: z.number().int().min(1_000).optional(),
  /** What the exporter did to the photo; done before it is fitted. */
  edit: pictureEdit.optional(),
});
export type FitOptions = z.input<typeof fitOptions>;

/** A fitted picture: sRGB, upright, without any metadata. Width and height in pixels. */
export type Fitted = { bytes: Uint8Array; width: number; height: number; format: 'jpeg' | 'png' };

/**
 * A photo that was brought in and waits for its item. Journaled, so that a restart or an undo loses nothing.
 * `item` says where it went; it stays in the list until it is cleared away.
 */
export const waitingPhoto = z.object({
  id: z.string(),
  blob: blobHash,
  /** Name without folders, as it came. */
  fileName: z.string().max(400),
  /** Folders and name inside what was chosen, with /. */
  path: z.string().max(2_000),
  /** What it came with: the folder, the zip or the number of files. */
  source: z.string().max(400),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  bytes: z.number().int().positive(),
  takenAt: z.string().optional(),
  /** Item number on the printed slip that the photo shows. */
  slip: z.string().optional(),
  /** The item it was given to, and the link it became there. */
  item: z.object({ product: z.string(), image: z.string() }).optional(),
});
export type WaitingPhoto = z.infer<typeof waitingPhoto>;

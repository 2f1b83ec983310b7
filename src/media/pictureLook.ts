import { z } from 'zod';
import { IMAGE_FORMATS } from './formats.ts';

/**
 * What can be measured on a photo as it is shown (upright, edited). Measured once per original and edit, in the killable process.
 * Light is luma, 0 (black) to 255 (white).
 */
export const pictureLook = z.object({
  /** Size of the edited picture in pixels; weight and format are the original's. */
  width: z.number().int(), height: z.number().int(), bytes: z.number().int(), format: z.enum(IMAGE_FORMATS),
  /** Size of the upright original. */
  originalWidth: z.number().int(), originalHeight: z.number().int(),
  /** Variance of the Laplacian at 1,000 pixels, mean of the sharpest quarter of its tiles, as it would be at full contrast. Blur makes it small. */
  sharpness: z.number(),
  /** Light below which 5 % of the pixels lie, and above which 5 % do. */
  darkest: z.number(), lightest: z.number(),
  /** The outermost ring, 3 % of the shorter side: share of near-white pixels (every channel 245 or more), and how far its pixels lie from their mean (0 is one colour). */
  border: z.object({ white: z.number(), spread: z.number() }),
  /** 64 bits each as 16 hex digits, and the colours of a 4×4 grid as 96: they are alike for pictures that look alike. Null where a picture shows nothing but one colour. */
  prints: z.object({ frequency: z.string(), gradient: z.string(), colours: z.string() }).nullable(),
});
export type PictureLook = z.infer<typeof pictureLook>;
export type Prints = NonNullable<PictureLook['prints']>;

/** Below this a photo looks blurred at the size storefronts show; calibrated on product photos and their blurred copies (see look.test.ts). */
export const BLURRED_BELOW = 60;
/** A photo whose lightest twentieth is darker than this is too dark. */
export const DARK_BELOW = 110;
/** A photo whose darkest twentieth is lighter than this is washed out. */
export const BRIGHT_ABOVE = 205;
/** Less than this between the darkest and the lightest twentieth is low contrast. */
export const FLAT_BELOW = 70;
/** A border counts as white from this share, and as even up to this spread. */
export const WHITE_BORDER = 0.95;
export const EVEN_BORDER = 6;

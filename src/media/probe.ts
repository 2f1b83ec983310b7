import type { Finding, Severity, Where } from '#base';
import { liesOnItsSide, readExif, xmpHasGps } from './exif.ts';
import { guessOtherFormat, type ImageParts, readImageParts } from './imageParts.ts';
import { MAX_IMAGE_BYTES, MAX_PIXELS, type ImageFacts, type Probed } from './nouns.ts';

/** How small a picture is decoded only to see whether it can be, in pixels. */
const TRIAL_SIZE = 64;

/** What is said about one picture: id, how bad, and the values its text is filled with. */
const point = (messageId: string, severity: Severity, where: Where, data: Finding['data'] = {}): Finding => ({
  rule: messageId, severity, status: 'fail', messageId, data: { file: where.file ?? '', ...data }, where: { kind: 'image', ...where },
});

/**
 * Facts of a picture from untrusted bytes, and what is to be said about it. Runs in the killable process.
 * `facts` is null when the file cannot be used as a picture: an error finding then says why. Never throws for bad bytes.
 */
export async function probeImage(bytes: Uint8Array, where: Where = {}): Promise<Probed> {
  if (bytes.length > MAX_IMAGE_BYTES) return refused(point('IMG-TOO-HEAVY', 'error', where, { megabytes: Math.ceil(bytes.length / 1_048_576), limit: MAX_IMAGE_BYTES / 1_048_576 }));
  const parts = readImageParts(bytes);
  if (!parts) return refused(notAPicture(bytes, where));
  if (parts.width * parts.height > MAX_PIXELS) return refused(point('IMG-TOO-LARGE', 'error', where, { width: parts.width, height: parts.height, limit: MAX_PIXELS / 1_000_000 }));
  if (!parts.complete) return refused(point('IMG-TRUNCATED', 'error', where));
  if (!(await canBeDecoded(bytes))) return refused(point('IMG-BROKEN', 'error', where));
  const facts = factsOf(parts, bytes.length);
  return { facts, findings: remarks(parts, facts, where) };
}

const refused = (one: Finding): Probed => ({ facts: null, findings: [one] });

function notAPicture(bytes: Uint8Array, where: Where): Finding {
  const found = guessOtherFormat(bytes);
  if (bytes.length === 0) return point('IMG-EMPTY', 'error', where);
  if (found === 'HEIC') return point('IMG-HEIC', 'error', where);
  return found ? point('IMG-FORMAT', 'error', where, { found }) : point('IMG-BROKEN', 'error', where);
}

/** Decodes all of it at a small size. Whatever the decoder throws means the same here: not a picture. */
async function canBeDecoded(bytes: Uint8Array): Promise<boolean> {
  const { openPicture } = await import('./decoder.ts');
  try {
    await openPicture(bytes).resize(TRIAL_SIZE, TRIAL_SIZE, { fit: 'inside' }).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

/** Facts of a picture that was decoded. */
export function factsOf(parts: ImageParts, size: number): ImageFacts {
  const exif = readExif(parts.exif);
  const onSide = liesOnItsSide(exif.orientation);
  return {
    format: parts.format, bytes: size, animated: parts.animated,
    width: onSide ? parts.height : parts.width, height: onSide ? parts.width : parts.height,
    hasGps: exif.hasGps || xmpHasGps(parts.xmp),
    hasMetadata: parts.exif !== undefined || parts.xmp !== undefined || parts.otherMetadata,
    ...(exif.takenAt ? { takenAt: exif.takenAt } : {}),
  };
}

const EXTENSIONS: Readonly<Record<ImageFacts['format'], RegExp>> = { jpeg: /\.(jpe?g|jfif)$/i, png: /\.png$/i, webp: /\.webp$/i };

function remarks(parts: ImageParts, facts: ImageFacts, where: Where): Finding[] {
  const found: Finding[] = [];
  if (facts.animated) found.push(point('IMG-ANIMATED', 'warning', where));
  if (facts.hasGps) found.push(point('IMG-GPS', 'info', where));
  if (parts.cmyk) found.push(point('IMG-CMYK', 'info', where));
  if (parts.bits > 8) found.push(point('IMG-DEEP', 'info', where, { bits: parts.bits }));
  if (/\.[a-z0-9]{2,5}$/i.test(where.file ?? '') && !EXTENSIONS[facts.format].test(where.file ?? '')) found.push(point('IMG-NAME', 'info', where, { found: facts.format.toUpperCase() }));
  return found;
}

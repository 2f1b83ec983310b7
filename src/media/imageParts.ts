import { readJpegParts } from './jpegParts.ts';
import { readPngParts } from './pngParts.ts';
import { readWebpParts } from './webpParts.ts';

/** What a picture file's own structure says, read without decoding a pixel. Width and height are as stored, not upright. */
export type ImageParts = {
  format: 'jpeg' | 'png' | 'webp';
  width: number;
  height: number;
  /** Bits per colour channel. */
  bits: number;
  /** Four ink channels (print), not three of light. */
  cmyk: boolean;
  animated: boolean;
  /** False when the file ends before its own structure does. */
  complete: boolean;
  /** The TIFF block of Exif, when there is one. */
  exif?: Uint8Array;
  xmp?: Uint8Array;
  /** Any other text, comment or colour profile. */
  otherMetadata: boolean;
};

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((one, at) => bytes[at] === one);
const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

const isWebp = (bytes: Uint8Array): boolean => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP';

/** The parts of a JPEG, PNG or WebP file; undefined when it is none of them or its head makes no sense. */
export function readImageParts(bytes: Uint8Array): ImageParts | undefined {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return readJpegParts(bytes);
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return readPngParts(bytes);
  if (isWebp(bytes)) return readWebpParts(bytes);
  return undefined;
}

/** A name for what a file is instead, so that the person knows what was picked by mistake; empty when unknown. */
export function guessOtherFormat(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'an empty file';
  if (startsWith(bytes, 0xff, 0xd8) || startsWith(bytes, 0x89, 0x50) || isWebp(bytes)) return '';
  if (ascii(bytes, 0, 3) === 'GIF') return 'GIF';
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a)) return 'TIFF';
  if (ascii(bytes, 4, 8) === 'ftyp') return /avif|avis/.test(ascii(bytes, 8, 12)) ? 'AVIF' : /hei|mif|msf/.test(ascii(bytes, 8, 12)) ? 'HEIC' : 'MP4';
  if (ascii(bytes, 0, 2) === 'BM') return 'BMP';
  if (ascii(bytes, 0, 5) === '%PDF-') return 'PDF';
  if (/<svg[\s>]/i.test(ascii(bytes, 0, 1_000))) return 'SVG';
  return '';
}

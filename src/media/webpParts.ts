import type { ImageParts } from './imageParts.ts';

/** Walks the RIFF chunks of a WebP file (RFC 9649). The size comes from VP8X, else from the lossy or lossless frame's own head. */
export function readWebpParts(bytes: Uint8Array): ImageParts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 30) return undefined;
  const parts: ImageParts = { format: 'webp', width: 0, height: 0, bits: 8, cmyk: false, animated: false, complete: view.getUint32(4, true) + 8 <= bytes.length, otherMetadata: false };
  let at = 12;
  while (at + 8 <= bytes.length) {
    const kind = String.fromCharCode(...bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    takeChunk(parts, kind, bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length % 2);
  }
  return parts.width > 0 && parts.height > 0 ? parts : undefined;
}

function takeChunk(parts: ImageParts, kind: string, data: Uint8Array): void {
  if (kind === 'EXIF') parts.exif ??= withoutJpegLabel(data);
  else if (kind === 'XMP ') parts.xmp ??= data;
  else if (kind === 'ICCP') parts.otherMetadata = true;
  else if (kind === 'ANIM') parts.animated = true;
  else if (parts.width === 0) [parts.width, parts.height] = frameSize(kind, data);
}

/** Some writers keep the label that Exif has inside JPEG. */
const withoutJpegLabel = (data: Uint8Array): Uint8Array => (data[0] === 0x45 && data[1] === 0x78 ? data.subarray(6) : data);

function frameSize(kind: string, data: Uint8Array): [number, number] {
  const byte = (at: number): number => data[at] ?? 0;
  if (kind === 'VP8X' && data.length >= 10) return [1 + (byte(4) | (byte(5) << 8) | (byte(6) << 16)), 1 + (byte(7) | (byte(8) << 8) | (byte(9) << 16))];
  if (kind === 'VP8 ' && data.length >= 10) return [(byte(6) | (byte(7) << 8)) & 0x3fff, (byte(8) | (byte(9) << 8)) & 0x3fff];
  if (kind === 'VP8L' && data.length >= 5) {
    const bits = byte(1) | (byte(2) << 8) | (byte(3) << 16) | (byte(4) << 24);
    return [1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)];
  }
  return [0, 0];
}

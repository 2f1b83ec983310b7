import type { ImageParts } from './imageParts.ts';

const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
/** Start-of-frame markers; C4 (Huffman), C8 (reserved) and CC (arithmetic tables) lie among them and are none. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const hasLabel = (payload: Uint8Array, label: string): boolean => [...label].every((char, at) => payload[at] === char.charCodeAt(0));

/** True when the end-of-image marker stands behind the last scan; cameras may write padding or a second picture after it. */
const endsWell = (bytes: Uint8Array, from: number): boolean => {
  for (let at = bytes.length - 2; at >= from; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
};

/** Walks the segments of a JPEG file up to its first scan (ITU-T T.81, annex B). Undefined when no frame header comes before it. */
export function readJpegParts(bytes: Uint8Array): ImageParts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: ImageParts = { format: 'jpeg', width: 0, height: 0, bits: 8, cmyk: false, animated: false, complete: false, otherMetadata: false };
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) { at += 1; continue; }
    const length = view.getUint16(at + 2);
    if (length < 2) return undefined;
    takeSegment(parts, marker, bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
    if (marker === 0xda) break;
  }
  parts.complete = endsWell(bytes, at);
  return parts.width > 0 && parts.height > 0 ? parts : undefined;
}

function takeSegment(parts: ImageParts, marker: number, payload: Uint8Array): void {
  if (isFrame(marker) && payload.length >= 6) {
    parts.bits = payload[0] ?? 8;
    parts.height = ((payload[1] ?? 0) << 8) | (payload[2] ?? 0);
    parts.width = ((payload[3] ?? 0) << 8) | (payload[4] ?? 0);
    parts.cmyk = payload[5] === 4;
  } else if (marker === 0xe1 && hasLabel(payload, EXIF)) parts.exif ??= payload.subarray(EXIF.length);
  else if (marker === 0xe1 && hasLabel(payload, XMP)) parts.xmp ??= payload.subarray(XMP.length);
  else if (marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee)) parts.otherMetadata = true;
}

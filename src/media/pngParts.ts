import type { ImageParts } from './imageParts.ts';

const TEXT_CHUNKS: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt', 'iCCP', 'tIME']);

/** Walks the chunks of a PNG file (W3C PNG, third edition; acTL before IDAT makes it an animated one). */
export function readPngParts(bytes: Uint8Array): ImageParts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || view.getUint32(12) !== 0x49484452) return undefined;
  const parts: ImageParts = { format: 'png', width: view.getUint32(16), height: view.getUint32(20), bits: bytes[24] ?? 8, cmyk: false, animated: false, complete: false, otherMetadata: false };
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) break;
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (kind === 'acTL') parts.animated = true;
    else if (kind === 'eXIf') parts.exif ??= data;
    else if (TEXT_CHUNKS.has(kind)) takeText(parts, kind, data);
    else if (kind === 'IEND') { parts.complete = true; break; }
    at += 12 + length;
  }
  return parts.width > 0 && parts.height > 0 ? parts : undefined;
}

function takeText(parts: ImageParts, kind: string, data: Uint8Array): void {
  if (kind === 'iTXt' && String.fromCharCode(...data.subarray(0, 17)) === 'XML:com.adobe.xmp') parts.xmp ??= data;
  else parts.otherMetadata = true;
}

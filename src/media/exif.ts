/** What Exif says that matters here: which way is up (1 to 8), and whether it tells where the picture was taken. */
export type ExifFacts = { orientation: number; hasGps: boolean };

const ORIENTATION = 0x0112;
const GPS_DIRECTORY = 0x8825;
const SHORT = 3;

/** Reads the first directory of a TIFF block (Exif 2.32, 4.6). A damaged block says nothing; it never throws. */
export function readExif(tiff: Uint8Array | undefined): ExifFacts {
  const facts: ExifFacts = { orientation: 1, hasGps: false };
  if (!tiff || tiff.length < 14) return facts;
  const little = tiff[0] === 0x49;
  if (!little && tiff[0] !== 0x4d) return facts;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const start = view.getUint32(4, little);
  if (start + 2 > tiff.length) return facts;
  const entries = view.getUint16(start, little);
  for (let index = 0; index < entries; index++) {
    const at = start + 2 + index * 12;
    if (at + 12 > tiff.length) break;
    const tag = view.getUint16(at, little);
    if (tag === GPS_DIRECTORY) facts.hasGps = true;
    if (tag === ORIENTATION && view.getUint16(at + 2, little) === SHORT) facts.orientation = validOrientation(view.getUint16(at + 8, little));
  }
  return facts;
}

const validOrientation = (value: number): number => (value >= 1 && value <= 8 ? value : 1);

/** Orientations 5 to 8 lie on their side: width and height change places. */
export const liesOnItsSide = (orientation: number): boolean => orientation >= 5;

/** True when an XMP packet carries a place. */
export const xmpHasGps = (xmp: Uint8Array | undefined): boolean => xmp !== undefined && /exif:GPS(Lat|Lon)/.test(new TextDecoder('latin1').decode(xmp));

import type { Part } from '../listing/unwrap.fixture.ts';

/** Says who made a file, where and with what: what a scan of outputs must not find. Empty elements say nothing. */
const SAYS: readonly (readonly [string, RegExp])[] = [
  ['author of a PDF', /\/Author\s*(?:\((?!\))|<(?!>))/u], ['keywords of a PDF', /\/Keywords\s*(?:\((?!\))|<(?!>))/u], ['author in XMP', /<dc:creator>(?!<\/)\s*(?:<rdf:Seq>\s*<rdf:li>)?[^<\s]/u],
  ['author of a workbook', /<(?:dc:creator|cp:lastModifiedBy|Manager|Company)>[^<\s]/u], ['path of a workbook', /absPath|file:\/\/\//u], ['comments of a workbook', /<comments[\s>]|threadedComment/u],
];
/** Segments of a JPEG that are no picture: Exif and XMP (APP1), colour profile (APP2), IPTC (APP13), comment. */
const OF_A_PHOTO = new Map([[0xe1, 'Exif or XMP'], [0xe2, 'profile'], [0xed, 'IPTC'], [0xfe, 'a comment']]);

function segmentsOf(jpeg: Buffer): number[] {
  const found: number[] = [];
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2)) found.push(jpeg[at + 1] ?? 0);
  return found;
}

/** What of that stands in these parts. */
export const authorsIn = (parts: readonly Part[]): string[] =>
  parts.flatMap(({ path, bytes }) => {
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return segmentsOf(bytes).flatMap((one) => OF_A_PHOTO.get(one) ?? []).map((what) => `${path}: ${what}`);
    const text = bytes.toString('latin1');
    return SAYS.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${path}: ${what}`);
  });

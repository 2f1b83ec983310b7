/** A picture in one cell: moves and grows with it. Rows and columns count from 0; width and height are the picture's own pixels. */
export type PictureToWrite = { row: number; column: number; bytes: Uint8Array; width: number; height: number; alt: string };

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** English Metric Units to a point (ECMA-376 part 1, 20.1.2.1). */
const EMU = 12_700;
/** Height of a row with a picture, and the side of the square the picture stands in, in points. */
export const PICTURE_ROW = 62;
const SIDE = 56;
const EDGE = 3;

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The parts of one sheet's pictures: anchors, their list of files, and the files (ECMA-376 part 1, 20.5). One file for each different picture. */
export function pictureParts(pictures: readonly PictureToWrite[], number: number): [name: string, content: string | Buffer][] {
  const files = [...new Set(pictures.map((one) => one.bytes))];
  const anchors = pictures.map(({ row, column, bytes, width, height, alt }, at) => {
    const scale = Math.min(SIDE / width, SIDE / height);
    const size = `cx="${Math.round(width * scale * EMU)}" cy="${Math.round(height * scale * EMU)}"`;
    return `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${EDGE * EMU}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${EDGE * EMU}</xdr:rowOff></xdr:from><xdr:ext ${size}/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${at + 1}" name="Picture ${at + 1}" descr="${escapeXml(alt)}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId${files.indexOf(bytes) + 1}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`;
  });
  const media = (at: number): string => `sheet${number}-${at + 1}.jpeg`;
  return [
    [`xl/worksheets/_rels/sheet${number}.xml.rels`, `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rIdDrawing" Type="${OFFICE}/drawing" Target="../drawings/drawing${number}.xml"/></Relationships>`],
    [`xl/drawings/drawing${number}.xml`, `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">${anchors.join('')}</xdr:wsDr>`],
    [`xl/drawings/_rels/drawing${number}.xml.rels`, `${HEAD}<Relationships xmlns="${PACKAGE}">${files.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/image" Target="../media/${media(at)}"/>`).join('')}</Relationships>`],
    ...files.map((bytes, at): [string, Buffer] => [`xl/media/${media(at)}`, Buffer.from(bytes)]),
  ];
}

/** What the list of parts says of pictures. */
export const pictureTypes = (numbers: readonly number[]): string =>
  (numbers.length === 0 ? '' : `<Default Extension="jpeg" ContentType="image/jpeg"/>${numbers.map((one) => `<Override PartName="/xl/drawings/drawing${one}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>`).join('')}`);

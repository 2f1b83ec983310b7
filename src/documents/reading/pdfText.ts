import { Refusal } from '#base';

/** A piece of text of a page with where it stands, in points from the left and the top. */
export type TextPiece = { text: string; x: number; y: number; width: number };
/** A printed line: its pieces from left to right. */
export type PrintedLine = { page: number; y: number; pieces: TextPiece[] };

/** Export papers have few pages; a statute has thousands. */
const MOST_PAGES = 60;
const MOST_PIECES = 60_000;

type Item = { str: string; transform: number[]; width: number };
const isText = (item: unknown): item is Item => typeof item === 'object' && item !== null && 'str' in item && 'transform' in item;

/** Pieces that stand on one height are one line, those that touch one piece. */
function linesOf(pieces: readonly TextPiece[], page: number): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && Math.abs(line.y - piece.y) <= 2.5) line.pieces.push(piece);
    else lines.push({ page, y: piece.y, pieces: [piece] });
  }
  return lines.map((line) => ({ ...line, pieces: line.pieces.sort((a, b) => a.x - b.x).reduce<TextPiece[]>((joined, piece) => {
    const before = joined.at(-1);
    const gap = before ? piece.x - before.x - before.width : 0;
    if (before && gap < 9) joined[joined.length - 1] = { ...before, text: `${before.text}${gap > 1 && !before.text.endsWith(' ') ? ' ' : ''}${piece.text}`, width: piece.x + piece.width - before.x };
    else joined.push(piece);
    return joined;
  }, []).map((piece) => ({ ...piece, text: piece.text.replace(/\s+/gu, ' ').trim() })).filter((piece) => piece.text !== '') })).filter((line) => line.pieces.length > 0);
}

/**
 * Printed lines of a PDF, read by pdf.js in the process that can be killed. Only text is looked at: scripts, forms, links and attachments of the
 * file are not run, followed or opened. A scan has no text: the answer is empty. Throws Refusal: password-protected, damaged-file, too-large.
 */
export async function pdfLines(bytes: Uint8Array, file: string): Promise<PrintedLine[]> {
  // The worker part is taken along so that pdf.js fetches nothing by name at run time.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, enableXfa: false, useSystemFonts: false, disableFontFace: true, stopAtErrors: false, isOffscreenCanvasSupported: false });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new Refusal('too-large', `${file} has ${document.numPages} pages, more than the ${MOST_PAGES} that an export document is read to. Nothing was read.`, { hi: `${file} में ${document.numPages} पेज हैं; निर्यात दस्तावेज़ ${MOST_PAGES} पेज तक पढ़ा जाता है। कुछ नहीं पढ़ा गया।`, where: { file } });
    const lines: PrintedLine[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const height = page.getViewport({ scale: 1 }).height;
      const { items } = await page.getTextContent();
      if (items.length > MOST_PIECES) throw new Refusal('too-large', `Page ${number} of ${file} holds more text than any document. Nothing was read.`, { hi: `${file} के पेज ${number} पर किसी भी दस्तावेज़ से ज़्यादा टेक्स्ट है। कुछ नहीं पढ़ा गया।`, where: { file } });
      lines.push(...linesOf((items as unknown[]).filter(isText).map((item) => ({ text: item.str, x: item.transform[4] ?? 0, y: height - (item.transform[5] ?? 0), width: item.width })).filter((one) => one.text.trim() !== ''), number));
      page.cleanup();
    }
    return lines;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { name } = error as Error;
    if (name === 'PasswordException') throw new Refusal('password-protected', `${file} asks for a password. Save it without one and hand it in again. Nothing was read.`, { hi: `${file} पासवर्ड माँगती है। बिना पासवर्ड के सहेजकर फिर दें। कुछ नहीं पढ़ा गया।`, where: { file } });
    throw new Refusal('damaged-file', `${file} cannot be read as PDF. Scan or save it again. Nothing was read.`, { hi: `${file} PDF के रूप में नहीं पढ़ी जा सकती। फिर से स्कैन करें या सहेजें। कुछ नहीं पढ़ा गया।`, where: { file } });
  } finally {
    await task.destroy();
  }
}

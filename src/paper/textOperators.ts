import type PDFDocument from 'pdfkit';
import { mirrored } from './bidi.ts';
import type { Line, Piece } from './lines.ts';

type Doc = InstanceType<typeof PDFDocument>;
type Position = { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number };
/** What pdfkit's embedded font can do for one text: glyph codes of the subset as hex, which letters they stand for, and where they stand, in thousandths of the size. */
type Encoder = { id: string; unicode: number[][]; ref(): unknown; encode(text: string): [string[], Position[]] };
/** pdfkit keeps the font in use to itself. A test writes text in every script and reads it back, so a changed pdfkit is noticed. */
type Inside = { _font: Encoder; page: { fonts: Record<string, unknown>; height: number }; addContent(operators: string): void };

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/**
 * Writes one line of text; x and y of its baseline in points from the top left of the page.
 * pdfkit's own text() changes the coordinates inside the span that carries the spelling; readers such as poppler then place that spelling
 * upside down on the page. Here the coordinates are set around all of the line.
 */
export function writeLine(doc: Doc, line: Line, x: number, y: number): void {
  const inside = doc as unknown as Inside;
  inside.addContent(`q 1 0 0 -1 0 ${number(inside.page.height)} cm`);
  let left = x;
  let colour = '';
  for (const piece of line.pieces) {
    if (piece.style.colour !== colour) inside.addContent(`${rgb((colour = piece.style.colour))} rg`);
    writePiece(doc, inside, piece, left, inside.page.height - y);
    left += piece.width;
  }
  inside.addContent('Q');
}

/** Glyphs of Indian scripts are not in the order of the letters: the spelling goes with them, so that the text can be searched and copied. */
function writePiece(doc: Doc, inside: Inside, piece: Piece, x: number, y: number): void {
  const { text, shown = text, face, style, complex, level, language } = piece;
  const byLetter = level % 2 === 1;
  const span = (actual: string, lang?: string): void => void doc.markContent('Span', { actual, ...(lang ? { lang } : {}) });
  doc.font(face.key);
  const font = inside._font;
  inside.page.fonts[font.id] ??= font.ref();
  const [codes, positions] = font.encode(shown);
  const begin = `BT /${font.id} ${number(style.size)} Tf 1 0 0 1 ${number(x)} ${number(y)} Tm`;
  if (byLetter) return writeByLetter(doc, inside, lettersOf(piece, codes, positions), begin, { x, y, scale: style.size / 1000, span: (actual) => span(actual, language) });
  if (complex) span(text, language);
  inside.addContent(begin);
  inside.addContent(showing(codes, positions, x, y, style.size / 1000));
  inside.addContent('ET');
  if (complex) doc.endMarkedContent();
}

/** One glyph and what is read for it: dots and vowel signs are read with their letter. */
type Letter = { spelling: string; code: string; position: Position };

/**
 * Glyphs as they stand from left to right. Arabic fonts draw a letter as its signs, its dots and, last, a bare stroke, which knows the
 * letter. Signs of other fonts are drawn turned around; each still is spelled as it was written.
 */
function lettersOf({ text, shown = text, face }: Piece, codes: readonly string[], positions: readonly Position[]): Letter[] {
  const { glyphs } = face.font.layout(shown);
  const written = [...text].reverse();
  let signs = '';
  return codes.flatMap((code, at) => {
    const position = positions[at];
    if (!position) return [];
    const own = face.script === 'arabic' ? mirrored(String.fromCodePoint(...(glyphs[at]?.codePoints ?? []))) : (written[at] ?? '');
    const isSign = position.xAdvance === 0 && at < codes.length - 1;
    const spelling = isSign ? '' : own + signs;
    signs = isSign ? own + signs : '';
    return [{ spelling, code, position }];
  });
}

/** The spelling letter by letter: readers turn what runs to the left around themselves, and would turn a whole word of it back again. */
function writeByLetter(doc: Doc, inside: Inside, letters: readonly Letter[], begin: string, { x, y, scale, span }: { x: number; y: number; scale: number; span: (actual: string) => void }): void {
  let left = x;
  for (const { spelling, code, position } of letters) {
    span(spelling);
    // What is read with its letter has no letter of its own, or it would be read twice.
    if (spelling === '') inside._font.unicode[Number.parseInt(code, 16)] = [];
    inside.addContent(`${begin}\n1 0 0 1 ${number(left + position.xOffset * scale)} ${number(y + position.yOffset * scale)} Tm [<${code}>] TJ\nET`);
    doc.endMarkedContent();
    left += position.xAdvance * scale;
  }
}

/** Glyphs that are moved off the line (vowel signs) are set one by one; the rest run on, kerned by the numbers between them. */
function showing(codes: readonly string[], positions: readonly Position[], x: number, y: number, scale: number): string {
  const operators: string[] = [];
  let run = '';
  let at = x;
  let moved = false;
  const flush = (): void => {
    if (run) operators.push(`[<${run}>] TJ`);
    run = '';
  };
  positions.forEach((one, index) => {
    const offset = one.xOffset !== 0 || one.yOffset !== 0;
    if (offset || moved) {
      flush();
      operators.push(`1 0 0 1 ${number(at + one.xOffset * scale)} ${number(y + one.yOffset * scale)} Tm`);
      moved = offset;
    }
    const kern = one.advanceWidth - one.xAdvance;
    run += codes[index];
    if (kern !== 0) run += `> ${number(kern)} <`;
    at += one.xAdvance * scale;
  });
  flush();
  return operators.join('\n').replaceAll('<>', '');
}

const rgb = (colour: string): string => [1, 3, 5].map((at) => number(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');

import type { Node } from './atom.ts';
import { mirrored } from './bidi.ts';
import { type SetGlyph, wordsIn } from './faces.ts';
import type { FontInFile, FontsInFile } from './fontInFile.ts';
import type { Line, Piece } from './lines.ts';
import type { PageContent } from './pageContent.ts';
import { byteString } from './pdfObjects.ts';

const SPACE = 0x20;
const isSpace = ({ letters }: SetGlyph): boolean => letters.length === 1 && letters[0] === SPACE;

/**
 * Writes one line of text; x and y of its baseline in points from the foot of the page. Pieces follow each other without a place of their
 * own: each ends where its glyphs end. A language is told where it is not that of the paragraph.
 */
export function writeLine(content: PageContent, fonts: FontsInFile, { line, node }: { line: Line; node: Node | undefined }, x: number, y: number): void {
  content.textAt(x, y);
  for (const piece of line.pieces) {
    const font = fonts.font(piece.face);
    content.fill(piece.style.colour);
    content.font(font, piece.style.size);
    new PieceWriter(content, font, { ...piece, language: piece.language === node?.language ? undefined : piece.language }, line.gap ?? 0).write();
  }
}

/** One glyph and what is read for it: dots and vowel signs are read with their letter. */
type Letter = { spelling: string; glyph: SetGlyph };

/** Writes the glyphs of one piece: as numbers of two bytes, and how far to go back before the next, in thousandths of the size. */
class PieceWriter {
  private readonly content: PageContent;
  private readonly font: FontInFile;
  private readonly piece: Piece;
  private readonly gap: number;
  private shown: string[] = [];
  private run = '';
  private back = 0;
  private rise = 0;

  /** `gap`: what is added to each space between words, in points. */
  constructor(content: PageContent, font: FontInFile, piece: Piece, gap: number) {
    this.content = content;
    this.font = font;
    this.piece = piece;
    this.gap = (gap * 1000) / piece.style.size;
  }

  write(): void {
    const { text, shown = text, face, complex, level, language } = this.piece;
    const glyphs = wordsIn(shown).flatMap((word) => face.shape(word).glyphs);
    if (level % 2 === 1) return this.writeByLetter(glyphs);
    // Glyphs of Indian scripts are not in the order of the letters: the spelling goes with them, so that the text can be searched and copied.
    if (complex) this.content.spelling(text, language);
    for (const glyph of glyphs) this.show(glyph, this.font.code(glyph, complex));
    this.flush();
    if (complex) this.content.endMark();
  }

  /** The spelling letter by letter: readers turn what runs to the left around themselves, and would turn a whole word of it back again. */
  private writeByLetter(glyphs: readonly SetGlyph[]): void {
    for (const { spelling, glyph } of lettersOf(this.piece, glyphs)) {
      this.content.spelling(spelling, this.piece.language);
      const code = this.font.code(glyph, true);
      // What is read with its letter has no letter of its own, or it would be read twice.
      if (spelling === '') this.font.silence(code);
      this.show(glyph, code);
      this.flush();
      this.content.endMark();
    }
  }

  private show(glyph: SetGlyph, code: number): void {
    const back = Math.round((this.back - glyph.x) * 10) / 10;
    if (glyph.y !== this.rise) {
      this.flush(back);
      this.content.rise((glyph.y * this.piece.style.size) / 1000);
      this.rise = glyph.y;
    } else if (back !== 0) this.goBack(back);
    this.run += String.fromCharCode(code >> 8, code & 0xff);
    this.back = glyph.natural + glyph.x - glyph.advance - (isSpace(glyph) ? this.gap : 0);
  }

  private endRun(): void {
    if (this.run) this.shown.push(byteString(this.run));
    this.run = '';
  }

  private goBack(by: number): void {
    this.endRun();
    this.shown.push(String(by));
  }

  /** Shows what was gathered; the next text goes on behind it. */
  private flush(back = Math.round(this.back * 10) / 10): void {
    if (back !== 0) this.goBack(back);
    this.back = 0;
    this.endRun();
    if (this.shown.length === 1 && this.shown[0]?.startsWith('(')) this.content.add(`${this.shown[0]}Tj`);
    else if (this.shown.length > 0) this.content.add(`[${this.shown.join('')}]TJ`);
    this.shown = [];
  }
}

/**
 * Glyphs as they stand from left to right. Arabic fonts draw a letter as its signs, its dots and, last, a bare stroke, which knows the
 * letter. Signs of other fonts are drawn turned around; each still is spelled as it was written.
 */
function lettersOf({ text, face }: Piece, glyphs: readonly SetGlyph[]): Letter[] {
  const written = [...text].reverse();
  let signs = '';
  return glyphs.map((glyph, at) => {
    const own = face.script === 'arabic' ? mirrored(String.fromCodePoint(...glyph.letters)) : (written[at] ?? '');
    const isSign = glyph.advance === 0 && at < glyphs.length - 1;
    const spelling = isSign ? '' : own + signs;
    signs = isSign ? own + signs : '';
    return { spelling, glyph };
  });
}

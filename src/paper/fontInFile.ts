import type { Face, SetGlyph } from './faces.ts';
import { type Embedded, FontProgram, programOf } from './fontProgram.ts';
import type { PackedDocument, Ref } from './packedDocument.ts';

const FLAGS = { fixedPitch: 1, symbolic: 4, italic: 64 };

/** One face in one file. */
export class FontInFile {
  readonly name: string;
  readonly ref: Ref;
  private readonly face: Face;
  private readonly program: FontProgram;

  constructor(doc: PackedDocument, face: Face, program: FontProgram, name: string) {
    this.face = face;
    this.program = program;
    this.name = name;
    this.ref = doc.object();
  }

  code(glyph: SetGlyph, joined: boolean): number {
    return this.program.code(this.face, glyph, joined);
  }

  silence(code: number): void {
    this.program.silence(code);
  }

  end(doc: PackedDocument, { tag, isCff, file, widths, unicode }: Embedded): void {
    const name = `${tag}+${plainName(this.face.font.postscriptName)}`;
    const descriptor = doc.object({ Type: 'FontDescriptor', FontName: name, ...measures(this.face), [isCff ? 'FontFile3' : 'FontFile2']: file });
    descriptor.end();
    const glyphs = doc.object({
      Type: 'Font', Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2', BaseFont: name, FontDescriptor: descriptor, W: widths,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 }, ...(isCff ? {} : { CIDToGIDMap: 'Identity' }),
    });
    glyphs.end();
    Object.assign(this.ref.data, { Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H', DescendantFonts: [glyphs], ToUnicode: unicode });
    this.ref.end();
  }
}

/** A name that a file can hold, whatever a font calls itself. */
const plainName = (name: string | null): string => (name ?? '').replace(/[^A-Za-z0-9-]+/g, '_').slice(0, 60) || 'Font';

function measures({ font }: Face): Record<string, unknown> {
  const scale = 1000 / font.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    Flags: FLAGS.symbolic | (font.post.isFixedPitch ? FLAGS.fixedPitch : 0) | (font.head.macStyle.italic ? FLAGS.italic : 0), FontBBox: [minX, minY, maxX, maxY].map((one) => Math.round(one * scale)), ItalicAngle: font.italicAngle,
    Ascent: font.ascent * scale, Descent: font.descent * scale, CapHeight: (font.capHeight || font.ascent) * scale, XHeight: (font.xHeight || 0) * scale, StemV: 0,
  };
}

/** The fonts of one file, by their faces, and the programs that hold their glyphs. */
export class FontsInFile {
  private readonly doc: PackedDocument;
  private readonly fonts = new Map<string, { font: FontInFile; program: FontProgram }>();
  private readonly programs = new Map<string, FontProgram>();

  constructor(doc: PackedDocument) {
    this.doc = doc;
  }

  font(face: Face): FontInFile {
    const known = this.fonts.get(face.key);
    if (known) return known.font;
    const key = programOf(face);
    let program = this.programs.get(key);
    if (!program) this.programs.set(key, (program = new FontProgram(this.doc, face)));
    const font = new FontInFile(this.doc, face, program, `F${this.fonts.size + 1}`);
    this.fonts.set(face.key, { font, program });
    return font;
  }

  end(): void {
    const embedded = new Map([...this.programs.values()].map((program) => [program, program.end()] as const));
    for (const { font, program } of this.fonts.values()) {
      const whole = embedded.get(program);
      if (whole) font.end(this.doc, whole);
    }
  }
}

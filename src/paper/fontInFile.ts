import { createHash } from 'node:crypto';
import type { Face, SetGlyph } from './faces.ts';
import type { PackedDocument, Ref } from './packedDocument.ts';
import { readTrueType, subsetOf } from './subset.ts';

const NOTHING: readonly number[] = [];
const FLAGS = { fixedPitch: 1, symbolic: 4, italic: 64 };

/** One face in one file: the glyphs that its pages use, numbered as they come. */
export class FontInFile {
  readonly name: string;
  readonly ref: Ref;
  private readonly face: Face;
  private readonly doc: PackedDocument;
  private readonly ids: number[] = [0];
  private readonly letters: (readonly number[])[] = [NOTHING];
  private readonly widths: number[];
  private readonly codes = new Map<number, number[]>();
  private readonly isSingle: boolean;

  constructor(doc: PackedDocument, face: Face, name: string) {
    this.doc = doc;
    this.face = face;
    this.name = name;
    this.ref = doc.object();
    this.isSingle = readTrueType(face.program) === undefined;
    this.widths = [(face.font.getGlyph(0)?.advanceWidth ?? 0) * (1000 / face.font.unitsPerEm)];
  }

  /**
   * Number of a glyph in this file. Where a glyph stands alone for its letter, two letters that look alike (µ and μ, a space and a no-break
   * space) have a number each, so that each is copied out as it was written; `joined`: the spelling goes with the word instead.
   */
  code({ id, letters, natural }: SetGlyph, joined: boolean): number {
    let codes = this.codes.get(id);
    if (!codes) this.codes.set(id, (codes = []));
    // A subset of the other kind of outlines holds each glyph once.
    const known = joined || this.isSingle ? codes[0] : codes.find((one) => isSame(this.letters[one] ?? NOTHING, letters));
    if (known !== undefined) return known;
    const code = this.ids.push(id) - 1;
    this.letters.push(letters);
    this.widths.push(natural);
    codes.push(code);
    return code;
  }

  /** A glyph that is read with its neighbour, and would be read twice. */
  silence(code: number): void {
    this.letters[code] = NOTHING;
  }

  end(): void {
    const { doc, face } = this;
    const file = doc.object();
    const program = this.program();
    const name = `${tagOf(program.bytes)}+${plainName(face.font.postscriptName)}`;
    if (program.isCff) file.data.Subtype = 'CIDFontType0C';
    file.end(program.bytes);
    const descriptor = doc.object({ Type: 'FontDescriptor', FontName: name, ...measures(face), [program.isCff ? 'FontFile3' : 'FontFile2']: file });
    descriptor.end();
    const glyphs = doc.object({
      Type: 'Font', Subtype: program.isCff ? 'CIDFontType0' : 'CIDFontType2', BaseFont: name, FontDescriptor: descriptor, W: [0, this.widths],
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 }, ...(program.isCff ? {} : { CIDToGIDMap: 'Identity' }),
    });
    glyphs.end();
    const unicode = doc.object();
    unicode.end(characterMap(this.letters));
    Object.assign(this.ref.data, { Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H', DescendantFonts: [glyphs], ToUnicode: unicode });
    this.ref.end();
  }

  private program(): { bytes: Uint8Array; isCff: boolean } {
    const outlines = readTrueType(this.face.program);
    if (outlines) return { bytes: subsetOf(outlines, this.ids), isCff: false };
    const subset = this.face.font.createSubset();
    this.ids.slice(1).forEach((id) => subset.includeGlyph(id));
    return { bytes: subset.encode(), isCff: true };
  }
}

/** A name that a file can hold, whatever a font calls itself. */
const plainName = (name: string | null): string => (name ?? '').replace(/[^A-Za-z0-9-]+/g, '_').slice(0, 60) || 'Font';

const isSame = (one: readonly number[], other: readonly number[]): boolean => one.length === other.length && one.every((letter, at) => letter === other[at]);

/** Six letters that differ where the glyphs differ: programs that join files take fonts of one name for one font. */
const tagOf = (program: Uint8Array): string => String.fromCharCode(...createHash('sha256').update(program).digest().subarray(0, 6).map((byte) => 65 + (byte % 26)));

function measures({ font }: Face): Record<string, unknown> {
  const scale = 1000 / font.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    Flags: FLAGS.symbolic | (font.post.isFixedPitch ? FLAGS.fixedPitch : 0) | (font.head.macStyle.italic ? FLAGS.italic : 0), FontBBox: [minX, minY, maxX, maxY].map((one) => Math.round(one * scale)), ItalicAngle: font.italicAngle,
    Ascent: font.ascent * scale, Descent: font.descent * scale, CapHeight: (font.capHeight || font.ascent) * scale, XHeight: (font.xHeight || 0) * scale, StemV: 0,
  };
}

const hex = (value: number): string => value.toString(16).padStart(4, '0');
const utf16 = (letters: readonly number[]): string => [...String.fromCodePoint(...letters)].map((char) => (char.length > 1 ? hex(char.charCodeAt(0)) + hex(char.charCodeAt(1)) : hex(char.charCodeAt(0)))).join('');

/** Codes of one range share their first byte. */
const RANGE = 256;

/** What each glyph is read as (ISO 32000-1, 9.10.3). */
function characterMap(letters: readonly (readonly number[])[]): string {
  const ranges = Array.from({ length: Math.ceil(letters.length / RANGE) }, (_, at) => {
    const part = letters.slice(at * RANGE, (at + 1) * RANGE);
    return `<${hex(at * RANGE)}><${hex(at * RANGE + part.length - 1)}>[${part.map((one) => `<${utf16(one)}>`).join('')}]`;
  });
  return [
    '/CIDInit/ProcSet findresource begin', '12 dict begin', 'begincmap', '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def', '/CMapName/Adobe-Identity-UCS def', '/CMapType 2 def',
    '1 begincodespacerange', '<0000><ffff>', 'endcodespacerange', `${ranges.length} beginbfrange`, ...ranges, 'endbfrange', 'endcmap', 'CMapName currentdict/CMap defineresource pop', 'end', 'end',
  ].join('\n');
}

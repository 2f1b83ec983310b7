import { createHash } from 'node:crypto';
import type { Face, SetGlyph } from './faces.ts';
import type { PackedDocument, Ref } from './packedDocument.ts';
import { readTrueType, subsetOf, type TrueType } from './subset.ts';

const NOTHING: readonly number[] = [];

/** What the fonts of a file refer to: outlines, widths, and what each glyph is read as. */
export type Embedded = { tag: string; isCff: boolean; file: Ref; widths: Ref; unicode: Ref };

/**
 * Glyphs in the order a file's pages come upon them, as one font program. Faces of one measure share it, regular and bold, Latin and
 * Devanagari: a sheet in two languages has four, and their tables, widths and character maps would stand in it four times.
 */
export class FontProgram {
  private readonly doc: PackedDocument;
  private readonly glyphs: { face: Face; id: number }[];
  private readonly letters: (readonly number[])[] = [NOTHING];
  private readonly widths: number[];
  private readonly isSingle: boolean;
  private readonly codes = new Map<string, Map<number, number[]>>();

  constructor(doc: PackedDocument, face: Face) {
    this.doc = doc;
    this.glyphs = [{ face, id: 0 }];
    this.isSingle = readTrueType(face.program) === undefined;
    this.widths = [(face.font.getGlyph(0)?.advanceWidth ?? 0) * (1000 / face.font.unitsPerEm)];
  }

  /**
   * Number of a glyph in this file. Where a glyph stands alone for its letter, two letters that look alike (µ and μ, a space and a no-break
   * space) have a number each, so that each is copied out as it was written; `joined`: the spelling goes with the word instead.
   */
  code(face: Face, { id, letters, natural }: SetGlyph, joined: boolean): number {
    let ofFace = this.codes.get(face.key);
    if (!ofFace) this.codes.set(face.key, (ofFace = new Map()));
    let codes = ofFace.get(id);
    if (!codes) ofFace.set(id, (codes = []));
    // A subset of the other kind of outlines holds each glyph once.
    const known = joined || this.isSingle ? codes[0] : codes.find((one) => isSame(this.letters[one] ?? NOTHING, letters));
    if (known !== undefined) return known;
    const code = this.glyphs.push({ face, id }) - 1;
    this.letters.push(letters);
    this.widths.push(natural);
    codes.push(code);
    return code;
  }

  /** A glyph that is read with its neighbour, and would be read twice. */
  silence(code: number): void {
    this.letters[code] = NOTHING;
  }

  end(): Embedded {
    const { doc } = this;
    const { bytes, isCff } = this.program();
    const file = doc.object(isCff ? { Subtype: 'CIDFontType0C' } : {});
    file.end(bytes);
    const widths = doc.array([0, this.widths]);
    const unicode = doc.object();
    unicode.end(characterMap(this.letters));
    return { tag: tagOf(bytes), isCff, file, widths, unicode };
  }

  private program(): { bytes: Uint8Array; isCff: boolean } {
    const [first] = this.glyphs;
    const outlines = new Map<Face, TrueType>();
    for (const { face } of this.glyphs) {
      const font = outlines.get(face) ?? readTrueType(face.program);
      if (font) outlines.set(face, font);
    }
    const glyphs = this.glyphs.flatMap(({ face, id }) => {
      const font = outlines.get(face);
      return font ? [{ font, id }] : [];
    });
    if (glyphs.length === this.glyphs.length || !first) return { bytes: subsetOf(glyphs), isCff: false };
    const subset = first.face.font.createSubset();
    for (const { id } of this.glyphs.slice(1)) subset.includeGlyph(id);
    return { bytes: subset.encode(), isCff: true };
  }
}

/** Faces whose glyphs can stand in one program say the same here. */
export const programOf = ({ key, font, program }: Face): string => (readTrueType(program) ? `${font.unitsPerEm}` : key);

const isSame = (one: readonly number[], other: readonly number[]): boolean => one.length === other.length && one.every((letter, at) => letter === other[at]);

/** Six letters that differ where the glyphs differ: programs that join files take fonts of one name for one font. */
const tagOf = (program: Uint8Array): string => String.fromCharCode(...createHash('sha256').update(program).digest().subarray(0, 6).map((byte) => 65 + (byte % 26)));

const hex = (value: number): string => value.toString(16).padStart(4, '0');
const utf16 = (letters: readonly number[]): string => Array.from({ length: String.fromCodePoint(...letters).length }, (_, at) => hex(String.fromCodePoint(...letters).charCodeAt(at))).join('');

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

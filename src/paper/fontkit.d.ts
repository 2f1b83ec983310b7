/** The part of fontkit that is used here; the library ships no types. */
declare module 'fontkit' {
  export type Glyph = { id: number; advanceWidth: number; codePoints: number[] };
  export type GlyphPosition = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };
  export type GlyphRun = { glyphs: Glyph[]; positions: GlyphPosition[]; readonly advanceWidth: number };
  export type Font = {
    postscriptName: string; unitsPerEm: number; ascent: number; descent: number; capHeight: number; xHeight: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number, characters?: number[]): Glyph | null;
    layout(text: string, features?: unknown): GlyphRun;
  };
  export function create(bytes: Uint8Array): Font;
}

/** The part of fontkit that is used here; the library ships no types. */
declare module 'fontkit' {
  export type Glyph = { id: number; advanceWidth: number; codePoints: number[] };
  export type GlyphPosition = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };
  export type GlyphRun = { glyphs: Glyph[]; positions: GlyphPosition[]; direction: 'ltr' | 'rtl'; readonly advanceWidth: number };
  export type Font = {
    postscriptName: string | null; familyName: string | null; subfamilyName: string | null; characterSet: number[]; unitsPerEm: number; ascent: number; descent: number; capHeight: number; xHeight: number; italicAngle: number;
    'OS/2'?: { fsType: { noEmbedding?: boolean; viewOnly?: boolean; editable?: boolean; noSubsetting?: boolean; bitmapOnly?: boolean } };
    bbox: { minX: number; minY: number; maxX: number; maxY: number }; post: { isFixedPitch: number }; head: { macStyle: { italic: boolean } };
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number, characters?: number[]): Glyph | null;
    layout(text: string, features?: unknown): GlyphRun;
    createSubset(): { includeGlyph(id: number): number; encode(): Uint8Array };
  };
  export function create(bytes: Uint8Array): Font;
}

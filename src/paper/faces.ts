import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font, type Glyph, type GlyphPosition, type GlyphRun } from 'fontkit';
import { passOverEmptyAnchors } from './emptyAnchors.ts';

export const WEIGHTS = [400, 500, 600, 700] as const;
export type Weight = (typeof WEIGHTS)[number];
/** `signs` are those that Noto Sans lacks, such as ≤ and →; Noto Sans Mono has them. `han` holds Chinese characters and the Japanese syllables. */
export const SCRIPTS = ['latin', 'devanagari', 'gujarati', 'tamil', 'telugu', 'kannada', 'malayalam', 'bengali', 'gurmukhi', 'arabic', 'signs', 'han'] as const;
export type Script = (typeof SCRIPTS)[number];

/** One weight of one script's font. Widths are in em: times the size in points they are points. */
export type Face = { key: string; script: Script; font: Font; covers(codePoint: number): boolean; width(text: string): number };
export type Faces = { face(script: Script, weight: Weight): Face };

const FAMILIES: Readonly<Record<Script, { module: string; file: string }>> = {
  latin: { module: 'noto-sans', file: 'NotoSans' },
  devanagari: { module: 'noto-sans-devanagari', file: 'NotoSansDevanagari' },
  gujarati: { module: 'noto-sans-gujarati', file: 'NotoSansGujarati' },
  tamil: { module: 'noto-sans-tamil', file: 'NotoSansTamil' },
  telugu: { module: 'noto-sans-telugu', file: 'NotoSansTelugu' },
  kannada: { module: 'noto-sans-kannada', file: 'NotoSansKannada' },
  malayalam: { module: 'noto-sans-malayalam', file: 'NotoSansMalayalam' },
  bengali: { module: 'noto-sans-bengali', file: 'NotoSansBengali' },
  gurmukhi: { module: 'noto-sans-gurmukhi', file: 'NotoSansGurmukhi' },
  arabic: { module: 'noto-sans-arabic', file: 'NotoSansArabic' },
  signs: { module: 'noto-sans-mono', file: 'NotoSansMono' },
  han: { module: 'noto-sans-sc', file: 'NotoSansSC' },
};
const WEIGHT_NAMES: Readonly<Record<Weight, string>> = { 400: '400Regular', 500: '500Medium', 600: '600SemiBold', 700: '700Bold' };

/** A font of 30,000 characters is ten megabytes a weight: two of them ship. */
const HAN_WEIGHTS: Readonly<Record<Weight, Weight>> = { 400: 400, 500: 400, 600: 700, 700: 700 };

/** Words kept per face; a catalogue of thousands of products has fewer, and a run that has more starts over. */
const WORDS_KEPT = 20_000;

/** Font files lie beside the bundle in a packed app, else in the font packages. */
function fontFile(script: Script, weight: Weight): string {
  const { module, file } = FAMILIES[script];
  const name = `${file}_${WEIGHT_NAMES[weight]}.ttf`;
  const packed = join(import.meta.dirname, 'fonts', name);
  return existsSync(packed) ? packed : createRequire(import.meta.url).resolve(`@expo-google-fonts/${module}/${WEIGHT_NAMES[weight]}/${name}`);
}

/**
 * A set of fonts. Parsing a font's tables and shaping words cost most of a sheet, so both are kept: a parsed font for as long as the set
 * lives, a shaped word for every document that prints it. `keepWords: false` shapes each word anew, as stock pdfkit does per document.
 */
export function openFaces({ keepWords = true }: { keepWords?: boolean } = {}): Faces {
  const opened = new Map<string, Face>();
  return {
    face(script, asked) {
      const weight = script === 'han' ? HAN_WEIGHTS[asked] : asked;
      const key = `${script}-${weight}`;
      let face = opened.get(key);
      if (!face) opened.set(key, (face = openFace(key, script, create(readFileSync(fontFile(script, weight))), keepWords)));
      return face;
    },
  };
}

let shared: Faces | undefined;
/** The one set of fonts of this process. */
export const sharedFaces = (): Faces => (shared ??= openFaces());

/**
 * fontkit keeps each glyph with the character that first asked for it in this process, so that µ and μ, or a space and a no-break space,
 * would be copied out of a file as whichever came first. Here a glyph answers with the characters it was asked for.
 */
function answerAsAsked(font: Font): void {
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, characters = []) => {
    const glyph = getGlyph(id, characters);
    const isSame = !glyph || (glyph.codePoints.length === characters.length && characters.every((one, at) => one === glyph.codePoints[at]));
    return isSame ? glyph : (Object.create(glyph, { codePoints: { value: characters, enumerable: true } }) as Glyph);
  };
}

function openFace(key: string, script: Script, font: Font, keepWords: boolean): Face {
  passOverEmptyAnchors(font);
  answerAsAsked(font);
  if (keepWords) font.layout = rememberWords(font.layout.bind(font));
  const covered = new Map<number, boolean>();
  const widths = new Map<string, number>();
  return {
    key, script, font,
    covers(codePoint) {
      let answer = covered.get(codePoint);
      if (answer === undefined) covered.set(codePoint, (answer = font.hasGlyphForCodePoint(codePoint)));
      return answer;
    },
    width(text) {
      let width = widths.get(text);
      if (width === undefined) {
        if (widths.size >= WORDS_KEPT) widths.clear();
        widths.set(text, (width = widthOf(font, text)));
      }
      return width;
    },
  };
}

/** Shapes word by word with its trailing space, exactly as pdfkit does when it writes the text. */
const widthOf = (font: Font, text: string): number => (text.match(/[^ ]* |[^ ]+$/g) ?? []).reduce((sum, word) => sum + font.layout(word).advanceWidth, 0) / font.unitsPerEm;

/** Shaping that is done once per word. Callers scale the positions they are given, so everybody gets his own. */
function rememberWords(layout: Font['layout']): Font['layout'] {
  const words = new Map<string, GlyphRun>();
  return (text, features) => {
    if (features) return layout(text, features);
    let run = words.get(text);
    if (!run) {
      if (words.size >= WORDS_KEPT) words.clear();
      words.set(text, (run = layout(text)));
    }
    return copyOf(run);
  };
}

function copyOf({ glyphs, positions }: GlyphRun): GlyphRun {
  const own: GlyphPosition[] = positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({ xAdvance, yAdvance, xOffset, yOffset }));
  return { glyphs, positions: own, get advanceWidth() { return own.reduce((sum, one) => sum + one.xAdvance, 0); } };
}

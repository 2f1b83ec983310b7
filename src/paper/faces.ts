import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font, type Glyph } from 'fontkit';
import { passOverEmptyAnchors } from './emptyAnchors.ts';

export const WEIGHTS = [400, 500, 600, 700] as const;
export type Weight = (typeof WEIGHTS)[number];
/**
 * `signs` are those that Noto Sans lacks, such as ≤ and →; Noto Sans Mono has them. `han` holds Chinese characters and the Japanese syllables in
 * the forms of China, `japanese` in those of Japan. `own` is a font that the user has added.
 */
export const SCRIPTS = ['latin', 'devanagari', 'gujarati', 'tamil', 'telugu', 'kannada', 'malayalam', 'bengali', 'gurmukhi', 'arabic', 'signs', 'han', 'japanese'] as const;
type Shipped = (typeof SCRIPTS)[number];
export type Script = Shipped | 'own';

/** One glyph of a set word: which characters it was made from, and how far it moves and stands off, in thousandths of the size. */
export type SetGlyph = { id: number; letters: readonly number[]; /** As the font has it, before kerning. */ natural: number; advance: number; x: number; y: number };
/** A word as its font sets it; width in em. */
export type Shaped = { glyphs: readonly SetGlyph[]; width: number };

/** One weight of one script's font. Widths are in em: times the size in points they are points. */
export type Face = {
  key: string; script: Script; font: Font; program: Uint8Array;
  covers(codePoint: number): boolean;
  /** A word, with the space behind it where it has one. */
  shape(word: string): Shaped;
  width(text: string): number;
};
/** Fonts of a paper. `own`: the user's font for text of this look; `language`: what runs are in that do not say; `lack`: told of each character that the user's font does not have. */
export type Faces = { face(script: Shipped, weight: Weight): Face; own?(look: { weight: Weight; heading?: boolean }): Face | undefined; language?: string; lack?(char: string): void };

const FAMILIES: Readonly<Record<Shipped, { module: string; file: string }>> = {
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
  japanese: { module: 'noto-sans-jp', file: 'NotoSansJP' },
};
const WEIGHT_NAMES: Readonly<Record<Weight, string>> = { 400: '400Regular', 500: '500Medium', 600: '600SemiBold', 700: '700Bold' };

/** A font of 30,000 characters is ten megabytes a weight, one of 17,000 five: two of each ship. */
const HAN_WEIGHTS: Readonly<Record<Weight, Weight>> = { 400: 400, 500: 400, 600: 700, 700: 700 };

/** Words kept per face; a catalogue of thousands of products has more different ones, and then the oldest half goes. */
const WORDS_KEPT = 6_000;

/** Font files lie beside the bundle in a packed app, else in the font packages. */
function fontFile(script: Shipped, weight: Weight): string {
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
      const weight = script === 'han' || script === 'japanese' ? HAN_WEIGHTS[asked] : asked;
      const key = `${script}-${weight}`;
      let face = opened.get(key);
      if (!face) opened.set(key, (face = openFace(key, script, readFileSync(fontFile(script, weight)), keepWords)));
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

/** A font file as a face whose shaped words are kept. */
export function openFace(key: string, script: Script, program: Uint8Array, keepWords: boolean): Face {
  const font = create(program);
  passOverEmptyAnchors(font);
  answerAsAsked(font);
  const covered = new Map<number, boolean>();
  const words = keepWords ? keptWords((word) => shapedWord(font, word)) : (word: string) => shapedWord(font, word);
  return {
    key, script, font, program, shape: words,
    covers(codePoint) {
      let answer = covered.get(codePoint);
      if (answer === undefined) covered.set(codePoint, (answer = font.hasGlyphForCodePoint(codePoint)));
      return answer;
    },
    width: (text) => wordsIn(text).reduce((sum, word) => sum + words(word).width, 0),
  };
}

/** Words with the space behind each. */
export function wordsIn(text: string): string[] {
  const end = text.indexOf(' ');
  return end < 0 || end === text.length - 1 ? [text] : (text.match(/[^ ]* |[^ ]+$/g) ?? []);
}

/** A space is set by itself, so that a word is as wide at the end of a line as within it, and is shaped once for both. */
function shapedWord(font: Font, word: string): Shaped {
  const isSpaced = word.length > 1 && word.endsWith(' ');
  const { glyphs, positions, direction } = font.layout(isSpaced ? word.slice(0, -1) : word);
  const scale = 1000 / font.unitsPerEm;
  const set = glyphs.map((glyph, at): SetGlyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
    return { id: glyph.id, letters: glyph.codePoints, natural: glyph.advanceWidth * scale, advance: xAdvance * scale, x: xOffset * scale, y: yOffset * scale };
  });
  const space = isSpaced ? shapedWord(font, ' ').glyphs : [];
  const all = direction === 'rtl' ? [...space, ...set] : [...set, ...space];
  return { glyphs: all, width: all.reduce((sum, one) => sum + one.advance, 0) / 1000 };
}

/** Shaping that is done once per word. Two generations: what was not asked for since the last change is let go. */
function keptWords(shape: (word: string) => Shaped): (word: string) => Shaped {
  let young = new Map<string, Shaped>();
  let old = new Map<string, Shaped>();
  return (word) => {
    let shaped = young.get(word);
    if (shaped) return shaped;
    shaped = old.get(word) ?? shape(word);
    if (young.size >= WORDS_KEPT / 2) [old, young] = [young, new Map()];
    young.set(word, shaped);
    return shaped;
  };
}

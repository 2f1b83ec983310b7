import { create, type Font } from 'fontkit';
import { Refusal } from '#base';
import { type Face, type Faces, openFace } from './faces.ts';
import type { FontSlot, Plan, PlanFont } from './plan.ts';
import { readTrueType, subsetOf } from './subset.ts';

/** What is known of a font file that may be used. */
export type FontFacts = { name: string; characters: number };

/** A font of Chinese characters is ten megabytes; no font for Latin letters comes near. */
export const LARGEST_FONT = 20 << 20;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** TrueType or OpenType outlines by their first four bytes (OpenType 1.9, "Organization of an OpenType font"). */
const isFontFile = (bytes: Uint8Array): boolean => ['\0\u0001\0\0', 'OTTO', 'true'].includes(String.fromCharCode(...bytes.subarray(0, 4)));

const refused = (code: string, text: string, hi: string): Refusal => new Refusal(code, text, { hi });

/**
 * Reads a font that a user wants on paper, to the point of cutting a part out of it as a PDF file will. Throws Refusal('not-a-font' |
 * 'font-not-allowed' | 'font-lacks-letters'): the last but one where OS/2 fsType forbids embedding or embedding in part. To be called in
 * the killable process.
 */
export function readFont(bytes: Uint8Array): FontFacts {
  if (bytes.byteLength > LARGEST_FONT) throw refused('too-large', 'This font file is larger than 20 MB. Nothing was changed.', 'यह फ़ॉन्ट फ़ाइल 20 MB से बड़ी है। कुछ नहीं बदला।');
  if (!isFontFile(bytes)) throw refused('not-a-font', 'This is no font file that can be used. Choose a .ttf or .otf file with one font in it. Nothing was changed.', 'यह ऐसी फ़ॉन्ट फ़ाइल नहीं है जो काम में ली जा सके। एक ही फ़ॉन्ट वाली .ttf या .otf फ़ाइल चुनें। कुछ नहीं बदला।');
  try {
    return factsOf(create(bytes), bytes);
  } catch (error) {
    // Tables are read when they are asked for, so that a damaged one may fail anywhere.
    if (error instanceof Refusal) throw error;
    throw refused('not-a-font', 'This font file is damaged or of a kind that cannot be read. Nothing was changed.', 'यह फ़ॉन्ट फ़ाइल ख़राब है या ऐसे प्रकार की है जो पढ़ा नहीं जाता। कुछ नहीं बदला।');
  }
}

function factsOf(font: Font, program: Uint8Array): FontFacts {
  const { characterSet: { length: characters } } = font;
  mayBeEmbedded(font);
  const missing = [...LETTERS].filter((one) => !font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
  if (missing.length > 0) throw refused('font-lacks-letters', `This font has no ${missing.slice(0, 8).join(' ')}. A font for sheets has the Latin letters and figures; texts in other scripts are set in Noto. Nothing was changed.`, `इस फ़ॉन्ट में ${missing.slice(0, 8).join(' ')} नहीं है। शीट के फ़ॉन्ट में लैटिन अक्षर और अंक होने चाहिए; दूसरी लिपियाँ Noto में छपती हैं। कुछ नहीं बदला।`);
  tryOut(font, program);
  const said = [[font.familyName, font.subfamilyName].filter((one) => one && one !== 'Regular').join(' '), font.postscriptName ?? ''];
  // A font may call itself anything: what nobody sees is taken out, since the name stands on the screen.
  return { name: said.map((one) => one.replace(/\p{C}+/gu, '').trim().slice(0, 120)).find(Boolean) ?? 'Font', characters };
}

/** Sets the letters and cuts them out, as a file will; throws when a table is damaged. */
function tryOut(font: Font, program: Uint8Array): void {
  const ids = font.layout(LETTERS).glyphs.map((one) => one.id);
  const outlines = readTrueType(program);
  if (outlines) return void subsetOf([0, ...ids].map((id) => ({ font: outlines, id })));
  const subset = font.createSubset();
  ids.forEach((id) => subset.includeGlyph(id));
  if (subset.encode().byteLength === 0) throw new Error('an empty subset');
}

/** OpenType 1.9, OS/2 fsType: where several of the usage bits are set, the least strict holds. A font that says nothing gives no leave. */
function mayBeEmbedded(font: Font): void {
  const leave = font['OS/2']?.fsType;
  if (!leave) throw refused('font-not-allowed', 'This font does not say whether it may be put into files (it has no OS/2 table). Choose another one. Nothing was changed.', 'यह फ़ॉन्ट नहीं बताता कि इसे फ़ाइलों में डाला जा सकता है या नहीं (इसमें OS/2 टेबल नहीं है)। दूसरा चुनें। कुछ नहीं बदला।');
  if (leave.noEmbedding && !leave.viewOnly && !leave.editable) throw refused('font-not-allowed', 'The maker of this font does not allow it to be put into files. Ask them for a licence with embedding, or choose another font. Nothing was changed.', 'इस फ़ॉन्ट को बनाने वाला इसे फ़ाइलों में डालने की अनुमति नहीं देता। उनसे embedding का लाइसेंस लें, या दूसरा फ़ॉन्ट चुनें। कुछ नहीं बदला।');
  if (leave.noSubsetting || leave.bitmapOnly) throw refused('font-not-allowed', 'The maker of this font does not allow only the letters in use to be put into a file. Choose another font. Nothing was changed.', 'इस फ़ॉन्ट को बनाने वाला सिर्फ़ काम के अक्षर फ़ाइल में डालने की अनुमति नहीं देता। दूसरा फ़ॉन्ट चुनें। कुछ नहीं बदला।');
}

/** Fonts kept open by this process; a company has three at most. */
const MOST_OPEN = 6;
const opened = new Map<string, Face>();

function faceOf({ hash, bytes }: PlanFont): Face {
  const known = opened.get(hash);
  if (known) return known;
  if (opened.size >= MOST_OPEN) opened.clear();
  const face = openFace(`own-${hash.slice(0, 16)}`, 'own', bytes, true);
  opened.set(hash, face);
  return face;
}

/** Characters that a font of the user's does not have, by its name. */
export type Lacking = Map<string, Set<string>>;

const slotOf = ({ weight, heading }: { weight: number; heading?: boolean }): FontSlot => (heading ? 'heading' : weight >= 600 ? 'bold' : 'body');

/** The fonts of a plan: the user's own where it has them. What they lack is written into `lacking`. */
export function facesOf({ fonts, language }: Plan, faces: Faces, lacking: Lacking): Faces {
  if (!fonts || Object.keys(fonts).length === 0) return { ...faces, language };
  let last: PlanFont | undefined;
  return {
    ...faces, language,
    own(look) {
      last = fonts[slotOf(look)];
      return last && faceOf(last);
    },
    lack(char) {
      if (!last || char.trim() === '') return;
      const known = lacking.get(last.name) ?? new Set();
      lacking.set(last.name, known.add(char));
    },
  };
}

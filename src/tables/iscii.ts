/**
 * ISCII, the Indian Script Code for Information Interchange (IS 13194:1991, Bureau of Indian Standards), in which programs of the 1990s
 * wrote Hindi, Gujarati, Tamil and their neighbours: ASCII below 0x80, one table of letters above it for all scripts.
 * Unicode took over the order of that table, so a letter of another script stands at the same place of its block.
 */

/** Unicode places in the Devanagari block for 0xA1 to 0xFA; 0 where ISCII has none. */
const TABLE = [
  0x901, 0x902, 0x903, 0x905, 0x906, 0x907, 0x908, 0x909, 0x90a, 0x90b, 0x90e, 0x90f, 0x910, 0x90d, 0x912, 0x913, 0x914, 0x911,
  0x915, 0x916, 0x917, 0x918, 0x919, 0x91a, 0x91b, 0x91c, 0x91d, 0x91e, 0x91f, 0x920, 0x921, 0x922, 0x923, 0x924, 0x925, 0x926, 0x927, 0x928, 0x929,
  0x92a, 0x92b, 0x92c, 0x92d, 0x92e, 0x92f, 0x95f, 0x930, 0x931, 0x932, 0x933, 0x934, 0x935, 0x936, 0x937, 0x938, 0x939, 0x200d,
  0x93e, 0x93f, 0x940, 0x941, 0x942, 0x943, 0x946, 0x947, 0x948, 0x945, 0x94a, 0x94b, 0x94c, 0x949, 0x94d, 0x93c, 0x964,
  0, 0, 0, 0, 0, 0, 0x966, 0x967, 0x968, 0x969, 0x96a, 0x96b, 0x96c, 0x96d, 0x96e, 0x96f,
] as const;

/** Letters that a nukta after them makes another letter (IS 13194, annex). */
const WITH_NUKTA: ReadonlyMap<number, number> = new Map([[0xa1, 0x950], [0xa6, 0x90c], [0xa7, 0x961], [0xaa, 0x960], [0xdb, 0x962], [0xdc, 0x963], [0xdf, 0x944], [0xea, 0x93d]]);
const HALANT = 0xe8;
const NUKTA = 0xe9;
const SWITCH = 0xef;

/** Where each script's block begins, by the language that names the encoding here, and by the byte that switches to it inside a text. */
const SCRIPTS = { hi: 0x900, bn: 0x980, pa: 0xa00, gu: 0xa80, or: 0xb00, ta: 0xb80, te: 0xc00, kn: 0xc80, ml: 0xd00 } as const;
const BY_SWITCH: ReadonlyMap<number, number> = new Map([[0x42, 0x900], [0x43, 0x980], [0x44, 0xb80], [0x45, 0xc00], [0x46, 0x980], [0x47, 0xb00], [0x48, 0xc80], [0x49, 0xd00], [0x4a, 0xa80], [0x4b, 0xa00]]);
const LANGUAGES = ['hi', 'bn', 'pa', 'gu', 'or', 'ta', 'te', 'kn', 'ml'] as const;

export const ISCII_NAMES: readonly string[] = LANGUAGES.map((language) => `iscii-${language}`);
const isLanguage = (text: string): text is (typeof LANGUAGES)[number] => (LANGUAGES as readonly string[]).includes(text);

/** A decoder in pieces, as iconv-lite's are. A byte without a meaning becomes U+FFFD. */
export class IsciiDecoder {
  private base: number;
  private last = 0;
  private switching = false;

  /** @param name one of ISCII_NAMES */
  constructor(name: string) {
    const language = name.slice('iscii-'.length);
    this.base = isLanguage(language) ? SCRIPTS[language] : SCRIPTS.hi;
  }

  write(bytes: Uint8Array): string {
    let text = '';
    for (const byte of bytes) text += this.one(byte);
    return text;
  }

  end(): string {
    const text = this.held();
    this.last = 0;
    return text;
  }

  /** One byte is held back, since what follows may change it. */
  private one(byte: number): string {
    if (this.switching) {
      this.switching = false;
      this.base = BY_SWITCH.get(byte) ?? this.base;
      return '';
    }
    if (byte === SWITCH) {
      this.switching = true;
      return this.end();
    }
    if (this.last === HALANT && (byte === HALANT || byte === NUKTA)) {
      this.last = 0;
      return `${this.letter(0x94d)}${byte === HALANT ? '\u200c' : '\u200d'}`;
    }
    const joined = byte === NUKTA ? WITH_NUKTA.get(this.last) : undefined;
    if (joined !== undefined) {
      this.last = 0;
      return this.letter(joined);
    }
    const text = this.held();
    this.last = byte;
    return text;
  }

  private held(): string {
    if (this.last === 0) return '';
    if (this.last < 0x80) return String.fromCharCode(this.last);
    const place = TABLE[this.last - 0xa1] ?? 0;
    return place === 0 ? '\ufffd' : this.letter(place);
  }

  /** The full stop, the joiner and the nukta letters are Devanagari's in every script. */
  private letter(place: number): string {
    return String.fromCharCode(place === 0x964 || place === 0x200d ? place : this.base + place - 0x900);
  }
}

const isConsonant = (byte: number): boolean => byte >= 0xb3 && byte <= 0xd8;
const isSign = (byte: number): boolean => byte >= 0xda && byte <= 0xe8;

/**
 * Whether bytes read as ISCII: vowel signs and halants stand behind consonants nearly always, as they cannot in other encodings,
 * and consonants are the most frequent bytes.
 */
export function looksLikeIscii(bytes: Uint8Array): boolean {
  let high = 0;
  let consonants = 0;
  let signs = 0;
  let placed = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    high += 1;
    if (byte < 0xa1 || byte > 0xfa) return false;
    if (isConsonant(byte)) consonants += 1;
    if (!isSign(byte)) continue;
    signs += 1;
    const before = bytes[at - 1] ?? 0;
    if (isConsonant(before) || before === NUKTA || (byte === HALANT && before === HALANT)) placed += 1;
  }
  return high >= 6 && consonants >= high * 0.4 && signs >= high * 0.15 && placed >= signs * 0.95;
}

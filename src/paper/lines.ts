import { type Apart, asSeen, levelsOfParts, mirrored, startsRight, turns } from './bidi.ts';
import type { Face, Faces } from './faces.ts';
import { isHanBreak } from './han.ts';
import { isRightToLeft, type Run, type Style } from './plan.ts';
import { isHan, isIndic, itemise, settable, type Stretch, unpiled } from './script.ts';

/**
 * A stretch of one line in one font and one look. `complex` text must carry its spelling: its glyphs are not in the order of its letters.
 * `shown` is drawn instead where the two differ: brackets in text that runs to the left.
 */
export type Piece = { text: string; face: Face; style: Style; width: number; complex: boolean; level: number; shown?: string; language?: string | undefined };
export type Line = { pieces: Piece[]; width: number; /** Added to each space between words, in points: the line is justified. */ gap?: number; /** The last of its paragraph. */ ends?: boolean };
export type Lines = { lines: Line[]; /** Some of it is in a script that reaches far below the line. */ indic: boolean; /** It begins with a letter of a script that runs to the left. */ right: boolean; missing: string[]; /** Texts in which more accents stood on one letter than have room. */ piled: string[] };

/** A word with the space behind it; `breakAfter`: a line may end here. */
type Word = Piece & { breakAfter: boolean; bare: number };

/** Floating point must not turn a word that fits exactly onto the next line. */
const SLACK = 0.01;

/**
 * Breaks text into lines no wider than `width` points. A word that is wider than a line is broken, at a hyphen or slash where it has one.
 * `onRight`: the paper runs from right to left, and so does what is put together of words and codes for it, though a code stands first.
 */
export function breakLines(runs: readonly Run[], style: Style, width: number, faces: Faces, onRight = false): Lines {
  const found: Found = { indic: false, right: false, missing: [], piled: [], onRight };
  const breaker = new LineBreaker(width);
  paragraphsOf(runs, style, found.piled).forEach((paragraph, at) => {
    if (at > 0) breaker.endLine();
    for (const word of wordsOfParagraph(paragraph, faces, found)) breaker.add(word);
  });
  breaker.endLine();
  const { onRight: _paper, ...told } = found;
  return { lines: breaker.lines, ...told };
}

/** Widths of what stands together between two places where a line may end. */
export function wordWidths(runs: readonly Run[], style: Style, faces: Faces): number[] {
  const words = paragraphsOf(runs, style).flatMap((paragraph) => wordsOfParagraph(paragraph, faces, { indic: false, right: false, missing: [], piled: [] }));
  const units: Word[][] = [[]];
  for (const word of words) {
    units.at(-1)?.push(word);
    if (mayEnd(units.at(-1) ?? [])) units.push([]);
  }
  return units.map(widthOf);
}

/** A part of a paragraph in one look. */
type Part = { text: string; look: Style; run: Run };

/** Runs cut at line ends, so that direction can be worked out for each paragraph as a whole. */
function paragraphsOf(runs: readonly Run[], style: Style, piled: string[] = []): Part[][] {
  const paragraphs: Part[][] = [[]];
  for (const run of runs) {
    const look = { ...style, ...run.style };
    const whole = settable(run.text);
    const flat = unpiled(whole);
    if (flat !== whole) piled.push(run.text);
    flat.split('\n').forEach((text, at) => {
      if (at > 0) paragraphs.push([]);
      if (text !== '') paragraphs.at(-1)?.push({ text, look, run });
    });
  }
  return paragraphs;
}

/** Words of one paragraph. Only where a letter runs to the left does direction have to be worked out at all. */
function wordsOfParagraph(parts: readonly Part[], faces: Faces, found: Found): Word[] {
  if (!parts.some((one) => turns(one.text))) return parts.flatMap((one) => wordsOf(one, faces, found));
  const isRight = startsRight(parts.map((one) => one.text).join('')) || (found.onRight === true && !isLeft(parts[0]?.run.language));
  found.right ||= isRight;
  const levels = levelsOfParts(parts.flatMap(({ text, run }) => apartOf(text, parts.length > 1 && run.language !== undefined).map((one) => ({ ...one, left: isLeft(run.language) }))), isRight ? 1 : 0);
  let from = 0;
  return parts.flatMap((one) => {
    const length = [...one.text].length;
    from += length;
    return wordsOf(one, faces, found, levels.slice(from - length, from));
  });
}

const isLeft = (language: string | undefined): boolean => language !== undefined && !isRightToLeft(language);

/** A dot between spaces parts things that are read one after the other: item number · template · day. */
const BETWEEN = / · /u;

const apartOf = (text: string, apart: boolean): Apart[] => (BETWEEN.test(text) ? text.split(/( · )/u).map((one) => ({ text: one, apart: one !== ' · ' })) : [{ text, apart }]).filter((one) => one.text !== '');

type Found = Omit<Lines, 'lines'> & { onRight?: boolean };

/** Fills lines greedily; what stands between two spaces is kept together, whatever fonts it is in. */
class LineBreaker {
  readonly lines: Line[] = [];
  private readonly width: number;
  private open: Word[] = [];
  private unit: Word[] = [];

  constructor(width: number) {
    this.width = width;
  }

  add(word: Word): void {
    this.unit.push(word);
    if (mayEnd(this.unit)) this.placeUnit();
  }

  endLine(): void {
    this.placeUnit();
    this.close();
    const last = this.lines.at(-1);
    if (last) last.ends = true;
  }

  private close(): void {
    this.lines.push(lineOf(this.open));
    this.open = [];
  }

  private fits(words: readonly Word[]): boolean {
    return advance(this.open) + widthOf(words) <= this.width + SLACK;
  }

  private placeUnit(): void {
    const { unit } = this;
    this.unit = [];
    if (unit.length === 0) return;
    const parts = widthOf(unit) <= this.width + SLACK ? [unit] : unit.flatMap((word) => breakWord(word, this.width)).map((part) => [part]);
    for (const part of parts) {
      if (this.open.length > 0 && !this.fits(part)) this.close();
      this.open.push(...part);
    }
  }
}

function wordsOf({ text, look, run }: Part, faces: Faces, found: Found, levels?: readonly number[]): Word[] {
  const own = faces.own?.(look);
  const { stretches, missing } = itemise(text, look.weight, faces, levels, { own, language: lettersOf(run.language, faces.language) });
  found.missing.push(...missing);
  return stretches.flatMap((stretch, index) => {
    const face = stretch.script === 'own' ? own : faces.face(stretch.script, look.weight);
    if (!face) return [];
    const isDeep = isIndic(stretch.script) || stretch.script === 'arabic';
    const complex = isDeep || stretch.level % 2 === 1 || /\p{M}/u.test(stretch.text);
    found.indic ||= isDeep;
    const words = cut(stretch, stretches[index + 1]);
    return words.map(({ text: word, glued, ends }) => ({ ...wordIn(word, { face, style: look, complex, level: stretch.level, ...(run.language ? { language: run.language } : {}) }, glued), ...(ends ? { breakAfter: true } : {}) }));
  });
}

/** Whose forms of characters: what is written in no language that has them, such as a number with its unit, takes those of the paper. */
const lettersOf = (own: string | undefined, paper: string | undefined): string | undefined => (own?.startsWith('zh') || own?.startsWith('ja') ? own : (paper ?? own));

type Cut = { text: string; glued: boolean; /** A line may end behind it though no space follows. */ ends: boolean };

/** A stretch at its spaces; Chinese and Japanese, which have none, between any two characters that may part. */
function cut(stretch: Stretch, next: Stretch | undefined): Cut[] {
  const words = isHan(stretch.script) ? [...stretch.text] : (stretch.text.match(/[^ ]* |[^ ]+$/g) ?? []);
  return words.map((text, at) => {
    const following = words[at + 1] ?? next?.text ?? '';
    const mayPart = isHan(stretch.script) || (at === words.length - 1 && isHan(next?.script));
    return { text, glued: isGlued(text, words[at + 1] ?? ''), ends: mayPart && isHanBreak(text, following) };
  });
}

const UNIT = /^(?:%|°[CF]?|\p{L}{1,3}[²³]?)[.,;:)]? ?$/u;

/** A sign that is nothing without the number behind it. */
const LEADS = /(?:^| )[×≤≥±≈~<>] $/u;

/** A line may end behind these words. */
const mayEnd = (unit: readonly Word[]): boolean => unit.at(-1)?.breakAfter === true && !LEADS.test(unit.map((one) => one.text).join(''));

/** A number stays with its unit, and no line begins with a dash or a dot between words. */
const isGlued = (word: string, next: string): boolean => (/\d $/.test(word) && UNIT.test(next)) || /^[×·–—] $/.test(next);

const wordIn = (text: string, look: Omit<Piece, 'text' | 'width' | 'shown'>, glued = false): Word => ({
  ...look, ...shownAs(text, look), text, width: look.face.width(text) * look.style.size, bare: look.face.width(text.trimEnd()) * look.style.size, breakAfter: text.endsWith(' ') && !glued,
});

/** Signs of other fonts in text that runs to the left are turned here; letters are turned by their own font. */
function shownAs(text: string, { level, face }: { level: number; face: Face }): { shown?: string } {
  if (level % 2 === 0) return {};
  const shown = face.script === 'arabic' ? mirrored(text) : [...mirrored(text)].reverse().join('');
  return shown === text ? {} : { shown };
}

const widthOf = (words: readonly Word[]): number => words.reduce((sum, one, at) => sum + (at === words.length - 1 ? one.bare : one.width), 0);
const advance = (words: readonly Word[]): number => words.reduce((sum, one) => sum + one.width, 0);

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Parts of a word that is too wide: behind - / _ . , @ first, else between what a reader sees as letters. */
function breakWord(word: Word, width: number): Word[] {
  if (word.bare <= width) return [word];
  const { text, breakAfter: _after, bare: _bare, width: _width, shown: _shown, ...look } = word;
  const parts = text.match(/[^-/_.,@]*[-/_.,@]+|[^-/_.,@]+$/g) ?? [text];
  if (parts.length > 1) return parts.flatMap((part) => breakWord(wordIn(part, look), width));
  const pieces: string[] = [];
  let open = '';
  for (const { segment } of graphemes.segment(text)) {
    if (open && look.face.width(open + segment) * look.style.size > width) {
      pieces.push(open);
      open = '';
    }
    open += segment;
  }
  return [...pieces, open].map((part) => wordIn(part, look));
}

/** A finished line: without the space at its end, neighbours in the same look joined. */
function lineOf(words: readonly Word[]): Line {
  const pieces: Piece[] = [];
  words.forEach((word, at) => {
    const isLast = at === words.length - 1;
    const text = isLast ? word.text.trimEnd() : word.text;
    if (text === '') return;
    const width = isLast ? word.bare : word.width;
    const before = pieces.at(-1);
    if (before && !word.complex && !before.complex && before.level === word.level && before.face === word.face && before.style === word.style) {
      before.text += text;
      before.width += width;
    } else {
      const { breakAfter: _after, bare: _bare, ...piece } = word;
      pieces.push({ ...piece, ...shownAs(text, piece), text, width });
    }
  });
  return { pieces: asSeen(pieces), width: pieces.reduce((sum, one) => sum + one.width, 0) };
}

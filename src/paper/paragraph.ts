import type { Node, Solid } from './atom.ts';
import type { Faces } from './faces.ts';
import { breakLines, type Line } from './lines.ts';
import type { Align, Run, Style } from './plan.ts';

/** What measuring needs and finds: fonts, where in the reading order we are, characters that no font has; whether the paper runs from right to left. */
export type Setting = { faces: Faces; node: Node; /** Each with the first text that it stands in. */ missing: Map<string, string>; right?: boolean; /** Tells what a reader should know of the page: photos too coarse, parts left out. */ tell?: (told: Told) => void; /** How large text on cards of one kind may be set, and how small one of them needed it, parts of 1. */ cards?: { most: number; needed: number } };
/** A photo printed with fewer dots to the inch than look well; parts of a card that had no room; a text with more accents on one letter than can be set. */
export type Told = { kind: 'coarse'; photo: string; dots: number } | { kind: 'left-out'; about: string; parts: string[] } | { kind: 'piled'; text: string };

/** Noto Sans: how far above and below the baseline a line reaches, in em. */
const ASCENT = 1.069;
const DESCENT = 0.293;
/** Vowel signs below need this much more height, in em. */
const INDIC_ROOM = 0.14;
/** How far from the left something stands that leaves this much room. */
export const leftOf = (align: Align | undefined, room: number): number => (align === 'right' ? room : align === 'center' ? room / 2 : 0);

/** Left is where a line begins, right where it ends: turned around where it runs to the left. */
export const turned = (align: Align | undefined, right: boolean | undefined): Align | undefined => (!right ? align : align === 'right' ? 'left' : align === 'center' ? 'center' : 'right');

/** Where columns of these widths begin, points from the left: the first at the left, or at the right where the paper runs that way. */
export function fromStart(widths: readonly number[], gap: number, room: number, right: boolean | undefined): number[] {
  let from = 0;
  return widths.map((width) => {
    const x = right ? room - from - width : from;
    from += width + gap;
    return x;
  });
}

/** How much wider a space may become, in em: about twice as wide as it is, so that no river runs down the page. */
const MOST_GAP = 0.26;

/** The line with its spaces made so wide that it fills the room. */
function justified(line: Line, width: number, size: number): Line {
  const spaces = line.pieces.reduce((sum, one) => sum + one.text.split(' ').length - 1, 0);
  const gap = spaces === 0 ? Infinity : (width - line.width) / spaces;
  return line.ends || gap > MOST_GAP * size ? line : { ...line, width, gap };
}

/** The lines of one paragraph as atoms; its first two and its last two lines stay together. */
export function measureText(runs: readonly Run[], style: Style, width: number, setting: Setting, node: Node, align?: Align, justify?: boolean): Solid[] {
  const { lines: broken, indic, right, missing, piled } = breakLines(runs, style, width, setting.faces, setting.right);
  const lines = justify ? broken.map((one) => justified(one, width, style.size)) : broken;
  for (const char of missing) if (!setting.missing.has(char)) setting.missing.set(char, runs.map((one) => one.text).join(''));
  for (const text of piled) setting.tell?.({ kind: 'piled', text });
  const height = style.line + (indic ? INDIC_ROOM * style.size : 0);
  // The extra room lies below, so that neighbours in two scripts stand on one line.
  const baseline = (style.line + (ASCENT - DESCENT) * style.size) / 2;
  return lines.map((line, at): Solid => ({
    kind: 'solid', height, keep: lines.length > 1 && (at === 0 || at === lines.length - 2),
    items: [{ kind: 'text', x: leftOf(turned(align, right || setting.right), width - line.width), y: baseline, line, node }],
  }));
}

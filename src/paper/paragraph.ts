import type { Node, Solid } from './atom.ts';
import type { Faces } from './faces.ts';
import { breakLines } from './lines.ts';
import type { Align, Run, Style } from './plan.ts';

/** What measuring needs and finds: fonts, where in the reading order we are, characters that no font has. */
export type Setting = { faces: Faces; node: Node; missing: Set<string> };

/** Noto Sans: how far above and below the baseline a line reaches, in em. */
const ASCENT = 1.069;
const DESCENT = 0.293;
/** Vowel signs below need this much more height, in em. */
const INDIC_ROOM = 0.14;
/** How far from the left something stands that leaves this much room. */
export const leftOf = (align: Align | undefined, room: number): number => (align === 'right' ? room : align === 'center' ? room / 2 : 0);

/** The lines of one paragraph as atoms; its first two and its last two lines stay together. */
export function measureText(runs: readonly Run[], style: Style, width: number, setting: Setting, node: Node, align?: Align): Solid[] {
  const { lines, indic, missing } = breakLines(runs, style, width, setting.faces);
  for (const char of missing) setting.missing.add(char);
  const height = style.line + (indic ? INDIC_ROOM * style.size : 0);
  // The extra room lies below, so that neighbours in two scripts stand on one line.
  const baseline = (style.line + (ASCENT - DESCENT) * style.size) / 2;
  return lines.map((line, at): Solid => ({
    kind: 'solid', height, keep: lines.length > 1 && (at === 0 || at === lines.length - 2),
    items: [{ kind: 'text', x: leftOf(align, width - line.width), y: baseline, line, node }],
  }));
}

import type { Block } from '#paper';
import type { Pair } from './content.ts';
import type { Look } from './look.ts';
import { type Part, partBlocks } from './parts.ts';

/** Lines of such a list that stand beside each other before it goes on below. */
const BLOCK_PAIRS = 12;
/** A block with fewer letters is never broken over pages; one with more might not fit on any. */
const KEPT_LETTERS = 1_200;

/** Letters of a value that stand in one line of such a column, about. */
const LINE_LETTERS = 28;

/** How many of these lines stand at the left, so that both sides are about as high. */
function halfOf(pairs: readonly Pair[]): number {
  const heights = pairs.map(({ label, value }) => Math.max(1, Math.ceil(label.reduce((sum, one) => sum + one.text.length, 0) / LINE_LETTERS), value.reduce((sum, one) => sum + Math.ceil(one.text.length / LINE_LETTERS), 0)));
  const half = heights.reduce((sum, one) => sum + one, 0) / 2;
  let height = 0;
  const at = heights.findIndex((one) => (height += one) >= half);
  return at + 1;
}

/** Left, then right, then on below: nobody has to turn back a page. */
export function longList({ pairs, ...part }: Part & { pairs: Pair[] }, look: Look, half: number): Block[] {
  const blocks = Array.from({ length: Math.ceil(pairs.length / BLOCK_PAIRS) }, (_, at) => pairs.slice(at * BLOCK_PAIRS, (at + 1) * BLOCK_PAIRS));
  return [...partBlocks(part, look, half), { kind: 'gap', height: 1, keepWithNext: true }, ...blocks.map((some): Block => {
    const middle = halfOf(some);
    const letters = some.flatMap((one) => [...one.label, ...one.value]).reduce((sum, one) => sum + one.text.length, 0);
    // The white line between them makes one piece of the two.
    return { kind: 'columns', ...(letters < KEPT_LETTERS ? { separator: '#FFFFFF' } : {}), widths: [{ share: 1 }, { share: 1 }], gap: look.template.columnGap, columns: [some.slice(0, middle), some.slice(middle)].map((column) => (column.length > 0 ? [look.pairs(column, half * 0.4)] : [])) };
  })];
}

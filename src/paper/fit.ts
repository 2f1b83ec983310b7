import type { Solid } from './atom.ts';
import type { Block, FitBlock, Style } from './plan.ts';

/** How much smaller text may be set to make room; below that parts are left out, and only what may not be left out is set smaller still. */
const SMALLER = [1, 0.92, 0.85] as const;
const SMALLEST = [0.75, 0.65, 0.55, 0.45, 0.35] as const;

type Pieces = FitBlock['pieces'];
export type Fitted = { body: Solid; foot: Solid; left: string[] };

/** What of a card fits into its height. Names of what does not are told in their order. */
export function fitting(pieces: Pieces, height: number, weld: (blocks: Block[]) => Solid): Fitted {
  const tried = (chosen: Pieces, by: number): Fitted | undefined => {
    const stack = (isFoot: boolean): Solid => weld(chosen.filter((one) => (one.foot ?? false) === isFoot).flatMap((one) => one.blocks.map((block) => smaller(block, by))));
    const [body, foot] = [stack(false), stack(true)];
    return body.height + foot.height <= height + 0.01 ? { body, foot, left: pieces.filter((one) => !chosen.includes(one)).map((one) => one.name) } : undefined;
  };
  for (const by of SMALLER) {
    const found = tried(pieces, by);
    if (found) return found;
  }
  const least = SMALLER.at(-1) ?? 1;
  let chosen = pieces;
  for (const one of [...pieces].reverse().filter((piece) => !piece.keep)) {
    chosen = chosen.filter((other) => other !== one);
    const found = tried(chosen, least);
    if (found) return found;
  }
  for (const by of SMALLEST) {
    const found = tried(chosen, by);
    if (found) return found;
  }
  return { body: weld([]), foot: weld([]), left: pieces.map((one) => one.name) };
}

/** The same block with its text set smaller; pictures and codes keep their size. */
function smaller(block: Block, by: number): Block {
  if (by === 1) return block;
  const style = (one: Style): Style => ({ ...one, size: one.size * by, line: one.line * by });
  switch (block.kind) {
    case 'text': return { ...block, style: style(block.style) };
    case 'gap': return { ...block, height: block.height * by };
    case 'columns': return { ...block, columns: block.columns.map((column) => column.map((one) => smaller(one, by))) };
    case 'box': return { ...block, children: block.children.map((one) => smaller(one, by)) };
    case 'table': return { ...block, paddingY: block.paddingY * by, ...(block.head ? { head: block.head.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((one) => ({ ...one, style: style(one.style) })) })) } : {}), rows: block.rows.map((row) => row.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((one) => ({ ...one, style: style(one.style) })) }))) };
    case 'diamond': return { ...block, style: style(block.style) };
    default: return block;
  }
}

import type { Solid } from './atom.ts';
import type { Block, Cell, FitBlock, Run, Style } from './plan.ts';

/** How much smaller text may be set to make room; below that parts are left out, and only what may not be left out is set smaller still. */
const SMALLER = [1, 0.92, 0.85] as const;
const SMALLEST = [0.75, 0.65, 0.55, 0.45, 0.35] as const;

/** Smaller than this no card makes its neighbours. */
export const SMALLEST_CARD = SMALLER[SMALLER.length - 1] ?? 1;

type Pieces = FitBlock['pieces'];
export type Fitted = { body: Solid; foot: Solid; left: string[]; /** How much smaller its text is set. */ by: number };

/** What of a card fits into its height, with text no larger than `most`. Names of what does not are told in their order. */
export function fitting(pieces: Pieces, height: number, weld: (blocks: Block[]) => Solid, most = 1): Fitted {
  const tried = (chosen: Pieces, by: number): Fitted | undefined => {
    const stack = (isFoot: boolean): Solid => weld(chosen.filter((one) => (one.foot ?? false) === isFoot).flatMap((one) => one.blocks.map((block) => smaller(block, by))));
    const [body, foot] = [stack(false), stack(true)];
    return body.height + foot.height <= height + 0.01 ? { body, foot, left: pieces.filter((one) => !chosen.includes(one)).map((one) => one.name), by } : undefined;
  };
  for (const by of SMALLER.filter((one) => one <= most)) {
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
  return { body: weld([]), foot: weld([]), left: pieces.map((one) => one.name), by: least };
}

const isPicture = ({ kind }: Block): boolean => kind === 'image';

/** The same block with its text set smaller, and its pictures where that is asked; codes keep their size, since machines read them. */
export function smaller(block: Block, by: number, pictures = 1): Block {
  if (by === 1 && pictures === 1) return block;
  const all = (blocks: readonly Block[]): Block[] => blocks.map((one) => smaller(one, by, pictures));
  const style = <T extends Partial<Style>>(one: T): T => ({ ...one, ...(one.size === undefined ? {} : { size: one.size * by }), ...(one.line === undefined ? {} : { line: one.line * by }) });
  const runs = (all: readonly Run[]): Run[] => all.map((one) => (one.style ? { ...one, style: style(one.style) } : one));
  const cell = (one: Cell): Cell => ({ ...one, paragraphs: one.paragraphs.map((each) => ({ ...each, runs: runs(each.runs), style: style(each.style) })) });
  switch (block.kind) {
    case 'text': return { ...block, runs: runs(block.runs), style: style(block.style) };
    case 'gap': return { ...block, height: block.height * by };
    case 'columns': return { ...block, columns: block.columns.map(all), widths: block.widths.map((one, at) => (typeof one === 'number' && block.columns[at]?.some(isPicture) ? one * pictures : one)) };
    case 'sections': return { ...block, space: block.space * by, sections: block.sections.map(all) };
    case 'box': return { ...block, children: all(block.children) };
    case 'image': return { ...block, width: block.width * pictures, height: block.height * pictures };
    case 'table': return { ...block, paddingY: block.paddingY * by, ...(block.head ? { head: block.head.map(cell) } : {}), rows: block.rows.map((row) => row.map(cell)) };
    case 'diamond': return { ...block, style: style(block.style) };
    default: return block;
  }
}

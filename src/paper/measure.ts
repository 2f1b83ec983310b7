import { type Atom, type Item, itemsOf, type Node, type Solid, stackHeight, welded } from './atom.ts';
import { measureGrid } from './grid.ts';
import { barWidths, QUIET } from './bars.ts';
import { fitting, SMALLEST_CARD } from './fit.ts';
import { wordWidths } from './lines.ts';
import { fromStart, leftOf, measureText, type Setting, turned } from './paragraph.ts';
import type { BarsBlock, Block, BoxBlock, ColumnsBlock, DiamondBlock, FitBlock, ImageBlock, SectionsBlock } from './plan.ts';
import { qrModules } from './qr.ts';
import { measureTable } from './table.ts';

/** A section up to this height is not broken over pages, in points. */
const KEPT_SECTION = 150;
/** Of a higher one so much stays together at its beginning: the heading and a few lines. */
const KEPT_START = 64;

/** Photos with fewer dots to the inch look soft on paper. */
const COARSE = 150;

/** Blocks as atoms of this width, top to bottom. */
export const measure = (blocks: readonly Block[], width: number, setting: Setting): Atom[] => blocks.flatMap((block) => measureBlock(block, width, setting));

function measureBlock(block: Block, width: number, setting: Setting): Atom[] {
  switch (block.kind) {
    case 'text': {
      const node: Node = { tag: block.role ?? 'P', parent: setting.node, ...(block.language ? { language: block.language } : {}) };
      const atoms = measureText(block.runs, block.style, width, setting, node, block.align, block.justify);
      return block.keepWithNext ? atoms.map((one) => ({ ...one, keep: true })) : atoms;
    }
    case 'gap': return [{ kind: 'solid', height: block.height, items: [], gap: true, keep: block.keepWithNext ?? false }];
    case 'rule': return [{ kind: 'solid', height: block.thickness, keep: block.keepWithNext ?? false, items: [{ kind: 'line', x: 0, y: block.thickness / 2, length: width, colour: block.colour, thickness: block.thickness, ...(block.bleed ? { bleed: true } : {}) }] }];
    case 'image': return [measureImage(block, width, setting)];
    case 'qr': return [{ kind: 'solid', height: block.size, items: [{ kind: 'modules', x: setting.right ? width - block.size : 0, y: 0, size: block.size, rows: qrModules(block.text), colour: block.colour, node: { tag: 'Figure', parent: setting.node, alt: block.alt } }] }];
    case 'bars': return measureBars(block, width, setting);
    case 'page': return [{ kind: 'solid', height: 0, items: [], newPage: true }];
    case 'fit': return [measureFit(block, width, setting)];
    case 'diamond': return [measureDiamond(block, width, setting)];
    case 'box': return [measureBox(block, width, setting)];
    case 'columns': return [measureColumns(block, width, setting)];
    case 'sections': return measureSections(block, width, setting);
    case 'table': return measureTable(block, width, setting);
    case 'grid': return measureGrid(block, width, (blocks, room) => measure(blocks, room, setting));
  }
}

function measureImage(block: ImageBlock, width: number, setting: Setting): Solid {
  const { picture, padding = 0 } = block;
  const boxWidth = Math.min(block.width, width);
  const scale = Math.min((boxWidth - 2 * padding) / picture.width, (block.height - 2 * padding) / picture.height);
  const size = { width: picture.width * scale, height: picture.height * scale };
  const left = leftOf(turned(block.align, setting.right), width - boxWidth);
  const node: Node | undefined = block.alt ? { tag: 'Figure', parent: setting.node, alt: block.alt } : undefined;
  const dots = Math.round(72 / scale);
  if (block.alt && dots < COARSE) setting.tell?.({ kind: 'coarse', photo: block.alt, dots });
  const frame = { kind: 'rect' as const, x: left, y: 0, width: boxWidth, height: block.height, radius: block.radius ?? 0 };
  const items: Item[] = [];
  if (block.background) items.push({ ...frame, fill: block.background });
  items.push({ kind: 'image', x: left + (boxWidth - size.width) / 2, y: (block.height - size.height) / 2, ...size, picture, node });
  if (block.border) items.push({ ...frame, stroke: block.border });
  return { kind: 'solid', height: block.height, items };
}

function measureBars(block: BarsBlock, width: number, setting: Setting): Atom[] {
  const bars = barWidths(block.code, block.text);
  if (!bars) return [];
  const quiet = (block.width * QUIET) / (bars.reduce((sum, one) => sum + one, 0) + 2 * QUIET);
  const node: Node = { tag: 'Figure', parent: setting.node, alt: block.alt };
  return [{ kind: 'solid', height: block.height, items: [{ kind: 'bars', x: leftOf(turned(block.align, setting.right), width - block.width) + quiet, y: 0, width: block.width - 2 * quiet, height: block.height, bars, colour: block.colour, node }] }];
}

/** Sizes tried for the text of a diamond, of the one asked for. */
const DIAMOND_SIZES = [1, 0.9, 0.8, 0.7, 0.62, 0.55, 0.48, 0.42, 0.36, 0.31, 0.27, 0.23];
/** How near to the lines of the diamond its text may come, of 1. */
const DIAMOND_AIR = 0.92;

/** The mark in the middle, as large as stays inside: what is half as wide as the diamond may be half as high. No word is broken while a smaller size holds it. */
function measureDiamond(block: DiamondBlock, width: number, setting: Setting): Solid {
  const left = (width - block.width) / 2;
  const room = block.width * 0.64;
  const set = (by: number): { text: Solid; isInside: boolean } => {
    const style = { ...block.style, size: block.style.size * by, line: block.style.line * by };
    const text = welded(measureText([{ text: block.text }], style, room, setting, { tag: 'P', parent: setting.node }, 'center'));
    const widest = Math.max(0, ...text.items.map((one) => (one.kind === 'text' ? one.line.width : 0)));
    const isWhole = block.text.split('\n').every((line) => wordWidths([{ text: line }], style, setting.faces).every((one) => one <= room));
    return { text, isInside: isWhole && widest / block.width + text.height / block.height <= DIAMOND_AIR };
  };
  const by = DIAMOND_SIZES.find((one) => set(one).isInside) ?? DIAMOND_SIZES.at(-1) ?? 1;
  const { text } = set(by);
  const points = [[0, block.height / 2], [block.width / 2, 0], [block.width, block.height / 2], [block.width / 2, block.height]] as const;
  return { kind: 'solid', height: block.height, items: [{ kind: 'path', x: left, y: 0, points, colour: block.style.colour, thickness: block.thickness }, ...itemsOf([text], left + (block.width - room) / 2, (block.height - text.height) / 2)] };
}

function measureFit(block: FitBlock, width: number, setting: Setting): Solid {
  const inner = block.height - 2 * block.paddingY;
  const { cards } = block.even ? setting : {};
  const { body, foot, left, by } = fitting(block.pieces, inner, (blocks) => welded(measure(blocks, width - 2 * block.paddingX, setting)), cards?.most);
  if (cards) cards.needed = Math.min(cards.needed, Math.max(by, SMALLEST_CARD));
  if (left.length > 0) setting.tell?.({ kind: 'left-out', about: block.about, parts: left });
  const frame: Item = { kind: 'rect', x: 0, y: 0, width, height: block.height, radius: block.radius ?? 0, ...(block.fill ? { fill: block.fill } : {}), ...(block.border ? { stroke: block.border } : {}) };
  const framed = block.fill || block.border ? [frame] : [];
  return { kind: 'solid', height: block.height, items: [...framed, ...itemsOf([body], block.paddingX, block.paddingY), ...itemsOf([foot], block.paddingX, block.height - block.paddingY - foot.height)] };
}

function measureBox(block: BoxBlock, width: number, setting: Setting): Solid {
  const inner = welded(measure(block.children, width - 2 * block.paddingX, setting));
  const height = inner.height + 2 * block.paddingY;
  const frame: Item = { kind: 'rect', x: 0, y: 0, width, height, radius: block.radius ?? 0, ...(block.fill ? { fill: block.fill } : {}), ...(block.border ? { stroke: block.border } : {}) };
  return { kind: 'solid', height, items: [frame, ...itemsOf([inner], block.paddingX, block.paddingY)] };
}

function measureColumns(block: ColumnsBlock, width: number, setting: Setting): Atom {
  const gaps = block.gap * (block.columns.length - 1);
  const fixed = block.widths.reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0);
  const shares = block.widths.reduce<number>((sum, one) => sum + (typeof one === 'number' ? 0 : one.share), 0);
  const widths = block.widths.map((one) => (typeof one === 'number' ? one : ((width - gaps - fixed) * one.share) / shares));
  const xs = fromStart(widths, block.gap, width, setting.right);
  const columns = block.columns.map((blocks, at) => measure(blocks, widths[at] ?? 0, setting));
  if (!block.separator && (block.align ?? 'top') === 'top') return { kind: 'columns', xs, columns };
  return aligned(block, columns, xs);
}

/** Columns that hang in the middle or on the foot, or have lines between them: one piece. */
function aligned(block: ColumnsBlock, columns: Atom[][], xs: number[]): Solid {
  const height = Math.max(0, ...columns.map(stackHeight));
  const down = block.align === 'middle' ? 0.5 : block.align === 'bottom' ? 1 : 0;
  const items = columns.flatMap((column, at) => itemsOf(column, xs[at] ?? 0, (height - stackHeight(column)) * down));
  const { separator } = block;
  if (separator) items.push(...[...xs].sort((a, b) => a - b).slice(1).map((x): Item => ({ kind: 'line', x: x - block.gap / 2, y: 0, length: height, upright: true, colour: separator, thickness: 0.6 })));
  return { kind: 'solid', height, items };
}

function measureSections(block: SectionsBlock, width: number, setting: Setting): Atom[] {
  const columnWidth = (width - block.gap * (block.columns - 1)) / block.columns;
  const measured = block.sections.filter((one) => one.length > 0).map((section) => kept(measure(section, columnWidth, setting)));
  if (measured.length === 0) return [];
  const space: Solid = { kind: 'solid', height: block.space, items: [], gap: true };
  const places = spread(measured.map((one) => stackHeight(one) + block.space), block.columns);
  const columns = Array.from({ length: block.columns }, (_, column) => measured.filter((_one, at) => places[at] === column).flatMap((one, at) => (at === 0 ? one : [space, ...one])));
  return [{ kind: 'columns', xs: fromStart(columns.map(() => columnWidth), block.gap, width, setting.right), columns }];
}

/** A small section goes to the next page as a whole; a higher one begins with more than its heading and does not leave its last line alone. */
function kept(atoms: Atom[]): Atom[] {
  const isSmall = stackHeight(atoms) <= KEPT_SECTION;
  return atoms.map((one, at) => {
    const isStart = stackHeight(atoms.slice(0, at + 1)) < KEPT_START;
    return at < atoms.length - 1 && (isSmall || isStart || at === atoms.length - 2) ? { ...one, keep: true } : one;
  });
}

/** Tries every way to share so few sections out; a booklet of more than this many in one place shares them out as they come. */
const TRIED_SECTIONS = 9;

/** Column of each section so that the highest column is as low as can be; the first section stays in the first column. */
export function spread(heights: readonly number[], columns: number): number[] {
  if (heights.length > TRIED_SECTIONS) return asTheyCome(heights, columns);
  let best: number[] = [];
  let lowest = Infinity;
  for (let code = 0; code < columns ** (heights.length - 1); code++) {
    const places = heights.map((_, at) => (at === 0 ? 0 : Math.floor(code / columns ** (heights.length - 1 - at)) % columns));
    const sums = sumsOf(heights, places, columns);
    const highest = Math.max(...sums);
    if (highest < lowest - 0.5) [lowest, best] = [highest, places];
  }
  return best;
}

function asTheyCome(heights: readonly number[], columns: number): number[] {
  const sums = Array.from({ length: columns }, () => 0);
  return heights.map((height) => {
    const column = sums.indexOf(Math.min(...sums));
    sums[column] = (sums[column] ?? 0) + height;
    return column;
  });
}

const sumsOf = (heights: readonly number[], places: readonly number[], columns: number): number[] =>
  Array.from({ length: columns }, (_, column) => heights.reduce((sum, height, at) => sum + (places[at] === column ? height : 0), 0));

import type { Item } from './atom.ts';
import { number, type PageContent } from './pageContent.ts';

type Of<Kind extends Item['kind']> = Extract<Item, { kind: Kind }>;

/** Modules of a QR code overlap by this part of one, so that no viewer draws hairlines between them. */
const OVERLAP = 0.02;
const FRAME = 0.6;
/** How far the handles of a Bézier curve stand from the corner of the quarter circle that it draws, as a part of its radius. */
const HANDLE = 1 - (4 * (Math.SQRT2 - 1)) / 3;

/** Draws what is no text on a page that is so high; everything comes in points from its top left. */
export class ShapeWriter {
  private readonly content: PageContent;
  private readonly high: number;
  private readonly wide: number;

  constructor(content: PageContent, { width, height }: { width: number; height: number }) {
    this.content = content;
    this.wide = width;
    this.high = height;
  }

  line({ x, y, length, upright, colour, thickness, bleed }: Of<'line'>): void {
    const [from, to] = bleed ? [0, this.wide] : [x, x + (upright ? 0 : length)];
    this.content.stroke(colour, thickness);
    this.content.add(`${number(from)} ${number(this.high - y)} m ${number(to)} ${number(this.high - y - (upright ? length : 0))} l S`);
  }

  rect({ x, y, width, height, fill, stroke, radius }: Of<'rect'>): void {
    const { content } = this;
    if (fill) content.fill(fill);
    if (stroke || !fill) content.stroke(stroke ?? '#000000', FRAME);
    const round = Math.min(radius, width / 2, height / 2);
    const foot = this.high - y - height;
    content.add(`${round > 0 ? rounded(x, foot, width, height, round) : `${number(x)} ${number(foot)} ${number(width)} ${number(height)} re`} ${fill && stroke ? 'B' : fill ? 'f' : 'S'}`);
  }

  image({ x, y, width, height }: Of<'image'>, label: string): void {
    this.content.add(`q ${number(width)} 0 0 ${number(height)} ${number(x)} ${number(this.high - y - height)} cm /${label} Do Q`);
  }

  path({ x, y, points, colour, thickness }: Of<'path'>): void {
    this.content.stroke(colour, thickness);
    this.content.add(`${points.map(([right, down], at) => `${number(x + right)} ${number(this.high - y - down)} ${at === 0 ? 'm' : 'l'}`).join(' ')} h S`);
  }

  /** Widths of bars and spaces by turns, a bar first. */
  bars({ x, y, width, height, bars, colour }: Of<'bars'>): void {
    let left = 0;
    const drawn = bars.flatMap((one, at) => {
      left += one;
      return at % 2 === 0 ? [`${left - one} 0 ${one} 1 re`] : [];
    });
    this.inUnits(colour, [width / left, height], [x, this.high - y - height], drawn);
  }

  modules({ x, y, size, rows, colour }: Of<'modules'>): void {
    const drawn = rows.flatMap((row, at) => runsOf(row).map(([from, to]) => `${from} ${rows.length - at - 1} ${to - from} ${1 + OVERLAP} re`));
    const module = size / rows.length;
    this.inUnits(colour, [module, module], [x, this.high - y - size], drawn);
  }

  /** Figures of a code are whole numbers in its own units. */
  private inUnits(colour: string, [across, up]: readonly [number, number], [x, y]: readonly [number, number], drawn: readonly string[]): void {
    this.content.fill(colour);
    this.content.add(`q ${exact(across)} 0 0 ${exact(up)} ${number(x)} ${number(y)} cm ${drawn.join(' ')} f Q`);
  }
}

/** Many modules add up: their size is told more exactly than a place. */
const exact = (value: number): string => String(Math.round(value * 1e5) / 1e5);

/** Where in a row dark modules begin and end. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  for (let from = 0; from < row.length; from++) {
    if (!row[from]) continue;
    let to = from;
    while (row[to]) to += 1;
    runs.push([from, to]);
    from = to;
  }
  return runs;
}

/** A rectangle with round corners, from the left end of its foot on. */
function rounded(x: number, y: number, width: number, height: number, round: number): string {
  const [left, right, foot, top] = [x, x + width, y, y + height];
  const near = round * HANDLE;
  const at = (...values: number[]): string => values.map(number).join(' ');
  return [
    `${at(left + round, foot)} m`, `${at(right - round, foot)} l`, `${at(right - near, foot, right, foot + near, right, foot + round)} c`, `${at(right, top - round)} l`, `${at(right, top - near, right - near, top, right - round, top)} c`,
    `${at(left + round, top)} l`, `${at(left + near, top, left, top - near, left, top - round)} c`, `${at(left, foot + round)} l`, `${at(left, foot + near, left + near, foot, left + round, foot)} c`, 'h',
  ].join(' ');
}

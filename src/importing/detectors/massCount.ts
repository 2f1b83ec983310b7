import type { Notice } from './detector.ts';
import type { Watched } from './watched.ts';

type Example = { sku: string; row: number; before: string; now: string };

/** So many items, and so large a part of those compared, make a change of the column out of changes of items. */
const LEAST = 20;
const SHARE = 0.3;
/** Three tenths up or down; less is a revision of rates. */
const WORTH_TELLING = 0.155;
/** Notices kept to be told one by one at the end. */
const KEPT = 2_000;

/** One direction in which amounts of a column changed: how many, how far, an example. */
class Side {
  count = 0;
  held = 0;
  example: Example | undefined;
  /** How far, in hundredths of a power of ten; the last takes everything beyond a hundred thousand times. */
  private readonly far = new Uint32Array(501);

  add(power: number, example: Example, held: boolean): void {
    this.count += 1;
    if (held) this.held += 1;
    this.example ??= example;
    const at = Math.min(500, Math.round(Math.abs(power) * 100));
    this.far[at] = (this.far[at] ?? 0) + 1;
  }

  /** The power of ten that half of them went beyond. */
  get median(): number {
    let seen = 0;
    for (let at = 0; at <= 500; at += 1) {
      seen += this.far[at] ?? 0;
      if (seen * 2 >= this.count) return at / 100;
    }
    return 0;
  }
}

/** Counts how the amounts of one column change against the catalogue, and tells what it comes to. */
export class MassCount {
  compared = 0;
  private readonly column: Watched;
  private readonly falls = new Side();
  private readonly rises = new Side();
  private readonly notices: Notice[] = [];

  constructor(column: Watched) {
    this.column = column;
  }

  rule(fall: boolean): string {
    return fall ? 'IMP-MASS-FALL' : 'IMP-MASS-RISE';
  }

  changed(power: number, example: Example, notice: Notice | undefined): void {
    if (Math.abs(power) >= WORTH_TELLING) (power < 0 ? this.falls : this.rises).add(power, example, notice?.holds === true);
    if (notice && this.notices.length < KEPT) this.notices.push({ ...notice, sku: example.sku });
  }

  /** One finding over the column for a direction that most of it took; the rest one by one. */
  told(): Notice[] {
    const mass = (['down', 'up'] as const).filter((direction) => this.isMass(direction === 'down' ? this.falls : this.rises));
    const single = this.notices.filter((one) => !mass.some((direction) => one.data.direction === direction));
    return [...mass.map((direction) => this.over(direction === 'down')), ...single];
  }

  private isMass(side: Side): boolean {
    return side.count >= LEAST && side.count >= this.compared * SHARE && this.column.kind !== 'count';
  }

  private over(fall: boolean): Notice {
    const side = fall ? this.falls : this.rises;
    const { example } = side;
    const factor = 10 ** side.median;
    const change = fall ? `−${Math.round((1 - 1 / factor) * 100)} %` : factor >= 3 ? `×${Number(factor.toPrecision(2))}` : `+${Math.round((factor - 1) * 100)} %`;
    return {
      rule: this.rule(fall), severity: side.held > 0 ? 'error' : 'warning', holds: side.held > 0, column: this.column.heading, index: this.column.index,
      data: { count: side.count, of: this.compared, change, held: side.held, example: example?.sku ?? '', before: example?.before ?? '', value: example?.now ?? '', exampleRow: example?.row ?? 0 },
    };
  }
}

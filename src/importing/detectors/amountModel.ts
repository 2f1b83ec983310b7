import { middle, nth } from './nth.ts';

/** One row of amounts as powers of ten; NaN where it has none. */
export type AmountRow = { logs: Float64Array; /** What its goods are alike by, from the finest. */ groups: readonly string[] };

/** What one amount is usually by, in powers of ten: by itself (`against` −1) or by another amount of the row; in its group of goods or in all. */
type Relation = { against: number; /** Place of the group among those of a row; −1 for all goods. */ grouped: number; centre: number; /** Nearly all rows lie within this of the centre. */ tail: number; centres: Map<string, number> };

export type Slip = { column: number; places: number };
type Verdict = { places: number; /** How much more likely the row is once the point of this amount is moved back, all relations together. */ better: number };

/** Rows by which relations are chosen; what is usual in the chosen ones is learnt from all. */
const CHOSEN_BY = 200;

/** Rows beyond this may be the damaged ones: how far nearly all lie is reckoned from it, as though they lay like a bell. */
const MOST = 0.92;
const FROM_MOST = 1.25;
const ENOUGH_ROWS = 12;
const ENOUGH_IN_GROUP = 6;
/** The middle of a small group leans to each of its rows: they lie nearer to it than others would. */
const GROUP_LEANS = 1.4;
const ENOUGH_GROUPED = 60;
const LEAST_TAIL = 0.04;
/** Relations of each amount that are looked at: the closest ones, each by another column. */
const KEPT = 4;
/** A slip of k places must lie this many tails off, or rows that are merely unusual would be told. */
const MARGIN = 2.4;
const MOST_PLACES = 4;
/** How many tails the amount may lie from usual once its point is moved back. */
const WIDE = 1.6;

const farthest = (distances: Float64Array): number => { let far = 0; for (const one of distances) far = Math.max(far, one); return far; };

/** How far nearly all values lie from zero. Few values tell little of their ends, and one of them may be the slip itself: then by their middle. */
function tailOf(distances: Float64Array): number {
  const half = middle(distances);
  const most = Math.min(distances.length - 1, Math.floor(distances.length * MOST));
  if (distances.length >= 100) return Math.max(LEAST_TAIL, nth(distances, most, distances.length >> 1) * FROM_MOST);
  return Math.max(LEAST_TAIL, Math.min(Math.max(half * 1.4826 * 4.5, LEAST_TAIL * 2), farthest(distances)));
}

/** Learns how the amounts of a table hang together, and finds the one in a row that is whole powers of ten away from all of that. */
export class AmountModel {
  /** Amounts of the file, and those that follow from several of them. */
  readonly width: number;
  private readonly columns: number;
  private readonly derived: readonly (readonly number[])[];
  private relations: Relation[][] = [];

  private readonly least: readonly number[];

  /** @param fields what each amount is; @param least the fewest places by which a slip of each can be told: counts have no point that could slip by one */
  constructor(fields: readonly string[], least: readonly number[]) {
    this.least = least;
    this.columns = fields.length;
    this.derived = productsOf(fields);
    this.width = this.columns + this.derived.length;
  }

  /** Puts in what follows: the volume of a size, the weight of a carton's contents. */
  derive(logs: Float64Array): void {
    let at = this.columns;
    for (const parts of this.derived) {
      let sum = 0;
      for (const part of parts) sum += logs[part] ?? Number.NaN;
      logs[at++] = sum;
    }
  }

  /** @param choose whether the relations are looked for anew, or only what is usual in them */
  learn(rows: readonly AmountRow[], choose: boolean): void {
    const all = learnt(rows);
    const step = Math.max(1, Math.floor(rows.length / CHOSEN_BY));
    const few = choose || this.relations.length === 0 ? learnt(rows.filter((_, at) => at % step === 0)) : undefined;
    const found = Array.from({ length: this.columns }, (_, column) => {
      const candidates = few ? this.chosen(few, column) : (this.relations[column] ?? []);
      return candidates.map(({ against, grouped }) => relationOf(all, column, against, grouped)).filter((one) => one !== undefined);
    });
    this.relations = found;
  }

  private chosen(few: Learnt, column: number): Relation[] {
    const related = (grouped: number, against: readonly number[]): Relation[] => against.map((one) => relationOf(few, column, one, grouped)).filter((one) => one !== undefined);
    // Groups of goods only make closer what is close already.
    const plain = closest(related(-1, this.others(column)));
    return closest([...plain, ...[0, 1].flatMap((grouped) => related(grouped, plain.map((one) => one.against)))]);
  }

  /** What an amount can be compared with: itself (−1) and the others, but for what follows from it. */
  private others(column: number): number[] {
    return [-1, ...Array.from({ length: this.width }, (_, at) => at).filter((at) => at !== column && !(this.derived[at - this.columns]?.includes(column) ?? false))];
  }

  /** The amount of the row that slipped: all relations that can tell say by the same number of places that it did. */
  slipIn(logs: Float64Array, groups: readonly string[]): Slip | undefined {
    let best: (Verdict & { column: number }) | undefined;
    for (let column = 0; column < this.columns; column += 1) {
      const value = logs[column] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const said = this.verdict(this.relations[column] ?? [], value, logs, groups);
      if (said && Math.abs(said.places) >= (this.least[column] ?? 1) && (!best || said.better > best.better)) best = { column, ...said };
    }
    return best;
  }

  private verdict(relations: readonly Relation[], value: number, logs: Float64Array, groups: readonly string[]): Verdict | undefined {
    let places = 0;
    for (const one of relations) {
      const distance = distanceOf(one, value, logs, groups);
      if (Number.isNaN(distance)) continue;
      const near = Math.round(distance);
      if (one.tail * MARGIN > Math.abs(places === 0 ? near || 1 : places)) continue;
      // A close relation that finds nothing unusual, or something that is no slip of a point, settles it.
      if (places === 0 ? near === 0 || Math.abs(near) > MOST_PLACES || Math.abs(distance - near) > Math.max(WIDE * one.tail, 0.12) : Math.abs(distance) <= one.tail) return undefined;
      if (places === 0) places = near;
    }
    return places === 0 ? undefined : { places, better: gain(relations, places, (one) => distanceOf(one, value, logs, groups)) };
  }
}

/** How far an amount lies from what this relation makes usual, in powers of ten; NaN when it does not apply to the row. */
function distanceOf({ against, grouped, centre, centres }: Relation, value: number, logs: Float64Array, groups: readonly string[]): number {
  const usual = grouped < 0 ? centre : centres.get(groups[grouped] ?? '');
  return usual === undefined ? Number.NaN : value - (against < 0 ? 0 : (logs[against] ?? Number.NaN)) - usual;
}

/** Ratio of likelihoods, as a logarithm, with and without the point moved back; as though amounts lay around the usual like a bell. */
function gain(relations: readonly Relation[], places: number, distance: (one: Relation) => number): number {
  let sum = 0;
  for (const one of relations) {
    const off = distance(one);
    if (!Number.isNaN(off)) sum += (off * off - (off - places) ** 2) / (one.tail * one.tail);
  }
  return sum;
}

/** Which amounts times each other make another: sides a volume, a weight and a count the weight of a carton. */
function productsOf(fields: readonly string[]): number[][] {
  const at = (field: string): number => fields.indexOf(field);
  const levels = ['item', 'inner', 'carton', 'pallet'].map((level) => ['length', 'width', 'height'].map((part) => at(`packing.${level}.${part}`)));
  const contents = ['netWeight', 'grossWeight'].map((part) => [at(`packing.item.${part}`), at('packing.carton.count')]);
  return [...levels, ...contents].filter((parts) => parts.every((one) => one >= 0));
}

/** Numbers of one kind gathered and let go again and again: room for them is made once. */
class Numbers {
  private held = new Float64Array(1024);
  private length = 0;
  clear(): void { this.length = 0; }
  add(value: number): void {
    if (this.length === this.held.length) { const more = new Float64Array(this.length * 2); more.set(this.held); this.held = more; }
    this.held[this.length++] = value;
  }
  get count(): number { return this.length; }
  at(index: number): number { return this.held[index] ?? 0; }
  get all(): Float64Array { return this.held.subarray(0, this.length); }
}
const differences = new Numbers();
const distances = new Numbers();

/** Amounts of the rows as they are learnt from: by column, and the place of each row's group among its groups. */
type Learnt = { rows: readonly AmountRow[]; groups: readonly { of: Int32Array; names: readonly string[] }[] };

/** Groups get numbers once, not again in every relation. */
function learnt(rows: readonly AmountRow[]): Learnt {
  const groups = Array.from({ length: rows[0]?.groups.length ?? 0 }, (_, grouped) => {
    const numbers = new Map<string, number>();
    const of = Int32Array.from(rows, (row) => {
      const name = row.groups[grouped] ?? '';
      const number = numbers.get(name) ?? numbers.size;
      if (number === numbers.size) numbers.set(name, number);
      return number;
    });
    return { of, names: [...numbers.keys()] };
  });
  return { rows, groups };
}

/** How much more one amount is than the other in this row, in powers of ten; NaN where one of them is missing. */
const difference = ({ logs }: AmountRow, column: number, against: number): number => (logs[column] ?? Number.NaN) - (against < 0 ? 0 : (logs[against] ?? Number.NaN));

function relationOf({ rows, groups }: Learnt, column: number, against: number, grouped: number): Relation | undefined {
  if (grouped >= 0) return groupedRelation(rows, groups[grouped], column, against, grouped);
  differences.clear();
  for (const row of rows) {
    const one = difference(row, column, against);
    if (!Number.isNaN(one)) differences.add(one);
  }
  if (differences.count < ENOUGH_ROWS) return undefined;
  const { all } = differences;
  const centre = middle(all);
  distances.clear();
  for (let at = 0; at < all.length; at += 1) distances.add(Math.abs(differences.at(at) - centre));
  return { against, grouped, centre, tail: tailOf(distances.all), centres: new Map() };
}

function groupedRelation(rows: readonly AmountRow[], groups: Learnt['groups'][number] | undefined, column: number, against: number, grouped: number): Relation | undefined {
  if (!groups) return undefined;
  const lists: number[][] = groups.names.map(() => []);
  for (const [at, row] of rows.entries()) {
    const one = difference(row, column, against);
    if (!Number.isNaN(one)) lists[groups.of[at] ?? 0]?.push(one);
  }
  const centres = new Map<string, number>();
  distances.clear();
  for (const [number, list] of lists.entries()) {
    const name = groups.names[number] ?? '';
    if (list.length < ENOUGH_IN_GROUP || name === '') continue;
    const centre = middle(Float64Array.from(list));
    centres.set(name, centre);
    for (const one of list) distances.add(Math.abs(one - centre));
  }
  return distances.count < ENOUGH_GROUPED || centres.size < 2 ? undefined : { against, grouped, centre: 0, tail: tailOf(distances.all) * GROUP_LEANS, centres };
}

/** The closest relations of an amount, each to another column: two of them to one column would be one witness heard twice. */
function closest(relations: readonly Relation[]): Relation[] {
  const kept: Relation[] = [];
  const sorted = [...relations].sort((a, b) => a.tail - b.tail);
  for (const one of sorted) if (kept.length < KEPT && !kept.some((other) => other.against === one.against)) kept.push(one);
  // The column itself is always asked: of two amounts that tell of each other it says which one is odd.
  const own = sorted.find((one) => one.against < 0 && one.grouped < 0);
  return own && !kept.includes(own) ? [...kept, own] : kept;
}

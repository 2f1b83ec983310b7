/** A place in a draft: part, field or number, number of a step, key. */
export type Place = readonly [part: string, first: string | number, second: string | number, key: string | number];
export const placeKey = (place: Place): string => place.join('\n');

/** The shape of a cell that gives no values, and of one whose row is read the ordinary way. */
export const NOTHING = 0;
export const UNFIT = -1;

/** Numbers of the shapes that cells have, and their places. */
export class Shapes {
  private readonly numbers = new Map<string, number>();
  readonly places: (readonly Place[])[] = [[]];

  of(places: readonly Place[]): number {
    if (places.length === 0) return NOTHING;
    const key = places.map(placeKey).join('\n\n');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.places.length);
    return this.places.push([...places]) - 1;
  }
}

export function sameAs(some: readonly Place[], others: readonly Place[]): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at += 1) {
    const [one, other] = [some[at], others[at]];
    if (!one || !other || one[0] !== other[0] || one[1] !== other[1] || one[2] !== other[2] || one[3] !== other[3]) return false;
  }
  return true;
}

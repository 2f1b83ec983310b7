import { nearPairs, type PictureRef, readPictureRef, type Prints } from '#media';
import type { Looks } from './looks.ts';
import type { PhotoIndex } from './photoIndex.ts';

/** Photos that look the same, as groups: each photo's group, and the products (with how many photos) of each group. */
export type Twins = { groupOf(ref: PictureRef): number | undefined; products(group: number): ReadonlyMap<string, number> };

type Kept = { index: number; looks: number; twins: Promise<Twins> };
const kept = new WeakMap<PhotoIndex, Kept>();

/** Made anew when photos came, went or were measured since; variants count as their product. */
export function twinsOf(index: PhotoIndex, looks: Looks): Promise<Twins> {
  const found = kept.get(index);
  if (found && found.index === index.version && found.looks === looks.version) return found.twins;
  const fresh = { index: index.version, looks: looks.version, twins: group(index, looks) };
  kept.set(index, fresh);
  return fresh.twins;
}

async function group(index: PhotoIndex, { known }: Looks): Promise<Twins> {
  const refs = [...new Set([...index.products.values()].flatMap((one) => one.photos.flatMap(({ ref }) => ref ?? [])))];
  const above = refs.map((_, at) => at);
  const top = (at: number): number => {
    let one = at;
    while (above[one] !== one) one = above[one] = above[above[one] as number] as number;
    return one;
  };
  // One original that is cropped differently is one photo all the same.
  const first = new Map<string, number>();
  for (const [at, ref] of refs.entries()) {
    const blob = readPictureRef(ref)?.blob ?? ref;
    const before = first.get(blob);
    if (before === undefined) first.set(blob, at);
    else above[top(at)] = top(before);
  }
  const measured = refs.flatMap((ref, at) => {
    const look = known.get(ref);
    return typeof look === 'object' && look.prints ? [{ at, prints: look.prints }] : [];
  });
  for await (const [one, other] of pairs(measured.map((each) => each.prints))) above[top(measured[one]?.at ?? 0)] = top(measured[other]?.at ?? 0);
  const groups = new Map(refs.map((ref, at) => [ref, top(at)]));
  const products = new Map<number, Map<string, number>>();
  for (const { id, parent, photos } of index.products.values()) {
    for (const { ref } of photos) {
      const its = ref === null ? undefined : groups.get(ref);
      if (its === undefined) continue;
      const counts = products.get(its) ?? new Map<string, number>();
      counts.set(parent ?? id, (counts.get(parent ?? id) ?? 0) + 1);
      products.set(its, counts);
    }
  }
  return { groupOf: (ref) => groups.get(ref), products: (its) => products.get(its) ?? new Map() };
}

/** Pairs of prints, with a rest for others now and then. */
export async function* pairs(prints: readonly Prints[]): AsyncGenerator<readonly [number, number]> {
  for (const pair of nearPairs(prints)) {
    if (pair) yield pair;
    else await new Promise((resolve) => setImmediate(resolve));
  }
}

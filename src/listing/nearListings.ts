import { wordKey } from '#base';
import type { ListingContent } from './contentNouns.ts';
import { stemOf, words } from './lint/words.ts';

/** Another listing that looks like this one, and in what: words of the title, photos, attributes. */
export type NearListing = { sku: string; words: string[]; photos: number; attributes: number };

type Looked = Pick<ListingContent, 'id' | 'sku' | 'title' | 'images' | 'attributes'>;
type Signs = { content: Looked; stems: Set<string>; photos: Set<string>; values: Set<string> };

/** Listings compared with one that shares a bucket with it; a catalogue of one title in a thousand sizes is told by its first ones. */
const MOST_IN_BUCKET = 24;
/** Share of the words of both titles that must be common, and of the attributes. */
const ALIKE = { title: 0.75, attributes: 0.8 };

const stemsOf = (title: string): Set<string> => new Set(wordKey(title).split(' ').filter((word) => word !== '' && !words().fillers.includes(word)).map(stemOf));
const signsOf = (content: Looked): Signs => ({ content, stems: stemsOf(content.title), photos: new Set(content.images.flatMap((one) => one.blob ?? [])), values: new Set(content.attributes.map((one) => `${one.key}=${wordKey(one.value)}`)) });

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((one) => b.has(one));
const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => (a.size + b.size === 0 ? 0 : shared(a, b).length / new Set([...a, ...b]).size);

/**
 * Listings that a storefront may take for one posted twice: nearly the same title, and the same photo or nearly the same attributes.
 * Titles that differ in one word meet in a bucket of the words they share, so a large catalogue is not compared pair by pair.
 * @returns by id; listings that look like no other are left out.
 */
export function nearListings(contents: readonly Looked[]): Map<string, NearListing[]> {
  const buckets = new Map<string, Signs[]>();
  for (const signs of contents.map(signsOf)) for (const key of bucketsOf(signs.stems)) {
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, [signs]);
    else if (bucket.length < MOST_IN_BUCKET) bucket.push(signs);
  }
  const found = new Map<string, NearListing[]>();
  const seen = new Set<string>();
  for (const bucket of buckets.values()) {
    for (const [at, a] of bucket.entries()) for (const b of bucket.slice(at + 1)) {
      const pair = `${a.content.id} ${b.content.id}`;
      if (seen.has(pair) || !isNear(a, b)) continue;
      seen.add(pair);
      note(found, a, b);
      note(found, b, a);
    }
  }
  return found;
}

/** The words of a title without one of them, each in turn, and all of them. */
function bucketsOf(stems: ReadonlySet<string>): string[] {
  const sorted = [...stems].sort();
  return sorted.length < 3 ? [] : [sorted.join(' '), ...sorted.map((_, at) => sorted.filter((_one, other) => other !== at).join(' '))];
}

const isNear = (a: Signs, b: Signs): boolean => a.content.id !== b.content.id && alike(a.stems, b.stems) >= ALIKE.title && (shared(a.photos, b.photos).length > 0 || (a.values.size > 1 && alike(a.values, b.values) >= ALIKE.attributes));

function note(found: Map<string, NearListing[]>, a: Signs, b: Signs): void {
  const one = { sku: b.content.sku, words: shared(a.stems, b.stems), photos: shared(a.photos, b.photos).length, attributes: shared(a.values, b.values).length };
  found.set(a.content.id, [...(found.get(a.content.id) ?? []), one]);
}

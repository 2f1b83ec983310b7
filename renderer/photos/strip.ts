import type { PhotoWaiting } from '#app/contract';

/** Where the assigner stands: the photo looked at, and where a range of chosen ones began. Both are ids, since the list changes under them. */
export type Standing = { at: string | null; anchor: string | null };

const indexOf = (photos: readonly PhotoWaiting[], id: string | null): number => photos.findIndex((one) => one.id === id);

/** The photo looked at; when it is gone, the first that is open, else the first. */
export function current(photos: readonly PhotoWaiting[], { at }: Standing): PhotoWaiting | undefined {
  return photos.find((one) => one.id === at) ?? photos.find((one) => one.item === null) ?? photos[0];
}

/** Photos that a deed is about: the range, or the one looked at. */
export function chosen(photos: readonly PhotoWaiting[], standing: Standing): PhotoWaiting[] {
  const here = current(photos, standing);
  const [from, to] = [indexOf(photos, standing.anchor), indexOf(photos, here?.id ?? null)];
  if (!here) return [];
  return from < 0 || to < 0 ? [here] : photos.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** One step or to an end; `extend` keeps the range's beginning. */
export function moved(photos: readonly PhotoWaiting[], standing: Standing, to: number | 'first' | 'last', extend: boolean): Standing {
  const here = indexOf(photos, current(photos, standing)?.id ?? null);
  const wanted = to === 'first' ? 0 : to === 'last' ? photos.length - 1 : here + to;
  const next = photos[Math.max(0, Math.min(photos.length - 1, wanted))]?.id ?? null;
  return { at: next, anchor: extend ? (standing.anchor ?? photos[here]?.id ?? null) : null };
}

/** Where to go after these were given: the next open photo below the last of them, else the first open one, else stay. */
export function afterGiving(photos: readonly PhotoWaiting[], given: readonly PhotoWaiting[], closed: ReadonlySet<string>): Standing {
  const done = new Set(given.map((one) => one.id));
  const isOpen = (one: PhotoWaiting): boolean => one.item === null && !done.has(one.id) && !closed.has(one.id);
  const last = Math.max(...given.map((one) => indexOf(photos, one.id)));
  const next = photos.slice(last + 1).find(isOpen) ?? photos.find(isOpen) ?? photos[last];
  return { at: next?.id ?? null, anchor: null };
}

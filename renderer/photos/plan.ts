import type { Output, PhotoItem, PhotoMatch, PhotoWaiting } from '#app/contract';

export type Matched = Output<'photos.match'>;
/** What a person decided about one photo: another item, or none for now. */
export type Decisions = ReadonlyMap<string, PhotoItem | null>;

/** One line of the preview: the photo, what matching said, and the item it would go to now. */
export type PlanLine = { photo: PhotoWaiting; match: PhotoMatch; item: PhotoItem | null; /** Ticked: it goes to `item` with the next commit. */ goes: boolean; changed: boolean };

export const GROUPS = ['matched', 'ambiguous', 'unmatched', 'already'] as const;
export type Group = (typeof GROUPS)[number];

/** Which of the preview's tabs a line stands under. Slips stand with what they do: known ones with the matched, unknown ones with the unused. */
export function groupOf({ match, item, changed }: PlanLine): Group {
  if (changed && item) return 'matched';
  if (match.state === 'slip') return 'matched';
  return match.state === 'unknown-slip' ? 'unmatched' : match.state;
}

/** The lines of the preview. By name they stand item by item; by slips in the order they were taken, since that is what is being judged. */
export function planOf(matched: Matched, photos: readonly PhotoWaiting[], decisions: Decisions, slips: boolean): PlanLine[] {
  const items = new Map(matched.items.map((one) => [one.id, one]));
  const byId = new Map(photos.map((one) => [one.id, one]));
  const lines = matched.lines.flatMap((match): PlanLine[] => {
    const photo = byId.get(match.photo);
    if (!photo) return [];
    const decided = decisions.get(match.photo);
    const proposed = match.product === null ? null : (items.get(match.product) ?? null);
    const item = decided ?? proposed;
    const goes = decided === undefined ? match.state === 'matched' : decided !== null;
    return [{ photo, match, item, goes: goes && item !== null, changed: decided !== undefined && decided !== null && decided.id !== match.product }];
  });
  return slips ? lines : lines.toSorted((a, b) => order(a) - order(b) || text(a.item?.sku ?? '', b.item?.sku ?? '') || (a.match.position ?? 0) - (b.match.position ?? 0));
}

const order = (line: PlanLine): number => GROUPS.indexOf(groupOf(line));
const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What a commit of these lines asks for: photos with their items in order, and the slips that go off the list. */
export function assignmentsOf(lines: readonly PlanLine[], keepSlips: boolean): { assignments: { photo: string; product: string }[]; leaveOut: string[] } {
  const isSlip = (one: PlanLine): boolean => one.match.state === 'slip';
  const going = lines.filter((one) => one.goes || (keepSlips && isSlip(one)));
  const assignments = going.toSorted((a, b) => (a.match.position ?? 1e9) - (b.match.position ?? 1e9)).flatMap((one) => (one.item ? [{ photo: one.photo.id, product: one.item.id }] : []));
  const given = new Set(assignments.map((one) => one.photo));
  return { assignments, leaveOut: lines.filter((one) => isSlip(one) && !given.has(one.photo.id)).map((one) => one.photo.id) };
}

export const itemsIn = (assignments: readonly { product: string }[]): number => new Set(assignments.map((one) => one.product)).size;

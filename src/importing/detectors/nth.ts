/**
 * The number that would stand at this place if they were sorted; afterwards those before it are no larger and those behind it no smaller.
 * Hoare's selection: for one or two places of a list that is learnt from again and again it takes a fraction of sorting. No NaN may be among them.
 * @param from place before which all are known to be no larger
 */
export function nth(all: Float64Array, place: number, from = 0): number {
  let [low, high] = [from, all.length - 1];
  while (low < high) {
    const pivot = middleOfThree(all[low] as number, all[(low + high) >> 1] as number, all[high] as number);
    let [left, right] = [low, high];
    while (left <= right) {
      while ((all[left] as number) < pivot) left += 1;
      while ((all[right] as number) > pivot) right -= 1;
      if (left <= right) {
        const held = all[left] as number;
        all[left++] = all[right] as number;
        all[right--] = held;
      }
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return all[place] ?? 0;
}

const middleOfThree = (a: number, b: number, c: number): number => (a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b);

/** The middle one, or what lies between the two in the middle; reorders them so that the larger half stands behind. 0 for none. */
export function middle(all: Float64Array): number {
  const half = all.length >> 1;
  const upper = nth(all, half);
  if (all.length % 2 === 1 || all.length === 0) return upper;
  let lower = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < half; at += 1) lower = Math.max(lower, all[at] as number);
  return (lower + upper) / 2;
}

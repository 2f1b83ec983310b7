/**
 * Where Ctrl and an arrow lead in a sheet, from place `from` in direction `by` among places 0 to `last`: to the end of the run of filled cells
 * that begins beside, else to the next filled cell, else to the edge.
 */
export function edgeOfRun(filled: (place: number) => boolean, from: number, by: 1 | -1, last: number): number {
  const inside = (place: number): boolean => place >= 0 && place <= last;
  let at = from + by;
  if (!inside(at)) return from;
  if (filled(from) && filled(at)) {
    while (inside(at + by) && filled(at + by)) at += by;
    return at;
  }
  while (inside(at + by) && !filled(at)) at += by;
  return at;
}

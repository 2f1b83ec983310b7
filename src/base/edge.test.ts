import { describe, expect, test } from 'vitest';
import { edgeOfRun } from './edge.ts';

/** A line of cells: x filled, . empty; ^ marks nothing, places count from 0. */
const run = (cells: string, from: number, by: 1 | -1): number => edgeOfRun((place) => cells[place] === 'x', from, by, cells.length - 1);

describe('Ctrl and an arrow', () => {
  test.each<[string, string, number, 1 | -1, number]>([
    ['from inside a run to its end', '.xxxx.x', 2, 1, 4], ['from inside a run back to its beginning', '.xxxx.x', 4, -1, 1], ['from the end of a run to the next filled cell', 'xx..x.x', 1, 1, 4],
    ['from an empty cell to the next filled one', '..x..', 0, 1, 2], ['from an empty cell with nothing behind to the edge', 'x....', 1, 1, 4], ['from the end of the last run to the edge', '..xx..', 3, 1, 5],
    ['nowhere at the edge', 'xxx', 2, 1, 2], ['back to the first place', '...x', 3, -1, 0], ['over one empty cell to one that stands alone', 'x.x.x', 0, 1, 2], ['in a line of one', 'x', 0, 1, 0],
  ])('leads %s', (_what, cells, from, by, to) => expect(run(cells, from, by)).toBe(to));
});

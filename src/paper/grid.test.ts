import { expect, test } from 'vitest';
import type { Atom, Item } from './atom.ts';
import { measureGrid } from './grid.ts';
import { measureTable } from './table.ts';
import type { GridBlock, GridCell, TableBlock } from './plan.ts';
import { place } from './place.ts';
import { sharedFaces } from './faces.ts';

const rule = { colour: '#000000', thickness: 0.5 };
const cell = (share: number, height: number): GridCell => ({ share, children: [{ kind: 'gap', height }] });
const grid = (rows: GridCell[][]): GridBlock => ({ kind: 'grid', rows, paddingX: 4, paddingY: 2, rule });
const gaps = (blocks: readonly { kind: string; height?: number }[]): Atom[] => blocks.map((one) => ({ kind: 'solid', height: one.height ?? 0, items: [] }));
const linesOf = (items: readonly Item[], upright: boolean): number[][] => items.flatMap((one) => (one.kind === 'line' && (one.upright ?? false) === upright ? [[one.x, one.y, one.length]] : []));

test('boxes of a row are as high as the highest, and rows inside a box share what is over, so that all lines meet', () => {
  const [atom] = measureGrid(grid([[cell(1, 60), { share: 1, rows: [[cell(1, 10), cell(1, 10)], [cell(1, 20)]] }]]), 200, gaps as never);
  if (atom?.kind !== 'solid') throw new Error('a row is one piece');
  // 60 and two times 2 of padding; inside 14 + 24 = 38, and 26 more shared by two rows.
  expect(atom.height).toBe(64);
  expect(linesOf(atom.items, false)).toEqual([[100, 27, 100], [0, 0, 200], [0, 64, 200]]);
  expect(linesOf(atom.items, true)).toEqual([[100, 0, 64], [150, 0, 27], [0, 0, 64], [200, 0, 64]]);
});

test('where a page ends inside a table, what was carried stands below the last row and above the next; the last page has none below', () => {
  const said = (text: string) => [{ paragraphs: [{ runs: [{ text }], style: { size: 8, line: 10, weight: 400 as const, colour: '#000000' } }] }];
  const table: TableBlock = { kind: 'table', framed: true, columns: [{}], gap: 8, paddingY: 0, rule, head: said('Head'), rows: ['one', 'two', 'three', 'four'].map(said), carried: ['1', '12', '123', '1234'].map((sum) => ({ forward: said(`to ${sum}`), brought: said(`from ${sum}`) })) };
  const pages: Item[][] = [];
  place(measureTable(table, 100, { faces: sharedFaces(), node: { tag: 'Sect' }, missing: new Map(), right: false }), { page: 0, y: 0 }, 0, { top: () => 0, bottom: 42, left: 0 }, pages);
  const texts = pages.map((page) => page.flatMap((one) => (one.kind === 'text' ? [one.line.pieces.map((piece) => piece.text).join('')] : [])));
  expect(texts).toEqual([['Head', 'one', 'two', 'to 12'], ['Head', 'from 12', 'three', 'four']]);
});

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { GridRow, Output } from '#app/contract';
import { copyBlock, emptyCells, fillDown, fillRight, pasteBlock, patchOf } from './block.ts';
import { shownColumns, withColumn } from './columns.ts';
import { at, onward, step } from './range.ts';
import { RowCache, WINDOW } from './rowCache.ts';
import { groupedText, sumsOf } from './sums.ts';
import { blockOf, blockText } from './tsv.ts';
import { nextSort } from './view.ts';

const row = (id: string, cells: Record<string, string>, inherited: string[] = []): GridRow => ({ id, sku: id, kind: 'product', parent: null, variants: 0, cells, inherited, thumbnail: null, worst: 'unchecked', findings: 0 });
const columns = [{ key: 'sku', editable: true }, { key: 'moq', editable: true }, { key: 'sum', editable: false }, { key: 'port', editable: true }];
const list = [row('A', { sku: 'A', moq: '60 PCS', port: 'Mundra' }), row('B', { sku: 'B', moq: '80 PCS', port: '' }), row('C', { sku: 'C', moq: '', port: 'Mundra' }, ['port'])];
const rows = (index: number): GridRow | undefined => list[index];
const whole = { top: 0, bottom: 2, left: 0, right: 3 };

describe('copy and paste with a spreadsheet', () => {
  test.each([
    ['a block of two by two', 'a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['one cell', 'a', [['a']]],
    ['an empty clipboard is one empty cell', '', [['']]],
    ['a cell with a line end and quotes', '"two\nlines"\t"say ""so"""', [['two\nlines', 'say "so"']]],
    ['an inch sign is a letter', '5" pipe\tb', [['5" pipe', 'b']]],
    ['empty cells stay cells', 'a\t\tc\n\t\t', [['a', '', 'c'], ['', '', '']]],
    ['an empty row in the middle stays a row', 'a\n\nb', [['a'], [''], ['b']]],
  ])('%s', (_name, text, block) => expect(blockOf(text)).toEqual(block));

  test('what is copied is what is pasted', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(fc.string(), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 })), (block) => {
      const plain = block.map((line) => line.map((cell) => cell.replace(/\r/gu, '')));
      expect(blockOf(blockText(plain))).toEqual(plain);
    }));
  });

  test('a block goes in cell by cell; columns that cannot be written and rows below the end are counted', () => {
    const planned = pasteBlock([['70', 'x', 'Chennai'], ['', 'x', 'Chennai'], ['1', 'x', 'y'], ['2', 'x', 'z']], { top: 1, bottom: 1, left: 1, right: 1 }, rows, columns, 3);
    expect(planned.edits).toEqual([{ id: 'B', field: 'moq', value: '70' }, { id: 'B', field: 'port', value: 'Chennai' }, { id: 'C', field: 'port', value: 'Chennai' }]);
    expect(planned.skipped).toBe(2 + 6);
  });

  test('one value over a selection fills it', () => {
    expect(pasteBlock([['9']], { top: 0, bottom: 2, left: 1, right: 1 }, rows, columns, 3).edits).toEqual(['A', 'B', 'C'].map((id) => ({ id, field: 'moq', value: '9' })));
  });

  test('a selection is copied as it is shown', () => expect(copyBlock({ top: 0, bottom: 1, left: 1, right: 3 }, rows, columns)).toEqual([['60 PCS', '', 'Mundra'], ['80 PCS', '', '']]));
});

describe('fill and empty', () => {
  test('Ctrl+D copies the top row down; a value taken from the parent is made the variant\'s own', () =>
    expect(fillDown({ top: 0, bottom: 2, left: 3, right: 3 }, rows, columns).edits).toEqual([{ id: 'B', field: 'port', value: 'Mundra' }, { id: 'C', field: 'port', value: 'Mundra' }]));
  test('Ctrl+D on one row takes the row above', () => expect(fillDown({ top: 1, bottom: 1, left: 1, right: 1 }, rows, columns).edits).toEqual([{ id: 'B', field: 'moq', value: '60 PCS' }]));
  test('Ctrl+D in the first row does nothing', () => expect(fillDown({ top: 0, bottom: 0, left: 1, right: 1 }, rows, columns).edits).toEqual([]));
  test('Ctrl+R copies to the right', () => expect(fillRight({ top: 1, bottom: 1, left: 1, right: 3 }, rows, columns)).toEqual({ edits: [{ id: 'B', field: 'port', value: '80 PCS' }], skipped: 1 }));
  test('Delete empties cells but never an item number', () => expect(emptyCells(whole, rows, columns).edits.map((one) => one.field)).toEqual(['moq', 'port', 'moq', 'port']));
  test('edits are shown at once by record and field', () => expect(patchOf([{ id: 'A', field: 'moq', value: '9' }, { id: 'A', field: 'port', value: null }])).toEqual(new Map([['A', { moq: '9', port: '' }]])));
});

describe('moving about', () => {
  const bounds = { rows: 3, columns: 4, page: 2 };
  test.each([
    ['ArrowDown', false, { row: 2, column: 1 }], ['ArrowUp', true, { row: 0, column: 1 }], ['ArrowRight', true, { row: 1, column: 3 }], ['PageDown', false, { row: 2, column: 1 }],
    ['Home', false, { row: 1, column: 0 }], ['End', true, { row: 2, column: 3 }],
  ])('%s (Ctrl %s)', (key, ctrl, to) => expect(step({ row: 1, column: 1 }, key, ctrl, bounds)).toEqual(to));
  test('a letter is no move', () => expect(step({ row: 1, column: 1 }, 'a', false, bounds)).toBeNull());
  test('Tab at the end of a row goes to the next row', () => expect(onward({ row: 0, column: 3 }, 'Tab', false, bounds)).toEqual({ row: 1, column: 0 }));
  test('Shift+Tab in the first cell stays', () => expect(onward({ row: 0, column: 0 }, 'Tab', true, bounds)).toEqual({ row: 0, column: 0 }));
  test('Enter in the last row stays', () => expect(onward({ row: 2, column: 1 }, 'Enter', false, bounds)).toEqual({ row: 2, column: 1 }));
  test('a range of one cell', () => expect(at(1, 2)).toEqual({ anchor: { row: 1, column: 2 }, cursor: { row: 1, column: 2 } }));
});

describe('the status bar', () => {
  test('counts exactly, with units and thousands', () => expect(sumsOf(['60 PCS', '1,200 PCS', '', 'x', '0.1'])).toEqual({ count: 3, average: '420.03', least: '0.1', most: '1200' }));
  test.each([['5000 PCS', '5,000 PCS'], ['1234567.50', '12,34,567.50'], ['999', '999'], ['-15000', '-15,000'], ['KB-1000', 'KB-1000'], ['10000x', '10000x']])('%s reads %s', (text, grouped) => expect(groupedText(text)).toBe(grouped));
  test('says nothing of one number', () => expect(sumsOf(['60', 'x'])).toBeNull());
});

describe('columns', () => {
  const all = ['sku', 'name.en', 'cost', 'moq'].map((key) => ({ key, heading: key, type: 'text', class: key === 'cost' ? 'secret' : 'public', group: 'g', editable: true, numeric: false }));
  test('cost is hidden at the start', () => expect(shownColumns(all, null, {}).map((one) => one.key)).toEqual(['sku', 'name.en', 'moq']));
  test('cost is shown when asked for, frozen ones stay first', () => expect(shownColumns(all, withColumn(['moq'], 'cost', true), {}).map((one) => one.key)).toEqual(['sku', 'name.en', 'moq', 'cost']));
  test('a column of another company is left out', () => expect(shownColumns(all, ['attributes.gone', 'moq'], { moq: 99 }).map((one) => [one.key, one.width])).toEqual([['sku', 164], ['name.en', 226], ['moq', 99]]));
  test('a head sorts up, down, then not', () => {
    const up = nextSort([], 'moq');
    expect([up, nextSort(up, 'moq'), nextSort(nextSort(up, 'moq'), 'moq')]).toEqual([[{ field: 'moq', direction: 'asc' }], [{ field: 'moq', direction: 'desc' }], []]);
  });
});

describe('rows of a long list', () => {
  const page = (from: number, total: number, mark = ''): Output<'catalogue.page'> => ({ total, products: total, sequence: 1, rows: Array.from({ length: Math.min(WINDOW, total - from) }, (_, index) => row(`${mark}${from + index}`, { moq: '1' })) });
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  test('asks only for windows that are looked at, each once', async () => {
    const ask = vi.fn(async (_view: string, from: number) => page(from, 1000));
    const cache = new RowCache<string>(ask, 'v');
    cache.look(0, 30);
    cache.look(10, 40);
    await settle();
    cache.look(650, 720);
    await settle();
    expect(ask.mock.calls.map(([, from]) => from)).toEqual([0, 600, 700]);
    expect(cache.row(701)?.id).toBe('701');
    expect(cache.row(300)).toBeUndefined();
  });

  test('a new view keeps the old rows until its own are here, and a late answer of the old view is dropped', async () => {
    const answers: ((page: Output<'catalogue.page'>) => void)[] = [];
    const cache = new RowCache<string>(() => new Promise((resolve) => answers.push(resolve)), 'old');
    cache.look(0, 30);
    answers[0]?.(page(0, 200, 'old'));
    await settle();
    cache.look(100, 130);
    cache.show('new');
    expect(cache.row(0)?.id).toBe('old0');
    answers[1]?.(page(100, 200, 'late'));
    await settle();
    expect(cache.row(100)).toBeUndefined();
    answers[2]?.(page(0, 5, 'new'));
    await settle();
    expect([cache.row(0)?.id, cache.row(50)?.id, cache.snapshot().total]).toEqual(['new0', undefined, 5]);
  });

  test('after a change the rows in sight are asked again and replaced in place', async () => {
    let mark = 'a';
    const cache = new RowCache<string>(async (_view, from) => page(from, 300, mark), 'v');
    cache.look(0, 20);
    await settle();
    mark = 'b';
    cache.renew();
    expect(cache.row(0)?.id).toBe('a0');
    await settle();
    expect(cache.row(0)?.id).toBe('b0');
  });

  test('an edit is shown before the core answers', async () => {
    const cache = new RowCache<string>(async (_view, from) => page(from, 3), 'v');
    cache.look(0, 2);
    await settle();
    cache.patch(new Map([['1', { moq: '9' }]]));
    expect(cache.row(1)?.cells.moq).toBe('9');
  });

  test('a problem is kept for the screen to tell', async () => {
    const cache = new RowCache<string>(async () => Promise.reject(new Error('closed')), 'v');
    cache.look(0, 2);
    await settle();
    expect(cache.snapshot().problem?.message).toBe('closed');
  });
});

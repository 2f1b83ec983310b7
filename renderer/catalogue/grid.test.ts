import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { GridRow, Output } from '#app/contract';
import { copyBlock, drawnOut, emptyCells, fillDown, fillOut, fillRight, pasteBlock, pastedBeyond, patchOf } from './block.ts';
import { operationOf } from './bulkRequest.ts';
import { columnsInSight, frozenUpTo, moved, nextSpan, shownColumns, START_LAYOUT, withColumn } from './columns.ts';
import { ALL, isPicked, NONE, pickedCount, selectionOf, toggled } from './picked.ts';
import { around, at, onward, step } from './range.ts';
import { RowCache, WINDOW } from './rowCache.ts';
import { groupedText, sumsOf } from './sums.ts';
import { blockOf, blockText } from './tsv.ts';
import { filterText, opsOf, typedFilter } from './typedFilter.ts';
import { hiddenNames, shownText } from '../ui/visibleText.tsx';
import { EMPTY_VIEW, nextSort } from './view.ts';

const row = (id: string, cells: Record<string, string>, inherited: string[] = []): GridRow => ({ id, sku: id, kind: 'product', parent: null, variants: 0, cells, inherited, thumbnail: null, worst: 'unchecked', findings: 0, marks: [] });
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
  test('amounts in different units have no sum', () => expect(sumsOf(['5 CMS', '2 INC'])).toBeNull());
  test.each([['5000 PCS', '5,000 PCS'], ['1234567.50', '12,34,567.50'], ['999', '999'], ['-15000', '-15,000'], ['KB-1000', 'KB-1000'], ['10000x', '10000x']])('%s reads %s', (text, grouped) => expect(groupedText(text)).toBe(grouped));
  test('says nothing of one number', () => expect(sumsOf(['60', 'x'])).toBeNull());
});

describe('columns', () => {
  const all = ['sku', 'name.en', 'cost', 'moq', 'port', 'notes'].map((key) => ({ key, heading: key, type: 'text', class: key === 'cost' ? 'secret' : 'public', group: 'g', editable: true, numeric: false }));
  const layout = (shown: readonly string[] | null, frozen = 2) => ({ shown, frozen, widths: {} });
  const keys = (one: Parameters<typeof shownColumns>[1]) => shownColumns(all, one).map((each) => `${each.frozen ? '*' : ''}${each.key}`);
  test('cost is hidden at the start', () => expect(keys(START_LAYOUT)).toEqual(['*sku', '*name.en', 'moq']));
  test('cost is shown when asked for, at the end', () => expect(keys(withColumn(layout(['sku', 'name.en', 'moq']), 'cost', true))).toEqual(['*sku', '*name.en', 'moq', 'cost']));
  test('a column of another company is left out, widths and distances add up', () => expect(shownColumns(all, { shown: ['sku', 'attributes.gone', 'moq'], frozen: 1, widths: { moq: 99 } }).map((one) => [one.key, one.width, one.left])).toEqual([['sku', 164, 0], ['moq', 99, 164]]));
  test('the item number cannot be hidden; hiding a frozen column frees its place', () => {
    expect(withColumn(layout(['sku', 'moq']), 'sku', false)).toEqual(layout(['sku', 'moq']));
    expect(keys(withColumn(layout(['sku', 'name.en', 'moq']), 'name.en', false))).toEqual(['*sku', 'moq']);
  });
  test.each([
    ['moq', 3, ['*sku', '*name.en', 'port', 'moq']], ['port', 0, ['*port', '*sku', '*name.en', 'moq']], ['name.en', 3, ['*sku', 'moq', 'port', '*name.en'].map((one) => (one === '*name.en' ? 'name.en' : one))], ['moq', 99, ['*sku', '*name.en', 'port', 'moq']],
  ])('%s moved to %d', (key, to, expected) => expect(keys(moved(layout(['sku', 'name.en', 'moq', 'port']), key, to))).toEqual(expected));
  test('freezing up to a column, again frees all', () => {
    const once = frozenUpTo(layout(['sku', 'name.en', 'moq']), 'moq');
    expect([once.frozen, frozenUpTo(once, 'moq').frozen]).toEqual([3, 0]);
  });
  test('of sixty columns only those in sight exist, and a small move renders nothing', () => {
    const many = shownColumns(Array.from({ length: 60 }, (_, at) => ({ ...all[0], key: at === 0 ? 'sku' : `c${at}` }) as (typeof all)[0]), { shown: ['sku', ...Array.from({ length: 59 }, (_, at) => `c${at + 1}`)], frozen: 1, widths: Object.fromEntries(Array.from({ length: 60 }, (_, at) => [at === 0 ? 'sku' : `c${at}`, 100])) });
    const seen = columnsInSight(many, 1_000, 900);
    expect(seen).toEqual({ from: 11, to: 19 });
    const span = nextSpan({ from: 0, to: 0 }, seen, 60, 1);
    expect(span).toEqual({ from: 10, to: 20 });
    expect(nextSpan(span, columnsInSight(many, 1_050, 900), 60, 1)).toBe(span);
    expect(nextSpan(span, columnsInSight(many, 2_000, 900), 60, 1)).toEqual({ from: 20, to: 30 });
  });
  test('a head sorts up, down, then not; Shift adds columns in their turn', () => {
    const up = nextSort([], 'moq');
    expect([up, nextSort(up, 'moq'), nextSort(nextSort(up, 'moq'), 'moq')]).toEqual([[{ field: 'moq', direction: 'asc' }], [{ field: 'moq', direction: 'desc' }], []]);
    const two = nextSort(up, 'port', true);
    expect(two.map((one) => one.field)).toEqual(['moq', 'port']);
    expect(nextSort(two, 'moq', true)).toEqual([{ field: 'moq', direction: 'desc' }, { field: 'port', direction: 'asc' }]);
    expect(nextSort(nextSort(two, 'moq', true), 'moq', true)).toEqual([{ field: 'port', direction: 'asc' }]);
    expect(nextSort(two, 'sku')).toEqual([{ field: 'sku', direction: 'asc' }]);
  });
});

describe('going round a marked rectangle', () => {
  const range = { anchor: { row: 1, column: 1 }, cursor: { row: 2, column: 3 } };
  const path = (key: 'Enter' | 'Tab', steps: number, back = false) => Array.from({ length: steps }).reduce<{ seen: number[][]; now: Parameters<typeof around>[0] }>(({ seen, now }) => { const next = around(now, key, back); return { seen: [...seen, [next.at?.row ?? -1, next.at?.column ?? -1]], now: next }; }, { seen: [], now: { ...range, at: { row: 1, column: 1 } } }).seen;
  test('Enter goes down its columns', () => expect(path('Enter', 6)).toEqual([[2, 1], [1, 2], [2, 2], [1, 3], [2, 3], [1, 1]]));
  test('Tab goes along its rows', () => expect(path('Tab', 3)).toEqual([[1, 2], [1, 3], [2, 1]]));
  test('Shift goes back, over the first to the last', () => expect(path('Tab', 1, true)).toEqual([[2, 3]]));
});

describe('the fill handle', () => {
  test('grows along the way the pointer went furthest', () => expect(drawnOut({ top: 1, bottom: 2, left: 1, right: 1 }, { row: 5, column: 2 })).toEqual({ top: 1, bottom: 5, left: 1, right: 1 }));
  test('repeats the marked cells downwards and leaves them alone', () => {
    const four = [...list, row('D', { sku: 'D', moq: '5', port: '' })];
    expect(fillOut({ top: 0, bottom: 1, left: 1, right: 1 }, { top: 0, bottom: 3, left: 1, right: 1 }, (index) => four[index], columns).edits).toEqual([{ id: 'C', field: 'moq', value: '60 PCS' }, { id: 'D', field: 'moq', value: '80 PCS' }]);
  });
});

describe('a paste longer than the list', () => {
  test('rows below the end are told apart, with the cells that can be written', () =>
    expect(pastedBeyond([['60', 'x', 'y'], ['', '', ''], ['N-1', 'x', 'Chennai']], { top: 2, bottom: 2, left: 1, right: 1 }, columns, 3)).toEqual([{ cells: { moq: 'N-1', port: 'Chennai' } }]));
});

describe('filters typed over a column', () => {
  const number = { key: 'price', type: 'money', numeric: true };
  const text = { key: 'name.en', type: 'text', numeric: false };
  test.each<[typeof number, string, unknown]>([
    [number, '>5', { field: 'price', op: 'greater', values: ['5'] }], [number, '5..10', { field: 'price', op: 'between', values: ['5', '10'] }], [number, '500 g', { field: 'price', op: 'is', values: ['500 g'] }], [text, 'brass', { field: 'name.en', op: 'contains', values: ['brass'] }], [text, '= Brass lamp', { field: 'name.en', op: 'is', values: ['Brass lamp'] }], [text, '  ', null],
    [{ key: 'd', type: 'day', numeric: false }, '>21-11-2026', { field: 'd', op: 'after', values: ['21-11-2026'] }],
  ])('%j %s', (column, typed, expected) => {
    const filter = typedFilter(column, typed);
    expect(filter).toEqual(expected);
    if (filter && filter.op !== 'is') expect(typedFilter(column, filterText(filter))).toEqual(filter);
  });
  test('every type offers conditions of its own', () => expect([opsOf(number)[0], opsOf(text)[0], opsOf({ key: 'x', type: 'choice', numeric: false })[0], opsOf({ key: '@changed', type: 'day', numeric: false })[0]]).toEqual(['greater', 'contains', 'is-any', 'after']));
});

describe('bulk deeds', () => {
  test('an empty field makes no operation; emptying is a deed of its own', () => expect([operationOf('set', { first: ' ', second: '' }), operationOf('fill', { first: '', second: '' }), operationOf('empty', { first: '', second: '' })]).toEqual([null, null, { kind: 'empty' }]));
  test('a percentage is an exact factor', () => expect([operationOf('percent', { first: '5 %', second: '' }), operationOf('percent', { first: '-2.5', second: '' }), operationOf('percent', { first: 'five', second: '' })]).toEqual([{ kind: 'multiply', by: '1.05' }, { kind: 'multiply', by: '0.975' }, null]));
});

describe('rows chosen', () => {
  test('one by one, and all but some', () => {
    const some = toggled(toggled(NONE, ['A', 'B']), ['A']);
    expect([pickedCount(some, 9), isPicked(some, 'B'), isPicked(some, 'A')]).toEqual([1, true, false]);
    const most = toggled(ALL, ['A']);
    expect([pickedCount(most, 9), isPicked(most, 'A'), pickedCount(toggled(most, ['A']), 9)]).toEqual([8, false, 9]);
    expect(selectionOf(most, EMPTY_VIEW)).toMatchObject({ except: ['A'] });
  });
});

describe('signs nobody sees', () => {
  test.each([['a\u0000b', 'a␀b'], ['a\u202Eb', 'a[RLO]b'], ['a\u200Bb', 'a[ZWSP]b'], ['plain', 'plain'], ['क्‍ष', 'क्‍ष'], ['tab\tand\nline', 'tab\tand\nline']])('%j is shown as %j', (text, shown) => expect(shownText(text)).toBe(shown));
  test('are named once each', () => expect(hiddenNames('\u202Ea\u202E\u0007')).toEqual(['RLO U+202E', 'U+0007']));
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

  test('rows that a block needs are fetched, all of them, and nothing else', async () => {
    const ask = vi.fn(async (_view: string, from: number) => page(from, 950));
    const cache = new RowCache<string>(ask, 'v');
    cache.look(0, 30);
    await settle();
    await cache.ensure(250, 949);
    expect(ask.mock.calls.map(([, from]) => from)).toEqual([0, 200, 300, 400, 500, 600, 700, 800, 900]);
    expect([cache.row(250)?.id, cache.row(949)?.id, cache.row(150)?.id]).toEqual(['250', '949', undefined]);
  });

  test('a problem is kept for the screen to tell', async () => {
    const cache = new RowCache<string>(async () => Promise.reject(new Error('closed')), 'v');
    cache.look(0, 2);
    await settle();
    expect(cache.snapshot().problem?.message).toBe('closed');
  });
});

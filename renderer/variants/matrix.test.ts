import { describe, expect, test } from 'vitest';
import type { MatrixVariant } from '#app/contract';
import { EXISTS, type Matrix, planCells, planPaste, shapeOf, usualCut } from './matrixShape.ts';

const variant = (id: string, place: string[], text = '', inherited = false): MatrixVariant => ({ id, sku: id, place, text, inherited, thumbnail: null });
const axis = (key: string, ...values: string[]) => ({ key, label: key, type: 'text', values: values.map((one) => ({ key: one, text: one.toUpperCase() })) });
const rugs: Matrix = {
  field: 'price', parentText: '9.90', findings: [], axes: [axis('colour', 'red', 'blue', 'green'), axis('size', 's', 'm'), axis('pile', 'low', 'high')],
  variants: [variant('RS', ['red', 's', 'low'], '10'), variant('RM', ['red', 'm', 'low'], '9.90', true), variant('BS', ['blue', 's', 'low'], '12'), variant('BSH', ['blue', 's', 'high'], '14')],
};
const shape = shapeOf(rugs, 'colour', 'size', { pile: 'low' });
const all = { top: 0, bottom: 2, left: 0, right: 1 };

describe('the matrix', () => {
  test('is cut along the two longest axes; the third is held at one value', () => {
    expect(usualCut(rugs.axes)).toEqual({ row: 'colour', column: 'size' });
    expect(shape.at(1, 0).variants.map((one) => one.id)).toEqual(['BS']);
    expect(shapeOf(rugs, 'colour', 'size', { pile: 'high' }).at(1, 0).variants.map((one) => one.id)).toEqual(['BSH']);
  });
  test('with one axis it has one column', () => {
    const narrow = shapeOf({ ...rugs, axes: [axis('colour', 'red')], variants: [variant('R', ['red'])] }, 'colour', '', {});
    expect([narrow.columns.length, narrow.at(0, 0).variants[0]?.id]).toEqual([1, 'R']);
  });
  test('a pasted block writes what differs, makes an inherited value the variant\'s own and counts places without a variant', () => {
    const planned = planPaste([['10', '9.90'], ['13', '13'], ['14']], { top: 0, bottom: 0, left: 0, right: 0 }, shape, 'price');
    expect(planned.edits).toEqual([{ id: 'RM', field: 'price', value: '9.90' }, { id: 'BS', field: 'price', value: '13' }]);
    expect(planned.skipped).toBe(2);
  });
  test('a block that is larger than the matrix is cut and told', () => expect(planPaste([['1', '2', '3']], { top: 2, bottom: 2, left: 1, right: 1 }, shape, 'price').skipped).toBe(3));
  test('Delete takes the parent\'s value again, and leaves alone what is the parent\'s already', () => expect(planCells(all, shape, 'price', () => '').edits).toEqual([{ id: 'RS', field: 'price', value: null }, { id: 'BS', field: 'price', value: null }]));
  test('yes makes what is missing, no deletes what is there, anything else is counted', () => {
    expect(planCells(all, shape, EXISTS, () => 'yes').create).toEqual([{ pile: 'low', colour: 'blue', size: 'm' }, { pile: 'low', colour: 'green', size: 's' }, { pile: 'low', colour: 'green', size: 'm' }]);
    expect(planCells({ ...all, bottom: 0 }, shape, EXISTS, () => 'no').remove).toEqual(['RS', 'RM']);
    expect(planCells(all, shape, EXISTS, () => 'perhaps')).toMatchObject({ create: [], remove: [], skipped: 6 });
  });
});

import { expect, test } from 'vitest';
import type { ShownFinding } from '#app/contract';
import { pointsOf, rowsText } from './points.ts';

const finding = (rule: string, row: number, severity: ShownFinding['severity'] = 'warning', fix?: ShownFinding['fix']): ShownFinding =>
  ({ rule, severity, status: 'fail', messageId: rule, data: {}, where: { file: 'a.csv', row, column: 'HS code' }, ...(fix ? { fix } : {}), text: { title: rule } });

test('findings of one rule become one point, errors first', () => {
  const points = pointsOf([finding('IMP-B', 2), finding('IMP-A', 3, 'error'), finding('IMP-B', 4, 'warning', { id: 'x' })]);
  expect(points.map((one) => [one.rule, one.count, one.fixable, one.blocking])).toEqual([['IMP-A', 1, false, true], ['IMP-B', 2, true, false]]);
});

test.each([[[117, 204, 118, 119], '117–119, 204'], [[3], '3'], [[1, 3, 5, 7, 9, 11], '1, 3, 5, 7, …'], [[2, 2], '2'], [[], '']])('rows %j read %s', (rows, text) => expect(rowsText(rows)).toBe(text));

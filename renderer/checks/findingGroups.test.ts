import { expect, test } from 'vitest';
import type { ShownFinding } from '#app/contract';
import { groupsOf, itemsOf } from './findingGroups.ts';

const finding = (rule: string, sku: string | undefined, severity: ShownFinding['severity'], status: ShownFinding['status'] = 'fail'): ShownFinding =>
  ({ rule, severity, status, messageId: rule, data: {}, where: sku ? { kind: 'product', sku } : { kind: 'exporter' }, text: { title: rule } });

const ALL = [finding('B', 'K-1', 'warning'), finding('A', 'K-2', 'error'), finding('B', 'K-3', 'warning'), finding('C', undefined, 'info', 'unknown'), ...['K-4', 'K-5'].map((sku) => finding('B', sku, 'warning'))];

test('the firm first, then items; worst line first; one line for each rule', () => {
  expect(groupsOf(ALL, null).map((group) => [group.subject, group.count, group.lines.map((one) => one.sample.rule)])).toEqual([['exporter', 1, ['C']], ['product', 5, ['A', 'B']]]);
});
test('one outcome alone', () => expect(groupsOf(ALL, 'unknown').map((one) => one.count)).toEqual([1]));
test('a line names three items and counts the rest', () => expect(itemsOf(groupsOf(ALL, 'warning')[0]?.lines[0] ?? { key: '', sample: ALL[0] as ShownFinding, findings: [] })).toEqual({ named: ['K-1', 'K-3', 'K-4'], more: 1 }));

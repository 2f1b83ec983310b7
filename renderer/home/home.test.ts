import { expect, test } from 'vitest';
import type { ShownFinding } from '#app/contract';
import { standingOf } from './standing.ts';

const point = (record: string | undefined, severity: ShownFinding['severity'], status: ShownFinding['status'] = 'fail', kind: 'product' | 'exporter' = 'product'): ShownFinding => ({ rule: 'R', severity, status, messageId: 'R', data: {}, where: { kind, record }, text: { title: 't' } });

test('an item counts once, by its worst point; waived, undecided and the firm\'s own points do not count', () => {
  const findings = [point('A', 'error'), point('A', 'warning'), point('B', 'warning'), point('B', 'warning'), point('C', 'error', 'waived'), point('D', 'warning', 'unknown'), point('E', 'error', 'fail', 'exporter')];
  expect(standingOf(findings, 10)).toEqual({ blocked: 1, warned: 1, clear: 8 });
});

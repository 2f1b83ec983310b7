import type { BulkChange } from '../contract.ts';
import { shownFinding } from '../report/render.ts';
import type { Plan, Refused } from './plan.ts';

const whyOf = ({ id, sku, field, messageId, data }: Refused, language: string): string =>
  shownFinding({ rule: messageId, severity: 'error', status: 'fail', messageId, data, where: { kind: 'product', record: id, sku, field } }, language).text.title;

/** Some of a plan's cells as they are shown. */
export function shownItems(plan: Plan, { from, count, show }: { from: number; count: number; show: 'changed' | 'refused' }, language: string): BulkChange[] {
  if (show === 'changed') return plan.changes.slice(from, from + count).map(({ notice, ...one }) => ({ ...one, ...(notice ? { why: shownFinding(notice, language).text.title } : {}) }));
  return plan.refused.slice(from, from + count).map(({ messageId: _messageId, data: _data, ...one }, at) => ({ ...one, why: whyOf(plan.refused[from + at] as Refused, language) }));
}

/** Reasons named at most; each is one sentence, with the value that was refused in it. */
const REASONS = 5;

export function reasonsOf(plan: Plan, language: string): { why: string; count: number }[] {
  const counts = new Map<string, { first: Refused; count: number }>();
  for (const one of plan.refused) {
    const known = counts.get(one.messageId);
    if (known) known.count++;
    else counts.set(one.messageId, { first: one, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, REASONS).map(({ first, count }) => ({ why: whyOf(first, language), count }));
}

import type { ShownFinding } from '#app';
import type { Where } from '#base';

/** Findings printed before the rest is only counted; --json has all of them. */
const MOST = 60;
const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** Where a finding stands, as short as it can be said. */
export function placeText(where: Where): string {
  const cell = [where.file, where.sheet, where.cell ?? (where.row === undefined ? undefined : `row ${where.row}`), where.column && `[${where.column}]`];
  const record = [where.sku ?? (where.kind === 'product' ? undefined : where.kind), where.field, where.part];
  return [...cell, ...record].filter((one) => one !== undefined && one !== '').join(' ');
}

const STATUS = { fail: '', unknown: ' (details missing)', waived: ' (waived)' } as const;

function lineOf(one: ShownFinding): string {
  const head = `${one.severity.padEnd(7)} ${one.rule.padEnd(12)} ${placeText(one.where)}`.trimEnd();
  const said = [`${one.text.title}${STATUS[one.status]}`, one.text.detail, one.text.fix && `Fix: ${one.text.fix}`].filter((text) => text);
  return [head, ...said.map((text) => `        ${text}`)].join('\n');
}

/** Findings as a person reads them: the worst first, otherwise in their order. */
export function findingsText(findings: readonly ShownFinding[]): string {
  const sorted = [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const shown = sorted.slice(0, MOST).map(lineOf);
  if (sorted.length > MOST) shown.push(`… and ${sorted.length - MOST} more; --json lists all of them.`);
  return shown.join('\n');
}

export const lines = (...parts: (string | false | null | undefined)[]): string => parts.filter((one) => one).join('\n');
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

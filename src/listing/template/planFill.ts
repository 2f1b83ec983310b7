import type { Finding, Where } from '#base';
import { fitCell, ruleInRow } from './fitCell.ts';
import type { TemplateColumn, TemplateMapping, TemplateRule } from './templateNouns.ts';
import { type CellValue, type TemplateRow, valueFor } from './valueFor.ts';

/** A cell to write; columns from 0. */
export type PlannedCell = { column: number; text: string; number: boolean };
export type PlannedFill = { rows: PlannedCell[][]; /** Item numbers of the rows, in their order. */ skus: string[]; findings: Finding[] };

/** What of a template planning needs: the file's name, the rule for each column, how a cell is called. */
export type FillGround = { file: string; ruleOf(column: number): TemplateRule | undefined; address(column: number, row: number): string };

/** Places that one point names besides its first; the count tells the rest. */
const OTHERS = 20;

/** Points of the same kind about the same value of a column are one, with every place it is at. */
class Points {
  private readonly found = new Map<string, Finding>();
  private readonly mapping: TemplateMapping;
  private readonly ground: FillGround;

  constructor(mapping: TemplateMapping, ground: FillGround) {
    this.mapping = mapping;
    this.ground = ground;
  }

  add(rule: string, severity: Finding['severity'], { heading, column, field }: TemplateColumn, at: { row: number; sku: string; record: string } | undefined, data: Finding['data'], fix?: Finding['fix']): void {
    const where: Where = {
      file: this.ground.file, sheet: this.mapping.sheet, column: heading.slice(0, 200),
      ...(at ? { row: at.row, cell: this.ground.address(column, at.row), kind: 'product', sku: at.sku, record: at.record } : {}), ...(field ? { field } : {}),
    };
    const key = `${rule} ${column} ${String(data.value ?? '')}`;
    const before = this.found.get(key);
    if (!before) {
      this.found.set(key, { rule, severity, status: rule === 'TEMPLATE-RULE-UNKNOWN' ? 'unknown' : 'fail', messageId: rule, data: { heading: heading || this.ground.address(column, 1).replace(/\d+$/, ''), column, ...data, ...(at ? { first: this.ground.address(column, at.row) } : {}), count: 1 }, where, ...(fix ? { fix } : {}) });
      return;
    }
    before.data.count = Number(before.data.count) + 1;
    before.others ??= [];
    if (before.others.length < OTHERS) before.others.push(where);
  }

  all(): Finding[] {
    return [...this.found.values()];
  }
}

const REFUSED = { 'not-in-list': 'TEMPLATE-NOT-IN-LIST', length: 'TEMPLATE-LENGTH', 'not-a-number': 'TEMPLATE-NOT-A-NUMBER', bound: 'TEMPLATE-BOUND' } as const;
const shownValue = (value: string): string => (value.length > 120 ? `${value.slice(0, 119)}…` : value);

/** Puts one value to its rule: gives the cell to write, or tells why there is none. */
function planned(value: CellValue, column: TemplateColumn, rule: TemplateRule | undefined, at: { row: number; sku: string; record: string }, points: Points): PlannedCell | undefined {
  if ('lacks' in value) {
    if (value.lacks !== 'empty') points.add(value.lacks === 'currency' ? 'TEMPLATE-CURRENCY' : 'TEMPLATE-UNIT', 'error', column, at, { value: value.found ?? '', wanted: column.currency ?? column.unit ?? '' });
    else if (column.required) points.add('TEMPLATE-REQUIRED', 'error', column, at, {});
    return undefined;
  }
  const fitted = fitCell(value, column, rule);
  if ('refused' in fitted) {
    const { nearest } = fitted;
    points.add(REFUSED[fitted.refused], 'error', column, at, { value: shownValue(fitted.value), nearest: nearest ?? '', limit: fitted.limit ?? '', length: fitted.value.length }, nearest === undefined ? undefined : { id: 'template-answer', field: column.field ?? undefined, value: nearest, data: { column: column.column, from: value.text, to: nearest } });
    return undefined;
  }
  if (fitted.respelt !== undefined) points.add('TEMPLATE-RESPELT', 'info', column, at, { value: shownValue(fitted.respelt), written: fitted.text });
  return { column: column.column, text: fitted.text, number: fitted.number };
}

/** What is to be said of columns before any row: a rule that is not understood, a column that must be filled and has no source. */
function aboutColumns(mapping: TemplateMapping, ground: FillGround, points: Points): void {
  for (const column of mapping.columns) {
    const rule = ground.ruleOf(column.column);
    const used = column.field !== null || Boolean(column.constant);
    if (used && rule?.kind === 'unknown') points.add('TEMPLATE-RULE-UNKNOWN', 'warning', column, undefined, { formula: rule.formula });
    if (!used && column.required) points.add('TEMPLATE-REQUIRED-OPEN', 'error', column, undefined, {});
  }
}

/** Cells of one row in their order; those whose list another cell chooses are worked out after it. */
function plannedRow(row: TemplateRow, used: readonly TemplateColumn[], place: { row: number; sku: string; record: string }, ground: FillGround, points: Points): PlannedCell[] {
  const cells = new Map<number, PlannedCell>();
  const isDependent = ({ column }: TemplateColumn): boolean => ground.ruleOf(column)?.kind === 'dependent';
  for (const column of [...used.filter((one) => !isDependent(one)), ...used.filter(isDependent)]) {
    const rule = ruleInRow(ground.ruleOf(column.column), (other) => cells.get(other)?.text);
    const value = valueFor(row, column);
    if (rule?.kind === 'unknown' && isDependent(column) && 'text' in value) points.add('TEMPLATE-RULE-UNKNOWN', 'warning', column, place, { formula: rule.formula });
    const cell = planned(value, column, rule, place, points);
    if (cell) cells.set(column.column, cell);
  }
  return used.flatMap((one) => cells.get(one.column) ?? []);
}

/**
 * Every cell of a fill with what the template says about it. A value that a rule does not take is not written: it is a point with its
 * cell, and the nearest allowed value where one is near. Pure; nothing is shortened, rounded or converted at a guess.
 */
export function planFill(rows: readonly TemplateRow[], mapping: TemplateMapping, ground: FillGround): PlannedFill {
  const points = new Points(mapping, ground);
  aboutColumns(mapping, ground, points);
  const used = mapping.columns.filter((one) => one.field !== null || Boolean(one.constant));
  const skus: string[] = [];
  const cells = rows.map((row, at) => {
    const place = { row: mapping.firstRow + at, sku: row.variant?.sku || row.content.sku, record: row.content.id };
    skus.push(place.sku);
    return plannedRow(row, used, place, ground, points);
  });
  return { rows: cells, skus, findings: points.all() };
}

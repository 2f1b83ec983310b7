import type { Product } from '#catalogue/nouns';
import type { TableNote, TableRow } from '#tables';
import { MagentoRows } from '../layouts/magento.ts';
import { RowByRow } from '../layouts/rowByRow.ts';
import { ShopifyRows } from '../layouts/shopify.ts';
import type { Grouper, Unit } from '../layouts/unit.ts';
import type { Mapping } from '../nouns.ts';
import { emptyBatch, type PlannedBatch, type PlanOptions, type PlanResult } from './asked.ts';
import { Desk } from './desk.ts';
import { lookUp } from './find.ts';
import { RowsThatAreNone } from './leftOut.ts';
import { nearFinding } from './nearNumbers.ts';
import { isAccepted, isMade } from './notices.ts';
import { planRow } from './planRow.ts';

const isFilled = (row: TableRow): boolean => row.cells.some((cell) => cell !== '' && cell.trim() !== '');

const grouperOf = (mapping: Mapping): Grouper => (mapping.layout === 'shopify' ? new ShopifyRows(mapping) : mapping.layout === 'magento' ? new MagentoRows(mapping) : new RowByRow(mapping));

/** Rows below the heading that say something and are items. */
function body(desk: Desk, none: RowsThatAreNone, rows: readonly TableRow[]): TableRow[] {
  const header = desk.mapping.headerRow ?? 0;
  const kept = rows.filter((row) => row.number > header && isFilled(row) && !isLeftOut(desk, none, row));
  desk.result.rows += kept.length;
  return kept;
}

/** Records between two pauses: about a millisecond. */
const STRETCH = 16;
/** Records handed on together: few enough that what is made of them is packed while it is new, and costs the collector of garbage nothing. */
const SLICE = 50;

/** Rows that are no items are named and left out, unless a person says that they are. */
function isLeftOut(desk: Desk, none: RowsThatAreNone, row: TableRow): boolean {
  const found = none.look(row);
  if (!found) return false;
  const taken = desk.verdicts.accepts(found.rule, '', row.number);
  desk.points.add(found.rule, taken ? 'info' : 'warning', { row: row.number, text: found.text }, { row: row.number }, undefined, taken ? 'IMP-ROW-TAKEN' : found.rule);
  return !taken;
}

/** Plans records in the order of the file; variants whose product has not been met wait until all rows are read. */
class Queue {
  private readonly desk: Desk;
  private waiting: Unit[] = [];

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /** Plans the records that come next, a few at a time: what is made of them is handed on while it is new. */
  async *plan(units: readonly Unit[], last: boolean): AsyncGenerator<PlannedBatch> {
    // Variants that waited go last: their product may be the last row of the file.
    const all = last ? [...units, ...this.waiting] : units;
    if (last) this.waiting = [];
    if (all.length === 0) return;
    const catalogue = await lookUp(this.desk, all);
    await this.desk.bases.learn(all);
    for (const one of this.desk.detectors) one.ahead?.(all);
    for (let at = 0; at < all.length; at += SLICE) yield this.slice(all.slice(at, at + SLICE), last, catalogue);
  }

  private async slice(units: readonly Unit[], last: boolean, catalogue: ReadonlyMap<string, Product>): Promise<PlannedBatch> {
    const { desk } = this;
    const batch = emptyBatch();
    for (const [at, unit] of units.entries()) {
      if (at % STRETCH === STRETCH - 1) await desk.options.pause?.();
      if (!last && unit.parentKey !== undefined && !desk.seen.has(unit.parentKey) && !catalogue.has(unit.parentKey)) this.waiting.push(unit);
      else if (!desk.stencils?.plan(unit, catalogue, batch)) await planRow(desk, unit, catalogue, batch);
    }
    batch.attributes = desk.attributes.take();
    return batch;
  }
}

const NOTE_RULES: Readonly<Record<TableNote['code'], string>> = { 'unclosed-quote': 'IMP-QUOTE', 'broken-cell': 'IMP-CELL', 'merged-cells': 'IMP-MERGED', 'formula-without-value': 'IMP-FORMULA', 'error-value': 'IMP-ERROR-VALUE', 'hidden-rows': 'IMP-HIDDEN-ROWS', 'hidden-columns': 'IMP-HIDDEN-COLUMNS' };

/** What is known only when all rows were read. */
function end(desk: Desk): PlanResult {
  const { options, points, result } = desk;
  for (const note of options.notes ?? []) points.add(NOTE_RULES[note.code], 'warning', { cell: note.cell ?? '', row: note.row ?? 0, text: note.text ?? '', count: note.count ?? 0 }, { ...(note.row ? { row: note.row } : {}), ...(note.cell ? { cell: note.cell } : {}) });
  for (const one of desk.detectors) for (const notice of one.end?.() ?? []) if (!isAccepted(desk, notice, notice.row ?? 0)) desk.tell([desk.ofNotice(notice, notice.row, notice.sku ?? '', isMade(desk, notice, notice.row ?? 0))]);
  for (const one of options.images?.remarks() ?? []) points.add(one.rule, one.severity, one.data, one.where);
  result.findings = points.all();
  result.preview = desk.book ?? null;
  return result;
}

/**
 * Works out what a file would change, batch by batch as its rows arrive, and hands each batch to `write`.
 * It writes nothing itself. A dry run gives a `write` that does nothing: counts and findings are the same.
 */
export async function planImport(options: PlanOptions, write: (batch: PlannedBatch) => Promise<void>, progress: (rows: number) => void = () => {}): Promise<PlanResult> {
  const desk = new Desk(options);
  const queue = new Queue(desk);
  const grouper = grouperOf(desk.mapping);
  const none = new RowsThatAreNone(desk.mapping, options.sample);
  for await (const rows of options.rows) {
    for await (const batch of queue.plan(grouper.push(desk.laid.rows(body(desk, none, rows))), false)) await write(batch);
    progress(desk.result.rows);
  }
  for await (const batch of queue.plan(grouper.finish(), true)) await write(batch);
  for (const { rule, severity, data, where } of (await desk.near.all(options.catalogue.numbers)).map(nearFinding)) desk.points.add(rule, severity, data, where);
  return end(desk);
}

import type { Family, Product } from '#catalogue/nouns';
import type { Detector } from '../detectors/detector.ts';
import { watchedColumns } from '../detectors/watched.ts';
import type { Unit } from '../layouts/unit.ts';
import type { CellPoint, ReadyColumn } from '../readUnit.ts';
import { type Glance, StencilColumn } from '../stencil/stencilColumn.ts';
import { isOfRates } from '../stencil/rates.ts';
import { Shapes } from '../stencil/shapes.ts';
import { Stencils } from '../stencil/stencils.ts';
import { failedSteps } from '../transforms/laidOut.ts';
import type { PlannedBatch } from './asked.ts';
import { noteWritten } from './asWritten.ts';
import type { Desk } from './desk.ts';
import { askAll } from './notices.ts';

/** Detectors that fit into the bits of a number. */
const MOST_DETECTORS = 31;

/** What each detector wants of the cells of a column. One that cannot say so by a cell alone looks at every row. */
const glancesOf = (detectors: readonly Detector[], index: number): Glance[] =>
  detectors.flatMap((one, nth): Glance[] => { const wants = one.wants?.(index); return wants ? [{ bit: 1 << nth, wants }] : []; });

/** Plans rows that are plainly new records, each in one go: what its cells say is looked up, and the record is written by the stencil of its shape. */
export class StencilPlanner {
  private readonly desk: Desk;
  private readonly byFamily = new Map<Family | undefined, Stencils>();
  private readonly shapes = new Shapes();
  private readonly unitIndex: number | undefined;
  /** Columns that are the same in every family, and those that only detectors look at. */
  private readonly shared = new Map<ReadyColumn, StencilColumn>();
  private readonly watched: readonly StencilColumn[];
  /** Detectors that look at every row. */
  private readonly always: number;

  /** Undefined where records are wanted as they are, or where cells of a row hang together more than a stencil can say. */
  static for(desk: Desk): StencilPlanner | undefined {
    const { pack, images, preview } = desk.options;
    return pack && !images && !preview && desk.mapping.layout === 'flat' && desk.detectors.length <= MOST_DETECTORS && !desk.columns.some((one) => one.feeds) ? new StencilPlanner(desk) : undefined;
  }

  private constructor(desk: Desk) {
    this.desk = desk;
    this.unitIndex = desk.mapping.columns.find((one) => one.field === 'unit')?.index;
    const others = watchedColumns(desk.sheet).filter((one) => !desk.columns.some(({ index }) => index === one.index));
    this.watched = others.map(({ index }) => new StencilColumn(index, undefined, glancesOf(desk.detectors, index), this.shapes, { inContext: (one) => one, named: (text) => text, alone: true }));
    this.always = desk.detectors.reduce((bits, one, nth) => (one.raw && !one.wants ? bits | (1 << nth) : bits), 0);
  }

  /** Whether the row was written. `taught`: if not, to be called with what the ordinary way made of it. */
  plan(unit: Unit, catalogue: ReadonlyMap<string, Product>, batch: PlannedBatch): boolean {
    const { desk } = this;
    const [row] = unit.rows;
    this.open = undefined;
    if (!row || !this.isPlain(unit, catalogue) || desk.verdicts.leavesRow(row.number) || failedSteps(row).size > 0) return false;
    const family = desk.families.of(unit, NOTHING_FOUND, catalogue);
    const stencils = this.byFamily.get(family) ?? this.stencilsOf(family);
    stencils.look(row.cells, this.unitIndex === undefined ? undefined : row.cells[this.unitIndex]?.trim() || undefined);
    if (!stencils.isFit) return false;
    const seen = { unit, row: row.number, existing: undefined, changed: NO_CHANGES };
    const asks = row.cells.length > desk.width ? -1 : stencils.asks | this.always;
    if ((asks !== 0 && askAll(desk, 'raw', seen, asks).length > 0) || askAll(desk, 'read', seen).length > 0) return false;
    const points = this.pointsOf(stencils, row.number);
    if (!points) return false;
    this.open = stencils;
    const id = desk.options.newId();
    const written = stencils.write(id, unit.key);
    if (!written) return false;
    desk.options.pack?.add(id, written.document, written.search);
    this.noteWritten(unit, id, row.number, batch);
    desk.tell(points.map((point) => desk.ofCell(point, unit.key)));
    return true;
  }

  private open: Stencils | undefined;
  /** The stencils that can learn from the row that was just refused here, once it was planned the ordinary way; undefined when nothing is to be learnt from it. */
  takeOpen(): Stencils | undefined {
    const { open } = this;
    this.open = undefined;
    return open;
  }

  /** A row by itself that the catalogue does not know and that nothing keeps out. */
  private isPlain(unit: Unit, catalogue: ReadonlyMap<string, Product>): boolean {
    return unit.rows.length === 1 && unit.role === 'product' && unit.parentKey === undefined && unit.derived === undefined && !unit.refused && !unit.recordId && !unit.whole && !unit.locales && !unit.columns
      && unit.options.length + unit.axes.length + unit.related.length === 0 && unit.key !== '' && unit.key.length <= 120 && !catalogue.has(unit.key) && !this.desk.seen.has(unit.key);
  }

  /** What is worth knowing of the cells; undefined when some of it holds the row back. */
  private pointsOf(stencils: Stencils, row: number): CellPoint[] | undefined {
    const points: CellPoint[] = [];
    let held = false;
    stencils.problems((at, { said, text }) => {
      const { column, index } = this.desk.columns[at] as Desk['columns'][number];
      held ||= this.desk.verdicts.refuses(said.rule, column.heading, row);
      points.push({ ...said, index, heading: column.heading, row, text, fixed: false, held: false });
    });
    return held ? undefined : points;
  }

  private noteWritten(unit: Unit, id: string, row: number, batch: PlannedBatch): void {
    const { desk } = this;
    desk.seen.set(unit.key, { id, row });
    desk.near.note(unit.key, row);
    if (desk.options.namesItems) desk.result.named.add(id);
    desk.result.products.created += 1;
    batch.rows.create.push(row);
    noteWritten(desk, unit);
  }

  private stencilsOf(family: Family | undefined): Stencils {
    const { desk } = this;
    // What a cell of a field comes to is the same in every family; how an attribute is read the family says.
    const read = desk.columns.map((ready) => (family && ready.field.startsWith('attribute.') ? this.column(ready, family) : this.ofAll(ready)));
    const made = new Stencils([...read, ...this.watched], desk.columns.map((one) => one.field), this.shapes, () => (desk.options.pack?.childIds ?? (() => desk.options.newId))());
    this.byFamily.set(family, made);
    return made;
  }

  private ofAll(ready: ReadyColumn): StencilColumn {
    const known = this.shared.get(ready) ?? this.column(ready, undefined);
    this.shared.set(ready, known);
    return known;
  }

  private column(ready: ReadyColumn, family: Family | undefined): StencilColumn {
    const { desk } = this;
    const context = { inContext: (one: ReadyColumn, unit: string | undefined) => desk.reader.cellOf(one, undefined, unit, family), named: (text: string) => desk.families.named(text) ?? text, alone: desk.columns.filter((one) => isOfRates(one.field)).length === 1 };
    return new StencilColumn(ready.index, ready, glancesOf(desk.detectors, ready.index), this.shapes, context);
  }
}

const NOTHING_FOUND = { existing: undefined, parent: undefined };
const NO_CHANGES: readonly number[] = [];

import type { Finding } from '#base';
import { type Attribute, newlyWrong, type Product } from '#catalogue/nouns';
import type { TableNote, TableRow } from '#tables';
import { type AttributeMaker, attributeMaker } from './newAttributes.ts';
import { RowByRow } from './layouts/rowByRow.ts';
import { ShopifyRows } from './layouts/shopify.ts';
import type { Grouper, Unit } from './layouts/unit.ts';
import { mergeDraft, sameProduct } from './merge.ts';
import { type Base, Bases } from './own/bases.ts';
import { structureSince } from './own/structureSince.ts';
import { partsSince, putPart, wholeRecord } from './own/wholeRecord.ts';
import type { Decisions, Mapping } from './nouns.ts';
import { Points } from './points.ts';
import { type PreviewPage, PreviewRows, type PreviewWindow } from './previewRows.ts';
import { type CellPoint, cellText, type ReadyColumn, readyColumns, type UnitRead, UnitReader, whereOf } from './readUnit.ts';
import { priceJumps } from './detectors/priceJump.ts';
import { ShiftDetector } from './detectors/shift.ts';
import { isDamaged } from './detectors/damagedText.ts';
import type { ImageShelf } from './imageShelf.ts';

/** What a plan asks of the catalogue as it is now. */
export type Catalogue = {
  bySku(skus: readonly string[]): Promise<ReadonlyMap<string, Product>>;
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Product>>;
  /** Products as they stood after a step of the history; undefined when this company has no such step. */
  asOf?(point: string, ids: readonly string[]): Promise<ReadonlyMap<string, Product> | undefined>;
  attributes: readonly Attribute[];
};

export type PlanOptions = {
  file: string;
  sheet: string | null;
  mapping: Mapping;
  rows: AsyncIterable<readonly TableRow[]>;
  catalogue: Catalogue;
  newId: () => string;
  decisions?: Decisions;
  /** First rows of the sheet, to see what kind of values new attributes hold. */
  sample: readonly (readonly string[])[];
  images?: ImageShelf;
  preview?: PreviewWindow;
  notes?: readonly TableNote[];
};

/** Records ready to be written, in the order of the file, parents before their variants. */
export type PlannedBatch = { create: Product[]; update: Product[]; attributes: Attribute[]; /** Row of each record to create and to update, in their order. */ rows: { create: number[]; update: number[] } };

export type Counts = { created: number; updated: number; unchanged: number };
export type PlanResult = {
  rows: number; products: Counts; variants: Counts; rejectedRows: number; findings: Finding[]; cellsThatChange: number;
  /** Rows that did not go in, with their reasons as findings. */
  rejects: { row: number; cells: readonly string[]; findings: Finding[] }[];
  preview: PreviewPage | null;
};

/** Rejected rows that are kept for the rejects file. */
const KEPT_REJECTS = 100_000;
const isFilled = (row: TableRow): boolean => row.cells.some((cell) => cell !== '' && cell.trim() !== '');
const OWN_ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const noCounts = (): Counts => ({ created: 0, updated: 0, unchanged: 0 });

type Found = { existing: Product | undefined; parent: string | undefined; base?: Base; /** The item number to write, when it is not that of the file. */ sku?: string; /** The row's own id, when no other record has it. */ id?: string; /** The record as our own JSON wrote it. */ whole?: Product };

/** One import as it is worked out: the same for a dry run and a real one, which differ only in what `write` does. */
class Plan {
  readonly result: PlanResult = { rows: 0, products: noCounts(), variants: noCounts(), rejectedRows: 0, findings: [], cellsThatChange: 0, rejects: [], preview: null };
  private readonly options: PlanOptions;
  private readonly points: Points;
  private readonly columns: ReadyColumn[];
  private readonly reader: UnitReader;
  private readonly shift: ShiftDetector;
  private readonly attributes: AttributeMaker;
  private readonly preview: PreviewRows | undefined;
  /** Numbers seen in this file: id of the record, or null when it was held back; and where. */
  private readonly seen = new Map<string, { id: string | null; row: number }>();
  private deferred: Unit[] = [];
  private readonly bases: Bases;
  /** Row ids seen in this file: a row copied below itself is a new product. */
  private readonly ids = new Set<string>();
  /** A column that somebody left out would come in all the same with the record it stands in. */
  private readonly takesWhole: boolean;

  constructor(options: PlanOptions) {
    this.options = options;
    this.points = new Points(options.file, options.sheet);
    this.bases = new Bases(options.catalogue, (point) => this.points.add('IMP-ASOF-UNKNOWN', 'warning', { point }));
    this.attributes = attributeMaker(options.mapping, options.catalogue.attributes, options.sample, options.newId);
    this.columns = readyColumns(options.mapping, this.attributes.typeOf);
    this.reader = new UnitReader(options.mapping, this.columns, options.decisions);
    this.shift = new ShiftDetector(this.columns, options.mapping.layout);
    this.takesWhole = options.mapping.columns.every((one) => one.field !== null);
    this.preview = options.preview && new PreviewRows(options.preview, options.mapping);
  }

  grouper(): Grouper {
    return this.options.mapping.layout === 'shopify' ? new ShopifyRows(this.options.mapping) : new RowByRow(this.options.mapping);
  }

  body(rows: readonly TableRow[]): TableRow[] {
    const header = this.options.mapping.headerRow ?? 0;
    const kept = rows.filter((row) => row.number > header && isFilled(row));
    this.result.rows += kept.length;
    return kept;
  }

  /** Plans units; those whose product has not been met wait until all rows are read, then it is looked for in the catalogue. */
  async plan(units: readonly Unit[], last: boolean): Promise<PlannedBatch> {
    const batch: PlannedBatch = { create: [], update: [], attributes: [], rows: { create: [], update: [] } };
    const all = last ? [...this.deferred, ...units] : units;
    if (last) this.deferred = [];
    if (all.length === 0) return batch;
    const catalogue = await this.lookUp(all);
    await this.bases.learn(all);
    for (const unit of all) {
      if (unit.parentKey !== undefined && !this.seen.has(unit.parentKey) && !catalogue.has(unit.parentKey) && !last) this.deferred.push(unit);
      else await this.planUnit(unit, catalogue, batch);
    }
    if (last && this.deferred.length > 0) throw new Error('a variant was deferred after the last row');
    batch.attributes = this.attributes.take();
    return batch;
  }

  private async lookUp(units: readonly Unit[]): Promise<Map<string, Product>> {
    const keys = new Set<string>();
    for (const unit of units) {
      if (unit.key) keys.add(unit.key);
      if (unit.parentKey && !this.seen.has(unit.parentKey)) keys.add(unit.parentKey);
    }
    const found = new Map(await this.options.catalogue.bySku([...keys]));
    const ids = units.flatMap((unit) => (unit.recordId ? [unit.recordId] : []));
    if (ids.length > 0) for (const [id, product] of await this.options.catalogue.byIds(ids)) found.set(`id ${id}`, product);
    return found;
  }

  private async planUnit(unit: Unit, catalogue: ReadonlyMap<string, Product>, batch: PlannedBatch): Promise<void> {
    const row = unit.rows[0]?.number ?? 1;
    const found = this.find(unit, catalogue, row);
    const refusal = this.goneSince(unit, found, row) ?? this.refusal(unit, found, catalogue, row);
    if (refusal === 'passed') return;
    if (refusal) return this.hold(unit, [refusal], found);
    const read = this.reader.read(unit, found.existing ?? found.whole, found.base?.product);
    const shifted = this.shift.look(unit.rows[0]);
    if (shifted && !this.reader.accepts('IMP-SHIFT', '', row)) return this.hold(unit, [this.point('IMP-SHIFT', 'error', shifted, row, unit.key)], found);
    const jumps = found.existing ? priceJumps(found.existing, read.draft).filter((jump) => !this.reader.accepts('IMP-PRICE-JUMP', '', row) && jump) : [];
    const cells = read.points.map((point) => this.ofCell(point, unit.key));
    const holding = [...cells.filter((_, at) => read.points[at]?.held), ...jumps.map((data) => this.point('IMP-PRICE-JUMP', 'error', data, row, unit.key))];
    if (holding.length > 0) return this.hold(unit, holding, found, read);
    for (const one of cells) this.points.add(one.rule, one.severity, one.data, one.where, one.fix);
    await this.write(unit, found, read, batch, row);
  }

  /** What the row is about, and what that was when the file was made. */
  private find(unit: Unit, catalogue: ReadonlyMap<string, Product>, row: number): Found {
    const id = unit.recordId && !this.ids.has(unit.recordId) ? unit.recordId : undefined;
    if (id) this.ids.add(id);
    const byId = id ? catalogue.get(`id ${id}`) : undefined;
    const base = id ? this.bases.of(unit, id) : undefined;
    const existing = byId ?? (base ? undefined : catalogue.get(unit.key));
    const own = { ...(id && OWN_ID.test(id) ? { id } : {}), whole: this.takesWhole ? wholeRecord(unit.whole ?? '') : undefined };
    if (!base || !existing) return { existing, parent: undefined, ...own, ...(base ? { base } : {}) };
    const since = structureSince(unit, base, existing, (rule, heading) => this.reader.accepts(rule, heading, row));
    for (const one of since.conflicts) this.points.add('IMP-BOTH-CHANGED', 'error', { sku: existing.sku, row, column: one.heading, value: one.value, base: one.base, now: one.now }, { row, column: one.heading, sku: existing.sku });
    return { existing, parent: undefined, ...own, base: { ...base, parentKept: since.parentKept }, sku: since.sku };
  }

  /** A row of an item that was deleted since: nothing when nobody edited it, else held back. */
  private goneSince(unit: Unit, { existing, base }: Found, row: number): Finding | 'passed' | undefined {
    if (!base || existing || this.reader.accepts('IMP-DELETED', '', row)) return undefined;
    const edited = unit.key !== base.product.sku || this.columns.some(({ cell, index }) => { const text = cellText(unit.rows[0]?.cells[index] ?? '', true); return text !== '' && text !== cell.text(base.product); });
    if (edited) return this.point('IMP-DELETED', 'error', {}, row, unit.key);
    this.points.add('IMP-STAYS-DELETED', 'info', { sku: unit.key, row }, { row, sku: unit.key });
    if (!this.seen.has(unit.key)) this.seen.set(unit.key, { id: null, row });
    return 'passed';
  }

  /** Why a row as a whole cannot go in. */
  private refusal(unit: Unit, found: Found, catalogue: ReadonlyMap<string, Product>, row: number): Finding | undefined {
    if (unit.refused) return this.point(unit.refused.rule, 'error', unit.refused.data, row, unit.key);
    if (unit.key === '') return this.point('IMP-NO-KEY', 'error', {}, row, '');
    if (unit.key.length > 120) return this.point('IMP-LONG', 'error', { length: unit.key.length, limit: 120 }, row, unit.key.slice(0, 40));
    const before = this.seen.get(unit.key);
    if (before) return this.point('IMP-DUPLICATE', 'error', { sku: unit.key, row: before.row }, row, unit.key);
    if (unit.parentKey === undefined || found.base?.parentKept) return undefined;
    const parent = this.seen.get(unit.parentKey) ?? { id: catalogue.get(unit.parentKey)?.id ?? null };
    if (parent.id === null || unit.parentKey === unit.key) return this.point('IMP-PARENT', 'error', { parent: unit.parentKey }, row, unit.key);
    found.parent = parent.id;
    return undefined;
  }

  private point(rule: string, severity: Finding['severity'], data: Finding['data'], row: number, sku: string): Finding {
    return { rule, severity, status: 'fail', messageId: rule, data: { sku, row, ...data }, where: { file: this.options.file, ...(this.options.sheet ? { sheet: this.options.sheet } : {}), row, ...(sku ? { sku } : {}) } };
  }

  private ofCell(point: CellPoint, sku: string): Finding {
    const where = { file: this.options.file, ...(this.options.sheet ? { sheet: this.options.sheet } : {}), ...whereOf(point, sku) };
    const fix = point.fix ? { fix: { id: point.rule, value: point.fix.value, data: { made: point.fixed } } } : {};
    return { rule: point.rule, severity: point.severity, status: 'fail', messageId: point.rule, data: { sku, row: point.row, column: point.heading, value: point.text, ...point.data, fixed: point.fixed ? String(point.fix?.value ?? '') : String(point.data?.fixed ?? '') }, where, ...fix };
  }

  private hold(unit: Unit, findings: readonly Finding[], found: Found, read?: UnitRead): void {
    if (unit.key && !this.seen.has(unit.key)) this.seen.set(unit.key, { id: null, row: unit.rows[0]?.number ?? 1 });
    this.result.rejectedRows += unit.rows.length;
    for (const one of findings) this.points.add(one.rule, one.severity, one.data, one.where, one.fix);
    for (const row of unit.rows) if (this.result.rejects.length < KEPT_REJECTS) this.result.rejects.push({ row: row.number, cells: row.cells, findings: [...findings] });
    this.preview?.held(unit, this.columns, found.existing, read?.points ?? []);
  }

  private async write(unit: Unit, found: Found, read: UnitRead, batch: PlannedBatch, row: number): Promise<void> {
    if (this.options.images) await this.options.images.apply(unit.key, read.draft, found.existing, unit.role === 'variant');
    const id = found.existing?.id ?? found.id ?? this.options.newId();
    const merged = mergeDraft(found.existing ?? { ...found.whole, id, sku: unit.key }, read.draft, this.options.newId);
    if (found.existing && found.whole) this.addParts(found.whole, found.existing, found.base?.product, merged, row);
    // Whose variant it is the row says, by number: an id of another company is nobody's here.
    if (!found.existing) delete merged.parent;
    merged.sku = found.sku ?? unit.key;
    if (found.parent !== undefined) merged.parent = found.parent;
    this.seen.set(unit.key, { id, row });
    this.attributes.use(found.existing ? read.draft.attributes : { ...found.whole?.attributes, ...read.draft.attributes }, unit);
    this.remark(unit, merged, row);
    this.judge(found.existing, merged, row);
    const counts = unit.role === 'variant' ? this.result.variants : this.result.products;
    const outcome = !found.existing ? 'created' : sameProduct(found.existing, merged) ? 'unchanged' : 'updated';
    counts[outcome] += 1;
    if (outcome === 'created') {
      batch.create.push(merged);
      batch.rows.create.push(row);
    } else if (outcome === 'updated') {
      batch.update.push(merged);
      batch.rows.update.push(row);
    }
    if (outcome === 'updated') this.result.cellsThatChange += this.columns.filter((one) => one.cell.text(merged) !== one.cell.text(found.existing as Product)).length;
    this.preview?.planned(unit, this.columns, outcome, found.existing, merged, read.points);
  }

  /** What no cell can say: crops, storefronts of a photo, order of an axis, own margin lines. */
  private addParts(whole: Product, existing: Product, base: Product | undefined, merged: Product, row: number): void {
    const shown = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value).slice(0, 200));
    for (const part of partsSince(whole, existing, base)) {
      const column = part.path.join(' ');
      if (!part.both || this.reader.accepts('IMP-BOTH-CHANGED', column, row)) putPart(merged, part, part.value);
      else this.points.add('IMP-BOTH-CHANGED', 'error', { sku: existing.sku, row, column, value: shown(part.value), base: shown(part.base), now: shown(part.now) }, { row, column, sku: existing.sku });
    }
  }

  /** Things worth knowing about a record that goes in. */
  private remark(unit: Unit, merged: Product, row: number): void {
    const where = { row, sku: unit.key };
    if (unit.derived) this.points.add('IMP-SKU-DERIVED', 'info', { sku: unit.key, row, from: unit.derived }, where);
    const name = merged.name && Object.values(merged.name).some((one) => one.text !== '');
    if (!name && unit.role === 'product') this.points.add('IMP-NO-NAME', 'warning', { sku: unit.key, row }, where);
    for (const one of Object.values(merged.name ?? {})) if (isDamaged(one.text)) this.points.add('IMP-ENCODING', 'warning', { sku: unit.key, row, value: one.text.slice(0, 80) }, where);
  }

  /** Rates and delivery times that cannot be, where this row makes them so. They go in, and are told. */
  private judge(existing: Product | undefined, merged: Product, row: number): void {
    const whole = { ...merged, priceLadders: merged.priceLadders ?? {}, leadTimes: merged.leadTimes ?? {} };
    const before = { ...whole, priceLadders: existing?.priceLadders ?? {}, leadTimes: existing?.leadTimes ?? {}, moq: existing?.moq };
    for (const { rule, severity, data: { ladderId: _ladder, stepId: _step, mark: _mark, ...data }, where } of newlyWrong(before, whole)) {
      this.points.add(rule, severity, { ...data, sku: merged.sku, row }, { row, sku: merged.sku, field: where.field });
    }
  }

  end(): PlanResult {
    for (const note of this.options.notes ?? []) this.points.add(NOTE_RULES[note.code], 'warning', { cell: note.cell ?? '', row: note.row ?? 0 }, { ...(note.row ? { row: note.row } : {}), ...(note.cell ? { cell: note.cell } : {}) });
    for (const one of this.options.images?.remarks() ?? []) this.points.add(one.rule, one.severity, one.data, one.where);
    this.result.findings = this.points.all();
    this.result.preview = this.preview?.page() ?? null;
    return this.result;
  }
}

const NOTE_RULES: Readonly<Record<TableNote['code'], string>> = { 'unclosed-quote': 'IMP-QUOTE', 'broken-cell': 'IMP-CELL', 'merged-cells': 'IMP-CELL', 'formula-without-value': 'IMP-FORMULA' };

/**
 * Works out what a file would change, batch by batch as its rows arrive, and hands each batch to `write`.
 * It writes nothing itself. A dry run gives a `write` that does nothing: counts and findings are the same.
 */
export async function planImport(options: PlanOptions, write: (batch: PlannedBatch) => Promise<void>, progress: (rows: number) => void = () => {}): Promise<PlanResult> {
  const plan = new Plan(options);
  const grouper = plan.grouper();
  for await (const rows of options.rows) {
    await write(await plan.plan(grouper.push(plan.body(rows)), false));
    progress(plan.result.rows);
  }
  await write(await plan.plan(grouper.finish(), true));
  return plan.end();
}

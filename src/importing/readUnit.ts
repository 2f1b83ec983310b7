import { type Finding, storedText } from '#base';
import { type Attribute, type Family, isProductText, type Product } from '#catalogue/nouns';
import { columnLetters, type TableRow } from '#tables';
import { unitCode } from '#tradeids';
import { attributeKeyOf } from './columns/attributeKey.ts';
import { isStructure } from './columns/layout.ts';
import type { CellProblem, FieldCell } from './cells/cell.ts';
import { familyCell } from './cells/familyCell.ts';
import { fieldCell } from './cells/fieldCell.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { CellsSince } from './own/cellsSince.ts';
import type { Unit } from './layouts/unit.ts';
import { failedSteps } from './transforms/laidOut.ts';
import type { ColumnMapping, Mapping } from './nouns.ts';
import type { FamilyRules } from './plan/families.ts';
import { appended, joinedAs } from './policies.ts';
import type { Verdicts } from './verdicts.ts';

/** A column made ready: how its cells are read and written. */
export type ReadyColumn = { column: ColumnMapping; field: string; cell: FieldCell; index: number; /** A row may say its language or its unit of sale. */ depends: 'locale' | 'unit' | undefined; /** Other cells of the row are read with it: never passed over, or a changed price would stand there without its currency. */ feeds: boolean; /** How its cell is put behind what is there, if it can be. */ joined: ReturnType<typeof joinedAs>; /** Type of the attribute that the column is; undefined for a field. */ type?: AttributeType };
export type CellPoint = CellProblem & { index: number; heading: string; row: number; text: string; fixed: boolean; held: boolean };
export type UnitRead = { draft: Draft; points: CellPoint[]; held: boolean; /** Places of the cells that say something else than the product does. */ changed: readonly number[] };

type AttributeType = Attribute['type'];

/** Columns whose cell another one needs come first: the currency before the prices. */
const rank = (field: string): number => (/^priceLadders\.\d+\.(currency|unit)$/.test(field) ? 0 : field.startsWith('images.alt') ? 2 : 1);

const dependsOn = (column: ColumnMapping): ReadyColumn['depends'] => (column.field === 'moq' && !column.unit ? 'unit' : isProductText((column.field ?? '').split('.')[0] ?? '') ? 'locale' : undefined);

/** Whether a mapping may name this key: a field, an attribute, or a part of how rows group. */
export const isMappable = (key: string): boolean => isStructure(key) || fieldCell(key, () => 'text') !== undefined;

/** The type a new attribute column gets from its values; texts unless all of them are the same other thing. */
export function readyColumns(mapping: Mapping, typeOf: (key: string, column: ColumnMapping) => AttributeType): ReadyColumn[] {
  return mapping.columns
    .flatMap((column): ReadyColumn[] => {
      if (!column.field || isStructure(column.field)) return [];
      let type: AttributeType | undefined;
      const cell = fieldCell(column.field, (key) => (type = typeOf(key, column)));
      return cell ? [{ column, field: column.field, cell, index: column.index, depends: dependsOn(column), feeds: rank(column.field) === 0, joined: joinedAs(column.field, (key) => typeOf(key, column)), ...(type ? { type } : {}) }] : [];
    })
    .sort((a, b) => rank(a.field) - rank(b.field) || a.index - b.index);
}

/** Text of a cell as it is stored: composed, one kind of line end, without NUL; outside our own export without white space around it. */
const ASCII = /^[\x20-\x7e]*$/;
export const cellText = (raw: string, exact: boolean): string => {
  const text = ASCII.test(raw) ? raw : storedText(raw);
  return exact ? text : text.trim();
};

export class UnitReader {
  private readonly columns: ReadyColumn[];
  private readonly exact: boolean;
  private readonly unitIndex: number | undefined;
  private readonly headings: ReadonlyMap<number, string>;
  private readonly verdicts: Verdicts;
  private readonly readAs: FamilyRules['read'] | undefined;
  private readonly ofFamily = new Map<Family, (FieldCell | undefined)[]>();

  constructor(mapping: Mapping, columns: ReadyColumn[], verdicts: Verdicts, readAs?: FamilyRules['read']) {
    this.readAs = readAs;
    this.columns = columns;
    this.exact = mapping.layout === 'own';
    this.headings = new Map(mapping.columns.map((one) => [one.index, one.heading]));
    this.unitIndex = mapping.columns.find((one) => one.field === 'unit')?.index;
    this.verdicts = verdicts;
  }

  /**
   * Reads all cells of a unit. Cells that say what the product already says are passed over. `base`: the product as the file was made from it;
   * then cells nobody edited are passed over too, and one that was edited here and there is held back by itself, not with its row.
   * `family`: that of the row, which says what its attributes are.
   */
  read(unit: Unit, existing: Product | undefined, base?: Product, family?: Family): UnitRead {
    const draft = emptyDraft();
    const points: CellPoint[] = [];
    let held = false;
    const changed: number[] = [];
    const since = base && new CellsSince(base, existing ?? base, this.columns);
    for (let at = 0; at < unit.rows.length; at += 1) {
      const row = unit.rows[at] as TableRow;
      const wants = unit.columns?.[at];
      const locale = unit.locales?.[at];
      const rowUnit = this.unitIndex === undefined ? undefined : row.cells[this.unitIndex]?.trim();
      const failed = failedSteps(row);
      if (failed.size > 0) for (const [index, step] of failed) {
        if (wants && !wants(index)) continue;
        const point = this.undone(index, step, row.number, row.cells[index] ?? '');
        held ||= point.held;
        points.push(point);
      }
      for (const ready of this.columns) {
        if (failed.has(ready.index)) continue;
        const raw = row.cells[ready.index];
        const text = raw ? cellText(raw, this.exact) : '';
        const said = since?.judge(ready, text);
        if (said === 'same') continue;
        if (said?.rule === 'IMP-EMPTIED' || (said && !this.verdicts.accepts(said.rule, ready.column.heading, row.number))) {
          points.push({ ...said, index: ready.index, heading: ready.column.heading, row: row.number, text, fixed: false, held: false });
          continue;
        }
        if (text === '' || (wants && !wants(ready.index))) continue;
        const { cell, column } = this.cellOf(ready, locale, rowUnit, family);
        const given = existing ? this.besides(ready, cell, existing, text, unit.rows.length === 1) : text;
        if (given === undefined) continue;
        changed.push(ready.index);
        const problem = cell.read(given, draft, column);
        if (!problem) continue;
        const point = this.decided(problem, ready, row.number, text, draft);
        held ||= point.held;
        points.push(point);
      }
    }
    this.addLayout(unit, draft);
    return { draft, points, held, changed };
  }

  /** What a cell would write over what is there, by the policy of its column; undefined when it writes nothing. */
  private besides({ feeds, column, joined }: ReadyColumn, cell: FieldCell, existing: Product, text: string, alone: boolean): string | undefined {
    if (feeds) return text;
    const policy = column.policy ?? 'overwrite';
    if (policy === 'overwrite' && !alone) return text;
    const before = cell.text(existing);
    if (before === text) return undefined;
    if (policy === 'overwrite' || before === '') return text;
    // A field that holds one value has no room behind it: then it is left alone rather than written over.
    if (policy === 'fill' || !joined) return undefined;
    const both = appended(joined, before, text);
    return both === before ? undefined : both;
  }

  /** How a cell is read in a row of this language, unit of sale and family. */
  cellOf(ready: ReadyColumn, locale: string | undefined, unit: string | undefined, family: Family | undefined): Pick<ReadyColumn, 'cell' | 'column'> {
    return ready.depends && (locale || unit) ? this.inContext(ready, locale, unit) : this.inFamily(ready, family);
  }

  /** A row may say its own language or unit of sale. */
  private inContext(ready: ReadyColumn, locale: string | undefined, unit: string | undefined): Pick<ReadyColumn, 'cell' | 'column'> {
    const [head = ''] = ready.field.split('.');
    const language = locale?.split(/[_-]/)[0]?.toLowerCase();
    if (isProductText(head) && language && /^[a-z]{2,3}$/.test(language)) return { cell: fieldCell(`${head}.${language}`, () => 'text') ?? ready.cell, column: ready.column };
    return unit && ready.field === 'moq' && !ready.column.unit ? { cell: ready.cell, column: { ...ready.column, unit: this.unitOf(unit) } } : ready;
  }

  /** An attribute that the family of the row declares is read as the family says. */
  private inFamily(ready: ReadyColumn, family: Family | undefined): Pick<ReadyColumn, 'cell' | 'column'> {
    if (!family || !this.readAs || !ready.field.startsWith('attribute.')) return ready;
    const cells = this.ofFamily.get(family) ?? this.familyCells(family, this.readAs);
    return { cell: cells[ready.index] ?? ready.cell, column: ready.column };
  }

  private familyCells(family: Family, readAs: FamilyRules['read']): (FieldCell | undefined)[] {
    const declared = new Map(family.attributes.map((one) => [one.key, one]));
    const cells: (FieldCell | undefined)[] = [];
    for (const { field, index } of this.columns) {
      const [head, key = '', language] = field.split('.');
      const definition = head === 'attribute' ? declared.get(key) : undefined;
      if (definition) cells[index] = familyCell(key, language, definition, readAs);
    }
    this.ofFamily.set(family, cells);
    return cells;
  }

  /** Units of sale repeat from row to row. */
  private readonly units = new Map<string, string | undefined>();
  private unitOf(text: string): string | undefined {
    if (!this.units.has(text) && this.units.size < 1_000) this.units.set(text, unitCode(text));
    return this.units.get(text) ?? unitCode(text);
  }

  /** A cell that a step of its column could not be done on: nothing of it is read. */
  private undone(index: number, step: number, row: number, text: string): CellPoint {
    const heading = this.headings.get(index) ?? '';
    return { rule: 'IMP-STEP', severity: 'error', data: { value: text, step: step + 1 }, index, heading, row, text, fixed: false, held: !this.verdicts.accepts('IMP-STEP', heading, row) };
  }

  private decided(problem: CellProblem, ready: ReadyColumn, row: number, text: string, draft: Draft): CellPoint {
    const heading = ready.column.heading;
    const { rule } = problem;
    const fixed = problem.fix !== undefined && (problem.severity === 'error' ? this.verdicts.takes(rule, heading, row) : this.verdicts.fixes(rule, heading, row));
    if (fixed) problem.fix?.apply(draft);
    return { ...problem, index: ready.index, heading, row, text, fixed, held: !fixed && (this.verdicts.refuses(rule, heading, row) || (problem.severity === 'error' && !this.verdicts.accepts(rule, heading, row))) };
  }

  /** What the layout itself says: options, axes, members of a set. */
  private addLayout(unit: Unit, draft: Draft): void {
    for (const { heading, value } of unit.options) draft.attributes[attributeKeyOf(heading)] = value;
    if (unit.axes.length > 0) draft.fields.axes = [...new Set(unit.axes.map(attributeKeyOf))].slice(0, 10);
    if (unit.related.length > 0) draft.fields.related = [...new Set([...(draft.fields.related ?? []), ...unit.related])].slice(0, 500);
  }
}

/** Place of a point in the file. */
export const whereOf = (point: Pick<CellPoint, 'index' | 'heading' | 'row'>, sku: string): Finding['where'] => ({ row: point.row, column: point.heading, cell: `${columnLetters(point.index)}${point.row}`, ...(sku ? { sku } : {}) });


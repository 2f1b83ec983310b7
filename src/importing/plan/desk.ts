import type { Finding } from '#base';
import { detectorsFor } from '../detectors/all.ts';
import type { Detector, Notice, Sheet } from '../detectors/detector.ts';
import type { Open } from './notices.ts';
import { columnLetters } from '#tables';
import { type AttributeMaker, attributeMaker } from '../newAttributes.ts';
import type { Mapping } from '../nouns.ts';
import { Bases } from '../own/bases.ts';
import { type CellPoint, type ReadyColumn, readyColumns, UnitReader, whereOf } from '../readUnit.ts';
import { type LaidOut, laidOut } from '../transforms/laidOut.ts';
import { Verdicts } from '../verdicts.ts';
import { emptyResult, type PlanOptions } from './asked.ts';
import { RowFamilies } from './families.ts';
import { NearNumbers } from './nearNumbers.ts';
import { Points } from '../points.ts';
import { type Rewritten, rewrittenColumns } from './asWritten.ts';
import { SeenNumbers } from './seenNumbers.ts';
import { StencilPlanner } from './planByStencil.ts';
import { PreviewBook } from './previewBook.ts';
import { RowWriter } from './previewRow.ts';

const NO_FINDINGS: readonly Finding[] = [];

/** What lies on the desk while one file is worked out, row after row: its columns, what was seen, what was found. */
export class Desk {
  readonly result = emptyResult();
  /** The plan's wishes, with every column at a place of its own. */
  readonly options: PlanOptions;
  readonly laid: LaidOut;
  /** The mapping without the columns that this import leaves alone. */
  readonly mapping: Mapping;
  readonly verdicts: Verdicts;
  readonly points: Points;
  readonly columns: ReadyColumn[];
  readonly reader: UnitReader;
  /** Columns whose cells may be kept in another writing than they have in the file; none of our own files. */
  readonly rewritten: Rewritten[];
  readonly attributes: AttributeMaker;
  readonly book: PreviewBook | undefined;
  readonly shown: RowWriter;
  readonly bases: Bases;
  readonly families: RowFamilies;
  readonly detectors: readonly Detector[];
  readonly sheet: Sheet;
  /** Columns of the file. */
  readonly width: number;
  readonly stencils: StencilPlanner | undefined;
  /** Numbers seen in this file: id of the record, or null when it was held back; and where. */
  readonly seen = new SeenNumbers();
  readonly near = new NearNumbers(this.seen);
  /** Row ids seen in this file: a row copied below itself is a new product. */
  readonly ids = new Set<string>();
  /** A column that somebody left out would come in all the same with the record it stands in. */
  readonly takesWhole: boolean;

  constructor(asked: PlanOptions) {
    this.laid = laidOut(asked.mapping);
    const sample = this.laid.rows(asked.sample.map((cells, at) => ({ number: at + 1, cells: [...cells] }))).map((one) => one.cells);
    const options = { ...asked, mapping: this.laid.mapping, sample };
    this.options = options;
    this.points = new Points(options.file, options.sheet);
    this.verdicts = new Verdicts(options.decisions);
    this.mapping = this.verdicts.mappingOf(options.mapping);
    this.bases = new Bases(options.catalogue, (point) => this.points.add('IMP-ASOF-UNKNOWN', 'warning', { point }));
    this.attributes = attributeMaker(this.mapping, options.catalogue.attributes, options.sample, options.newId, options.catalogue);
    this.columns = readyColumns(this.mapping, this.attributes.typeOf);
    this.rewritten = this.mapping.layout === 'own' ? [] : rewrittenColumns(this.columns);
    this.families = new RowFamilies(options.catalogue.families, this.mapping);
    this.reader = new UnitReader(this.mapping, this.columns, this.verdicts, options.catalogue.families?.read);
    this.width = Math.max(0, ...asked.mapping.columns.map((one) => one.index + 1));
    this.sheet = { width: this.width, columns: this.columns, mapping: this.mapping, sample: options.sample };
    this.detectors = detectorsFor(this.sheet);
    this.stencils = StencilPlanner.for(this);
    this.takesWhole = this.mapping.columns.every((one) => one.field !== null);
    this.book = options.preview ? new PreviewBook(options.mapping.columns.map((one) => ({ ...one, inFile: this.laid.inFile(one.index) }))) : undefined;
    this.shown = new RowWriter(Math.max(0, ...options.mapping.columns.map((one) => one.index + 1)), options.mapping.columns.find((one) => one.field === 'wholeRecord')?.index, this.columns);
  }

  /** A finding about a whole row. */
  ofRow(rule: string, severity: Finding['severity'], data: Finding['data'], row: number, sku: string): Finding {
    return { rule, severity, status: 'fail', messageId: rule, data: { sku, row, ...data }, where: { ...this.file(), row, ...(sku ? { sku } : {}) } };
  }

  /** A finding about one cell, with what it would be corrected to. */
  ofCell(point: CellPoint, sku: string): Finding {
    const fix = point.fix ? { fix: { id: point.rule, value: point.fix.value, data: { made: point.fixed } } } : {};
    return { rule: point.rule, severity: point.severity, status: 'fail', messageId: point.rule, data: { sku, row: point.row, column: point.heading, value: point.text, ...point.data, fixed: point.fixed ? String(point.fix?.value ?? '') : String(point.data?.fixed ?? '') }, where: { ...this.file(), ...whereOf({ ...point, index: this.laid.inFile(point.index) }, sku) }, ...fix };
  }

  /** What a detector noticed, with what it proposes. A repair that is made is told, and holds nothing back any more. */
  ofNotice({ rule, severity, message, data, column, index, repairs }: Notice, row: number | undefined, sku: string, made = false): Finding {
    const place = { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }), ...(row === undefined || index === undefined ? {} : { cell: `${columnLetters(this.laid.inFile(index))}${row}` }), ...(sku ? { sku } : {}) };
    const fix = repairs ? { fix: { id: rule, value: repairs[0]?.text ?? '', data: { made } } } : {};
    return { rule, severity: made && severity === 'error' ? 'warning' : severity, status: 'fail', messageId: message ?? rule, data: { sku, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }), ...data }, where: { ...this.file(), ...place }, ...fix };
  }

  ofOpen(open: readonly Open[], sku: string): readonly Finding[] {
    return open.length === 0 ? NO_FINDINGS : open.map(({ notice, row, made }) => this.ofNotice(notice, row, notice.sku ?? sku, made));
  }

  tell(findings: readonly Finding[]): void {
    for (const one of findings) this.points.add(one.rule, one.severity, one.data, one.where, one.fix, one.messageId);
  }

  private file(): { file: string; sheet?: string } {
    return { file: this.options.file, ...(this.options.sheet ? { sheet: this.options.sheet } : {}) };
  }
}

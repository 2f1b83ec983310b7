import type { Finding } from '#base';
import type { Attribute, Product } from '#catalogue/nouns';
import type { TableNote, TableRow } from '#tables';
import type { ImageShelf } from '../imageShelf.ts';
import type { Decisions, Mapping } from '../nouns.ts';
import type { FamilyRules } from './families.ts';
import type { PreviewPage, PreviewWindow } from './previewRows.ts';

/** What a plan asks of the catalogue as it is now. */
export type Catalogue = {
  bySku(skus: readonly string[]): Promise<ReadonlyMap<string, Product>>;
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Product>>;
  /** Products as they stood after a step of the history; undefined when this company has no such step. */
  asOf?(point: string, ids: readonly string[]): Promise<ReadonlyMap<string, Product> | undefined>;
  /** All item numbers of the catalogue, for finding those that are nearly one; undefined when there are none. */
  numbers?: () => AsyncIterable<readonly string[]>;
  attributes: readonly Attribute[];
  /** Families by which cells are read; without them every attribute is as the company says, or a guess. */
  families?: FamilyRules;
  /** The file brings every attribute that its company declared: what it does not declare was nobody's, and stays so. */
  declaresAll?: boolean;
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

export const emptyBatch = (): PlannedBatch => ({ create: [], update: [], attributes: [], rows: { create: [], update: [] } });
const noCounts = (): Counts => ({ created: 0, updated: 0, unchanged: 0 });
export const emptyResult = (): PlanResult => ({ rows: 0, products: noCounts(), variants: noCounts(), rejectedRows: 0, findings: [], cellsThatChange: 0, rejects: [], preview: null });

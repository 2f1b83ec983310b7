import type { WrittenCell } from './asWritten.ts';
import type { Finding, PackedRecords, SearchParts, TextPart } from '#base';
import type { Attribute, Product } from '#catalogue/nouns';
import type { TableNote, TableRow } from '#tables';
import type { NewId } from '../merge.ts';
import type { ImageShelf } from '../imageShelf.ts';
import type { Decisions, Mapping } from '../nouns.ts';
import type { FamilyRules } from './families.ts';
import type { Reject } from './hold.ts';
import { Packed } from './packed.ts';
import type { PreviewBook } from './previewBook.ts';

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

/** Takes in new records as they are stored, in parts that follow each other, with what they are found by. `childIds`: marks for the children of one record, which are filled in later. */
export type Pack = { childIds(): NewId; add(id: string, document: readonly TextPart[], search: SearchParts): void };

export type PlanOptions = {
  file: string;
  sheet: string | null;
  mapping: Mapping;
  rows: AsyncIterable<readonly TableRow[]>;
  catalogue: Catalogue;
  newId: () => string;
  /** Takes new records in as texts, instead of the batches' `create`. */
  pack?: Pack | undefined;
  decisions?: Decisions;
  /** First rows of the sheet, to see what kind of values new attributes hold. */
  sample: readonly (readonly string[])[];
  images?: ImageShelf;
  /** Whether every row is kept as it would be shown. */
  preview?: boolean;
  /** Whether to note which items of the catalogue the file names. */
  namesItems?: boolean;
  /** Called every few rows: whoever plans lets others have a turn here, or throws to stop. */
  pause?: () => Promise<void> | void;
  notes?: readonly TableNote[];
};

/** Records ready to be written, in the order of the file, parents before their variants. */
export type PlannedBatch = { create: Product[]; update: Product[]; attributes: Attribute[]; /** Row of each record to create and to update, in their order. */ rows: { create: number[]; update: number[] }; /** The records to create, made ready for the store by the process that planned them; `create` then holds them only for later files of the same import. */ packed?: PackedRecords };

export type Counts = { created: number; updated: number; unchanged: number };
export type PlanResult = {
  rows: number; products: Counts; variants: Counts; findings: Finding[]; cellsThatChange: number;
  rejectedRows: number;
  /** Rows that a person left out. */
  leftRows: number;
  /** Rows that did not go in, with their reasons as findings. */
  rejects: Packed<Reject>;
  preview: PreviewBook | null;
  /** Ids of items that the file names or makes, also where their row was held back or left out; empty unless asked for. */
  named: Set<string>;
  /** Rows held back of which nobody knows what item they are about: their cells may have moved. */
  unknownHeld: number;
  /** Cells that their fields hold in another writing than the file, up to a limit. */
  asWritten: WrittenCell[];
};

export const emptyBatch = (): PlannedBatch => ({ create: [], update: [], attributes: [], rows: { create: [], update: [] } });
const noCounts = (): Counts => ({ created: 0, updated: 0, unchanged: 0 });

/** Memory that rejected rows may take, packed. */
const KEPT_REJECTS = 48 * 1024 * 1024;
export const emptyResult = (): PlanResult => ({ rows: 0, products: noCounts(), variants: noCounts(), rejectedRows: 0, leftRows: 0, findings: [], cellsThatChange: 0, rejects: new Packed(KEPT_REJECTS), preview: null, named: new Set(), unknownHeld: 0, asWritten: [] });

/** A result that crossed from another process. */
export const revivedResult = (result: PlanResult): PlanResult => ({ ...result, rejects: Packed.revived(result.rejects) });

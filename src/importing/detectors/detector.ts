import type { Finding } from '#base';
import type { Product } from '#catalogue/nouns';
import type { Unit } from '../layouts/unit.ts';
import type { Mapping } from '../nouns.ts';
import type { ReadyColumn } from '../readUnit.ts';

/** Another text for one cell: of the first row of the record, or of the row the notice names. */
export type Repair = { index: number; text: string };

/** Something that looks wrong. `holds`: the record stays out until a person accepts it or takes the repair; else it goes in and is told. */
export type Notice = {
  rule: string; severity: Finding['severity']; holds: boolean; data: Finding['data'];
  /** Text of the finding when it is not that of the rule. */
  message?: string;
  /** Heading of the column it is about; absent when it is about the whole row or file. */
  column?: string;
  /** Place of that column, from 0: with it the finding names the cell. */
  index?: number;
  /** Row it is about when that is not the first of the record; at the end of the file, where no row is at hand, row and item. */
  row?: number; sku?: string;
  /** What the cells would say instead; the first is the one that is shown. */
  repairs?: readonly Repair[];
  /** The repair is made unless somebody unticks it, once a preview was looked at. Else it waits to be asked for. */
  ticked?: boolean;
  /** Findings over a whole column that cover this one: accepting them accepts it. */
  coveredBy?: readonly string[];
  /** Kept among the reasons of the row, but told by the detector itself when all rows were seen. */
  quiet?: boolean;
};

/** One record of the file: its rows, where it stands, and what the catalogue holds of it. */
export type RowSeen = { unit: Unit; row: number; existing: Product | undefined; /** What the product was when our own export was made: a cell that says that was not edited. */ base?: Product | undefined };
/** `changed`: places of the cells that say something else than the catalogue does. */
export type RowRead = RowSeen & { changed: readonly number[] };
export type Notices = readonly Notice[] | undefined;

/**
 * Looks for one kind of damage. Asked per record, in the order of the file, and once at the end; it may keep what it saw, in bounded space.
 * `ahead`: the records that come next, up to a thousand, before any of them is planned. `raw`: before cells are read; a record that is held
 * as a whole here gets no other finding. `read`: its cells are understood, it may still be held. `end`: all rows were seen. A row of a
 * hundred thousand passes every detector: nothing is returned, rather than an empty list.
 * `wants`: which cells of a column `raw` has to see, by their text alone; of a new record that has none of them it is not asked. Undefined for a
 * column it never looks at. Without `wants` it is asked about every record. A cell that was once not wanted is not wanted later.
 */
export type Detector = {
  ahead?(units: readonly Unit[]): void;
  raw?(seen: RowSeen): Notices;
  wants?(index: number): ((text: string) => boolean) | undefined;
  read?(seen: RowRead): Notices;
  end?(): Notices;
};

/** What a detector is made from. */
export type Sheet = { /** Columns of the file; places behind them are made of its cells. */ width: number; columns: readonly ReadyColumn[]; mapping: Mapping; sample: readonly (readonly string[])[] };

import type { Finding } from '#base';
import type { Product } from '#catalogue/nouns';
import type { Draft } from '../draft.ts';
import type { Unit } from '../layouts/unit.ts';
import type { Mapping } from '../nouns.ts';
import type { ReadyColumn } from '../readUnit.ts';

/** Something that looks wrong. `holds`: the record stays out until a person accepts it; else it goes in and is told. */
export type Notice = {
  rule: string; severity: Finding['severity']; holds: boolean; data: Finding['data'];
  /** Heading of the column it is about; absent when it is about the whole row or file. */
  column?: string;
  /** Place of that column, from 0: with it the finding names the cell. */
  index?: number;
  /** Only at the end of the file, where no row is at hand: row and item it is about. */
  row?: number; sku?: string;
};

/** One record of the file: its rows, where it stands, and what the catalogue holds of it. */
export type RowSeen = { unit: Unit; row: number; existing: Product | undefined };
export type RowRead = RowSeen & { draft: Draft };
export type RowWritten = RowRead & { merged: Product; outcome: 'created' | 'updated' | 'unchanged' };

/**
 * Looks for one kind of damage. Asked per record, in the order of the file, and once at the end; it may keep what it saw, in bounded space.
 * `raw`: before cells are read; a record that is held here gets no other finding. `read`: its cells are understood, it may still be held.
 * `written`: it goes in, nothing holds it any more. `end`: all rows were seen.
 */
export type Detector = {
  raw?(seen: RowSeen): Notice[];
  read?(seen: RowRead): Notice[];
  written?(seen: RowWritten): Notice[];
  end?(): Notice[];
};

/** What a detector is made from. */
export type Sheet = { columns: readonly ReadyColumn[]; mapping: Mapping; sample: readonly (readonly string[])[] };

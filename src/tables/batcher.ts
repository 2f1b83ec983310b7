import { BATCH_ROWS, type TableRow } from './table.ts';

/** Cells that travel together at most: wide rows make smaller batches. */
const BATCH_CELLS = 250_000;
/** And characters: long texts make smaller batches too. */
const BATCH_CHARACTERS = 4_000_000;

/** Gathers rows into batches that are neither long nor wide. */
export class Batcher {
  private rows: TableRow[] = [];
  private cells = 0;
  private characters = 0;

  /** Takes a row; says whether the batch is full with it. */
  add(row: TableRow): boolean {
    this.rows.push(row);
    this.cells += row.cells.length;
    for (const cell of row.cells) this.characters += cell.length;
    return this.rows.length >= BATCH_ROWS || this.cells >= BATCH_CELLS || this.characters >= BATCH_CHARACTERS;
  }

  /** The rows gathered so far, as one batch, or none. */
  *rest(): Generator<TableRow[]> {
    if (this.rows.length === 0) return;
    const full = this.rows;
    this.rows = [];
    this.cells = 0;
    this.characters = 0;
    yield full;
  }

  static *all(rows: Iterable<TableRow>): Generator<TableRow[]> {
    const batcher = new Batcher();
    for (const row of rows) if (batcher.add(row)) yield* batcher.rest();
    yield* batcher.rest();
  }
}

import { Refusal } from '#base';
import { TABLE_LIMITS } from './limits.ts';
import { BATCH_ROWS, type TableRow } from './table.ts';

/** Records with named values as a table: the first row holds the names in the order they were met, one row per record follows. */
export class ObjectRows {
  private readonly columns = new Map<string, number>();
  private readonly records: string[][] = [];
  private readonly file: string;
  private cells = 0;

  constructor(file: string) {
    this.file = file;
  }

  add(record: ReadonlyMap<string, string>): void {
    const cells: string[] = [];
    for (const [name, text] of record) {
      let column = this.columns.get(name);
      if (column === undefined) {
        column = this.columns.size;
        if (column >= TABLE_LIMITS.columns) throw new Refusal('too-large', `${this.file} has more than ${TABLE_LIMITS.columns} different fields.`, { hi: `${this.file} में ${TABLE_LIMITS.columns} से ज़्यादा अलग-अलग फ़ील्ड हैं।`, where: { file: this.file } });
        this.columns.set(name, column);
      }
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    this.cells += cells.length;
    if (this.cells > TABLE_LIMITS.cells || this.records.length >= TABLE_LIMITS.rows) throw new Refusal('too-large', `${this.file} has more records than are read.`, { hi: `${this.file} में इतने ज़्यादा रिकॉर्ड हैं कि पढ़े नहीं जाते।`, where: { file: this.file } });
    this.records.push(cells);
  }

  get size(): number {
    return this.records.length;
  }

  *batches(): Generator<TableRow[]> {
    let batch: TableRow[] = [{ number: 1, cells: [...this.columns.keys()] }];
    for (const [index, cells] of this.records.entries()) {
      batch.push({ number: index + 2, cells });
      if (batch.length === BATCH_ROWS) {
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
  }
}

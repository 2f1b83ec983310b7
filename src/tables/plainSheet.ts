import { Gathered } from './gathered.ts';
import { TABLE_LIMITS } from './limits.ts';
import { addMerged } from './mergedCells.ts';
import { PlainCells } from './plainCells.ts';
import { plainElements } from './plainElements.ts';
import { plainRoot } from './plainRoot.ts';
import { ENDS, NOT_PLAIN, PlainXml } from './plainXml.ts';
import { isTrue, type SheetRows } from './sheetRows.ts';
import type { MergedRange, TableRow } from './table.ts';

/** What stands after the cells and is kept: merged blocks, a few hundred thousand at most. */
const TAIL_BYTES = 16_000_000;
/** A row of so many bytes has more characters than are read, in whatever script. */
const ROW_BYTES = TABLE_LIMITS.rowCharacters * 3;
const HIDDEN = Buffer.from('hidden');
const R = 114;

/** Names of the elements that mean something, as they are written with this prefix. */
const namesOf = (prefix: string) => ({ rowOpen: Buffer.from(`<${prefix}row`), rowClose: Buffer.from(`</${prefix}row>`), dataOpen: Buffer.from(`<${prefix}sheetData`), dataClose: Buffer.from(`</${prefix}sheetData>`) });

/**
 * Reads the bytes of one worksheet in the plain form that spreadsheets write, several times faster than a parser of XML: no text is
 * made but that of cells that hold one. Whatever is written in another way makes it `unsure`; the careful reader then reads the sheet.
 */
export class PlainSheet {
  /** Set once something stood there that this reader does not know: what it gave before holds, what follows is not given. */
  unsure = false;
  /** Merged blocks, once everything was read. */
  readonly merged: MergedRange[] = [];
  private readonly tail: Buffer[] = [];
  private tailBytes = 0;
  private started = false;
  private finished = false;
  private readonly rows: SheetRows;
  private readonly xml = new PlainXml();
  private readonly gathered = new Gathered();
  private prefix = '';
  private names = namesOf('');
  private cells: PlainCells;

  constructor(rows: SheetRows) {
    this.rows = rows;
    this.cells = new PlainCells(this.xml, rows, '');
  }

  /** Takes a block and gives the rows that are now complete. Throws Refusal: too-large, damaged-file. */
  push(block: Buffer): TableRow[] {
    this.rows.bytes += block.length;
    const rows: TableRow[] = [];
    for (const all of this.finished ? [block] : this.gathered.add(block, this.names.rowClose)) {
      if (this.finished) this.addTail(all);
      else if (!this.unsure) this.take(all, rows);
    }
    return rows;
  }

  /** The rows that waited for more. A sheet that breaks off is left to the careful reader, which says so. */
  end(): TableRow[] {
    const rows: TableRow[] = [];
    if (!this.finished && !this.unsure) this.take(this.gathered.all(), rows);
    const merges = this.finished ? plainElements(Buffer.concat(this.tail), this.prefix, 'mergeCells', 'mergeCell') : undefined;
    this.unsure ||= merges === undefined;
    for (const one of merges ?? []) addMerged(this.merged, one.ref);
    return rows;
  }

  private take(all: Buffer, rows: TableRow[]): void {
    const from = this.started ? 0 : this.start(all);
    if (from === NOT_PLAIN) this.gathered.keep(all);
    else if (!this.finished && !this.unsure) {
      const end = this.completeTo(all);
      this.xml.load(all, end);
      this.readRows(from, rows);
      if (!this.finished) this.gathered.keep(all.subarray(this.xml.skipBlanks(Math.max(from, end))));
    }
    if (this.gathered.size > ROW_BYTES) throw this.rows.longRow();
  }

  /** Where the cells begin, or NOT_PLAIN while that is not here yet. */
  private start(all: Buffer): number {
    const { xml } = this;
    const root = plainRoot(all, 'worksheet');
    this.unsure = root === 'unsure';
    if (root === undefined || root === 'unsure') return NOT_PLAIN;
    const { prefix } = root;
    const names = namesOf(prefix);
    xml.load(all, all.length);
    const found = all.indexOf(names.dataOpen, root.end);
    const behind = xml.nameEnd(found + 1);
    if (found < 0 || all.indexOf('>', behind) < 0) return NOT_PLAIN;
    this.started = true;
    this.prefix = prefix;
    this.names = names;
    this.cells = new PlainCells(xml, this.rows, prefix);
    const at = xml.after(names.dataOpen, found) === behind ? xml.skipTag(behind) : NOT_PLAIN;
    const isEmpty = xml.tagEnd === ENDS.empty;
    const columns = plainElements(all.subarray(root.end, found), prefix, 'cols', 'col');
    this.unsure = at === NOT_PLAIN || columns === undefined;
    for (const one of columns ?? []) if (isTrue(one.hidden)) this.rows.hidden.addNumbered(one.min, one.max);
    if (!this.unsure && isEmpty) this.finish(all.subarray(at));
    return at;
  }

  /** How far rows are complete: behind the last end, or before the last beginning. */
  private completeTo(all: Buffer): number {
    const { rowOpen, rowClose, dataClose } = this.names;
    const last = all.lastIndexOf(rowClose);
    const closed = last < 0 ? 0 : last + rowClose.length;
    const data = all.indexOf(dataClose, closed);
    return data >= 0 ? data + dataClose.length : Math.max(closed, all.lastIndexOf(rowOpen));
  }

  private finish(tail: Buffer): void {
    this.finished = true;
    this.addTail(tail);
    this.gathered.keep(Buffer.alloc(0));
  }

  private addTail(block: Buffer): void {
    if (this.tailBytes > TAIL_BYTES) return;
    this.tail.push(block);
    this.tailBytes += block.length;
  }

  private readRows(from: number, rows: TableRow[]): void {
    const { xml, names } = this;
    for (let at = xml.skipBlanks(from); at < xml.end; at = xml.skipBlanks(at)) {
      const named = xml.after(names.rowOpen, at);
      const done = named === NOT_PLAIN ? xml.after(names.dataClose, at) : this.row(named, rows);
      this.unsure = done === NOT_PLAIN;
      if (this.unsure) return;
      if (named === NOT_PLAIN) return this.finish(xml.rest(done));
      at = done;
    }
  }

  private row(from: number, rows: TableRow[]): number {
    const { xml } = this;
    let number = this.rows.number + 1;
    let hidden = false;
    let at = xml.attribute(from);
    for (; at !== NOT_PLAIN && xml.tagEnd === ENDS.not; at = xml.attribute(at)) {
      if (xml.nameTo - xml.nameFrom === 1 && xml.bytes[xml.nameFrom] === R) number = xml.digits(xml.valueFrom, xml.valueTo);
      else if (xml.after(HIDDEN, xml.nameFrom) === xml.nameTo) hidden = isTrue(xml.ascii(xml.valueFrom, xml.valueTo));
      if (number === NOT_PLAIN) return NOT_PLAIN;
    }
    if (at === NOT_PLAIN) return NOT_PLAIN;
    this.rows.begin(number, hidden);
    const isEmpty = xml.tagEnd === ENDS.empty;
    const inside = isEmpty ? at : this.cells.read(at);
    const done = isEmpty || inside === NOT_PLAIN ? inside : xml.after(this.names.rowClose, inside);
    if (done === NOT_PLAIN) return NOT_PLAIN;
    const row = this.rows.end(isEmpty || this.cells.column === NOT_PLAIN);
    if (row) rows.push(row);
    return done;
  }
}

import { foldText, type SearchParts, searchParts, type TextPart, textOfParts, utf8 } from '#base';
import { searchTexts, type Product } from '#catalogue/nouns';
import type { Draft } from '../draft.ts';
import type { NewId } from '../merge.ts';
import { type CellPieces, NO_CELL } from './cellPieces.ts';
import { areWrong, type Rates } from './rates.ts';
import { NOTHING, type Shapes, UNFIT } from './shapes.ts';
import { createdText, Filling, OWN_SLOTS, type Stencil, stencilOf } from './stencil.ts';
import type { StencilColumn } from './stencilColumn.ts';

/** Stencils of one file: rows that fill other columns are other shapes. A file with more is one of which stencils save nothing. */
const MOST = 1_000;

const QUOTES = { from: 0, before: utf8('"'), after: utf8('"') };

/** Where the words of a field stand among those a product is found by; as `searchTexts` has them. */
const WORDS = ['brand', 'modelNumber', 'gtin', 'hsCode', 'category', 'keywords', 'shortDescription', 'attribute'];

/** A record and what it is found by, in parts that are good until the next one is written. */
export type Written = { document: readonly TextPart[]; search: SearchParts };

/**
 * Writes new records without making them first: the rows of a list are of few shapes, and what each shape comes to was seen once. A row is looked
 * up cell by cell, then written by its stencil; a row whose shape is new is planned the ordinary way and teaches its stencil.
 */
export class Stencils {
  private readonly columns: readonly StencilColumn[];
  private readonly shapes: Shapes;
  private readonly childIds: () => NewId;
  /** Columns in the order in which their words are found. */
  private readonly worded: readonly number[];
  private readonly cells: CellPieces[];
  private readonly known = new Map<string, Stencil | undefined>();
  private lastShapes: Int32Array;
  private last: Stencil | undefined;
  private readonly filling = new Filling();
  private readonly name: TextPart[] = [];
  private readonly text: TextPart[] = [];
  private readonly found = { sku: [''], name: this.name, text: this.text };
  /** Which detectors want to look at the row that was looked up last, as bits. */
  asks = 0;
  /** Whether that row can be written so at all. */
  isFit = false;

  constructor(columns: readonly StencilColumn[], fields: readonly string[], shapes: Shapes, childIds: () => NewId) {
    this.columns = columns;
    this.shapes = shapes;
    this.childIds = childIds;
    this.cells = columns.map(() => NO_CELL);
    this.lastShapes = new Int32Array(columns.length).fill(UNFIT);
    const rank = (at: number): number => WORDS.indexOf((fields[at] ?? '').split('.', 1)[0] ?? '');
    this.worded = fields.map((_, at) => at).filter((at) => rank(at) >= 0).sort((a, b) => rank(a) - rank(b) || (rank(a) === WORDS.length - 1 ? ((fields[a] ?? '') < (fields[b] ?? '') ? -1 : 1) : a - b));
  }

  /** Looks a row up, cell by cell. */
  look(cells: readonly string[], unit: string | undefined): void {
    this.asks = 0;
    this.isFit = true;
    for (let at = 0; at < this.columns.length; at += 1) {
      const column = this.columns[at] as StencilColumn;
      const raw = cells[column.index];
      const found = raw ? column.look(raw, unit) : NO_CELL;
      this.cells[at] = found;
      this.asks |= found.asks;
      if (found.shape === UNFIT) this.isFit = false;
    }
  }

  /** The problems of the row's cells, with the place of each column. */
  problems(say: (at: number, problem: NonNullable<CellPieces['problem']>) => void): void {
    for (let at = 0; at < this.cells.length; at += 1) {
      const { problem } = this.cells[at] as CellPieces;
      if (problem) say(at, problem);
    }
  }

  /** The row that was looked up, as a new record of this id and number; undefined when no stencil fits it yet. */
  write(id: string, sku: string): Written | undefined {
    const stencil = this.stencil();
    if (!stencil || (stencil.judges && areWrong(this.cells.flatMap((one): Rates[] => (one.rates ? [one.rates] : []))))) return undefined;
    this.put(id, sku);
    return { document: this.filling.fill(stencil), search: this.search(sku) };
  }

  /** Learns from the row that was looked up last, which was planned the ordinary way: as this draft, which became this record. */
  learn(draft: Draft, made: Product): void {
    const key = this.key();
    if (!this.isFit || this.known.has(key) || this.known.size >= MOST) return;
    const places = this.cells.flatMap(({ shape }) => this.shapes.places[shape] ?? []);
    const stencil = stencilOf(draft, places, this.childIds());
    this.known.set(key, stencil && this.isProven(stencil, made) ? stencil : undefined);
    this.lastShapes.fill(UNFIT);
  }

  /** A stencil that does not write the very record it was cut from is none. */
  private isProven(stencil: Stencil, made: Product): boolean {
    if (this.cells.filter((one) => one.about.length > 0).length > 1) return false;
    this.put(made.id, made.sku);
    const [search, expected] = [this.search(made.sku), searchParts(searchTexts(made))];
    return textOfParts(this.filling.fill(stencil)) === createdText(made) && (['sku', 'name', 'text'] as const).every((part) => textOfParts(search[part]) === textOfParts(expected[part]));
  }

  private stencil(): Stencil | undefined {
    const { cells, lastShapes } = this;
    let isLast = true;
    for (let at = 0; at < cells.length; at += 1) {
      const { shape } = cells[at] as CellPieces;
      if (lastShapes[at] !== shape) {
        lastShapes[at] = shape;
        isLast = false;
      }
    }
    if (!isLast) this.last = this.known.get(this.key());
    return this.last;
  }

  private key(): string {
    return this.cells.map((one) => one.shape).join();
  }

  private put(id: string, sku: string): void {
    const { values, plain } = this.filling;
    plain[0] = QUOTES;
    values[0] = id;
    values[1] = JSON.stringify(sku);
    let count = OWN_SLOTS;
    for (let at = 0; at < this.cells.length; at += 1) {
      const { pieces, shape, plain: around } = this.cells[at] as CellPieces;
      if (shape !== NOTHING) for (let piece = 0; piece < pieces.length; piece += 1) {
        plain[count] = around && piece >= around.from ? around : undefined;
        values[count++] = pieces[piece] as TextPart;
      }
    }
  }

  /** What the record is found by; good until the next one is asked for. */
  private search(sku: string): SearchParts {
    const { name, text, cells } = this;
    this.found.sku[0] = foldText(sku);
    name.length = text.length = 0;
    let about: TextPart = '';
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] as CellPieces;
      if (cell.name.length > 0) addWords(name, cell.name);
      if (cell.about.length > 0) about = cell.about;
    }
    for (let at = 0; at < this.worded.length; at += 1) {
      const { words } = cells[this.worded[at] as number] as CellPieces;
      if (words.length > 0) addWords(text, words);
    }
    if (about.length > 0) addWords(text, about);
    return this.found;
  }
}

function addWords(parts: TextPart[], words: TextPart): void {
  if (parts.length > 0) parts.push(' ');
  parts.push(words);
}

import { cellText, type ReadyColumn } from '../readUnit.ts';
import { asBytes, type CellPieces, NO_CELL } from './cellPieces.ts';
import { PieceMaker } from './pieceMaker.ts';
import type { Shapes } from './shapes.ts';

/** Texts kept of a column. */
const KEPT = 1_024;
/** Longer texts rarely come again. */
const LONGEST = 120;
/** Texts after which a column is judged, and the share of them that must have come again for it to be kept. */
const JUDGED = 1_000;
const REPEATED = 0.5;

/** Whether some detector wants to look at a cell of this column, as a bit. */
export type Glance = { bit: number; wants(text: string): boolean };

/** The same text in memory of its own: a text cut out of a file keeps the whole piece of it alive. */
const ownText = (text: string): string => ` ${text}`.slice(1);

/** One column of a file, whose cells come to pieces of new records. Texts that come again and again are worked out once. */
export class StencilColumn {
  readonly index: number;
  private readonly ready: ReadyColumn | undefined;
  private readonly maker: PieceMaker | undefined;
  private readonly glances: readonly Glance[];
  private readonly inContext: (ready: ReadyColumn, unit: string | undefined) => Pick<ReadyColumn, 'cell' | 'column'>;
  private readonly known = new Map<string, CellPieces>();
  private keeps = true;
  private asked = 0;
  private again = 0;

  /** @param ready undefined for the column of item numbers, which detectors look at as well */
  constructor(index: number, ready: ReadyColumn | undefined, glances: readonly Glance[], shapes: Shapes, { inContext, named, alone }: { inContext: StencilColumn['inContext']; named(family: string): string; alone: boolean }) {
    this.index = index;
    this.ready = ready;
    this.glances = glances;
    this.inContext = inContext;
    this.maker = ready && new PieceMaker(ready, shapes, named, alone);
  }

  /** @param unit the unit of sale of the row, which a quantity without one is in */
  look(raw: string, unit: string | undefined): CellPieces {
    if (!this.keeps || raw.length > LONGEST) return this.plain(raw) ?? this.make(raw, unit);
    const key = unit !== undefined && this.ready?.depends === 'unit' ? `${unit}\0${raw}` : raw;
    const before = this.known.get(key);
    this.asked += 1;
    if (before) {
      this.again += 1;
      return before;
    }
    return this.keep(key, this.make(raw, unit));
  }

  private keep(key: string, made: CellPieces): CellPieces {
    if (this.known.size >= KEPT) this.known.clear();
    this.known.set(ownText(key), asBytes(made));
    if (this.asked >= JUDGED && this.again < this.asked * REPEATED) {
      this.keeps = false;
      this.known.clear();
    }
    return made;
  }

  /** Plain cells that rarely come again are made faster than they would be found. */
  private plain(raw: string): CellPieces | undefined {
    if (!this.maker?.knowsPlain) return undefined;
    const text = cellText(raw, false);
    const found = text === '' ? undefined : this.maker.plain(text);
    if (found) found.asks = this.asks(raw);
    return found;
  }

  private make(raw: string, unit: string | undefined): CellPieces {
    const asks = this.asks(raw);
    const text = this.ready ? cellText(raw, false) : '';
    if (text === '' || !this.ready || !this.maker) return asks === 0 ? NO_CELL : { ...NO_CELL, asks };
    return this.maker.make(text, this.inContext(this.ready, unit), asks);
  }

  private asks(raw: string): number {
    let asks = 0;
    for (let at = 0; at < this.glances.length; at += 1) {
      const glance = this.glances[at] as Glance;
      if (glance.wants(raw)) asks |= glance.bit;
    }
    return asks;
  }
}

import type { Product } from '#catalogue/nouns';
import type { CellProblem } from '../cells/cell.ts';
import { error, info } from '../cells/cell.ts';
import type { ReadyColumn } from '../readUnit.ts';

const LADDER = /^priceLadders\.(\d+)\./;

/**
 * Compares the cells of one row of our own export with what they were when it was made and with what they are now.
 * A cell nobody edited says nothing, however the catalogue changed since; one edited only in the file is a change;
 * one edited in both is told with all three values.
 */
export class CellsSince {
  private readonly base: Product;
  private readonly now: Product;
  /** Numbers of rate lists whose currency or unit changed in the catalogue: a rate typed for the old one may not go into the new one. */
  private readonly moved = new Set<string>();

  constructor(base: Product, now: Product, columns: readonly ReadyColumn[]) {
    this.base = base;
    this.now = now;
    for (const { feeds, field, cell } of columns) if (feeds && cell.text(base) !== cell.text(now)) this.moved.add(LADDER.exec(field)?.[1] ?? '');
  }

  /** 'same': nothing to do with this cell. A problem: hold it back, or leave it. Undefined: read it. */
  judge({ cell, field, feeds }: ReadyColumn, text: string): 'same' | CellProblem | undefined {
    const base = cell.text(this.base);
    if (text === base) return feeds && text !== '' ? undefined : 'same';
    if (text === '') return info('IMP-EMPTIED', { base: base.slice(0, 200) });
    const now = cell.text(this.now);
    if (now === text) return feeds ? undefined : 'same';
    return now === base && !this.moved.has(LADDER.exec(field)?.[1] ?? '-') ? undefined : error('IMP-BOTH-CHANGED', { base: base.slice(0, 200), now: now.slice(0, 200) });
  }
}

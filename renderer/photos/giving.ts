import type { PhotoItem, PhotoWaiting } from '#app/contract';
import { type Watched, watched } from '../state.ts';
import { afterGiving, chosen, moved, type Standing } from './strip.ts';

/** What was just done or why not, as a key of the window's texts. */
export type Said = { key: 'givenTo' | 'skipped' | 'noSuchItem' | 'typeFirst' | 'typeOrSame' | 'nothingToTakeBack' | 'unassigned' | 'leftOut'; values?: Record<string, string | number> } | null;
export type View = { standing: Standing; query: string; pick: number; recent: readonly PhotoItem[]; said: Said };

/** What the assigner asks of the core; each is one saved step. */
export type Core = {
  assign(photos: readonly string[], product: string): Promise<{ changeSet: string | null; skipped: number }>;
  undo(changeSet: string): Promise<void>;
  failed(error: unknown): void;
};

/** Items given to lately, offered while nothing is typed. */
const RECENT = 5;
type Step = { changeSet: string; photos: readonly string[] };

/**
 * Gives photos to items as fast as somebody types. A key moves on at once; the search for what was typed and the saving follow in the order
 * of the keys, so that "the same item again" means the item before it, whatever is still on its way. When one cannot be done, those typed
 * after it are not done either, and the photo is in sight again.
 */
export class Giving {
  readonly view: Watched<View> = watched<View>({ standing: { at: null, anchor: null }, query: '', pick: 0, recent: [], said: null });
  private photos: readonly PhotoWaiting[] = [];
  /** Given by a key, not yet seen as given in the list. */
  private readonly closed = new Set<string>();
  private readonly steps: Step[] = [];
  private last: PhotoItem | undefined;
  private line: Promise<void> = Promise.resolve();
  private round = 0;
  private readonly core: Core;

  constructor(core: Core) {
    this.core = core;
  }

  /** The list as it is now. */
  see(photos: readonly PhotoWaiting[]): void {
    this.photos = photos;
    for (const one of photos) if (one.item !== null) this.closed.delete(one.id);
  }

  patch(change: Partial<View>): void {
    this.view.set((now) => ({ ...now, ...change }));
  }

  selection(): PhotoWaiting[] {
    return chosen(this.photos, this.view.get().standing);
  }

  move(to: number | 'first' | 'last', extend: boolean): void {
    this.patch({ standing: moved(this.photos, this.view.get().standing, to, extend) });
  }

  /** Gives what is chosen to the item that `find` tells when its turn has come. */
  give(find: () => Promise<PhotoItem | undefined> | PhotoItem | undefined, typed = ''): Promise<void> {
    const going = this.selection();
    if (going.length === 0) return this.line;
    const ids = going.map((one) => one.id);
    for (const id of ids) this.closed.add(id);
    this.patch({ standing: afterGiving(this.photos, going, this.closed), query: '', pick: 0 });
    const { round } = this;
    this.line = this.line.then(async () => {
      if (round !== this.round) return this.reopen(ids);
      try {
        const item = await find();
        if (!item) return this.stop(ids, { query: typed, said: { key: typed === '' ? 'typeFirst' : 'noSuchItem', values: { query: typed } } });
        await this.save(ids, item);
      } catch (error) {
        this.stop(ids, {});
        this.core.failed(error);
      }
    });
    return this.line;
  }

  private async save(ids: readonly string[], item: PhotoItem): Promise<void> {
    const { changeSet, skipped } = await this.core.assign(ids, item.id);
    if (changeSet !== null) this.steps.push({ changeSet, photos: ids });
    this.last = item;
    const { recent } = this.view.get();
    this.patch({ recent: [item, ...recent.filter((one) => one.id !== item.id)].slice(0, RECENT), said: skipped > 0 ? { key: 'skipped', values: { count: skipped, sku: item.sku } } : { key: 'givenTo', values: { count: ids.length, sku: item.sku } } });
  }

  /** The same item as the key before, once that one is known. */
  same(): Promise<void> {
    return this.give(() => this.last);
  }

  /** Takes back the last assignment made here, when those on their way are done. Its photo is in sight again, unless somebody moved to others meanwhile. */
  takeBack(): Promise<void> {
    const before = this.view.get().standing;
    this.line = this.line.then(async () => {
      const step = this.steps.pop();
      if (!step) return this.patch({ said: { key: 'nothingToTakeBack' } });
      try {
        await this.core.undo(step.changeSet);
        this.reopen(step.photos);
        const { standing } = this.view.get();
        this.patch({ standing: standing === before ? { at: step.photos[0] ?? null, anchor: null } : standing, said: null });
      } catch (error) {
        this.core.failed(error);
      }
    });
    return this.line;
  }

  reopen(ids: readonly string[]): void {
    for (const id of ids) this.closed.delete(id);
  }

  private stop(ids: readonly string[], change: Partial<View>): void {
    this.round += 1;
    this.reopen(ids);
    this.patch({ standing: { at: ids[0] ?? null, anchor: ids.length > 1 ? (ids.at(-1) ?? null) : null }, ...change });
  }
}

import { canonicalProduct } from '#catalogue';
import type { PlannedBatch } from '#importing';
import type { WriteDb } from '#store';
import type { KindBatch } from '../copies/restore.ts';

/** Records made ready for the store at once, before others get a turn. */
const PART = 100;

/** Writes batches one behind the other while the next one is already being planned. */
export class Writing {
  private last: Promise<void> = Promise.resolve();
  changed = false;
  private readonly db: WriteDb;
  private readonly pause: () => Promise<void> | undefined;

  constructor(db: WriteDb, pause: () => Promise<void> | undefined) {
    this.db = db;
    this.pause = pause;
  }

  readonly write = async (batch: PlannedBatch): Promise<void> => {
    await this.last;
    this.changed ||= (batch.packed?.count ?? batch.create.length) + batch.update.length + batch.attributes.length > 0;
    this.last = this.put(batch);
    this.last.catch(() => {});
  };

  private async put(batch: PlannedBatch): Promise<void> {
    for (const one of batch.attributes) await ((await this.db.record('attribute', one.id)) ? this.db.update('attribute', one) : this.db.create('attribute', one));
    if (batch.packed) await this.db.createPacked('product', batch.packed);
    else for (let at = 0; at < batch.create.length; at += PART) {
      await this.db.createMany('product', batch.create.slice(at, at + PART).map((one) => canonicalProduct({ ...one, status: one.status ?? 'active' })));
      await this.pause();
    }
    for (let at = 0; at < batch.update.length; at += PART) {
      await this.db.updateMany('product', batch.update.slice(at, at + PART).map(canonicalProduct));
      await this.pause();
    }
  }

  /** Records of other kinds, which our own copy brings. */
  readonly restore = async ({ kind, create, update }: KindBatch): Promise<void> => {
    await this.last;
    this.changed = true;
    if (create.length > 0) await this.db.createMany(kind, create);
    if (update.length > 0) await this.db.updateMany(kind, update);
  };

  done(): Promise<void> {
    return this.last;
  }
}

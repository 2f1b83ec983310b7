import type { GridRow, Output } from '#app/contract';

export const WINDOW = 100;
/** Windows asked for at once when many rows are needed. */
const AT_ONCE = 4;
type Page = Output<'catalogue.page'>;
/** Asks the core for rows `from` … `from + count` of a view. */
export type Ask<V> = (view: V, from: number, count: number) => Promise<Page>;

export type Snapshot = { total: number; products: number; /** True until the first answer of this view is here. */ loading: boolean; problem: Error | null; version: number };

/**
 * Rows of a long list, asked for by windows and kept. A new view keeps the old rows on screen until its first window is here;
 * after a change of data, windows are asked again where the person looks and replaced in place, so nothing blinks.
 */
export class RowCache<V> {
  private readonly ask: Ask<V>;
  private view: V;
  private rows = new Map<number, GridRow>();
  private fresh = new Set<number>();
  private asked = new Set<number>();
  private generation = 0;
  private visible: readonly [number, number] = [0, WINDOW - 1];
  private readonly listeners = new Set<() => void>();
  private now: Snapshot = { total: 0, products: 0, loading: true, problem: null, version: 0 };

  constructor(ask: Ask<V>, view: V) {
    this.ask = ask;
    this.view = view;
  }

  snapshot = (): Snapshot => this.now;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  row(index: number): GridRow | undefined {
    return this.rows.get(index);
  }

  /** Shows another view. */
  show(view: V): void {
    this.view = view;
    this.start(true);
  }

  /** The data changed: what is looked at is asked again, the rest when it comes into sight. */
  renew(): void {
    this.start(false);
  }

  /** The rows from `first` to `last` are on screen. */
  look(first: number, last: number): void {
    this.visible = [first, last];
    for (let window = Math.floor(Math.max(0, first) / WINDOW); window <= Math.floor(Math.max(0, last) / WINDOW); window++) this.fetch(window);
  }

  /** Resolves when all rows from `first` to `last` are here: what is done to rows must not skip those nobody looked at yet. Rejects when they could not be read. */
  async ensure(first: number, last: number): Promise<void> {
    const { generation } = this;
    const windows = [];
    for (let window = Math.floor(Math.max(0, first) / WINDOW); window <= Math.floor(Math.min(last, this.now.total - 1) / WINDOW); window++) if (!this.fresh.has(window)) windows.push(window);
    for (let at = 0; at < windows.length; at += AT_ONCE) {
      await Promise.all(windows.slice(at, at + AT_ONCE).map(async (window) => {
        const page = await this.ask(this.view, window * WINDOW, WINDOW);
        if (generation !== this.generation) throw new Error('the list changed meanwhile');
        this.take(window, page);
      }));
    }
  }

  /** Shows values before the core has answered with its own form of them. */
  patch(changes: ReadonlyMap<string, Readonly<Record<string, string>>>): void {
    for (const [index, row] of this.rows) {
      const cells = changes.get(row.id);
      if (cells) this.rows.set(index, { ...row, cells: { ...row.cells, ...cells }, inherited: row.inherited.filter((key) => !(key in cells)) });
    }
    this.tell({});
  }

  private start(newView: boolean): void {
    this.generation++;
    this.fresh = new Set();
    this.asked = new Set();
    this.drop = newView;
    this.tell({ loading: newView, problem: null });
    this.look(...(newView ? ([0, WINDOW - 1] as const) : this.visible));
  }

  /** Old rows belong to another view and go when the first answer comes. */
  private drop = false;

  private fetch(window: number): void {
    if (this.fresh.has(window) || this.asked.has(window) || (window * WINDOW >= this.now.total && window > 0 && !this.now.loading)) return;
    this.asked.add(window);
    const { generation } = this;
    this.ask(this.view, window * WINDOW, WINDOW).then(
      (page) => generation === this.generation && this.take(window, page),
      (error: unknown) => generation === this.generation && this.fail(window, error),
    );
  }

  private take(window: number, page: Page): void {
    if (this.drop) this.rows = new Map();
    this.drop = false;
    this.asked.delete(window);
    this.fresh.add(window);
    page.rows.forEach((row, index) => this.rows.set(window * WINDOW + index, row));
    if (page.total < this.now.total) for (const index of [...this.rows.keys()]) if (index >= page.total) this.rows.delete(index);
    this.tell({ total: page.total, products: page.products, loading: false, problem: null });
  }

  private fail(window: number, error: unknown): void {
    this.asked.delete(window);
    this.tell({ loading: false, problem: error instanceof Error ? error : new Error(String(error)) });
  }

  private tell(patch: Partial<Snapshot>): void {
    this.now = { ...this.now, ...patch, version: this.now.version + 1 };
    for (const listener of [...this.listeners]) listener();
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { type Clock, Refusal } from '#base';
import { type Product, productsByIds } from '#catalogue';
import { STOREFRONTS } from '#listing/nouns';
import type { Workspace } from '#store';
import type { WorkerPort } from '../port.ts';
import type { ListingContext } from '../listing/gather.ts';
import { listedAnew } from '../listing/ownTexts.ts';
import { type Ask, forget, generationOf, isInUse, keep, keepGeneration, type Kept, waitingAfter, withOtherVariants } from './storage.ts';

/** Records whose change touches what every product is asked. */
const TOUCHES_ALL = new Set(['exporter', 'certificate', 'waiver', 'attribute', 'family']);
/** Up to so many products are judged again at once; more wait for the background. */
const AT_ONCE = 50;
/** Beyond this, forgetting everything is quicker than forgetting one by one: an import of a whole catalogue. */
const ONE_BY_ONE = 1_000;
/** Products judged together in the background, and the breath between: the core answers everybody else meanwhile. */
const BATCH = 12;
const BREATH_MS = 5;

export type KeeperOptions = { clock: Clock; worker: WorkerPort; /** Told what was judged: windows show it, tests count it. */ onJudged?: (ids: readonly string[]) => void };

/**
 * Keeps the completeness of every product in step with the company: what changed is judged again, nothing else is. Until somebody looks, changes are
 * only forgotten, which costs next to nothing; from then on a quiet background job fills what is absent or old, a few products at a time.
 */
export class Keeper {
  readonly context: ListingContext;
  private readonly workspace: Workspace;
  private readonly options: KeeperOptions;
  private readonly control = new AbortController();
  private readonly unsubscribe: () => void;
  private looking = false;
  private filling: Promise<void> | undefined;
  private again = false;
  private changes: Promise<void> = Promise.resolve();

  constructor(workspace: Workspace, options: KeeperOptions) {
    this.workspace = workspace;
    this.options = options;
    this.context = { workspace: async () => workspace, clock: options.clock, worker: options.worker, signal: this.control.signal, progress: () => undefined };
    this.unsubscribe = workspace.onChange((_changeSet, records) => {
      this.changes = this.changes.then(() => this.changed(records)).catch(() => undefined);
    });
  }

  /** Somebody looks at completeness: the background begins. Returns what judging stands on now. */
  async look(storefront: string): Promise<Ask> {
    await this.changes;
    const { basisOf } = await import('./basis.ts');
    if (!(await isInUse(this.workspace.read))) await keepGeneration(this.workspace, 1);
    this.looking = true;
    this.fill();
    return basisOf(this.workspace, this.context, storefront);
  }

  /** Judges these products now and keeps the results. */
  async judge(storefront: string, ids: readonly string[]): Promise<void> {
    const [{ judgeProducts, countsOf }, { basisOf, oldFrom }] = await Promise.all([import('./judge.ts'), import('./basis.ts')]);
    const { basis, on } = await basisOf(this.workspace, this.context, storefront);
    const judged = await judgeProducts(this.context, storefront, ids);
    const results = new Map([...judged].map(([id, { product, variants, points }]): [string, Kept] => {
      const until = oldFrom(product, on);
      return [id, { ...countsOf(points), basis, variants, ...(until ? { until } : {}) }];
    }));
    await keep(this.workspace, storefront, results);
    if (results.size > 0) this.options.onJudged?.([...results.keys()]);
  }

  /** Resolves when everything that was begun is done; for tests and for closing. */
  async settled(): Promise<void> {
    await this.changes;
    while (this.filling) await this.filling;
  }

  /** Ends the background work. What is not judged yet is judged when the company is open again. */
  stop(): void {
    this.unsubscribe();
    this.control.abort();
  }

  private async changed(records: readonly { kind: string; id: string }[]): Promise<void> {
    const { read } = this.workspace;
    if (this.control.signal.aborted || !(await isInUse(read))) return;
    const products = [...new Set(records.filter((one) => one.kind === 'product').map((one) => one.id))];
    // Own texts of a storefront and the list of brand words are settings; what they say is judged like the products' own.
    const settings = records.filter((one) => one.kind === 'setting').map((one) => one.id);
    const written = await listedAnew(read, settings);
    products.push(...written.products);
    const touchesAll = written.all || records.some((one) => TOUCHES_ALL.has(one.kind)) || products.length > ONE_BY_ONE;
    if (touchesAll) await keepGeneration(this.workspace, (await generationOf(this.workspace)) + 1);
    else for (const { id: storefront } of STOREFRONTS) await this.renew(storefront, products);
    if (this.looking && (touchesAll || products.length > 0)) this.fill();
  }

  /** Judges the products a change touched: themselves, or the product of a variant. Those of variants that are gone are known by their number of variants. */
  private async renew(storefront: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const found = await productsByIds(this.workspace.read, ids);
    const tops = new Set(found.map((one: Product) => one.parent ?? one.id));
    if (found.length < ids.length || found.some((one) => one.parent)) for (const id of await withOtherVariants(this.workspace.read, storefront)) tops.add(id);
    if (this.looking && tops.size <= AT_ONCE) await this.judge(storefront, [...tops]).catch(() => forget(this.workspace, storefront, [...tops]));
    else await forget(this.workspace, storefront, [...tops]);
  }

  /** Runs the background job, or lets the running one go round once more. */
  private fill(): void {
    if (this.filling) {
      this.again = true;
      return;
    }
    this.filling = this.filled().catch(() => undefined).finally(() => {
      this.filling = undefined;
      if (!this.again || this.control.signal.aborted) return;
      this.again = false;
      this.fill();
    });
  }

  private async filled(): Promise<void> {
    const { basisOf } = await import('./basis.ts');
    for (const { id: storefront } of STOREFRONTS) {
      let after = '';
      for (;;) {
        if (this.control.signal.aborted) return;
        const ask = await basisOf(this.workspace, this.context, storefront);
        const waiting = await waitingAfter(this.workspace.read, ask, after, BATCH);
        if (waiting.length === 0) break;
        // What somebody changed meanwhile is judged by that change, or in the next round.
        await this.judge(storefront, waiting.map((one) => one.id)).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
          this.again = true;
        });
        after = waiting.at(-1)?.sku ?? after;
        await pause(BREATH_MS);
      }
    }
  }
}

const keepers = new WeakMap<Workspace, Keeper>();

/** Begins to keep a company's completeness in step; called once when it is opened. */
export function keepCompleteness(workspace: Workspace, options: KeeperOptions): Keeper {
  const keeper = new Keeper(workspace, options);
  keepers.set(workspace, keeper);
  return keeper;
}

/** The keeper of an open company. */
export function keeperOf(workspace: Workspace): Keeper {
  const keeper = keepers.get(workspace);
  if (!keeper) throw new Error('completeness is kept for companies that are opened through the list');
  return keeper;
}

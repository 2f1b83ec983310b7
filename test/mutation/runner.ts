import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, type DryRunResult, DryRunStatus, type MutantRunOptions, type MutantRunResult, type TestResult, type TestRunner, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import type { Case } from './collect.ts';
import { QUICK_TESTS } from './tests.ts';

/** What the mutated code and Stryker tell each other by. */
type Space = { activeMutant?: string | undefined; currentTestId?: string | undefined; hitCount?: number | undefined; hitLimit?: number | undefined; mutantCoverage?: NonNullable<Extract<DryRunResult, { status: DryRunStatus.Complete }>['mutantCoverage']> };
const space = ((globalThis as { __stryker__?: Space }).__stryker__ ??= {});

const STAND_IN = new URL('./collect.ts', import.meta.url).href;
/** So many times the modules are loaded anew before the process is: modules are never given back. */
const LOADS = 60;

/**
 * Runs tests in one process that stays: a second of starting for each of thousands of mistakes would be hours. A mistake is tried on modules that
 * are in use already; one that was never reached, because something was kept from before, is tried again on modules loaded for it alone. After one that was noticed
 * its tests must pass again without it, else what it left behind is thrown away with the modules.
 */
class OneProcess implements TestRunner {
  private cases = new Map<string, Case>();
  /** Milliseconds a test took without any mistake: quick ones are tried first. */
  private readonly took = new Map<string, number>();
  private version = 0;
  private readonly root = `${pathToFileURL(resolve('src')).href}/`;

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    fc.configureGlobal({ seed: 20_261_127 });
    console.info = () => undefined;
    registerHooks({ resolve: (specifier, context, next) => {
      if (specifier === 'vitest') return { url: STAND_IN, format: 'module-typescript', shortCircuit: true };
      const found = next(specifier, context);
      return found.url.startsWith(this.root) ? { ...found, url: `${found.url.split('?')[0]}?${this.version}` } : found;
    } });
    await this.load();
  }

  private async load(): Promise<void> {
    const { collect } = await import('./collect.ts');
    this.version += 1;
    this.cases = new Map();
    const files = process.env.MUTATION_TESTS?.split(',') ?? QUICK_TESTS;
    for (const file of globSync([...files]).sort()) {
      const path = join(process.cwd(), file);
      for (const one of await collect(path, () => import(`${pathToFileURL(path).href}?${this.version}`))) this.cases.set(one.id, one);
    }
  }

  private async result(id: string): Promise<TestResult> {
    const { runCase } = await import('./collect.ts');
    const started = performance.now();
    const told = { id, name: id.slice(id.indexOf('#') + 1) };
    try {
      await runCase(this.cases.get(id) ?? { id, file: '', run: () => { throw new Error(`there is no test ${id}`); } });
      return { ...told, status: TestStatus.Success, timeSpentMs: performance.now() - started };
    } catch (error) {
      return { ...told, status: TestStatus.Failed, failureMessage: error instanceof Error ? error.message : String(error), timeSpentMs: performance.now() - started };
    }
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    for (const id of this.cases.keys()) {
      space.currentTestId = id;
      const one = await this.result(id);
      this.took.set(id, one.timeSpentMs);
      tests.push(one);
    }
    space.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, ...(space.mutantCoverage ? { mutantCoverage: space.mutantCoverage } : {}) };
  }

  /** Tests up to the first that fails. */
  private async ran(ids: readonly string[]): Promise<TestResult[]> {
    const tests: TestResult[] = [];
    for (const id of ids) {
      tests.push(await this.result(id));
      if (tests.at(-1)?.status === TestStatus.Failed) break;
    }
    return tests;
  }

  private async tried(ids: readonly string[], { activeMutant, hitLimit }: MutantRunOptions): Promise<{ ran: string[]; reached: boolean; result: MutantRunResult }> {
    space.activeMutant = activeMutant.id;
    space.hitCount = 0;
    space.hitLimit = hitLimit ?? Number.POSITIVE_INFINITY;
    const tests = await this.ran(ids);
    const hits = space.hitCount;
    space.activeMutant = undefined;
    const timeout = determineHitLimitReached(hits, hitLimit);
    return { ran: tests.map((one) => one.id), reached: hits > 0, result: toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests }) };
  }

  /** Whether these tests pass without any mistake: nothing was left behind. */
  private async isClean(ids: readonly string[]): Promise<boolean> {
    return (await this.ran(ids)).every((one) => one.status === TestStatus.Success);
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    // Stryker starts a new process for one that ended, and asks again.
    if (this.version > LOADS) process.exit(1);
    const ids = [...(options.testFilter ?? this.cases.keys())].sort((a, b) => (this.took.get(a) ?? 0) - (this.took.get(b) ?? 0));
    const first = await this.tried(ids, options);
    const again = first.result.status === 'survived' && !first.reached;
    if (again) await this.load();
    const last = again ? await this.tried(ids, options) : first;
    if (last.result.status !== 'survived' && !(await this.isClean(last.ran))) await this.load();
    return last.result;
  }
}

const factory = Object.assign(() => new OneProcess(), { inject: [] as const });
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'one-process', factory)];

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock, type Result } from '#base';
import type { WriteDb } from '#store';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type App, type CallOptions, createApp } from './app.ts';
import type { Input, Output, UseCaseName } from './contract.ts';
import type { WorkerPort } from './port.ts';
import { tasks } from './worker/tasks.ts';

/** The tasks of the worker in this process; what they get and give is cloned, as over a process boundary. */
export const besideUs: WorkerPort = {
  async *run(name, input, options) {
    const task = await tasks[name]?.();
    if (!task) throw new Error(`no task ${name}`);
    const { answer } = options ?? {};
    const ask = answer && (async (question: unknown): Promise<unknown> => structuredClone(await answer(structuredClone(question))));
    for await (const item of task.default(structuredClone(input), undefined, ask)) {
      options?.signal?.throwIfAborted();
      yield structuredClone(item);
    }
  },
};

/** An app in a folder of its own with one company at a time, and how a test speaks to it. */
export class TestFirm {
  folder = '';
  company = '';
  private running: App | undefined;
  private number = 0;
  private readonly about: { name: string; person: string; at: number };

  constructor(about: { name: string; person: string; at: number }) {
    this.about = about;
  }

  get app(): App {
    if (!this.running) throw new Error('the app runs while tests run');
    return this.running;
  }

  async start(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'niryat-test-'));
    this.running = createApp({ clock: fixedClock(this.about.at, 1), stateFolder: join(this.folder, 'state'), person: this.about.person, worker: besideUs });
  }

  async stop(): Promise<void> {
    await this.running?.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Another company, empty; from now on calls go to it. */
  newCompany = async (): Promise<string> => {
    this.number += 1;
    this.company = (await this.app.companies.create(join(this.folder, `firm-${this.number}.niryat`), `${this.about.name} ${this.number}`)).id;
    return this.company;
  };

  call = <K extends UseCaseName>(name: K, input: Input<K>, more: CallOptions = {}): Promise<Result<Output<K>>> => this.app.call(name, input, { company: this.company, ...more });

  /** The output; a refusal is thrown. */
  value = async <K extends UseCaseName>(name: K, input: Input<K>, more: CallOptions = {}): Promise<Output<K>> => {
    const result = await this.call(name, input, more);
    if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
    return result.value;
  };

  /** Writes a file and hands it in. */
  file = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(this.folder, name);
    await writeFile(path, content);
    return this.app.files.grant(path);
  };

  /** One change of the company's data past the use cases. */
  change = async <T>(work: (db: WriteDb) => Promise<T>): Promise<T> => {
    const { workspace } = await this.app.companies.open(this.company);
    return (await workspace.change({ label: { id: 'sample', data: {} } }, work)).value;
  };

  /** All of its data as canonical lines: equal dumps mean equal data. */
  dump = async (): Promise<string> => {
    const { workspace } = await this.app.companies.open(this.company);
    let text = '';
    for await (const line of workspace.dump()) text += `${line}\n`;
    return text;
  };
}

/** A firm for the tests of one file: a fresh company before each test unless `once`, and nothing left behind. */
export function testFirm({ name = 'Firm', person = 'tester', at = Date.UTC(2026, 10, 22, 6), once = false }: { name?: string; person?: string; at?: number; once?: boolean } = {}): TestFirm {
  const firm = new TestFirm({ name, person, at });
  beforeAll(async () => {
    await firm.start();
    if (once) await firm.newCompany();
  });
  afterAll(() => firm.stop());
  if (!once) beforeEach(firm.newCompany);
  return firm;
}

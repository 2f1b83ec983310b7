import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock, type Result } from '#base';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type App, createApp, type CallOptions } from '../app.ts';
import { besideUs } from '../company.fixture.ts';
import type { Input, Output, UseCaseName } from '../contract.ts';

/** A company of its own for each test of a file, and the words to import with. */
export type Desk = {
  app: App; folder: string; company: string;
  call<K extends UseCaseName>(name: K, input: Input<K>, more?: CallOptions): Promise<Result<Output<K>>>;
  /** The output; a refusal is thrown. */
  value<K extends UseCaseName>(name: K, input: Input<K>, more?: CallOptions): Promise<Output<K>>;
  /** A file with this content, as a token. */
  file(name: string, content: string | Uint8Array): Promise<string>;
  /** All user data of the company, to compare. */
  dump(): Promise<string>;
};

export function importingDesk(): Desk {
  let number = 0;
  const desk = {
    folder: '', company: '',
    call: (name, input, more = {}) => desk.app.call(name, input, { company: desk.company, ...more }),
    value: async (name, input, more) => {
      const result = await desk.call(name, input, more);
      if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
      return result.value;
    },
    file: async (name, content) => {
      const path = join(desk.folder, name);
      await writeFile(path, content);
      return desk.app.files.grant(path);
    },
    dump: async () => {
      const { workspace } = await desk.app.companies.open(desk.company);
      let text = '';
      for await (const line of workspace.dump()) text += `${line}\n`;
      return text;
    },
  } as Desk;
  beforeAll(async () => {
    desk.folder = await mkdtemp(join(tmpdir(), 'niryat-import-'));
    desk.app = createApp({ clock: fixedClock(Date.UTC(2026, 10, 22, 6), 1), stateFolder: join(desk.folder, 'state'), person: 'tester', worker: besideUs });
  });
  afterAll(async () => {
    await desk.app.close();
    await rm(desk.folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    desk.company = (await desk.app.companies.create(join(desk.folder, `firm-${++number}.niryat`), `Firm ${number}`)).id;
  });
  return desk;
}

export const counts = (one: Output<'importing.commit'>['files'][number] | undefined) => [one?.rows, one?.products.created, one?.products.updated, one?.products.unchanged, one?.variants.created, one?.rejectedRows];

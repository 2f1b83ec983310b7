import { existsSync } from 'node:fs';
import { isAbsolute, join, normalize } from 'node:path';
import { type App, createApp } from '#app';
import { Refusal } from '#base';
import type { Session } from './command.ts';
import type { CliIo } from './io.ts';
import { openProgress } from './progress.ts';

/** Runs `work` with a core of its own and closes it afterwards, whatever happened: no lock, no worker and no temporary file stays. */
export async function withSession<T>(io: CliIo, json: boolean, work: (session: Session) => Promise<T>): Promise<T> {
  const worker = io.worker();
  const app = createApp({ clock: io.clock, stateFolder: io.stateFolder, person: io.person, worker });
  try {
    return await work(openSession(io, app, json));
  } finally {
    await app.close();
    worker.close();
  }
}

function openSession(io: CliIo, app: App, json: boolean): Session {
  const path = (given: string): string => normalize(isAbsolute(given) ? given : join(io.cwd, given));
  return {
    io, app, json, path,
    company: async (folder) => (await app.companies.open(path(folder), { remember: false })).company.id,
    grant(given) {
      if (!existsSync(path(given))) throw new Refusal('no-such-file', `There is no file ${given}.`, { where: { file: given } });
      return app.files.grant(path(given));
    },
    async call(name, input, company) {
      const progress = openProgress(io);
      try {
        const result = await app.call(name, input, { company, language: 'en', signal: io.signal, onProgress: progress.show });
        if (result.ok) return result.value;
        throw Refusal.of(result.problem);
      } finally {
        progress.end();
      }
    },
  };
}

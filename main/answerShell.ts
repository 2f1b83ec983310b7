import { mkdtemp, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type App, diskRefusal } from '#app';
import { Refusal, type Result } from '#base';
import type { Question } from './messages.ts';

/** Answers one question of the shell. */
export async function answerShell(app: App, question: Question): Promise<Result<unknown>> {
  switch (question.ask) {
    case 'call': {
      const { input, ...options } = question.envelope;
      return app.callUntyped(question.name, input, options);
    }
    case 'cancel': return { ok: true, value: { stopped: app.cancel(question.job) } };
    case 'store': return { ok: true, value: { token: await store(app, question.name, question.bytes) } };
    case 'grant': return { ok: true, value: { token: app.files.grant(question.path) } };
    case 'locate': return { ok: true, value: { path: question.save ? app.files.savable(question.token) : app.files.path(question.token), name: app.files.name(question.token) } };
    case 'close': {
      await app.close();
      return { ok: true, value: {} };
    }
  }
}

/** Refusals keep their code; a bug says nothing about the inside. */
export function problemOf(error: unknown): Result<never> {
  const refusal = error instanceof Refusal ? error : diskRefusal(error);
  if (refusal) return { ok: false, problem: refusal.toProblem() };
  console.error(error);
  return { ok: false, problem: { code: 'internal', message: 'Something went wrong inside Niryat. What you saved before is safe; try again, and restart Niryat if it happens twice.' } };
}

/** The name is for people only: it never becomes a path. */
async function store(app: App, name: string, bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(app.files.folder, 'in-'));
  const extension = extname(name).toLowerCase();
  const path = join(folder, `upload${/^\.[a-z0-9]{1,8}$/.test(extension) ? extension : ''}`);
  await writeFile(path, bytes, { flag: 'wx' });
  return app.files.grant(path, name);
}

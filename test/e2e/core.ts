import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Input, Output, UseCaseName } from '#app/contract';
import type { Result } from '#base';

export const root = join(import.meta.dirname, '..', '..');
export const bin = join(root, 'src', 'cli', 'bin.ts');

/** The real core behind the real loopback shell, in a process and an application folder of its own. */
export type Core = {
  origin: string;
  /** Application folder; companies made in the window lie below it. */
  home: string;
  /** What the start token was exchanged for: every browser context of a test carries it. */
  cookie: { name: string; value: string };
  /** One use case over the same address that the window uses; throws with the problem's code when it is refused. */
  call<K extends UseCaseName>(name: K, input: Input<K>, company?: string): Promise<Output<K>>;
  /** Puts bytes on the core's desk and returns their token. */
  upload(name: string, bytes: Uint8Array<ArrayBuffer> | string): Promise<string>;
  /** `keep` leaves the application folder, so that another core can be started on it. */
  stop(more?: { keep?: boolean }): Promise<void>;
  /** Ends the process and starts another one on the same application folder. */
  restart(): Promise<Core>;
};

const READY = /http:\/\/127\.0\.0\.1:\d+\/\?start=\S+/;

/** Starts `niryat open --no-browser` and waits for the address it prints. */
export async function startCore(home = mkdtempSync(join(tmpdir(), 'niryat-e2e-'))): Promise<Core> {
  const child = spawn(process.execPath, [bin, 'open', '--no-browser'], { cwd: root, env: { ...process.env, NIRYAT_HOME: home }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    process.stderr.write(chunk);
  });
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const found = READY.exec(line)?.[0];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`niryat open ended with ${code}: ${said}`)));
  });
  const { origin } = new URL(address);
  const entered = await fetch(address, { redirect: 'manual' });
  const [name = '', value = ''] = (entered.headers.get('set-cookie') ?? '').split(';')[0]?.split('=') ?? [];
  const post = async (path: string, headers: Record<string, string>, body: BodyInit): Promise<unknown> => {
    const answer = (await (await fetch(`${origin}${path}`, { method: 'POST', headers: { origin, cookie: `${name}=${value}`, ...headers }, body })).json()) as Result<unknown>;
    if (!answer.ok) throw new Error(`${path}: ${answer.problem.code}: ${answer.problem.message}`);
    return answer.value;
  };
  return {
    origin, home, cookie: { name, value },
    call: async (use, input, company) => (await post(`/call/${use}`, { 'content-type': 'application/json' }, JSON.stringify({ company: company ?? null, language: 'en', input }))) as never,
    upload: async (file, bytes) => ((await post(`/upload?name=${encodeURIComponent(file)}`, { 'content-type': 'application/octet-stream' }, bytes)) as { token: string }).token,
    async stop({ keep = false } = {}) {
      await ended(child);
      if (!keep) rmSync(home, { recursive: true, force: true });
    },
    async restart() {
      await ended(child);
      return startCore(home);
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

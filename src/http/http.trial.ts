import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, AppEvent } from '#app';
import { Refusal, type Result } from '#base';
import { type HttpShell, NONCE_PLACE, startHttpShell } from './index.ts';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Sent = { method?: string; path: string; headers?: Record<string, string>; body?: string | Buffer | Buffer[]; host?: string };

/** A shell on a free port with a core that only remembers what it was asked, for the tests of this room. */
export type Trial = {
  shell: HttpShell; app: App; root: string; renderer: string; port: number;
  calls: { name: string; input: unknown; options: unknown }[]; bugs: unknown[]; held: Map<string, { path: string; name: string }>; listeners: Set<(event: AppEvent) => void>;
  /** Sent with every request; empty until the start token was exchanged. */
  cookie: string;
  send(sent: Sent): Promise<Answer>;
  post(name: string, body?: string, headers?: Record<string, string>): Promise<Answer>;
  enter(): Promise<Answer>;
  close(): Promise<void>;
};

export const SECRET = 'not for anybody outside';
export const json = { 'content-type': 'application/json' };
export const callBody = (more: object = {}): string => JSON.stringify({ company: null, language: 'en', job: null, input: {}, ...more });

/** A built window, with a secret beside it and links that lead out of it. */
function layOut(root: string): string {
  const renderer = join(root, 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(renderer, 'index.html'), `<!doctype html><meta property="csp-nonce" nonce="${NONCE_PLACE}"><script type="module" nonce="${NONCE_PLACE}" src="./assets/main.js"></script>`);
  writeFileSync(join(renderer, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(root, 'secret.txt'), SECRET);
  symlinkSync(join(root, 'secret.txt'), join(renderer, 'assets', 'link.txt'));
  symlinkSync(root, join(renderer, 'up'));
  return renderer;
}

/** The core as this shell sees it. */
function rememberingApp(trial: Pick<Trial, 'calls' | 'held' | 'listeners' | 'root'>): App {
  const { calls, held, listeners, root } = trial;
  return {
    async callUntyped(name: string, input: unknown, options: unknown): Promise<Result<unknown>> {
      calls.push({ name, input, options });
      if (name === 'bug.now') throw new Error(`stack with ${root}`);
      return name === 'refuse.me' ? { ok: false, problem: { code: 'unreadable', message: 'No.' } } : { ok: true, value: { name, input } };
    },
    cancel: (job: string) => job === 'long/one',
    files: {
      folder: root,
      grant(path: string, name: string) { const token = `t${held.size}`; held.set(token, { path, name }); return token; },
      path(token: string) { const one = held.get(token); if (!one) throw new Refusal('no-such-file', 'Choose it again.'); return one.path; },
      savable(token: string) { if (held.get(token)?.name.startsWith('preview')) throw new Refusal('preview-only', 'Only looked at.'); return this.path(token); },
      name: (token: string) => held.get(token)!.name,
    },
    events: { subscribe(listener: (event: AppEvent) => void) { listeners.add(listener); return () => listeners.delete(listener); } },
  } as unknown as App;
}

/** A request as raw as can be: no client tidies its path. The window's own headers unless the test says otherwise. */
function sendRaw(trial: Trial, { method = 'GET', path, headers = {}, body, host = '127.0.0.1' }: Sent): Promise<Answer> {
  const own: Record<string, string> = { host: `127.0.0.1:${trial.port}`, cookie: trial.cookie, ...(method === 'POST' ? { origin: trial.shell.origin } : {}) };
  const all = Object.fromEntries(Object.entries({ ...own, ...headers }).filter(([, value]) => value !== ''));
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host, port: trial.port, method, path, headers: all }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }));
    });
    sent.on('error', reject);
    for (const chunk of Array.isArray(body) ? body : body === undefined ? [] : [body]) sent.write(chunk);
    sent.end();
  });
}

export async function startTrial(): Promise<Trial> {
  const root = mkdtempSync(join(tmpdir(), 'niryat-http-'));
  const seen = { root, calls: [], bugs: [] as unknown[], held: new Map(), listeners: new Set<(event: AppEvent) => void>() };
  const app = rememberingApp(seen);
  const renderer = layOut(root);
  const shell = await startHttpShell({ app, rendererFolder: renderer, limits: { jsonBytes: 100_000, uploadBytes: 500_000 }, log: (error) => seen.bugs.push(error) });
  const trial: Trial = {
    ...seen, app, shell, renderer, port: Number(new URL(shell.origin).port), cookie: '',
    send: (sent) => sendRaw(trial, sent),
    post: (name, body = callBody(), headers = json) => trial.send({ method: 'POST', path: `/call/${name}`, headers, body }),
    async enter() {
      const answer = await trial.send({ path: `/${new URL(shell.url).search}` });
      trial.cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? trial.cookie;
      return answer;
    },
    async close() {
      await shell.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
  return trial;
}

import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, AppEvent } from '#app';
import { Refusal, type Result } from '#base';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpShell, NONCE_PLACE, startHttpShell } from './index.ts';

const root = mkdtempSync(join(tmpdir(), 'niryat-http-'));
const renderer = join(root, 'renderer');
const SECRET = 'not for anybody outside';
const listeners = new Set<(event: AppEvent) => void>();
const calls: { name: string; input: unknown; options: unknown }[] = [];
const bugs: unknown[] = [];
const held = new Map<string, { path: string; name: string }>();
let shell: HttpShell;
let port = 0;
let cookie = '';

/** The core as this shell sees it: what it was called with, a desk of real files, events. */
const app = {
  async callUntyped(name: string, input: unknown, options: unknown): Promise<Result<unknown>> {
    calls.push({ name, input, options });
    if (name === 'bug.now') throw new Error(`stack with ${root}`);
    if (name === 'refuse.me') return { ok: false, problem: { code: 'unreadable', message: 'No.' } };
    return { ok: true, value: { name, input } };
  },
  cancel: (job: string) => job === 'long/one',
  files: {
    folder: root,
    grant(path: string, name: string) { const token = `t${held.size}`; held.set(token, { path, name }); return token; },
    path(token: string) { const one = held.get(token); if (!one) throw new Refusal('no-such-file', 'Choose it again.'); return one.path; },
    name: (token: string) => held.get(token)!.name,
  },
  events: { subscribe(listener: (event: AppEvent) => void) { listeners.add(listener); return () => listeners.delete(listener); } },
} as unknown as App;

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
type Sent = { method?: string; path: string; headers?: Record<string, string>; body?: string | Buffer | Buffer[]; host?: string };

/** A request as raw as can be: no client tidies its path. The window's own headers unless the test says otherwise. */
const send = ({ method = 'GET', path, headers = {}, body, host = '127.0.0.1' }: Sent): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const own: Record<string, string> = { host: `127.0.0.1:${port}`, cookie, ...(method === 'POST' ? { origin: `http://127.0.0.1:${port}` } : {}) };
    const all = Object.fromEntries(Object.entries({ ...own, ...headers }).filter(([, value]) => value !== ''));
    const sent = httpRequest({ host, port, method, path, headers: all }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }));
    });
    sent.on('error', reject);
    for (const chunk of Array.isArray(body) ? body : body === undefined ? [] : [body]) sent.write(chunk);
    sent.end();
  });

const json = { 'content-type': 'application/json' };
const callBody = (more: object = {}): string => JSON.stringify({ company: null, language: 'en', job: null, input: {}, ...more });
const post = (name: string, body = callBody(), headers: Record<string, string> = json): Promise<Answer> => send({ method: 'POST', path: `/call/${name}`, headers, body });

beforeAll(async () => {
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(renderer, 'index.html'), `<!doctype html><meta property="csp-nonce" nonce="${NONCE_PLACE}"><script type="module" nonce="${NONCE_PLACE}" src="./assets/main.js"></script>`);
  writeFileSync(join(renderer, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(root, 'secret.txt'), SECRET);
  symlinkSync(join(root, 'secret.txt'), join(renderer, 'assets', 'link.txt'));
  symlinkSync(root, join(renderer, 'up'));
  shell = await startHttpShell({ app, rendererFolder: renderer, limits: { jsonBytes: 100_000, uploadBytes: 500_000 }, log: (error) => bugs.push(error) });
  port = Number(new URL(shell.origin).port);
});
afterAll(async () => {
  await shell.close();
  rmSync(root, { recursive: true, force: true });
});

describe('getting in', () => {
  it('turns away everybody who has no cookie, whatever they ask', async () => {
    for (const path of ['/', '/assets/main.js', '/events', '/file/t0', '/nothing']) expect((await send({ path })).status, path).toBe(403);
    expect((await post('workspace.list')).status).toBe(403);
    expect(calls).toEqual([]);
  });

  it('does not take a wrong start token, and does not spend the right one on it', async () => {
    for (const wrong of ['', 'x', `${new URL(shell.url).searchParams.get('start')}x`]) expect((await send({ path: `/?start=${wrong}` })).status).toBe(403);
  });

  it('does not spend the token on a foreign page that guesses the address', async () => {
    const path = new URL(shell.url).search;
    expect((await send({ path: `/${path}`, headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await send({ path: `/${path}`, headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await send({ path: `/${path}`, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  });

  it('exchanges the start token once for a cookie that scripts and other sites cannot use', async () => {
    const path = `/${new URL(shell.url).search}`;
    const first = await send({ path });
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']![0]).toMatch(/^niryat-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const second = await send({ path });
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
    cookie = first.headers['set-cookie']![0]!.split(';')[0]!;
    expect((await send({ path: '/' })).status).toBe(200);
  });

  it('does not take a cookie that is nearly right, or two of them', async () => {
    for (const wrong of [`${cookie}x`, cookie.slice(0, -1), cookie.replace('=', '=x'), `${cookie}; ${cookie}`, cookie.replace('niryat', 'other')])
      expect((await send({ path: '/', headers: { cookie: wrong } })).status, wrong).toBe(403);
  });

  it('listens on the loopback address only', async () => {
    const outside = Object.values(networkInterfaces()).flat().find((one) => one && !one.internal && one.family === 'IPv4')?.address;
    const other = outside ?? '127.0.0.2';
    await expect(send({ path: '/', host: other })).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('who is asking', () => {
  const hosts = ['localhost:PORT', '127.0.0.1', '127.0.0.1:1', 'evil.example:PORT', '127.0.0.1.evil.example:PORT', '[::1]:PORT', '127.1:PORT', '0.0.0.0:PORT'];
  it.each(hosts)('is turned away under the host name %s, even with the cookie', async (host) => {
    expect((await send({ path: '/', headers: { host: host.replace('PORT', String(port)) } })).status).toBe(403);
  });

  const origins = ['https://evil.example', 'null', 'http://localhost:PORT', 'http://127.0.0.1', 'https://127.0.0.1:PORT', 'http://127.0.0.1:PORT.evil.example', 'app://bundle', 'file://'];
  it.each(origins)('is turned away from the origin %s, even with the cookie', async (origin) => {
    const before = calls.length;
    const answer = await post('workspace.list', callBody(), { ...json, origin: origin.replace('PORT', String(port)) });
    expect(answer.status).toBe(403);
    expect(calls.length).toBe(before);
  });

  it('must say its origin to change anything', async () => {
    expect((await post('workspace.list', callBody(), { ...json, origin: '' })).status).toBe(403);
  });

  it.each(['cross-site', 'same-site', 'none'])('is turned away when the browser says the request is %s', async (site) => {
    expect((await post('workspace.list', callBody(), { ...json, 'sec-fetch-site': site })).status).toBe(403);
  });

  it('gets no permission for other origins, ever', async () => {
    const answer = await send({ method: 'OPTIONS', path: '/call/workspace.list', headers: { origin: `http://127.0.0.1:${port}` } });
    expect(answer.status).toBe(404);
    expect(Object.keys(answer.headers).filter((one) => one.startsWith('access-control'))).toEqual([]);
  });
});

describe('the window', () => {
  it('has a policy that allows only itself, with a fresh nonce in header and page', async () => {
    const [first, second] = [await send({ path: '/' }), await send({ path: '/' })];
    const nonceOf = (one: Answer): string => /'nonce-([\w-]+)'/.exec(String(one.headers['content-security-policy']))![1]!;
    expect(first.body).toContain(`<meta property="csp-nonce" nonce="${nonceOf(first)}">`);
    expect(first.body).not.toContain(NONCE_PLACE);
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    const policy = String(first.headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    for (const closed of ['object-src', 'frame-src', 'base-uri', 'form-action', 'frame-ancestors']) expect(policy).toContain(`${closed} 'none'`);
  });

  it('is never kept in a cache, sniffed, framed or told to others', async () => {
    for (const path of ['/', '/assets/main.js', '/nothing', '/file/none'])
      expect((await send({ path })).headers, path).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer' });
  });

  it('serves the files the build made (control of the next test)', async () => {
    const answer = await send({ path: '/assets/main.js' });
    expect([answer.status, answer.body, answer.headers['content-type']]).toEqual([200, 'export {};', 'text/javascript; charset=utf-8']);
  });

  it('serves nothing outside its folder under 200 and more spellings, not even through links', async () => {
    const ups = ['..', '%2e%2e', '.%2e', '%2E.', '%252e%252e', '..%00', '..;', '%c0%ae%c0%ae', '．．', '..%5c..', '....'];
    const slashes = ['/', '%2f', '\\', '%5c', '//', '/./', '%252f'];
    const starts = ['/', '/assets/', '//', '/%2e/', '/assets%2f'];
    const spelled = starts.flatMap((start) => ups.flatMap((up) => slashes.map((slash) => `${start}${up}${slash}secret.txt`)));
    const absolute = ['/etc/passwd', '//etc/passwd', '/assets/link.txt', '/up/secret.txt', '/up/renderer/index.html', 'http://127.0.0.1/etc/passwd', '/C:/secret.txt', '/assets/main.js%00', '/assets/main.js/', '/Assets/main.js', '/index.html'];
    const paths = [...spelled, ...absolute].map((path) => path.replace(/[^\x21-\x7e]/g, encodeURIComponent));
    expect(paths.length).toBeGreaterThan(200);
    for (const path of paths) {
      const answer = await send({ path });
      expect([400, 404], path).toContain(answer.status);
      expect(answer.body, path).not.toContain(SECRET);
      expect(answer.body, path).not.toContain('root:');
    }
  });
});

describe('calls', () => {
  it('carry company, language, job and input, and bring the envelope back', async () => {
    const answer = await post('catalogue.search', callBody({ company: 'c1', language: 'hi', job: 'j1', input: { query: 'कुर्ता' } }));
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { name: 'catalogue.search', input: { query: 'कुर्ता' } } });
    expect(calls.at(-1)).toEqual({ name: 'catalogue.search', input: { query: 'कुर्ता' }, options: { company: 'c1', language: 'hi', job: 'j1' } });
  });

  it('that are refused are answers, not errors', async () => {
    const answer = await post('refuse.me');
    expect([answer.status, JSON.parse(answer.body).problem.code]).toEqual([200, 'unreadable']);
  });

  it('that meet a bug say internal, and no path or stack', async () => {
    const answer = await post('bug.now');
    expect([answer.status, JSON.parse(answer.body).problem.code]).toEqual([500, 'internal']);
    expect(answer.body).not.toContain(root);
    expect(String(bugs.at(-1))).toContain(root);
  });

  const bad: [string, string, Record<string, string>][] = [
    ['no JSON', '{', json], ['not UTF-8', '{"input":"\xff"}', json], ['another media type', callBody(), { 'content-type': 'text/plain' }], ['no media type', callBody(), {}],
    ['a form', 'input=1', { 'content-type': 'application/x-www-form-urlencoded' }], ['a list', '[]', json], ['null', 'null', json], ['a company that is no text', callBody({ company: 7 }), json], ['a field nobody asked for', callBody({ person: 'x' }), json],
  ];
  it.each(bad)('with %s are wrong usage and reach nobody', async (_, body, headers) => {
    const before = calls.length;
    const answer = await send({ method: 'POST', path: '/call/workspace.list', headers, body: Buffer.from(body, 'latin1') });
    expect([answer.status, JSON.parse(answer.body).problem.code, calls.length]).toEqual([400, 'wrong-usage', before]);
  });

  it('longer than the limit are refused, with and without an announced length', async () => {
    const long = callBody({ input: 'x'.repeat(200_000) });
    const announced = await post('workspace.list', long, { ...json, 'content-length': String(long.length) });
    expect([announced.status, JSON.parse(announced.body).problem.code]).toEqual([413, 'too-large']);
    const chunked = await send({ method: 'POST', path: '/call/workspace.list', headers: json, body: Array.from({ length: 20 }, () => Buffer.alloc(10_000, 32)) });
    expect(chunked.status).toBe(413);
  });

  it('with any name at all are answered, never with a bug of the shell', async () => {
    const before = bugs.length;
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (name) => {
      const answer = await post(encodeURIComponent(name.isWellFormed() ? name : 'x'));
      expect(answer.status).toBe(200);
    }), { numRuns: 50 });
    expect(bugs.length).toBe(before);
  });

  it('can be cancelled by the name of their job', async () => {
    const cancel = async (path: string): Promise<unknown> => JSON.parse((await send({ method: 'POST', path, headers: json, body: '{}' })).body);
    expect(await cancel('/cancel/long%2Fone')).toEqual({ ok: true, value: { stopped: true } });
    expect(await cancel('/cancel/other')).toEqual({ ok: true, value: { stopped: false } });
    expect(await cancel('/cancel/%E0%A4')).toMatchObject({ ok: false, problem: { code: 'wrong-usage' } });
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'HEAD', 'GET'])('are made by POST only, not by %s', async (method) => {
    expect((await send({ method, path: '/call/workspace.list' })).status).toBe(404);
  });
});

describe('files', () => {
  const upload = (name: string, body: Buffer | Buffer[]): Promise<Answer> => send({ method: 'POST', path: `/upload?name=${encodeURIComponent(name)}`, headers: { 'content-type': 'application/octet-stream' }, body });
  const inbox = (): string[] => readdirSync(root).filter((one) => one.startsWith('in-'));

  it('that are handed in come back byte for byte by their token', async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => 32 + (i % 90)));
    const { value } = JSON.parse((await upload('दर सूची (1).csv', bytes)).body) as { value: { token: string; bytes: number } };
    expect(value.bytes).toBe(70_000);
    const back = await send({ path: `/file/${value.token}` });
    expect(Buffer.from(back.body).equals(bytes)).toBe(true);
    expect(back.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('दर सूची ')}%281%29.csv`);
  });

  it('with a name that climbs are stored under no name of theirs', async () => {
    const { value } = JSON.parse((await upload('../../../evil.csv/../../x.CSV', Buffer.from('a'))).body) as { value: { token: string } };
    expect(held.get(value.token)!.path).toMatch(/in-[^/\\]+[/\\]upload\.csv$/);
  });

  it('that are too large are refused and leave nothing behind', async () => {
    const before = inbox();
    const answer = await upload('big.csv', Array.from({ length: 60 }, () => Buffer.alloc(10_000)));
    expect([answer.status, JSON.parse(answer.body).problem.code]).toEqual([413, 'too-large']);
    expect(inbox()).toEqual(before);
  });

  it.each([['page.html', 'attachment'], ['drawing.svg', 'attachment'], ['sheet.pdf', 'inline'], ['photo.jpg', 'inline'], ['list.xlsx', 'attachment']])('called %s are shown as %s when asked inline', async (name, how) => {
    const { value } = JSON.parse((await upload(name, Buffer.from('<script>alert(1)</script>'))).body) as { value: { token: string } };
    const answer = await send({ path: `/file/${value.token}?inline=1` });
    expect(answer.headers['content-disposition']).toMatch(new RegExp(`^${how};`));
    expect(answer.headers['content-security-policy']).toContain('sandbox');
  });

  it.each(['none', '..%2f..%2fsecret.txt', '%00', 'toString', '__proto__'])('under the token %s are not there', async (token) => {
    const answer = await send({ path: `/file/${token}` });
    expect([answer.status, JSON.parse(answer.body).problem.code]).toEqual([404, 'no-such-file']);
  });
});

describe('events', () => {
  it('reach every open window, in order, and stop when it closes', async () => {
    const event = (sequence: number): AppEvent => ({ type: 'changed', company: 'c1', changeSet: 's', records: [], sequence });
    const stop = new AbortController();
    const open = async (): Promise<ReadableStreamDefaultReader<Uint8Array>> => (await fetch(`${shell.origin}/events`, { headers: { cookie }, signal: stop.signal })).body!.getReader();
    const windows = [await open(), await open()];
    while (shell.windows() < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const listener of listeners) { listener(event(1)); listener(event(2)); }
    for (const window of windows) {
      let text = '';
      while (!text.includes('"sequence":2')) text += new TextDecoder().decode((await window.read()).value);
      expect(text).toContain(`data: ${JSON.stringify(event(1))}\n\ndata: ${JSON.stringify(event(2))}\n\n`);
    }
    stop.abort();
    for (let i = 0; i < 100 && shell.windows() > 0; i++) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(shell.windows()).toBe(0);
  });
});

describe('starting', () => {
  it('says what to do when the window was never built', async () => {
    await expect(startHttpShell({ app, rendererFolder: join(root, 'none') })).rejects.toMatchObject({ code: 'window-not-built' });
  });

  it('takes another port when the wanted one is taken', async () => {
    const second = await startHttpShell({ app, rendererFolder: renderer, port });
    expect(second.origin).not.toBe(shell.origin);
    await second.close();
  });
});

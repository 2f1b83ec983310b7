import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, callBody, json, SECRET, type Sent, startTrial, type Trial } from './http.trial.ts';
import { NONCE_PLACE } from './index.ts';

let trial: Trial;
const send = (sent: Sent): Promise<Answer> => trial.send(sent);
const post: Trial['post'] = (...args) => trial.post(...args);

beforeAll(async () => void (trial = await startTrial()));
afterAll(() => trial.close());

describe('getting in', () => {
  it('turns away everybody who has no cookie, whatever they ask', async () => {
    for (const path of ['/', '/assets/main.js', '/events', '/file/t0', '/nothing']) expect((await send({ path })).status, path).toBe(403);
    expect((await post('workspace.list')).status).toBe(403);
    expect(trial.calls).toEqual([]);
  });

  it('does not take a wrong start token, and does not spend the right one on it', async () => {
    for (const wrong of ['', 'x', `${new URL(trial.shell.url).searchParams.get('start')}x`]) expect((await send({ path: `/?start=${wrong}` })).status).toBe(403);
  });

  it('does not spend the token on a foreign page that guesses the address', async () => {
    const path = new URL(trial.shell.url).search;
    expect((await send({ path: `/${path}`, headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await send({ path: `/${path}`, headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await send({ path: `/${path}`, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  });

  it('exchanges the start token once for a cookie that scripts and other sites cannot use', async () => {
    expect(trial.shell.wasOpened()).toBe(false);
    const first = await trial.enter();
    expect(trial.shell.wasOpened()).toBe(true);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']![0]).toMatch(/^niryat-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const second = await trial.enter();
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect((await send({ path: '/' })).status).toBe(200);
  });

  it('does not take a cookie that is nearly right, or two of them', async () => {
    const { cookie } = trial;
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
    expect((await send({ path: '/', headers: { host: host.replace('PORT', String(trial.port)) } })).status).toBe(403);
  });

  const origins = ['https://evil.example', 'null', 'http://localhost:PORT', 'http://127.0.0.1', 'https://127.0.0.1:PORT', 'http://127.0.0.1:PORT.evil.example', 'app://bundle', 'file://'];
  it.each(origins)('is turned away from the origin %s, even with the cookie', async (origin) => {
    const before = trial.calls.length;
    const answer = await post('workspace.list', callBody(), { ...json, origin: origin.replace('PORT', String(trial.port)) });
    expect(answer.status).toBe(403);
    expect(trial.calls.length).toBe(before);
  });

  it('must say its origin to change anything', async () => {
    expect((await post('workspace.list', callBody(), { ...json, origin: '' })).status).toBe(403);
  });

  it.each(['cross-site', 'same-site', 'none'])('is turned away when the browser says the request is %s', async (site) => {
    expect((await post('workspace.list', callBody(), { ...json, 'sec-fetch-site': site })).status).toBe(403);
  });

  it('gets no permission for other origins, ever', async () => {
    const answer = await send({ method: 'OPTIONS', path: '/call/workspace.list', headers: { origin: `http://127.0.0.1:${trial.port}` } });
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

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AppEvent } from '#app';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, callBody, json, type Sent, startTrial, type Trial } from './http.trial.ts';
import { startHttpShell } from './index.ts';

let trial: Trial;
const send = (sent: Sent): Promise<Answer> => trial.send(sent);
const post: Trial['post'] = (...args) => trial.post(...args);

beforeAll(async () => {
  trial = await startTrial();
  await trial.enter();
});
afterAll(() => trial.close());

describe('calls', () => {
  it('carry company, language, job and input, and bring the envelope back', async () => {
    const answer = await post('catalogue.search', callBody({ company: 'c1', language: 'hi', job: 'j1', input: { query: 'कुर्ता' } }));
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { name: 'catalogue.search', input: { query: 'कुर्ता' } } });
    expect(trial.calls.at(-1)).toEqual({ name: 'catalogue.search', input: { query: 'कुर्ता' }, options: { company: 'c1', language: 'hi', job: 'j1' } });
  });

  it('that are refused are answers, not errors', async () => {
    const answer = await post('refuse.me');
    expect([answer.status, JSON.parse(answer.body).problem.code]).toEqual([200, 'unreadable']);
  });

  it('that meet a bug say internal, and no path or stack', async () => {
    const answer = await post('bug.now');
    expect([answer.status, JSON.parse(answer.body).problem.code]).toEqual([500, 'internal']);
    expect(answer.body).not.toContain(trial.root);
    expect(String(trial.bugs.at(-1))).toContain(trial.root);
  });

  const bad: [string, string, Record<string, string>][] = [
    ['no JSON', '{', json], ['not UTF-8', '{"input":"\xff"}', json], ['another media type', callBody(), { 'content-type': 'text/plain' }], ['no media type', callBody(), {}],
    ['a form', 'input=1', { 'content-type': 'application/x-www-form-urlencoded' }], ['a list', '[]', json], ['null', 'null', json], ['a company that is no text', callBody({ company: 7 }), json], ['a field nobody asked for', callBody({ person: 'x' }), json],
  ];
  it.each(bad)('with %s are wrong usage and reach nobody', async (_, body, headers) => {
    const before = trial.calls.length;
    const answer = await send({ method: 'POST', path: '/call/workspace.list', headers, body: Buffer.from(body, 'latin1') });
    expect([answer.status, JSON.parse(answer.body).problem.code, trial.calls.length]).toEqual([400, 'wrong-usage', before]);
  });

  it('longer than the limit are refused, with and without an announced length', async () => {
    const long = callBody({ input: 'x'.repeat(200_000) });
    const announced = await post('workspace.list', long, { ...json, 'content-length': String(long.length) });
    expect([announced.status, JSON.parse(announced.body).problem.code]).toEqual([413, 'too-large']);
    const chunked = await send({ method: 'POST', path: '/call/workspace.list', headers: json, body: Array.from({ length: 20 }, () => Buffer.alloc(10_000, 32)) });
    expect(chunked.status).toBe(413);
  });

  it('with any name at all are answered, never with a bug of the shell', async () => {
    const before = trial.bugs.length;
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (name) => {
      const answer = await post(encodeURIComponent(name.isWellFormed() ? name : 'x'));
      expect(answer.status).toBe(200);
    }), { numRuns: 50 });
    expect(trial.bugs.length).toBe(before);
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
  const inbox = (): string[] => readdirSync(trial.root).filter((one) => one.startsWith('in-'));

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
    expect(trial.held.get(value.token)!.path).toMatch(/in-[^/\\]+[/\\]upload\.csv$/);
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

  it('that are previews are shown in place and given to nobody who would save them', async () => {
    for (const [name, query, status] of [['preview.pdf', '?inline=1', 200], ['preview.pdf', '', 200], ['preview.pdf', '?inline=0', 200], ['preview.xlsx', '?inline=1', 200], ['made.pdf', '', 200]] as const) {
      const { value } = JSON.parse((await upload(name, Buffer.from('bytes'))).body) as { value: { token: string } };
      const answer = await send({ path: `/file/${value.token}${query}` });
      const isGiven = answer.body === 'bytes';
      expect([isGiven, isGiven ? answer.status : JSON.parse(answer.body).problem.code], `${name}${query}`).toEqual(name === 'made.pdf' || (name === 'preview.pdf' && query === '?inline=1') ? [true, status] : [false, 'preview-only']);
    }
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
    const open = async (): Promise<ReadableStreamDefaultReader<Uint8Array>> => (await fetch(`${trial.shell.origin}/events`, { headers: { cookie: trial.cookie }, signal: stop.signal })).body!.getReader();
    const windows = [await open(), await open()];
    while (trial.shell.windows() < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const listener of trial.listeners) { listener(event(1)); listener(event(2)); }
    for (const window of windows) {
      let text = '';
      while (!text.includes('"sequence":2')) text += new TextDecoder().decode((await window.read()).value);
      expect(text).toContain(`data: ${JSON.stringify(event(1))}\n\ndata: ${JSON.stringify(event(2))}\n\n`);
    }
    stop.abort();
    for (let i = 0; i < 100 && trial.shell.windows() > 0; i++) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(trial.shell.windows()).toBe(0);
  });
});

describe('starting', () => {
  it('says what to do when the window was never built', async () => {
    await expect(startHttpShell({ app: trial.app, rendererFolder: join(trial.root, 'none') })).rejects.toMatchObject({ code: 'window-not-built' });
  });

  it('takes another port when the wanted one is taken', async () => {
    const second = await startHttpShell({ app: trial.app, rendererFolder: trial.renderer, port: trial.port });
    expect(second.origin).not.toBe(trial.shell.origin);
    await second.close();
  });
});

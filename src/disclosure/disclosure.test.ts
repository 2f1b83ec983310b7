import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Artifact, CONFIDENTIALITY, type Confidentiality, type FieldUse, fixedClock, Refusal } from '#base';
import { AUDIENCES, type Audience, messages, egressLog, isReleased, mayGo, release, releaseInto, type ReleaseOptions, review, saveReleased } from './index.ts';

const use = (cls: Confidentiality, field: string = cls): FieldUse => ({ kind: 'product', field, label: `Field ${field}`, class: cls, records: 2, example: 'CANARY-VALUE' });
const artifact = (fields: FieldUse[], bytes = 'hello'): Artifact => ({ name: 'sheet.pdf', bytes: new TextEncoder().encode(bytes), mediaType: 'application/pdf', fields });
const options = (more: Partial<ReleaseOptions> = {}): ReleaseOptions => ({ clock: fixedClock(1000), agree: async () => undefined, what: 'spec-sheet', audience: 'storefront', recipient: 'Storefront', approver: 'Asha', released: [], ...more });

/** A ledger in memory that keeps what a real one keeps: JSON. */
function memoryLedger() {
  const rows: string[] = [];
  return {
    rows,
    append: async (_name: string, entry: object) => void rows.push(JSON.stringify(entry)),
    ledger: async <T>(_name: string, more?: { limit?: number }) => rows.slice(-(more?.limit ?? rows.length)).map((row) => JSON.parse(row) as T),
  };
}

const codeOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(() => undefined, (one: unknown) => one);
  if (!(error instanceof Refusal)) throw new Error(`expected a Refusal, got ${String(error)}`);
  return error;
};

describe('the review says what happens to each class', () => {
  test.each<[Audience, string]>([
    ['public', 'goes ask held ask held'],
    ['buyer', 'goes goes held ask held'],
    ['storefront', 'goes goes held ask held'],
    ['self', 'goes goes goes goes goes'],
  ])('for %s: public, buyer, party, internal, secret are %s', (audience, expected) => {
    expect(review(CONFIDENTIALITY.map((one) => use(one)), audience, []).map((line) => line.decision).join(' ')).toBe(expected);
  });

  test('a release turns ask into goes, and moves nothing that is held', () => {
    const released = CONFIDENTIALITY.map((one) => `product.${one}`);
    expect(review(CONFIDENTIALITY.map((one) => use(one)), 'storefront', released).map((line) => line.decision)).toEqual(['goes', 'goes', 'held', 'goes', 'held']);
  });

  test('a release names kind and field: that of the exporter does not open the product', () => {
    expect(review([use('internal', 'markets')], 'storefront', ['exporter.markets', 'markets'])[0]?.decision).toBe('ask');
  });

  test('what may go is what the gate lets through', async () => {
    const anyUse = fc.record({ kind: fc.constantFrom('product', 'exporter'), field: fc.constantFrom('a', 'b', 'c'), label: fc.string(), class: fc.constantFrom(...CONFIDENTIALITY), records: fc.nat(9) });
    await fc.assert(fc.asyncProperty(fc.array(anyUse, { maxLength: 8 }), fc.constantFrom(...AUDIENCES), fc.subarray(['product.a', 'product.b', 'exporter.c']), async (fields, audience, released) => {
      const ledger = memoryLedger();
      const going = mayGo(fields, audience, released);
      await release(ledger, artifact(going), options({ audience, released, private: audience === 'self' }));
      expect(ledger.rows).toHaveLength(1);
      if (going.length < fields.length) expect((await codeOf(release(ledger, artifact(fields), options({ audience, released })))).code).toBe('gate-refused');
    }));
  });
});

describe('the gate', () => {
  test('data of a party goes to that party alone, and never because somebody released it', async () => {
    const theirs = { ...use('party', 'price'), kind: 'buyer_item', party: 'BUYER-1' };
    const done = await release(memoryLedger(), artifact([theirs]), options({ audience: 'buyer', recipient: 'Lindqvist AB', party: 'BUYER-1' }));
    expect(isReleased(done)).toBe(true);
    for (const wrong of [{ party: 'BUYER-2' }, {}, { released: ['buyer_item.price'] }]) expect((await codeOf(release(memoryLedger(), artifact([theirs]), options({ audience: 'buyer', recipient: 'Moreau SARL', ...wrong })))).code).toBe('gate-refused');
    expect((await codeOf(release(memoryLedger(), artifact([use('party')]), options({ audience: 'buyer', recipient: 'Lindqvist AB', party: 'BUYER-1' })))).code).toBe('gate-refused');
    await expect(release(memoryLedger(), artifact([theirs]), options({ audience: 'storefront', party: 'BUYER-1' }))).rejects.toThrow(TypeError);
    await expect(release(memoryLedger(), artifact([theirs]), options({ audience: 'buyer', recipient: ' ', party: 'BUYER-1' }))).rejects.toThrow(TypeError);
  });

  test.each<[Confidentiality, string]>([['secret', 'OUT-SECRET'], ['party', 'OUT-PARTY'], ['internal', 'OUT-INTERNAL']])('refuses a %s field with %s, logs nothing and does not tell the value', async (cls, rule) => {
    const ledger = memoryLedger();
    const refusal = await codeOf(release(ledger, artifact([use('public'), use(cls)]), options()));
    expect([refusal.code, refusal.findings?.map((one) => one.rule)]).toEqual(['gate-refused', [rule]]);
    expect(JSON.stringify(refusal.toProblem())).not.toContain('CANARY-VALUE');
    expect(ledger.rows).toEqual([]);
    expect(messages[rule]?.hi).toBeTruthy();
  });

  test('no release opens a secret or party field', async () => {
    const refusal = await codeOf(release(memoryLedger(), artifact([use('secret'), use('party')]), options({ released: ['product.secret', 'product.party'] })));
    expect(refusal.findings).toHaveLength(2);
  });

  test('a copy for oneself carries secrets only when it is called private', async () => {
    expect((await codeOf(release(memoryLedger(), artifact([use('secret')]), options({ audience: 'self' })))).code).toBe('gate-refused');
    const ledger = memoryLedger();
    await release(ledger, artifact([use('secret')]), options({ audience: 'self', private: true }));
    expect((await egressLog(ledger, 10))[0]).toMatchObject({ private: true, audience: 'self' });
  });

  test('nothing for somebody else is private', async () => {
    await expect(release(memoryLedger(), artifact([use('secret')]), options({ audience: 'buyer', private: true }))).rejects.toThrow(TypeError);
  });

  test('the log tells name, hash, size, fields and releases, not values', async () => {
    const ledger = memoryLedger();
    const done = await release(ledger, artifact([use('internal'), use('public', 'name')]), options({ released: ['product.internal', 'product.never'] }));
    expect(await egressLog(ledger, 10)).toEqual([{
      at: 1000, what: 'spec-sheet', name: 'sheet.pdf', sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824', bytes: 5, mediaType: 'application/pdf',
      audience: 'storefront', recipient: 'Storefront', approver: 'Asha', private: false, fields: ['product.internal', 'product.name'], released: ['product.internal'],
      uses: [{ key: 'product.internal', label: 'Field internal', class: 'internal', records: 2 }, { key: 'product.name', label: 'Field name', class: 'public', records: 2 }],
    }]);
    expect(ledger.rows.join('')).not.toContain('CANARY-VALUE');
    expect(done.sha256).toMatch(/^2cf24dba/);
  });

  test('bytes changed by the maker after the release are not the bytes that leave', async () => {
    const mine = artifact([]);
    const done = await release(memoryLedger(), mine, options());
    mine.bytes[0] = 0;
    expect(new TextDecoder().decode(done.bytes)).toBe('hello');
  });

  test('when the log cannot be written nothing is released', async () => {
    const broken = { ...memoryLedger(), append: async () => { throw new Error('disk full'); } };
    await expect(release(broken, artifact([]), options())).rejects.toThrow('disk full');
  });
});

describe('a released file on disk', () => {
  let folder: string;
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'niryat-out-')); });
  afterEach(() => rm(folder, { recursive: true }));

  test('appears whole under its name and replaces an older one', async () => {
    await writeFile(join(folder, 'sheet.pdf'), 'older and longer');
    const path = await saveReleased(folder, await release(memoryLedger(), artifact([]), options()));
    expect(await readFile(path, 'utf8')).toBe('hello');
    expect(await readdir(folder)).toEqual(['sheet.pdf']);
  });

  test('only what release returned can be saved, not a copy that looks like it', async () => {
    const done = await release(memoryLedger(), artifact([]), options());
    const forged = { ...done };
    expect([isReleased(done), isReleased(forged)]).toEqual([true, false]);
    await expect(saveReleased(folder, forged)).rejects.toThrow(TypeError);
    expect(await readdir(folder)).toEqual([]);
  });

  test.each(['../out.pdf', 'a/b.pdf', '', '.hidden', '..'])('the name %j never reaches the disk', async (name) => {
    const done = await release(memoryLedger(), { ...artifact([]), name }, options());
    await expect(saveReleased(folder, done)).rejects.toThrow(TypeError);
    expect(await readdir(folder)).toEqual([]);
  });

  test('a name that a folder already has is told by its code and leaves nothing', async () => {
    await mkdir(join(folder, 'sheet.pdf', 'x'), { recursive: true });
    const done = await release(memoryLedger(), artifact([]), options());
    expect((await codeOf(saveReleased(folder, done))).code).toBe('cannot-write');
    expect(await readdir(folder)).toEqual(['sheet.pdf']);
  });

  async function* chunks(texts: string[], end?: Error): AsyncGenerator<Uint8Array> {
    for (const text of texts) yield new TextEncoder().encode(text);
    if (end) throw end;
  }
  const streamed = (fields: FieldUse[], made: AsyncIterable<Uint8Array>) => ({ name: 'package.zip', mediaType: 'application/zip', fields, chunks: made });

  test('one written as it is made is logged with the hash of the file and named last', async () => {
    const ledger = memoryLedger();
    const seen: string[] = [];
    const watching = { ...ledger, append: async (name: string, entry: object) => { seen.push(...(await readdir(folder))); await ledger.append(name, entry); } };
    const done = await releaseInto(folder, watching, streamed([use('public')], chunks(['hel', 'lo'])), options());
    expect(seen).toEqual([expect.stringMatching(/^\..*\.part$/)]);
    expect(await readdir(folder)).toEqual(['package.zip']);
    expect((await egressLog(ledger, 1))[0]).toMatchObject({ name: 'package.zip', bytes: 5, sha256: done.sha256 });
    expect(done.sha256).toMatch(/^2cf24dba/);
  });

  test('many small and some large chunks arrive in their order, every byte once', async () => {
    const pieces = Array.from({ length: 6_000 }, (_, at) => Buffer.alloc(at % 500 === 0 ? 300_000 : at % 7, at % 251));
    async function* all(): AsyncGenerator<Uint8Array> { yield* pieces; }
    const done = await releaseInto(folder, memoryLedger(), streamed([], all()), options());
    expect((await readFile(done.path)).equals(Buffer.concat(pieces))).toBe(true);
  });

  test('one that may not leave is refused before its first byte is made', async () => {
    const never = { [Symbol.asyncIterator]: () => { throw new Error('was made'); } };
    expect((await codeOf(releaseInto(folder, memoryLedger(), streamed([use('secret')], never), options()))).code).toBe('gate-refused');
    expect(await readdir(folder)).toEqual([]);
  });

  test('one that fails while it is made leaves the older file, no part and no log entry', async () => {
    await writeFile(join(folder, 'package.zip'), 'older');
    const ledger = memoryLedger();
    await expect(releaseInto(folder, ledger, streamed([], chunks(['half'], new Error('stopped'))), options())).rejects.toThrow('stopped');
    expect([await readdir(folder), await readFile(join(folder, 'package.zip'), 'utf8'), ledger.rows]).toEqual([['package.zip'], 'older', []]);
  });
});

import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blobPath, fittedCache, hashOf, keptBytes, readBlob, storeBlob, sweepUnfinishedBlobs } from './index.ts';

let folder = '';
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'niryat-media-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));
const bytes = new TextEncoder().encode('a photo, let us say');

describe('the media store', () => {
  test('keeps a file under its own hash and gives it back', async () => {
    const hash = await storeBlob(folder, bytes, 'jpg');
    expect(hash).toBe(hashOf(bytes));
    expect(await blobPath(folder, hash)).toBe(join(folder, 'media', hash.slice(0, 2), `${hash}.jpg`));
    expect(new Uint8Array(await readBlob(folder, hash))).toEqual(bytes);
  });

  test('keeps the same bytes once, also when stored at the same moment under two endings', async () => {
    await Promise.all([storeBlob(folder, bytes, 'jpg'), storeBlob(folder, bytes, 'jpg'), storeBlob(folder, bytes, 'jpg')]);
    const hash = await storeBlob(folder, bytes, 'jpeg');
    expect(await readdir(join(folder, 'media', hash.slice(0, 2)))).toEqual([`${hash}.jpg`]);
  });

  test('a file changed behind our back is refused, and mended when the photo is added again', async () => {
    const hash = await storeBlob(folder, bytes, 'jpg');
    await writeFile((await blobPath(folder, hash)) ?? '', 'something else');
    await expect(readBlob(folder, hash)).rejects.toMatchObject({ code: 'blob-damaged' });
    await storeBlob(folder, bytes, 'jpg');
    await expect(readBlob(folder, hash)).resolves.toBeDefined();
  });

  test('a hash that is not here is refused; a text that is no hash is a bug', async () => {
    await expect(readBlob(folder, 'a'.repeat(64))).rejects.toMatchObject({ code: 'no-such-blob' });
    await expect(blobPath(folder, '../../etc/passwd')).rejects.toThrow();
    await expect(storeBlob(folder, bytes, '../x')).rejects.toThrow('no file extension');
  });

  test('what a power cut left half written is swept, and nothing else', async () => {
    const hash = await storeBlob(folder, bytes, 'jpg');
    await writeFile(join(folder, 'media', hash.slice(0, 2), '.part-left-behind'), 'half');
    expect(await sweepUnfinishedBlobs(folder)).toBe(1);
    expect(await readdir(join(folder, 'media', hash.slice(0, 2)))).toEqual([`${hash}.jpg`]);
    expect(await sweepUnfinishedBlobs(join(folder, 'nowhere'))).toBe(0);
  });
});

describe('the cache of fitted pictures', () => {
  const options = { width: 100, height: 100 };
  const fitted = { bytes, width: 100, height: 75, format: 'jpeg' as const };

  test('gives back what it was given, for the same photo and the same fit only', async () => {
    const cache = fittedCache(join(folder, 'cache'));
    await cache.set('a'.repeat(64), options, fitted);
    expect(await cache.get('a'.repeat(64), { height: 100, width: 100, mode: 'inside' })).toEqual({ ...fitted, bytes: Buffer.from(bytes) });
    expect(await cache.get('b'.repeat(64), options)).toBeUndefined();
    expect(await cache.get('a'.repeat(64), { ...options, quality: 80 })).toBeUndefined();
  });

  test('a cached file that was cut short counts as absent', async () => {
    const cache = fittedCache(join(folder, 'cache'));
    await cache.set('a'.repeat(64), options, fitted);
    const [name] = (await readdir(join(folder, 'cache'), { recursive: true })).filter((one) => /[\\/]/.test(one));
    await writeFile(join(folder, 'cache', name ?? ''), 'short');
    expect(await cache.get('a'.repeat(64), options)).toBeUndefined();
  });

  test('what was put there first goes first when there is too much, and nothing goes below the limit', async () => {
    const kept = keptBytes(join(folder, 'kept'));
    for (const [at, word] of ['first', 'second', 'third'].entries()) {
      await kept.set(word, Buffer.alloc(100, at));
      for (const name of await readdir(join(folder, 'kept'), { recursive: true })) if (name.length > 40) await utimes(join(folder, 'kept', name), 1_000, Math.min(1_000 + at, (await stat(join(folder, 'kept', name))).mtimeMs / 1_000));
    }
    expect(await kept.trim(400)).toBe(0);
    expect(await kept.trim(300)).toBe(2);
    expect([await kept.get('first'), await kept.get('second'), (await kept.get('third'))?.length]).toEqual([undefined, undefined, 100]);
    expect(await keptBytes(join(folder, 'nowhere')).trim(1)).toBe(0);
  });
});

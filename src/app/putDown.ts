import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '#base';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; free some space and run it again', EDQUOT: 'your quota on this disk is used up', EROFS: 'this disk is read-only', EACCES: 'you may not write there', EPERM: 'you may not write there',
  ENOENT: 'there is no such folder', ENOTDIR: 'part of the path is not a folder', EISDIR: 'a folder of that name stands there', ENAMETOOLONG: 'the name is too long',
};

const REASONS_HI: Readonly<Record<string, string>> = {
  ENOSPC: 'डिस्क भर गई है; कुछ जगह ख़ाली करके फिर चलाएँ', EDQUOT: 'इस डिस्क पर आपका कोटा पूरा हो गया है', EROFS: 'यह डिस्क सिर्फ़ पढ़ी जा सकती है', EACCES: 'वहाँ लिखने की आपको अनुमति नहीं है', EPERM: 'वहाँ लिखने की आपको अनुमति नहीं है',
  ENOENT: 'ऐसा कोई फ़ोल्डर नहीं है', ENOTDIR: 'पाथ का एक हिस्सा फ़ोल्डर नहीं है', EISDIR: 'वहाँ इस नाम का फ़ोल्डर है', ENAMETOOLONG: 'नाम बहुत लंबा है',
};

/** Why the system did not write, in words. */
export const reasonOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? (code || String(error));
};

/** The same in Hindi; what has no words there is said by its code. */
const inHindi = (error: unknown): string => REASONS_HI[(error as NodeJS.ErrnoException).code ?? ''] ?? reasonOf(error);

/** `hi`: path and reason in Hindi, where they are known. */
export const cannotWrite = (path: string, why: string, hi?: { path?: string; why: string }): Refusal => new Refusal('cannot-write', `${path} cannot be written: ${why}.`, { ...(hi ? { hi: `${hi.path ?? path} नहीं लिखी जा सकी: ${hi.why}।` } : {}), where: { file: path } });

/** A failed write of the system (full disk, read-only, forbidden) as the expected failure it is; undefined for every other error. */
export function diskRefusal(error: unknown): Refusal | undefined {
  const { code = '', path } = error as NodeJS.ErrnoException;
  return /^(ENOSPC|EDQUOT|EROFS|EACCES|EPERM)$/.test(code) ? cannotWrite(path ?? 'A file', reasonOf(error), { path: path ?? 'एक फ़ाइल', why: inHindi(error) }) : undefined;
}

/**
 * Puts a finished file down under its final name only when every byte is on the disk: a copy beside it, fsync, rename. What stood there
 * before stays whole until then. Throws Refusal('cannot-write').
 */
export async function putDown(made: string, target: string): Promise<void> {
  const partial = join(dirname(target), `.${basename(target).slice(0, 200)}.${randomBytes(6).toString('hex')}.part`);
  try {
    await copyFile(made, partial, constants.COPYFILE_EXCL);
    await flush(partial);
    await rename(partial, target);
    await flushFolder(dirname(target));
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw cannotWrite(target, reasonOf(error), { why: inHindi(error) });
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is durable once its folder is; systems that cannot open a folder do this by themselves. */
async function flushFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => undefined);
  await opened?.sync().catch(() => {});
  await opened?.close();
}

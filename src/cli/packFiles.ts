import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cannotWrite, reasonOf } from '#app';

/** Files of a pack's author: built texts, sealed packs and keys. They are made of files the author named and hold nothing of a company. */
export async function writeNew(path: string, bytes: Uint8Array | string, mode = 0o644): Promise<void> {
  // Never over a file that is there: a key that is lost cannot be made again.
  await writeFile(path, bytes, { flag: 'wx', mode }).catch((error: unknown) => {
    throw cannotWrite(path, (error as { code?: unknown }).code === 'EEXIST' ? 'there is a file of this name already' : reasonOf(error));
  });
}

/** A new pair of signing keys in a folder: the private one for its owner's eyes alone. */
export async function writeKeyPair(folder: string): Promise<{ privateKey: string; publicKey: string }> {
  const pair = generateKeyPairSync('ed25519');
  const [privateKey, publicKey] = [join(folder, 'signing-key.private.pem'), join(folder, 'signing-key.public.pem')];
  await writeNew(privateKey, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600);
  await writeNew(publicKey, pair.publicKey.export({ type: 'spki', format: 'pem' }));
  return { privateKey, publicKey };
}

import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { day, Refusal } from '#base';
import { z } from 'zod';

/** A signer whose packs are taken. `publicKey` is the raw Ed25519 key, 32 bytes in base64; the id is the beginning of its SHA-256. */
export const trustedKey = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  publicKey: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
  name: z.string().trim().min(2).max(80),
  /** First and last day of publication that its signatures count for. */
  from: day,
  to: day.optional(),
});
export type TrustedKey = z.infer<typeof trustedKey>;

/** Keys of the Niryat releases. Empty until the first release key is made (docs/rule-packs.md): until then only signers a company trusts itself count. */
export const RELEASE_KEYS: readonly TrustedKey[] = [];

/** SPKI header that stands before the 32 bytes of every Ed25519 public key. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export const keyId = (raw: Uint8Array): string => createHash('sha256').update(raw).digest('hex').slice(0, 16);

/** The raw public key of a key object. Throws Refusal key-unreadable when it is not Ed25519. */
export function rawPublicKey(key: KeyObject): Buffer {
  if (key.asymmetricKeyType !== 'ed25519') throw new Refusal('key-unreadable', 'This is not an Ed25519 key. Nothing was changed.', { hi: 'यह की Ed25519 प्रकार की नहीं है। कुछ नहीं बदला।' });
  return createPublicKey(key.type === 'private' ? key.export({ type: 'pkcs8', format: 'pem' }) : key.export({ type: 'spki', format: 'pem' })).export({ type: 'spki', format: 'der' }).subarray(-32);
}

/** A trusted key out of a PEM file with a public key. Throws Refusal key-unreadable. */
export function keyFromPem(pem: string, name: string, from: string): TrustedKey {
  let raw: Buffer;
  try {
    raw = rawPublicKey(createPublicKey(pem));
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('key-unreadable', 'This file holds no public key (PEM, Ed25519). Nothing was changed.', { hi: 'इस फ़ाइल में कोई पब्लिक की नहीं है (PEM, Ed25519)। कुछ नहीं बदला।' });
  }
  return { id: keyId(raw), publicKey: raw.toString('base64'), name, from };
}

const keyObject = ({ publicKey }: TrustedKey): KeyObject => createPublicKey({ key: Buffer.concat([SPKI, Buffer.from(publicKey, 'base64')]), format: 'der', type: 'spki' });

/** What is signed: the purpose and then the exact bytes, so that a signature for one purpose is none for another. */
const signedBytes = (purpose: string, body: Uint8Array): Buffer => Buffer.concat([Buffer.from(`${purpose}\n`), body]);

export const signBytes = (purpose: string, body: Uint8Array, privateKey: KeyObject): Buffer => sign(null, signedBytes(purpose, body), privateKey);
export const signatureFits = (purpose: string, body: Uint8Array, signature: Uint8Array, key: TrustedKey): boolean => verify(null, signedBytes(purpose, body), keyObject(key), signature);

/** Later entries of one id take the place of earlier ones: a list can end a key, a company's own trust cannot outlive that. */
export const joinKeys = (...lists: readonly (readonly TrustedKey[])[]): TrustedKey[] => [...new Map(lists.flat().map((one) => [one.id, one])).values()];

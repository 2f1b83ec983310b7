import { day, Refusal } from '#base';
import { z } from 'zod';
import { keyId, type TrustedKey, trustedKey } from './packKeys.ts';
import { openSealed } from './packSeal.ts';

/** First line of a sealed key list. */
export const KEY_LIST = 'NIRYAT KEY LIST 1';
const keyList = z.strictObject({ issued: day, keys: z.array(trustedKey).min(1).max(50) });

/**
 * Keys out of a key list that was signed by a key already trusted: how one release key hands over to the next. A list may end the old key's
 * time (`to`). Throws Refusal key-list-refused: nothing of a list whose signature does not fit is read.
 */
export function keysFromList(bytes: Uint8Array, trusted: readonly TrustedKey[]): TrustedKey[] {
  const { body } = openSealed(bytes, KEY_LIST, trusted, 'key-list');
  const read = keyList.safeParse(jsonOf(body));
  if (!read.success) throw new Refusal('key-list-invalid', `The key list cannot be used: ${read.error.issues[0]?.path.join('.') ?? ''} ${read.error.issues[0]?.message ?? ''}. Nothing was changed.`, { hi: `की-सूची काम में नहीं ली जा सकती: ${read.error.issues[0]?.path.join('.') ?? ''} ${read.error.issues[0]?.message ?? ''}। कुछ नहीं बदला।` });
  const wrong = read.data.keys.find((one) => keyId(Buffer.from(one.publicKey, 'base64')) !== one.id);
  if (wrong) throw new Refusal('key-list-invalid', `The key list names ${wrong.id}, but its key is another one. Nothing was changed.`, { hi: `की-सूची में ${wrong.id} लिखा है, पर उसके साथ दूसरी की है। कुछ नहीं बदला।` });
  return read.data.keys;
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}

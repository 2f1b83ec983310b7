import { createPrivateKey, type KeyObject } from 'node:crypto';
import { Refusal } from '#base';
import { KEY_LIST, keyId, rawPublicKey, RULE_PACK, sealed } from '#rules';
import type { UseCase } from '../port.ts';
import { readPackFile } from './packBytes.ts';

function privateKeyOf(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Refusal('key-unreadable', 'This file holds no private key (PEM, Ed25519, without a password). Nothing was signed.', { hi: 'इस फ़ाइल में कोई प्राइवेट की नहीं है (PEM, Ed25519, बिना पासवर्ड)। किसी पर हस्ताक्षर नहीं हुआ।' });
  }
}

/** Signs the exact bytes of a built pack, or of a key list (a JSON file). */
const signPack: UseCase<'rules.signPack'> = async ({ file, key }, { files }) => {
  const privateKey = privateKeyOf((await readPackFile(files.path(key), files.name(key))).toString('utf8'));
  const id = keyId(rawPublicKey(privateKey));
  const body = await readPackFile(files.path(file), files.name(file));
  const purpose = files.name(file).endsWith('.json') ? KEY_LIST : RULE_PACK;
  return { key: id, sealed: sealed(purpose, body, privateKey).toString('base64') };
};
export default signPack;

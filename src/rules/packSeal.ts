import type { KeyObject } from 'node:crypto';
import { Refusal } from '#base';
import { keyId, rawPublicKey, signatureFits, signBytes, type TrustedKey } from './packKeys.ts';

/** First line of a sealed file, which is what its signature is for. */
export const RULE_PACK = 'NIRYAT RULE PACK 1';
/** Bytes a pack may have. All bundled packs together are a quarter of it. */
export const PACK_LIMIT = 8 << 20;
const HEAD_LIMIT = 400;

const HEAD = /^(NIRYAT [A-Z ]+ 1)\nkey: ([0-9a-f]{16})\nsignature: ([A-Za-z0-9+/]{86}==)\n\n/;

/** Puts the signature before the bytes: three lines a person can read, an empty one, then the body as it is. */
export function sealed(purpose: string, body: Uint8Array, privateKey: KeyObject): Buffer {
  const head = `${purpose}\nkey: ${keyId(rawPublicKey(privateKey))}\nsignature: ${signBytes(purpose, body, privateKey).toString('base64')}\n\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

type What = 'pack' | 'key-list';
const NAME: Readonly<Record<What, string>> = { pack: 'rule pack', 'key-list': 'key list' };
const NAME_HI: Readonly<Record<What, string>> = { pack: 'नियम पैक', 'key-list': 'की-सूची' };
const KEEPS_HI = 'कुछ नहीं बदला; आपके पहले वाले नियम लागू हैं।';
const KEEPS = 'Nothing was changed; the rules you had stay in force.';

/**
 * The body of a sealed file, after its signature was found to fit the exact bytes. Nothing of the body is parsed before that.
 * Throws Refusal <what>-unsigned | <what>-unknown-key | <what>-altered | too-large.
 */
export function openSealed(bytes: Uint8Array, purpose: string, trusted: readonly TrustedKey[], what: What): { body: Uint8Array; key: TrustedKey } {
  if (bytes.length > PACK_LIMIT) throw new Refusal('too-large', `A ${NAME[what]} has at most ${PACK_LIMIT >> 20} MB; this file has more. ${KEEPS}`, { hi: `${NAME_HI[what]} में ज़्यादा से ज़्यादा ${PACK_LIMIT >> 20} MB हो सकते हैं; यह फ़ाइल उससे बड़ी है। ${KEEPS_HI}` });
  const head = HEAD.exec(Buffer.from(bytes.subarray(0, HEAD_LIMIT)).toString('latin1'));
  if (!head || head[1] !== purpose) throw new Refusal(`${what}-unsigned`, `This file is not a signed ${NAME[what]}. ${KEEPS}`, { hi: `यह फ़ाइल ${NAME_HI[what]} नहीं है या इस पर हस्ताक्षर नहीं है। ${KEEPS_HI}` });
  const key = trusted.find((one) => one.id === head[2]);
  if (!key) throw new Refusal(`${what}-unknown-key`, `This ${NAME[what]} is signed with the key ${head[2] ?? ''}, which is not trusted here. ${KEEPS}`, { hi: `इस ${NAME_HI[what]} पर की ${head[2] ?? ''} का हस्ताक्षर है, जिस पर यहाँ भरोसा नहीं है। ${KEEPS_HI}` });
  const body = bytes.subarray(head[0].length);
  if (!signatureFits(purpose, body, Buffer.from(head[3] ?? '', 'base64'), key)) throw new Refusal(`${what}-altered`, `This ${NAME[what]} was changed after it was signed. ${KEEPS} Get the file again from where it came.`, { hi: `इस ${NAME_HI[what]} में हस्ताक्षर के बाद बदलाव हुआ। ${KEEPS_HI} फ़ाइल जहाँ से आई, वहाँ से फिर लें।` });
  return { body, key };
}

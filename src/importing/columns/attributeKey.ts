import { foldText } from '#base';

/** A small steady number for a text of any script (FNV-1a). */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value.toString(36);
}

/** The key of the attribute a heading makes: small letters and digits; headings of other scripts get a key from their letters' codes, the same in every file. */
export function attributeKeyOf(heading: string): string {
  const key = foldText(heading).replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '').slice(0, 56);
  const lost = foldText(heading).replace(/[\s\p{P}\p{S}]+/gu, '').length - key.replaceAll('_', '').length;
  return key.length > 0 && lost === 0 ? key : `${key ? `${key}_` : 'a_'}${hash(foldText(heading))}`;
}

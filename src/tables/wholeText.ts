import { stat } from 'node:fs/promises';
import { Refusal } from '#base';
import { chosenEncoding, decodedText, encodingChoices, encodingShown } from './encoding.ts';
import { TABLE_LIMITS } from './limits.ts';
import type { EncodingChoice } from './table.ts';

/** How the encoding of a text is said: `wanted` a person chose, `declared` the file itself names. */
export type SaidEncoding = { wanted?: string; declared?: string };

/** The whole text of a JSON or XML file with its encoding. Throws Refusal: too-large, no-such-encoding. */
export async function wholeText(path: string, name: string, head: Uint8Array, said: SaidEncoding = {}): Promise<{ text: string; encoding: string; encodings: EncodingChoice[] }> {
  if ((await stat(path)).size > TABLE_LIMITS.wholeFileBytes) throw new Refusal('too-large', `${name} is larger than 128 MB, more than is read in this format. Split it, or export it as CSV.`, { hi: `${name} 128 MB से बड़ी है, इस फ़ॉर्मेट में इतनी बड़ी नहीं पढ़ी जाती। उसे बाँट दें, या CSV में एक्सपोर्ट करें।`, where: { file: name } });
  const found = await chosenEncoding(path, head, said.wanted);
  const proven = found.name === 'utf-16le' || found.name === 'utf-16be' || found.skip > 0;
  const used = said.declared && !said.wanted && !proven ? { name: said.declared, skip: 0, sure: true } : found;
  let text = '';
  for await (const piece of decodedText(path, used)) text += piece;
  return { text, encoding: encodingShown(used.name), encodings: used.sure ? [] : await encodingChoices(path, used.name) };
}

import { stat } from 'node:fs/promises';
import { Refusal } from '#base';
import { decodedText, detectEncoding } from './encoding.ts';
import { TABLE_LIMITS } from './limits.ts';

/** The whole text of a JSON or XML file with its encoding. Throws Refusal too-large. */
export async function wholeText(path: string, name: string, head: Uint8Array, encoding?: string): Promise<{ text: string; encoding: string }> {
  if ((await stat(path)).size > TABLE_LIMITS.wholeFileBytes) throw new Refusal('too-large', `${name} is larger than 128 MB, more than is read in this format. Split it, or export it as CSV.`, { where: { file: name } });
  const found = await detectEncoding(path, head);
  const used = encoding && found.name !== 'utf-16le' && found.name !== 'utf-16be' && found.skip === 0 ? { name: encoding, skip: 0 } : found;
  let text = '';
  for await (const piece of decodedText(path, used)) text += piece;
  return { text, encoding: used.name.toUpperCase().replace('WINDOWS', 'Windows') };
}

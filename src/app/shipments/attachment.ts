import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Refusal } from '#base';
import { storeBlob } from '#media';
import type { Context } from '../port.ts';

/** The largest scan or PDF that is kept with a paper, bytes. */
const LARGEST = 50 * 1024 * 1024;

/** Keeps a file that was handed in, by its hash. Throws Refusal('too-large'). */
export async function keptFile(context: Context, token: string): Promise<{ fileBlob: string; fileName: string }> {
  const { folder } = await context.workspace();
  const fileName = context.files.name(token);
  const bytes = await readFile(context.files.path(token));
  if (bytes.byteLength > LARGEST) throw new Refusal('too-large', `${fileName} is larger than 50 MB. Scan it again with a lower resolution.`, { hi: `${fileName} 50 MB से बड़ी है। कम रिज़ॉल्यूशन पर फिर स्कैन करें।`, where: { file: fileName } });
  return { fileBlob: await storeBlob(folder, bytes, extname(fileName).slice(1).toLowerCase() || 'bin'), fileName: fileName.slice(0, 255) };
}

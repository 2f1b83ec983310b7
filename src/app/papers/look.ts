import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Refusal } from '#base';
import { readBlob } from '#media';
import type { Context, UseCase } from '../port.ts';
import { knownPaper } from '../shipments/known.ts';
import type { FitAnswer } from '../worker/preparePhotos.ts';

/** The largest file that is shown, bytes: as much as is kept with a paper. */
const LARGEST = 50 * 1024 * 1024;
/** Letters of a scanned A4 page can be read at 200 dots an inch and more. */
const LONGEST_SIDE = 2_600;
const QUALITY = 85;

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

async function handedIn(context: Context, token: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [path, name] = [context.files.path(token), context.files.name(token)];
  if ((await stat(path)).size > LARGEST) throw new Refusal('too-large', `${name} is larger than 50 MB. Scan it again with a lower resolution.`, { hi: `${name} 50 MB से बड़ी है। कम रिज़ॉल्यूशन पर फिर स्कैन करें।`, where: { file: name } });
  return { name, bytes: await readFile(path) };
}

async function keptWith(context: Context, id: string): Promise<{ name: string; bytes: Uint8Array }> {
  const { read, folder } = await context.workspace();
  const { fileBlob, fileName = 'document' } = await knownPaper(read, id);
  if (!fileBlob) throw new Refusal('no-such-file', 'No file is attached to this document.', { hi: 'इस दस्तावेज़ के साथ कोई फ़ाइल नहीं लगी है।' });
  return { name: fileName, bytes: await readBlob(folder, fileBlob) };
}

/** A picture is taken apart and made anew in the process that can be killed: the window gets plain pixels of it. */
async function pictureOf({ worker, signal }: Context, name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const run = worker.run('fit-image', { images: [{ bytes, options: { width: LONGEST_SIDE, height: LONGEST_SIDE, quality: QUALITY } }] }, { signal, warm: true });
  for await (const one of run) {
    const answer = one as FitAnswer;
    if (answer.ok) return answer.fitted.bytes;
  }
  throw new Refusal('cannot-show', `${name} cannot be shown here: only PDF, JPEG, PNG and WebP can. Save a copy and look at it in its own program; what it says can be typed in all the same.`, { hi: `${name} यहाँ दिखाई नहीं जा सकती: सिर्फ़ PDF, JPEG, PNG और WebP दिखते हैं। कॉपी सहेजकर उसके अपने प्रोग्राम में देखें; उसमें जो लिखा है, वह फिर भी टाइप किया जा सकता है।`, where: { file: name } });
}

/** For looking at beside the form: the very bytes of a PDF, a picture made to fit. It stays in the window, so nothing is logged. */
const look: UseCase<'papers.look'> = async (asked, context) => {
  const { name, bytes } = 'id' in asked ? await keptWith(context, asked.id) : await handedIn(context, asked.file);
  const stem = name.slice(0, name.length - extname(name).length) || 'document';
  if (isPdf(bytes)) return { file: await context.files.keep({ name: `${stem}.pdf`, bytes, mediaType: 'application/pdf' }, 'show'), picture: false };
  return { file: await context.files.keep({ name: `${stem}.jpg`, bytes: await pictureOf(context, name, bytes), mediaType: 'image/jpeg' }, 'show'), picture: true };
};
export default look;

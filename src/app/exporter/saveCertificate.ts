import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Certificate, certificate as schema } from '#exporter';
import { storeBlob } from '#media';
import { Refusal } from '#base';
import { storedPictures } from '../catalogue/addImages.ts';
import type { Context, UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';

/** The largest scan or PDF that is kept with a certificate, bytes. */
const LARGEST = 50 * 1024 * 1024;

async function attached(context: Context, token: string | undefined): Promise<Partial<Certificate>> {
  if (!token) return {};
  const workspace = await context.workspace();
  const bytes = await readFile(context.files.path(token));
  if (bytes.byteLength > LARGEST) throw new Refusal('too-large', `${context.files.name(token)} is larger than 50 MB. Scan it again with a lower resolution.`, { hi: `${context.files.name(token)} 50 MB से बड़ी है। कम रिज़ॉल्यूशन पर फिर स्कैन करें।` });
  const name = context.files.name(token);
  const fileBlob = await storeBlob(workspace.folder, bytes, extname(name).slice(1).toLowerCase() || 'bin');
  return { fileBlob, fileName: name };
}

/** The issuer's mark, probed in the killable process. Throws Refusal('unreadable-image') with findings when the file cannot be used. */
async function logoOf(context: Context, token: string | undefined): Promise<Partial<Certificate>> {
  if (!token) return {};
  const { folder } = await context.workspace();
  const { stored, findings } = await storedPictures(context, folder, [token]);
  const logoBlob = stored[0]?.blob;
  if (logoBlob === undefined) throw new Refusal('unreadable-image', 'This file cannot be used as a logo. Choose a JPEG, PNG or WebP picture.', { hi: 'यह फ़ाइल लोगो नहीं बन सकती। JPEG, PNG या WebP चित्र चुनें।', findings });
  return { logoBlob };
}

const saveCertificate: UseCase<'exporter.saveCertificate'> = async ({ certificate, file, logo }, context) => {
  const workspace = await context.workspace();
  const more = { ...await attached(context, file), ...await logoOf(context, logo) };
  const label = { id: 'certificate', data: { number: certificate.number ?? certificate.kind } };
  const { value, changeSet } = await workspace.change({ label }, async (db) => {
    const before = certificate.id ? await db.record<Certificate>('certificate', certificate.id) : undefined;
    if (certificate.id && !before) throw new Refusal('no-such-record', 'This certificate is no longer there. It may have been deleted in another window.', { hi: 'यह सर्टिफ़िकेट अब यहाँ नहीं है। शायद दूसरी विंडो में हटाया गया।' });
    const after = schema.parse({ ...certificate, ...more, id: certificate.id ?? db.newId() });
    if (before) await db.update('certificate', after);
    else await db.create('certificate', after);
    return after.id;
  });
  return { id: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default saveCertificate;

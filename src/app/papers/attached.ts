import { extname } from 'node:path';
import { Refusal } from '#base';
import { release } from '#disclosure';
import { readBlob } from '#media';
import { paperName } from '#rules';
import type { UseCase } from '../port.ts';
import { knownPaper } from '../shipments/known.ts';

const MEDIA: Readonly<Record<string, string>> = { '.pdf': 'application/pdf', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.webp': 'image/webp', '.tif': 'image/tiff', '.tiff': 'image/tiff' };

/** The scan or PDF of a paper as it was handed in, for oneself. */
const attached: UseCase<'papers.attached'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const { kind, fileBlob, fileName = 'document' } = await knownPaper(workspace.read, id);
  if (!fileBlob) throw new Refusal('no-such-file', 'No file is attached to this document.', { hi: 'इस दस्तावेज़ के साथ कोई फ़ाइल नहीं लगी है।' });
  const bytes = await readBlob(workspace.folder, fileBlob);
  const artifact = { name: fileName, bytes, mediaType: MEDIA[extname(fileName).toLowerCase()] ?? 'application/octet-stream', fields: [{ kind: 'paper', field: 'file', label: paperName(kind, 'en'), class: 'party' as const, records: 1 }] };
  const released = await release(workspace, artifact, { clock: context.clock, agree: context.agree, what: 'paper-file', audience: 'self', private: true, recipient: '', approver: context.person, released: [] });
  return { file: await context.files.keep(released) };
};
export default attached;

import { extname } from 'node:path';
import { canonicalJson, Refusal } from '#base';
import { textProposals, valueAtPath } from '#documents';
import { blobPath } from '#media';
import { readDocumentFile } from '../documents/readFiles.ts';
import type { UseCase } from '../port.ts';
import { knownPaper } from '../shipments/known.ts';
import { shownProposals } from './proposedShown.ts';

/** Read anew each time: nothing of a file's text is kept. Values that stand in the form already are not offered again. */
const proposals: UseCase<'papers.proposals'> = async ({ id }, context) => {
  const { read, folder } = await context.workspace();
  const { kind, document, fileBlob, fileName = '' } = await knownPaper(read, id);
  if (!fileBlob || extname(fileName).toLowerCase() !== '.pdf') return { items: [] };
  const path = await blobPath(folder, fileBlob);
  if (!path) throw new Refusal('no-such-file', `${fileName} is no longer in the folder of the company. Attach it again.`, { hi: `${fileName} अब कंपनी के फ़ोल्डर में नहीं है। फिर से लगाएँ।` });
  const token = context.files.grant(path, fileName);
  const { printed = [] } = await readDocumentFile(context, token);
  const open = textProposals(kind, printed).filter((one) => canonicalJson(valueAtPath(document, one.path) ?? null) !== canonicalJson(one.value));
  return { items: shownProposals(kind, open, context.language) };
};
export default proposals;

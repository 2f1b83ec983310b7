import { Refusal } from '#base';
import { isStored, theExporter } from '#exporter';
import { storeBlob } from '#media';
import { LARGEST_FONT } from '#paper';
import type { UseCase } from '../port.ts';
import { checkedFont } from '../sheet/fonts.ts';
import { readUpTo } from '../worker/readUpTo.ts';
import { shownOrNull } from '../workspace/labels.ts';

/** Keeps a font of the firm's for its papers, once it was read in the killable process. Throws Refusal('not-a-font' | 'font-not-allowed' | 'font-lacks-letters' | 'too-large' | 'no-such-file'). */
const setFont: UseCase<'exporter.setFont'> = async ({ place, file }, context) => {
  const workspace = await context.workspace();
  const path = context.files.path(file);
  const bytes = await readUpTo(path, LARGEST_FONT).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Refusal('no-such-file', `${context.files.name(file)} is no longer there. Choose it again.`, { hi: `${context.files.name(file)} अब वहाँ नहीं है। फिर से चुनें।` }) : error;
  });
  const { name } = await checkedFont(context, path);
  const blob = await storeBlob(workspace.folder, bytes, String.fromCharCode(...bytes.subarray(0, 4)) === 'OTTO' ? 'otf' : 'ttf');
  const exporter = await theExporter(workspace.read);
  const wanted = { ...exporter, brand: { ...exporter.brand, fonts: { ...exporter.brand.fonts, [place]: { blob, name } } } };
  const { changeSet } = await workspace.change({ label: { id: 'font', data: { name } } }, async (db) => {
    if (isStored(exporter)) await db.update('exporter', wanted);
    else await db.create('exporter', { ...wanted, id: db.newId() });
  });
  return { name, changeSet: shownOrNull(changeSet, context.language) };
};
export default setFont;

import { Refusal } from '#base';
import { isStored, theExporter } from '#exporter';
import type { UseCase } from '../port.ts';
import { storedPictures } from '../catalogue/addImages.ts';
import { shownOrNull } from '../workspace/labels.ts';

/** Sets the firm's logo. Throws Refusal('unreadable-image') with findings when the file cannot be used. */
const setLogo: UseCase<'exporter.setLogo'> = async ({ file }, context) => {
  const workspace = await context.workspace();
  const { stored, findings } = await storedPictures(context, workspace.folder, [file]);
  const logo = stored[0]?.blob;
  if (logo === undefined) throw new Refusal('unreadable-image', 'This file cannot be used as a logo. Choose a JPEG, PNG or WebP picture.', { hi: 'यह फ़ाइल लोगो नहीं बन सकती। JPEG, PNG या WebP चित्र चुनें।', findings });
  const exporter = await theExporter(workspace.read);
  const wanted = { ...exporter, brand: { ...exporter.brand, logo } };
  const { changeSet } = await workspace.change({ label: { id: 'logo', data: {} } }, async (db) => {
    if (isStored(exporter)) await db.update('exporter', wanted);
    else await db.create('exporter', { ...wanted, id: db.newId() });
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default setLogo;

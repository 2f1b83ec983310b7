import { Refusal } from '#base';
import { canonicalProduct, productById } from '#catalogue';
import { storedPictures } from '../catalogue/addImages.ts';
import type { UseCase } from '../port.ts';
import { shownFinding } from '../report/render.ts';
import { shownOrNull } from '../workspace/labels.ts';

/** Another file in a photo's place. A file that cannot be used changes nothing and is told. */
const replace: UseCase<'gallery.replace'> = async ({ product: id, image, file }, context) => {
  const workspace = await context.workspace();
  const product = await productById(workspace.read, id);
  if (!product?.images[image]) throw gone();
  const { stored: [stored], findings } = await storedPictures(context, workspace.folder, [file], product.sku);
  const told = findings.map((one) => shownFinding(one, context.language));
  if (!stored) return { findings: told, changeSet: null };
  const { changeSet } = await workspace.change({ label: { id: 'photo-replace', data: { sku: product.sku } } }, async (db) => {
    const now = await productById(db, id);
    const link = now?.images[image];
    if (!now || !link) throw gone();
    const { edit: _edit, url: _url, ...rest } = link;
    await db.update('product', canonicalProduct({ ...now, images: { ...now.images, [image]: { ...rest, ...stored } } }));
  });
  return { findings: told, changeSet: shownOrNull(changeSet, context.language) };
};
export default replace;

const gone = (): Refusal => new Refusal('no-such-record', 'This photo is no longer there. It may have been removed or undone in another window.', { hi: 'यह फ़ोटो अब नहीं है। शायद किसी दूसरी विंडो में हटा दी गई या वापस ली गई।' });

import { Refusal } from '#base';
import { companyLanguages, inOrder, type Product, productById, productsByIds, shownAs, sourceOfTexts, variantsOf } from '#catalogue';
import type { Workspace } from '#store';
import { isDrawing } from '#specsheet';
import type { PhotoShown } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { galleryGround } from './ground.ts';
import { type Around, pointsOf } from './marks.ts';

/** Every photo of a product and of its variants, with what was measured and who else has one like it. */
const photos: UseCase<'gallery.photos'> = async ({ id, storefront }, context) => {
  const workspace = await context.workspace();
  const product = await productById(workspace.read, id);
  if (!product) throw new Refusal('no-such-record', 'This item is no longer there. It may have been deleted or undone in another window.', { hi: 'यह आइटम अब नहीं है। शायद किसी दूसरी विंडो में हटा दिया गया या वापस लिया गया।' });
  const { around } = await galleryGround(workspace, storefront);
  const members = [product, ...await variantsOf(workspace.read, id)];
  const owner = product.parent ?? product.id;
  const shown = members.flatMap((one) => inOrder(one.images).map((link) => shownPhoto(one, link, owner, around)));
  const alike = await itemNumbers(workspace, shown.flatMap((one) => one.alike.map((other) => other.id)));
  const languages = await companyLanguages(workspace.read);
  return { photos: shown.map((one) => ({ ...one, alike: one.alike.map((other) => ({ id: other.id, sku: alike.get(other.id) ?? '' })) })), languages, source: sourceOfTexts(product) };
};
export default photos;

const MOST_ALIKE = 20;

function shownPhoto(product: Product, { id, ...link }: Product['images'][string] & { id: string }, owner: string, around: Around): PhotoShown {
  const ref = shownAs(link) ?? null;
  const known = ref === null ? undefined : around.known.get(ref);
  const group = ref === null ? undefined : around.twins.groupOf(ref);
  const others = group === undefined ? [] : [...around.twins.products(group).keys()].filter((one) => one !== owner);
  return {
    id, product: product.id, sku: product.sku, fileName: link.fileName, picture: ref, original: link.blob ?? null, edit: link.edit ?? null, drawing: isDrawing(link), notFor: link.notFor ?? [],
    look: typeof known === 'object' ? known : null, points: pointsOf({ id, ref }, owner, around), alike: others.slice(0, MOST_ALIKE).map((one) => ({ id: one, sku: '' })),
  };
}

const itemNumbers = async (workspace: Workspace, ids: readonly string[]): Promise<Map<string, string>> =>
  new Map((await productsByIds(workspace.read, [...new Set(ids)])).map((one) => [one.id, one.sku]));

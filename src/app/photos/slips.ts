import { Refusal, textIn } from '#base';
import { allProducts, type Product, productsByIds, withInherited } from '#catalogue';
import { release } from '#disclosure';
import { messages as paperMessages, printPlan } from '#paper';
import type { ReadDb } from '#store';
import type { Parsed } from '../contract.ts';
import { artifactDay } from '../listing/selection.ts';
import type { UseCase } from '../port.ts';
import { shownFinding } from '../report/render.ts';
import { type Slip, slipFields, slipPlan } from './slipPaper.ts';

type Asked = Parsed<'photos.slips'>;
/** Slips of one file: two hundred pages are cut by nobody in one sitting. */
const MOST = 5_000;

async function itemsFor(read: ReadDb, { ids, onlyWithoutPhotos }: Asked): Promise<Product[]> {
  const found: Product[] = [];
  if (ids) found.push(...await productsByIds(read, ids));
  else for await (const batch of allProducts(read)) found.push(...batch.filter((one) => one.parent === undefined && one.status !== 'discontinued'));
  return onlyWithoutPhotos ? found.filter((one) => Object.keys(one.images).length === 0) : found;
}

/** A variant without a name of its own is called like its product. */
async function named(read: ReadDb, products: readonly Product[], language: string): Promise<Slip[]> {
  const parents = new Map((await productsByIds(read, [...new Set(products.flatMap((one) => one.parent ?? []))])).map((one) => [one.id, one]));
  return products.map((one) => {
    const parent = one.parent ? parents.get(one.parent) : undefined;
    return { sku: one.sku, name: textIn((parent ? withInherited(one, parent) : one).name, language) };
  });
}

/** Slips to print and cut, by item number, released like everything that leaves. */
const slips: UseCase<'photos.slips'> = async (asked, context) => {
  const workspace = await context.workspace();
  const products = await itemsFor(workspace.read, asked);
  if (products.length === 0) throw new Refusal('nothing-to-print', asked.onlyWithoutPhotos ? 'Every item has a photo already. Print slips for all items instead.' : 'There is no item to print a slip for. Add items first.', { hi: asked.onlyWithoutPhotos ? 'हर आइटम की फ़ोटो पहले से है। सब आइटम की पर्चियाँ छापें।' : 'पर्ची छापने के लिए कोई आइटम नहीं है। पहले आइटम जोड़ें।' });
  const made = await named(workspace.read, products.slice(0, MOST), context.language);
  context.progress(0, made.length, 'slips');
  const day = await artifactDay(undefined, workspace, context);
  const { bytes, pages, findings } = await printPlan(slipPlan(made, { perPage: asked.perPage, paper: asked.paper, day, language: context.language === 'hi' ? 'hi' : 'en', firm: workspace.name }));
  const artifact = { name: 'photo-slips.pdf', bytes, mediaType: 'application/pdf', fields: slipFields(made) };
  const released = await release(workspace, artifact, { clock: context.clock, agree: context.agree, what: 'photo-slips', audience: 'self', recipient: '', approver: context.person, released: [] });
  return { file: await context.files.keep(released), slips: made.length, pages, left: products.length - made.length, findings: findings.map((one) => shownFinding(one, context.language, paperMessages)) };
};
export default slips;

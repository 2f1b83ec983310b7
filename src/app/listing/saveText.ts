import { Refusal } from '#base';
import { productsByIds } from '#catalogue';
import type { OwnText } from '#listing/nouns';
import type { UseCase } from '../port.ts';
import { profileFor } from '../storefronts/kept.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { keepOwnText } from './ownTexts.ts';

/** Writes one text of a listing for one storefront, in the storefront's language; null takes the catalogue's again. The catalogue is not changed. */
const saveText: UseCase<'listing.saveText'> = async ({ storefront, id, text, value }, context) => {
  const workspace = await context.workspace();
  const { language } = await profileFor(workspace.read, storefront);
  const [product] = await productsByIds(workspace.read, [id]);
  if (!product || product.parent) throw new Refusal('no-such-product', 'There is no such item to list. It may have been deleted meanwhile.', { hi: 'लिस्टिंग के लिए ऐसा कोई आइटम नहीं है। शायद इस बीच हटा दिया गया।' });
  const next = value === null ? undefined : cleaned(text, value);
  const { changeSet } = await workspace.change(
    { label: { id: next === undefined ? 'listing-text-back' : 'listing-text', data: { field: text === 'title' ? 'name' : text, sku: product.sku, storefront } } },
    (db) => keepOwnText(db, { storefront, product: product.id, language, text, value: next }),
  );
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default saveText;

const LISTS: readonly OwnText[] = ['keywords', 'highlights'];

/** One line for each keyword and highlight, none of them empty. A title that says nothing is no title: the catalogue's counts. */
function cleaned(text: OwnText, value: string | readonly string[]): string | string[] | undefined {
  if (LISTS.includes(text)) return [...new Set((typeof value === 'string' ? value.split('\n') : value).map((one) => one.normalize('NFC').trim()).filter((one) => one !== ''))];
  const said = (typeof value === 'string' ? value : value.join('\n')).normalize('NFC').trim();
  return text === 'title' && said === '' ? undefined : said;
}

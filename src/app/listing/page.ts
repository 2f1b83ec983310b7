import { Refusal } from '#base';
import { attributeFaces, familyOf, type Product } from '#catalogue';
import { mayLeave } from '#disclosure';
import { type ListingContent, messages, offeredField, proposeDetails, OWN_TEXTS, type OwnText, ownField, shownPrices } from '#listing';
import { faqText, inOrder } from '#catalogue/nouns';
import { unitName } from '#tradeids';
import type { Output } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { gatherListings, type Gathered, type Listed } from './gather.ts';
import { limitsOfText } from './limitsOfText.ts';
import { priceShown } from './priceShown.ts';
import { termsShown } from './termsShown.ts';
import { proposalsFor } from './proposals.ts';

type Page = Output<'listing.page'>;

/** One item as a buyer would see it on a storefront: what goes, where each text comes from, what it may hold, and what could stand there. */
const page: UseCase<'listing.page'> = async (input, context) => {
  const gathered = await gatherListings(context, { storefront: input.storefront, ids: [input.id] });
  const [one] = gathered.listed;
  if (!one) throw new Refusal('no-such-product', 'There is no such item to list. It may have been deleted meanwhile.', { hi: 'लिस्टिंग के लिए ऐसा कोई आइटम नहीं है। शायद इस बीच हटा दिया गया।' });
  const { content } = one;
  const said = (quantity: { value: string; unit: string } | undefined): string | null => (quantity ? `${quantity.value} ${unitName(quantity.unit, context.language)}` : null);
  const texts = OWN_TEXTS.map((text) => textShown(text, one, gathered, context.language));
  return {
    id: one.product.id, sku: content.sku, storefront: gathered.profile.title, language: gathered.profile.language, texts,
    photos: content.images.slice(0, gathered.profile.takes.images).map((image) => ({ blob: image.blob ?? null, name: image.fileName })),
    attributes: content.attributes.map(({ label, value }) => ({ label, value })),
    prices: shownPrices(content).map((price) => priceShown(price, context.language)),
    moq: said(content.moq), leadTimes: content.leadTimes.map(({ maxQuantity, days }) => ({ upTo: maxQuantity ?? null, days })),
    supply: said(content.supplyAbility?.quantity), port: content.port ?? null, company: content.company.name, about: content.company.about, faq: content.faq, ...termsShown(content, context.language),
    details: detailsFor(content, gathered.profile.language),
    ...(await proposalsFor(one, gathered, texts)),
  };
};
export default page;

/** Proposals are English sentences: a listing in another language gets none. */
function detailsFor(content: ListingContent, language: string): Page['details'] {
  if (language !== 'en') return { scene: [], dimensionsText: [], packagingText: [], faq: [] };
  const { faq, ...texts } = proposeDetails(content);
  return { ...texts, faq: faq.map((one) => faqText([one])) };
}

/** What goes in the place of a text, the catalogue's beside it; nothing of a text that may not leave. */
function textShown(text: OwnText, { product, own, content, readiness }: Listed, { profile, on, kind, attributes, families }: Gathered, language: string): Page['texts'][number] {
  const field = ownField(text, profile.language);
  const held = !mayLeave('storefront', [])(offeredField(product, field, attributeFaces(attributes, familyOf(product, families))));
  const goes = text === 'faq' ? faqText(content.faq) : content[text];
  const [head] = field.split('.');
  const points = readiness.findings.filter((one) => one.status === 'fail' && one.where.kind === 'product' && one.where.field?.split('.')[0] === head);
  return {
    text, own: own.includes(field), held, lines: linesOf(goes), catalogue: held ? [] : catalogueLines(product, text, profile.language),
    limits: limitsOfText(text, profile, on, kind), findings: shownFindings(points, language, messages),
  };
}

const linesOf = (value: string | readonly string[]): string[] => (typeof value === 'string' ? [value].filter((one) => one !== '') : [...value]);

function catalogueLines(product: Product, text: OwnText, language: string): string[] {
  if (text === 'keywords') return product.keywords;
  if (text === 'highlights') return inOrder(product.highlights).flatMap((one) => one.text[language]?.text || []);
  return linesOf(product[text === 'title' ? 'name' : text][language]?.text ?? '');
}

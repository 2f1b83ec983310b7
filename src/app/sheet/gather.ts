import { type Day, type Finding, type Money, Refusal } from '#base';
import { buyerById, layersByKeys, pairKey } from '#buyers';
import { allProducts, attributeFaces, type Attribute, attributesOf, CONTAINERS, familiesOf, type Family, familyOf, fillOf, labelKinds, labelName, labelNeeds, packedOf, perCarton, planCartons, type Product, productRevision, productsByIds, productsBySku, variantsOfMany, withInherited } from '#catalogue';
import { type Certificate, certificatesOf, type Exporter, theExporter } from '#exporter';
import { Decimal, decimalText } from '#base';
import type { Picture, Plan } from '#paper';
import { colourFindings, edited, isNeutral, type SheetOptions, type SheetSource, type SheetTemplate, templateById } from '#specsheet';
import type { ReadDb, Workspace } from '#store';
import { holds } from '../buyers/validity.ts';
import type { SheetAsked } from '../contract.ts';
import type { Declared } from '../disclosure/heldFields.ts';
import { artifactDay } from '../listing/selection.ts';
import type { Context } from '../port.ts';
import { ownTemplate, priceKeyOf } from './ownTemplates.ts';
import { brandFonts } from './fonts.ts';
import { certificateMarks, sheetLogo, sheetPictures, type Sharpness } from './photos.ts';

/** What all sheets of one run share. */
export type Firm = { workspace: Workspace; exporter: Exporter; certificates: readonly Certificate[]; attributes: readonly Attribute[]; families: readonly Family[]; logo?: Picture; marks: ReadonlyMap<string, Picture>; fonts: NonNullable<Plan['fonts']>; /** What is to be told of all sheets alike. */ findings: readonly Finding[]; options: SheetOptions; template: SheetTemplate; sharpness: Sharpness };

/** What a file of many items is called after: the company, or the template where nothing may tell who makes the goods. */
export const bookName = ({ options, template, workspace }: Pick<Firm, 'options' | 'template' | 'workspace'>): string => (isNeutral(options) ? template.id : workspace.name);

/** A template that ships, the user's own, or one that is being changed and is not saved yet. Throws Refusal('no-such-template'). */
async function templateOf(read: ReadDb, { template, draft }: Pick<SheetAsked, 'template' | 'draft'>): Promise<SheetTemplate> {
  if (draft) return edited('draft', draft);
  const own = await ownTemplate(read, template);
  return own ? edited(own.short, own.edit) : templateById(template);
}

export async function firmOf(context: Context, asked: SheetAsked): Promise<Firm> {
  const workspace = await context.workspace();
  const { read } = workspace;
  const [exporter, certificates, attributes, families, day, template] = await Promise.all([theExporter(read), certificatesOf(read), attributesOf(read), familiesOf(read), artifactDay(asked.on, workspace, context), templateOf(read, asked)]);
  const buyer = asked.buyer ? await buyerAsked(context, read, asked.buyer) : undefined;
  const priceKey = asked.pricing === 'coded' ? await neededKey(read) : undefined;
  const options: SheetOptions = {
    template, languages: asked.languages, paper: asked.paper, prices: asked.prices, day, released: asked.release, copies: asked.copies, labels: asked.labels,
    ...(priceKey ? { priceKey } : {}), ...(asked.neutral ? { neutral: true } : {}), ...(asked.market ? { market: asked.market } : {}), ...(buyer ? { buyer } : {}), ...(asked.validUntil ? { validUntil: asked.validUntil } : {}),
  };
  const logo = isNeutral(options) ? undefined : await sheetLogo(context, workspace, exporter, template);
  const marks = await certificateMarks(context, workspace, certificates);
  const { fonts, findings } = isNeutral(options) ? { fonts: {}, findings: [] } : await brandFonts(context, workspace, exporter);
  return { workspace, exporter, certificates, marks, fonts, findings: [...findings, ...colourFindings(template, isNeutral(options) ? {} : exporter.brand)], attributes, families, options, template, sharpness: asked.size, ...(logo ? { logo } : {}) };
}

async function buyerAsked(context: Context, read: ReadDb, id: string): Promise<{ id: string; name: string }> {
  if (context.curtain.closed()) throw new Refusal('curtain-closed', 'A buyer is in the room: what was agreed with one buyer is not shown. Open the curtain first.', { hi: 'बायर साथ हैं: किसी एक बायर से जो तय हुआ, वह नहीं दिखाया जाता। पहले PIN डालें।' });
  const found = await buyerById(read, id);
  if (!found) throw new Refusal('no-such-record', 'This buyer is no longer there. Choose another one.', { hi: 'यह बायर अब यहाँ नहीं है। दूसरा चुनें।' });
  return { id: found.id, name: found.name };
}

async function neededKey(read: ReadDb): Promise<string> {
  const key = await priceKeyOf(read);
  if (!key) throw new Refusal('no-price-key', 'Coded prices need a key of ten different letters. Write yours first.', { hi: 'कोड में रेट के लिए दस अलग-अलग अक्षरों की चाबी चाहिए। पहले अपनी चाबी लिखें।' });
  return key;
}

/**
 * The products that get a sheet, in SKU order: those asked for, variants too, else every active one that is no variant.
 * Throws Refusal('no-such-product') naming the first one that is not there, Refusal('nothing-to-print') when there is none at all.
 */
export async function productsToPrint(read: ReadDb, asked: { ids?: readonly string[]; skus?: readonly string[] }): Promise<Product[]> {
  const found = asked.ids || asked.skus ? await askedFor(read, asked.ids ?? [], asked.skus ?? []) : await allActive(read);
  if (found.length === 0) throw new Refusal('nothing-to-print', 'There is no active item to print. Add items, or choose the ones you want.', { hi: 'छापने के लिए कोई चालू आइटम नहीं है। आइटम जोड़ें, या जो चाहिए वे चुनें।' });
  return found.sort((a, b) => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0));
}

async function askedFor(read: ReadDb, ids: readonly string[], skus: readonly string[]): Promise<Product[]> {
  const byId = await productsByIds(read, [...new Set(ids)]);
  const bySku = await productsBySku(read, [...new Set(skus)]);
  const known = new Set(byId.map((one) => one.id));
  const missing = skus.find((one) => !bySku.has(one)) ?? ids.find((id) => !known.has(id));
  if (missing !== undefined) throw new Refusal('no-such-product', `There is no item ${missing.slice(0, 120)} in this company. Check the item number.`, { hi: `इस कंपनी में ${missing.slice(0, 120)} नंबर का कोई आइटम नहीं है। आइटम नं. जाँचें।`, where: { kind: 'product', sku: missing.slice(0, 120) } });
  return [...new Map([...byId, ...bySku.values()].map((one) => [one.id, one])).values()];
}

async function allActive(read: ReadDb): Promise<Product[]> {
  const found: Product[] = [];
  for await (const some of allProducts(read)) found.push(...some.filter((one) => one.parent === undefined && one.status === 'active'));
  return found;
}

/** What the sheets of these products are made from: variants filled from their parents, pictures fitted in the killable process. */
export const sourcesOf = (context: Context, firm: Firm, products: readonly Product[]): Promise<SheetSource[]> =>
  sourcesWith(firm, products, (filled) => sheetPictures(context, firm.workspace, filled, firm.template, firm.sharpness));

/** The same without photos: for what is asked of a sheet before it is printed. */
export const unpicturedSources = (firm: Firm, products: readonly Product[]): Promise<SheetSource[]> => sourcesWith(firm, products, async () => new Map());

/** What tells the class of a field of these products. */
export const declaredOf = ({ attributes, families }: Firm): Declared => ({ attributes, familyOf: (product) => familyOf(product, families) });

async function sourcesWith(firm: Firm, products: readonly Product[], fit: (filled: readonly Product[]) => Promise<SheetSource['pictures']>): Promise<SheetSource[]> {
  const { read } = firm.workspace;
  const parents = new Map((await productsByIds(read, products.flatMap((one) => one.parent ?? []))).map((one) => [one.id, one]));
  const variants = await variantsOfMany(read, products.map((one) => one.id));
  const filled = products.map((one) => {
    const parent = one.parent ? parents.get(one.parent) : undefined;
    return parent ? withInherited(one, parent) : one;
  });
  const pictures = await fit(filled);
  const agreed = await agreedWith(read, firm.options, filled);
  return filled.map((product) => sourceOf(firm, product, variants.get(product.id) ?? [], pictures, agreed));
}

type Agreed = ReadonlyMap<string, NonNullable<SheetSource['agreed']>>;

/** What this buyer calls the items, and prices agreed with them that hold on the day; to nobody else. */
async function agreedWith(read: ReadDb, { buyer, day, prices }: SheetOptions, products: readonly Product[]): Promise<Agreed> {
  if (!buyer) return new Map();
  const layers = await layersByKeys(read, products.map((one) => pairKey(buyer.id, one.id)));
  return new Map(products.flatMap((one) => {
    const layer = layers.get(pairKey(buyer.id, one.id));
    return layer ? [[one.id, { party: buyer.id, ...(layer.itemNo ? { theirNo: layer.itemNo } : {}), ...priceOn(layer, day, prices) }] as const] : [];
  }));
}

const priceOn = (layer: Parameters<typeof holds>[0], day: Day, prices: boolean): { price?: Money } => (prices && layer.price && holds(layer, day) ? { price: layer.price } : {});

function sourceOf(firm: Firm, product: Product, variants: readonly Product[], pictures: SheetSource['pictures'], agreed: Agreed): SheetSource {
  const { exporter, certificates, marks, attributes, families, logo, options } = firm;
  const family = familyOf(product, families);
  const own = agreed.get(product.id);
  return {
    product, variants: variants.filter((one) => one.status === 'active').map((one) => withInherited(one, product)), exporter, certificates, marks, pictures,
    faces: attributeFaces(attributes, family), revision: productRevision(product, attributes, families), loads: loadsOf(product), ...(family ? { section: family.name } : {}),
    labelFacts: labelFactsOf(product, family, options.market, options.languages[0] ?? 'en'), ...(logo ? { logo } : {}), ...(own ? { agreed: own } : {}),
  };
}

/** Containers full of this item alone, where its carton says enough: how many cartons, items and kilograms. */
function loadsOf(product: Product): NonNullable<SheetSource['loads']> {
  const packed = packedOf(product.packing);
  const each = perCarton(packed);
  return CONTAINERS.flatMap((container) => {
    const { most } = fillOf(container, undefined, packed.carton);
    if (most === undefined || most === 0) return [];
    const plan = each ? planCartons(packed, { sku: product.sku, quantity: each.times(most) }) : undefined;
    return [{ name: container.name, cartons: most, ...(each ? { quantity: decimalText(each.times(most)) } : {}), ...(plan?.gross ? { gross: decimalText(plan.gross.toDecimalPlaces(0, Decimal.ROUND_HALF_UP)) } : {}) }];
  });
}

/** What the label must or may say in this country, in the order of the table, once each; without a country all that is known of it. */
function labelFactsOf(product: Product, family: Family | undefined, market: string | undefined, language: string): { key: string; name: string }[] {
  const keys = market === undefined ? Object.keys(product.label) : labelNeeds([market], labelKinds(product, family)).flatMap((one) => one.facts.map((fact) => fact.key));
  return [...new Set(keys)].map((key) => ({ key, name: labelName(key, language) }));
}

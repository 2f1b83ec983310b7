import { moneyText } from '#base';
import { type ContentPrice, itemLevel, type ListingContent, materialsText, packagingText, shownPrices, type StorefrontProfile } from '#listing';
import { type SheetToWrite, writeXlsx } from '#tables';
import type { Gathered } from './gather.ts';
import type { PlannedPart } from './partNames.ts';

type Column = { heading: string; read: (part: PlannedPart) => string };

const column = (heading: string, read: Column['read']): Column => ({ heading, read });
const numbered = (heading: string, count: number, read: (part: PlannedPart, at: number) => string): Column[] =>
  Array.from({ length: count }, (_, at) => column(`${heading} ${at + 1}`, (part) => read(part, at)));

const firstPrice = (part: PlannedPart): ContentPrice | undefined => shownPrices(part.listed.content)[0];
const most = (parts: readonly PlannedPart[], count: (part: PlannedPart) => number): number => parts.reduce((largest, part) => Math.max(largest, count(part)), 0);

/** One row per product; steps, keywords and pictures spread over as many columns as the fullest product needs. */
export function productColumns(parts: readonly PlannedPart[], profile: StorefrontProfile): Column[] {
  const content = (part: PlannedPart) => part.listed.content;
  const item = (part: PlannedPart) => itemLevel(content(part));
  const steps = most(parts, (part) => firstPrice(part)?.steps.length ?? 0);
  const leads = most(parts, (part) => content(part).leadTimes.length);
  return [
    column('SKU', (part) => content(part).sku),
    column('Name', (part) => content(part).title),
    ...numbered('Keyword', profile.takes.keywords, (part, at) => content(part).keywords[at] ?? ''),
    column('Category', (part) => content(part).category ?? ''),
    column('Country of origin', (part) => content(part).origin ?? ''),
    column('Model no.', (part) => content(part).model ?? ''),
    column('Brand', (part) => content(part).brand ?? ''),
    column('GTIN', (part) => content(part).gtin ?? ''),
    column('HS code', (part) => content(part).hsCode ?? ''),
    column('Material', (part) => materialsText(content(part))),
    column('Short description', (part) => content(part).shortDescription),
    column('Description', (part) => content(part).description),
    column('Highlights', (part) => content(part).highlights.join('\n')),
    column('Scene and use', (part) => content(part).scene),
    column('Dimensions in words', (part) => content(part).dimensionsText),
    column('Packaging in words', (part) => content(part).packagingText),
    ...Array.from({ length: most(parts, (part) => content(part).faq.length) }, (_, at) => [
      column(`Question ${at + 1}`, (part) => content(part).faq[at]?.question ?? ''),
      column(`Answer ${at + 1}`, (part) => content(part).faq[at]?.answer ?? ''),
    ]).flat(),
    column('MOQ', (part) => content(part).moq?.value ?? ''),
    column('MOQ unit', (part) => content(part).moq?.unit ?? ''),
    column('Currency', (part) => firstPrice(part)?.currency ?? ''),
    column('Incoterm', (part) => firstPrice(part)?.incoterm ?? content(part).incoterm ?? ''),
    column('Place', (part) => firstPrice(part)?.place ?? ''),
    column('Price unit', (part) => firstPrice(part)?.unit ?? content(part).moq?.unit ?? ''),
    ...Array.from({ length: steps }, (_, at) => [
      column(`Qty ${at + 1}`, (part) => firstPrice(part)?.steps[at]?.minQuantity ?? ''),
      column(`Price ${at + 1}`, (part) => priceText(firstPrice(part)?.steps[at]?.price)),
    ]).flat(),
    ...Array.from({ length: leads }, (_, at) => [
      column(`Delivery up to ${at + 1}`, (part) => content(part).leadTimes[at]?.maxQuantity ?? ''),
      column(`Delivery days ${at + 1}`, (part) => content(part).leadTimes[at]?.days.toString() ?? ''),
    ]).flat(),
    column('Supply ability', (part) => supplyText(part)),
    column('Port', (part) => content(part).port ?? ''),
    column('Packaging', (part) => packagingText(content(part))),
    column('Gross weight', (part) => quantityText(item(part)?.grossWeight)),
    column('Net weight', (part) => quantityText(item(part)?.netWeight)),
    column('Length', (part) => quantityText(item(part)?.length)),
    column('Width', (part) => quantityText(item(part)?.width)),
    column('Height', (part) => quantityText(item(part)?.height)),
    ...termColumns(content),
    column('Claims', (part) => content(part).claims.join(' | ')),
    ...numbered('Image', most(parts, (part) => part.images.length), (part, at) => part.images[at]?.name ?? ''),
    column('Spec sheet', (part) => part.sheet),
    column('Revision', (part) => part.listed.revision),
  ];
}

/** Terms of samples, of work to the buyer's wish and of shipping. */
function termColumns(content: (part: PlannedPart) => ListingContent): Column[] {
  const work = (part: PlannedPart, kind: string) => content(part).custom.find((one) => one.kind === kind);
  const money = (one: Parameters<typeof moneyText>[0] | undefined): string => (one ? `${moneyText(one)} ${one.currency}` : '');
  return [
    column('Sample price', (part) => money(content(part).sample?.price)),
    column('Sample, at most', (part) => quantityText(content(part).sample?.most)),
    column('Sample days', (part) => content(part).sample?.days?.toString() ?? ''),
    ...[['logo', 'Logo'], ['packaging', 'Own packaging'], ['graphic', 'Graphic']].flatMap(([kind = '', heading = '']) => [
      column(`${heading} MOQ`, (part) => quantityText(work(part, kind)?.moq)), column(`${heading} price each`, (part) => money(work(part, kind)?.price)),
    ]),
    column('Sort of cargo', (part) => content(part).logistics?.property ?? ''),
    column('Shipping template', (part) => content(part).logistics?.template ?? ''),
  ];
}

const priceText = (price: Parameters<typeof moneyText>[0] | undefined): string => (price ? moneyText(price) : '');
const quantityText = (one: { value: string; unit: string } | undefined): string => (one ? `${one.value} ${one.unit}` : '');
const supplyText = ({ listed: { content: { supplyAbility } } }: PlannedPart): string => (supplyAbility ? `${quantityText(supplyAbility.quantity)} per ${supplyAbility.period}` : '');

const sheet = (name: string, headings: readonly string[], rows: readonly (readonly string[])[], widths?: readonly number[]): SheetToWrite => ({ name, rows: [headings, ...rows], headerRows: 1, ...(widths ? { widths } : {}) });

/** The workbook of a package: products to copy from, attributes, variants, certificates. Every cell is text, so no code loses its zeros. */
export function listingWorkbook({ profile, listed }: Gathered, parts: readonly PlannedPart[]): Promise<Uint8Array> {
  const columns = productColumns(parts, profile);
  const each = <T>(of: (part: PlannedPart) => readonly T[], row: (part: PlannedPart, one: T) => string[]): string[][] => parts.flatMap((part) => of(part).map((one) => row(part, one)));
  const company = listed[0]?.content.company;
  return writeXlsx([
    sheet('Products', columns.map((one) => one.heading), parts.map((part) => columns.map((one) => one.read(part))), columns.map((one) => (/^(?:Name|Description|Short description|Highlights|Scene and use|(?:Dimensions|Packaging) in words|Answer \d+)$/.test(one.heading) ? 48 : 18))),
    sheet('Attributes', ['SKU', 'Attribute', 'Value'], each((part) => part.listed.content.attributes, (part, one) => [part.listed.content.sku, one.label, one.value]), [18, 28, 48]),
    sheet('Variants', ['SKU', 'Variant SKU', 'Option', 'Value', 'GTIN', 'MOQ', 'Price 1'], each((part) => part.listed.content.variants.flatMap((variant) => (variant.options.length > 0 ? variant.options : [undefined]).map((option) => ({ variant, option }))), (part, { variant, option }) => [part.listed.content.sku, variant.sku, option?.label ?? '', option?.value ?? '', variant.gtin ?? '', quantityText(variant.moq), priceText(variant.price?.steps[0]?.price)])),
    sheet('Certificates', ['SKU', 'Certificate', 'Number', 'Issuer', 'Valid to'], each((part) => part.listed.content.certificates, (part, one) => [part.listed.content.sku, one.title ?? one.kind, one.number, one.issuer ?? '', one.validTo ?? ''])),
    sheet('Company', ['Field', 'Value'], [['Name', company?.name ?? ''], ['Introduction', company?.about ?? '']], [20, 80]),
  ]);
}

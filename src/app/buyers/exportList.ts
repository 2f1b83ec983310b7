import { type Confidentiality, type FieldUse, textIn } from '#base';
import { LAYER_FIELDS, LIST_HEADINGS, layersOf } from '#buyers';
import { classOf, closedByParts, type Product } from '#catalogue';
import { mayLeave, release } from '#disclosure';
import { writeCsv, writeXlsx } from '#tables';
import { heldSteps } from '../disclosure/heldFields.ts';
import { heldAfter } from '../disclosure/releasable.ts';
import { insideOf } from '../fair/inside.ts';
import type { UseCase } from '../port.ts';
import { wholeProducts } from './items.ts';
import { knownBuyer } from './known.ts';
import { layerText } from './layerCells.ts';

const MEDIA = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' } as const;
/** A file name that every system takes. */
export const plainStem = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '_').replace(/^[._]+|[._]+$/g, '').slice(0, 60) || 'list';

/** One buyer's list for that buyer: everything agreed with them, of our own side only number and name, and the name only where its class lets it go. */
const exportList: UseCase<'buyers.exportList'> = async ({ buyer, format, release: released }, context) => {
  const workspace = await context.workspace();
  const who = await knownBuyer(workspace.read, buyer);
  const layers = await layersOf(workspace.read, buyer);
  const [products, inside] = await Promise.all([wholeProducts(workspace.read, layers.map((one) => one.product)), insideOf(workspace.read)]);
  const held = await heldAfter(released, heldSteps([...products.values()], inside, 'buyer'), 'buyer', context.signal);
  const faces = new Map(inside.attributes.map((one) => [one.key, one]));
  const classAt = (product: Product): Confidentiality => classOf(closedByParts(product), 'name', faces);
  const goes = mayLeave('buyer', released);
  const nameOf = (product: Product): string => (goes({ kind: 'product', field: 'name', class: classAt(product) }) ? textIn(product.name) : '');
  const known = layers.flatMap((layer) => { const product = products.get(layer.product); return product ? [{ layer, product }] : []; }).sort((a, b) => (a.product.sku < b.product.sku ? -1 : 1));
  const rows = [
    [LIST_HEADINGS.sku, 'Our name', ...LAYER_FIELDS.map((field) => LIST_HEADINGS[field])],
    ...known.map(({ layer, product }) => [product.sku, nameOf(product), ...LAYER_FIELDS.map((field) => layerText(layer, field))]),
  ];
  const fields: FieldUse[] = [
    { kind: 'product', field: 'sku', label: 'SKU', class: 'public', records: known.length }, ...namesIn(known.map((one) => one.product).filter((one) => nameOf(one) !== ''), classAt),
    ...LAYER_FIELDS.map((field): FieldUse => ({ kind: 'buyer_item', field, label: LIST_HEADINGS[field], class: 'party', party: buyer, records: known.filter(({ layer }) => layerText(layer, field) !== '').length })).filter((one) => one.records > 0),
  ];
  const bytes = format === 'csv' ? writeCsv(rows) : await writeXlsx([{ name: 'Items', rows, headerRows: 1, widths: [16, 32, 16, 16, 36] }]);
  const artifact = { name: `${plainStem(who.name)}-items.${format}`, bytes, mediaType: MEDIA[format], fields };
  const done = await release(workspace, artifact, { clock: context.clock, agree: context.agree, what: 'buyer-list', audience: 'buyer', party: buyer, recipient: who.name, approver: context.person, held, released });
  return { file: await context.files.keep(done), items: known.length };
};
export default exportList;

/** Names by the class they have: that of an item may be closer than that of the others. */
const namesIn = (products: readonly Product[], classAt: (product: Product) => Confidentiality): FieldUse[] =>
  [...Map.groupBy(products, classAt)].map(([cls, some]) => ({ kind: 'product', field: 'name', label: 'Name', class: cls, records: some.length }));

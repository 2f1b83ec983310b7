import { type FieldUse, Refusal } from '#base';
import { type Attribute, attributesOf, familiesOf, type Family, familyOf, type Product } from '#catalogue';
import { mayLeave, release, releaseKey } from '#disclosure';
import { AttributeClasses, type FamilyOf, ownJsonSteps, type OwnTable, ownTableSteps } from '#importing';
import type { ReadDb } from '#store';
import { csvSteps, writeXlsx } from '#tables';
import type { Parsed } from '../contract.ts';
import type { Context, UseCase } from '../port.ts';
import { type Chosen, chosenProducts, forOthers } from './chosen.ts';
import { type Around, aroundProducts, otherRecords, usesOfOthers } from './everything.ts';
import { askedOf, type Declared, heldSteps } from '../disclosure/heldFields.ts';
import { heldAfter } from '../disclosure/releasable.ts';
import { gently } from './gently.ts';
import { orderOf } from './orders.ts';

const MEDIA = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv', json: 'application/json' } as const;
type Asked = Parsed<'catalogue.export'>;

/** The step the data stands at: cells edited in the file are told by it when the file comes back. */
const newestStep = async (read: ReadDb): Promise<string | undefined> => (await read.get<{ id: string }>(`SELECT id FROM change_set WHERE state = 'done' ORDER BY sequence DESC LIMIT 1`))?.id;

/** Reads one moment of the catalogue, whatever is written meanwhile. */
async function gathered(asked: Asked, context: Context) {
  const workspace = await context.workspace();
  const ids = asked.ids ?? (asked.view ? (await orderOf(workspace, { ...asked.view, expanded: [] })).order.ids : undefined);
  return workspace.still(async (read) => {
    const chosen = await chosenProducts(read, { ids, variants: asked.variants }, { signal: context.signal, progress: (done) => context.progress(done, ids?.length ?? null, asked.format) });
    return { chosen, attributes: await attributesOf(read), families: await familiesOf(read), asOf: await newestStep(read), others: asked.everything ? await otherRecords(read) : undefined };
  });
}

async function bytesOf(format: Asked['format'], table: OwnTable, json: () => Generator<void, string>, signal: AbortSignal): Promise<Uint8Array> {
  if (format === 'xlsx') return writeXlsx([{ name: 'Products', rows: table.rows, headerRows: 1, hiddenColumns: table.hidden }]);
  return format === 'csv' ? gently(csvSteps(table.rows), signal) : Buffer.from(await gently(json(), signal), 'utf8');
}

/** The family of a product: its own, else its parent's, else the one its HS code falls to. */
export function familiesFor({ kinds }: Chosen, families: readonly Family[]): FamilyOf {
  const known = new Map<string, Family | undefined>();
  return (product) => {
    const parent = product.parent === undefined ? undefined : kinds.get(product.parent);
    const [family, hsCode] = [product.family ?? parent?.family, product.hsCode ?? parent?.hsCode];
    const key = `${family ?? ''} ${family ? '' : (hsCode ?? '')}`;
    if (!known.has(key)) known.set(key, familyOf({ ...(family ? { family } : {}), ...(hsCode ? { hsCode } : {}) }, families));
    return known.get(key);
  };
}

/** Definitions and classes of the attributes these products have, which go with them in a file for oneself. */
function attributesAlong(products: readonly Product[], attributes: readonly Attribute[], of: FamilyOf): Pick<Around, 'attributeClasses' | 'others'> {
  const classes = new AttributeClasses(attributes, of);
  const keys = [...new Set(products.flatMap((one) => Object.keys(one.attributes)))].sort();
  const closed = keys.map((key) => [key, classes.range(products, key).closed ?? 'internal'] as const);
  return { attributeClasses: Object.fromEntries(closed), others: new Map([['attribute', attributes.filter((one) => keys.includes(one.key))]]) };
}

/** Fields that stay, for the person who is asked; a copy for oneself holds nothing back. */
async function heldFor({ products }: Chosen, declared: Declared, { for: wanted, release: released }: Asked, signal: AbortSignal): Promise<{ held?: FieldUse[] }> {
  if (wanted !== 'self') return { held: await heldAfter(released, heldSteps(products, declared, wanted), wanted, signal) };
  if (released.length > 0) throw new Refusal('not-releasable', 'A copy for yourself carries every field. Releases are for files that others read. Nothing was made.', { hi: 'अपने लिए बनी फ़ाइल में हर फ़ील्ड होता है। मंज़ूरी उन फ़ाइलों के लिए है जो दूसरे पढ़ते हैं। कुछ नहीं बना।' });
  return {};
}

const nothingThere = ({ products }: Chosen): void => {
  if (products.length === 0) throw new Refusal('nothing-to-export', 'No item fits. Nothing was made. Choose other items, or all of them.', { hi: 'कोई आइटम नहीं मिला। कुछ नहीं बना। दूसरे आइटम चुनें, या सब आइटम।' });
};

/**
 * The catalogue, or a part of it, as one file. For oneself it carries every field, a row id and the step it was made at, and importing it
 * again changes nothing but edited cells; for a buyer or the public it carries only fields of that class. Passes the disclosure room either way.
 */
const exportCatalogue: UseCase<'catalogue.export'> = async (asked, context) => {
  const workspace = await context.workspace();
  const { format, for: wanted } = asked;
  if (asked.everything && (format !== 'json' || wanted !== 'self' || asked.ids || asked.view || !asked.variants)) throw new Refusal('everything-is-whole', 'Everything of the company goes into a JSON file for yourself, with all items. Choose that form, or leave the rest of the company out. Nothing was made.', { hi: 'कंपनी का सब कुछ सिर्फ़ अपने लिए बनी JSON फ़ाइल में, सब आइटम के साथ जाता है। वही रूप चुनें, या कंपनी का बाक़ी सब छोड़ दें। कुछ नहीं बना।' });
  const { chosen: found, attributes, families, asOf, others } = await gathered(asked, context);
  const chosen = wanted === 'self' ? found : forOthers(found);
  if (asked.ids ?? asked.view) nothingThere(chosen);
  const of = familiesFor(chosen, families);
  const held = await heldFor(chosen, { attributes, familyOf: of }, asked, context.signal);
  const extra = { asOf, parents: chosen.parents, familyOf: of, ...(wanted === 'self' ? {} : { mayGo: mayLeave(wanted, asked.release) }) };
  const table = await gently(ownTableSteps(chosen.products, attributes, wanted, extra), context.signal);
  const json = function* (): Generator<void, string> {
    const products = yield* ownJsonSteps(chosen.products, attributes, wanted, extra);
    if (wanted !== 'self') return products;
    const along = attributesAlong(chosen.products, attributes, of);
    return aroundProducts(products, { niryat: others ? 'company' : 'catalogue', asOf, attributeClasses: along.attributeClasses, others: others ?? along.others });
  };
  const bytes = await bytesOf(format, table, json, context.signal);
  context.signal.throwIfAborted();
  const artifact = { name: others ? 'company.json' : `catalogue.${format}`, bytes, mediaType: MEDIA[format], fields: [...table.fields, ...(others ? usesOfOthers(others) : [])] };
  const released = await release(workspace, artifact, { clock: context.clock, agree: context.agree, what: 'catalogue-export', audience: wanted, ...held, private: wanted === 'self', recipient: asked.recipient, approver: context.person, released: asked.release });
  return { file: await context.files.keep(released), products: table.products, variants: table.variants, mayRelease: [...new Set(askedOf(held.held ?? [], wanted).map(releaseKey))].sort() };
};
export default exportCatalogue;

import { allProducts, attributesOf, type Product } from '#catalogue';
import { release } from '#disclosure';
import { ownJson, ownTable } from '#importing';
import { writeCsv, writeXlsx } from '#tables';
import type { UseCase } from '../port.ts';

const MEDIA = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv', json: 'application/json' } as const;

/**
 * The whole catalogue as one file. For oneself it carries every field and a row id, and importing it again changes nothing;
 * for a buyer or the public it carries only fields of that class. Passes the disclosure room either way.
 */
const exportCatalogue: UseCase<'catalogue.export'> = async ({ format, for: wanted }, context) => {
  const workspace = await context.workspace();
  const attributes = await attributesOf(workspace.read);
  const products: Product[] = [];
  for await (const batch of allProducts(workspace.read)) {
    context.signal.throwIfAborted();
    products.push(...batch);
    context.progress(products.length, null, format);
  }
  const table = ownTable(products, attributes, wanted);
  const bytes = format === 'xlsx'
    ? await writeXlsx([{ name: 'Products', rows: table.rows, headerRows: 1, hiddenColumns: table.hidden }])
    : format === 'csv' ? writeCsv(table.rows) : Buffer.from(ownJson(products, attributes, wanted), 'utf8');
  const artifact = { name: `catalogue.${format}`, bytes, mediaType: MEDIA[format], fields: table.fields };
  const released = await release(workspace, artifact, { clock: context.clock, what: 'catalogue-export', audience: wanted, private: wanted === 'self', recipient: '', approver: context.person, released: [] });
  return { file: await context.files.keep(released), products: table.products, variants: table.variants };
};
export default exportCatalogue;

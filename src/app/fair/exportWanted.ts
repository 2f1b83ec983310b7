import { type FieldUse, textIn } from '#base';
import { linesOf, visitorName, visitsOf } from '#buyers';
import { release } from '#disclosure';
import { writeCsv, writeXlsx } from '#tables';
import { plainStem } from '../buyers/exportList.ts';
import { wholeProducts } from '../buyers/items.ts';
import type { UseCase } from '../port.ts';
import { knownFair } from './known.ts';

const MEDIA = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' } as const;
const HEADINGS = ['Item no.', 'Name', 'Visitor', 'Company', 'Country', 'Email', 'Phone', 'Quantity', 'Unit', 'Note'];

/** Who wanted what, a line for each item a visitor asked for, by item number. It names all visitors: a copy for oneself. */
const exportWanted: UseCase<'fair.exportWanted'> = async ({ fair, format }, context) => {
  const workspace = await context.workspace();
  const { name } = await knownFair(workspace.read, fair);
  const asked = (await visitsOf(workspace.read, fair)).flatMap((visit) => linesOf(visit).map((line) => ({ line, visit })));
  const products = await wholeProducts(workspace.read, asked.map((one) => one.line.product));
  const rows = asked.map(({ line, visit }) => {
    const product = products.get(line.product);
    return [product?.sku ?? line.sku ?? '', product ? textIn(product.name) : '', visit.name ?? visitorName(visit), visit.company ?? '', visit.country ?? '', visit.email ?? '', visit.phone ?? '', line.quantity ?? '', product?.moq?.unit ?? 'PCS', line.note ?? ''];
  }).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : (a[0] ?? '') > (b[0] ?? '') ? 1 : 0));
  const fields = HEADINGS.map((label, at): FieldUse => ({ kind: at < 2 ? 'product' : 'visit', field: label, label, class: at < 2 ? 'public' : 'party', records: rows.filter((row) => row[at] !== '').length }));
  const table = [HEADINGS, ...rows];
  const bytes = format === 'csv' ? writeCsv(table) : await writeXlsx([{ name: 'Wanted', rows: table, headerRows: 1, widths: [16, 32, 22, 22, 10, 26, 18, 10, 8, 40] }]);
  const artifact = { name: `${plainStem(name)}-wanted.${format}`, bytes, mediaType: MEDIA[format], fields };
  const released = await release(workspace, artifact, { clock: context.clock, agree: context.agree, what: 'fair-wanted', audience: 'self', private: true, recipient: '', approver: context.person, released: [] });
  return { file: await context.files.keep(released), lines: rows.length };
};
export default exportWanted;

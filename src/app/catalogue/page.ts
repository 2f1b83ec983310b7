import { attributesOf, cellsOf, companyLanguages, familiesOf, productsByIds, variantCounts } from '#catalogue';
import type { Workspace } from '#store';
import type { UseCase } from '../port.ts';
import { storedFindings } from '../checks/stored.ts';
import { shownFindings } from '../report/render.ts';
import { COMPUTED } from './computed.ts';
import { gridRow } from './gridRows.ts';
import { orderOf, readAhead } from './orders.ts';

/** Texts of the computed columns that are on screen, by column. */
async function computedTexts(workspace: Workspace, columns: ReadonlySet<string>, ids: readonly string[]): Promise<Map<string, ReadonlyMap<string, string>>> {
  const wanted = Object.entries(COMPUTED).filter(([key]) => columns.has(key));
  return new Map(await Promise.all(wanted.map(async ([key, one]) => [key, await one.of(workspace, ids)] as const)));
}

const page: UseCase<'catalogue.page'> = async ({ from, count, columns, ...view }, context) => {
  const workspace = await context.workspace();
  const { order, sequence } = await orderOf(workspace, view);
  const ids = order.ids.slice(from, from + count);
  const products = await productsByIds(workspace.read, ids);
  const wanted = new Set(columns);
  const [attributes, families, languages, parents, variants, checked, computed] = await Promise.all([
    attributesOf(workspace.read),
    familiesOf(workspace.read),
    companyLanguages(workspace.read),
    productsByIds(workspace.read, [...new Set(products.flatMap((one) => one.parent ?? []))]),
    variantCounts(workspace.read, ids),
    storedFindings(workspace, ids),
    computedTexts(workspace, wanted, ids),
  ]);
  const cells = cellsOf(attributes, families, context.language, languages).filter((one) => wanted.size === 0 || wanted.has(one.key));
  const around = { parents: new Map(parents.map((one) => [one.id, one])), variants, checked: new Map([...checked].map(([id, one]) => [id, { worst: one.worst, count: one.count, findings: shownFindings(one.findings, context.language) }])), computed };
  readAhead(workspace, cells.map((one) => one.key).filter((key) => wanted.has(key)));
  return { total: order.ids.length, products: order.products, rows: products.map((one) => gridRow(one, cells, around)), sequence };
};
export default page;

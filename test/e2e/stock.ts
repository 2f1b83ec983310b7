import type { Company } from '#app/contract';
import type { Core } from './core.ts';

export type Item = { sku: string; name: string; cells?: Readonly<Record<string, string>> };

/** Three products as somebody would have typed them. */
export const BRASS: readonly Item[] = [
  { sku: 'KB-LMP-101', name: 'Brass oil lamp, seven wicks', cells: { hsCode: '830629', moq: '200', origin: 'IN' } },
  { sku: 'KB-BWL-122', name: 'Hammered brass bowl, 15 cm', cells: { hsCode: '741980', moq: '300', origin: 'IN' } },
  { sku: 'KB-BEL-140', name: 'Temple bell, cast brass', cells: { hsCode: '830610', moq: '150', origin: 'IN' } },
];

/** Puts products into a company, one change set each for the product and for its cells. Returns ids by item number. */
export async function stock(core: Core, company: Company, items: readonly Item[] = BRASS): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const { sku, name, cells = {} } of items) {
    const { id } = await core.call('catalogue.add', { sku, name }, company.id);
    ids[sku] = id;
    const edits = Object.entries(cells).map(([field, value]) => ({ id, field, value }));
    if (edits.length === 0) continue;
    const { refused } = await core.call('catalogue.edit', { edits }, company.id);
    if (refused.length > 0) throw new Error(`${sku}: ${refused.map((one) => `${one.edit.field}: ${one.finding.text.title}`).join('; ')}`);
  }
  return ids;
}

/** A price list as long as a large trader's, made row by row so that nothing large lies in the repository. */
export function longPriceList(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const number = String(index + 1).padStart(6, '0');
    return `KB-${number},Brass fitting no. ${number},741980,${100 + (index % 9) * 50},IN,${((index % 700) / 100 + 1).toFixed(2)},USD`;
  });
  return `SKU,Name,HS Code,MOQ,Country of Origin,Price,Currency\n${lines.join('\n')}\n`;
}

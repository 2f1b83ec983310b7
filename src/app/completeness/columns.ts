import { STOREFRONTS } from '#listing/nouns';
import type { ComputedColumn } from '../catalogue/computed.ts';
import { keeperOf } from './keeper.ts';
import { keptOf, sharesOf } from './storage.ts';

/** How many of the asked points each product meets, for each storefront: shown as 9/12, sorted and filtered by the percentage. A column on screen begins the judging. */
export const completenessColumns: Readonly<Record<string, ComputedColumn>> = Object.fromEntries(STOREFRONTS.map(({ id, title }): [string, ComputedColumn] => [`completeness.${id}`, {
  kind: 'number', column: { heading: `${title}: points met`, type: 'number', class: 'internal', group: 'compliance', numeric: true },
  texts: (read) => sharesOf(read, id),
  async of(workspace, ids) {
    await keeperOf(workspace).look(id);
    return new Map([...await keptOf(workspace.read, id, ids)].map(([product, { met, asked }]) => [product, `${met}/${asked}`]));
  },
}]));

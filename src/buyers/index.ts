/**
 * Who buys. Enters: buyers, the layer each of them has over the catalogue, what a visitor at a fair asked for. Leaves: the same, joined to
 * products by id. It may not change a product, and no buyer's layer may touch another's. Everything here is of class party or secret.
 */
export * from './listColumns.ts';
export * from './messages.ts';
export * from './nouns.ts';
export * from './storage.ts';

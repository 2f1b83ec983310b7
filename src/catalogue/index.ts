/**
 * What a product is. Enters: edits typed by people, proposed changes of imports. Leaves: products, variants with what they inherit, families, search.
 * It may not read files, judge rules or know a storefront.
 */
export * from './bulk.ts';
export * from './canonical.ts';
export * from './cells.ts';
export * from './convertValue.ts';
export * from './definition.ts';
export * from './duplicates/index.ts';
export * from './edit.ts';
export * from './families.ts';
export * from './familyChange.ts';
export * from './familyFile.ts';
export * from './inherit.ts';
export * from './labelNeeds.ts';
export * from './languages.ts';
export * from './messages.ts';
export * from './nouns.ts';
export * from './readValue.ts';
export * from './packing/index.ts';
export * from './revision.ts';
export * from './searchTexts.ts';
export * from './storage.ts';
export { type Filter, type FilterOp, testOf } from './matching.ts';
export { type Computed, Shelf } from './shelf.ts';
export * from './view.ts';
export * from './pricing/costOf.ts';
export * from './pricing/judge.ts';
export * from './pricing/judgeLeadTimes.ts';
export * from './pricing/judgeProduct.ts';
export * from './pricing/margin.ts';
export * from './pricing/messages.ts';
export * from './pricing/priceFor.ts';
export * from './pricing/propose.ts';
export * from './pricing/rates.ts';
export * from './pricing/storage.ts';
export * from './typed.ts';
export * from './variants/index.ts';

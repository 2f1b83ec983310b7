/** Pure schemas of the catalogue: types, limits, defaults, field classes; and the judge of rates, as pure as they are. No store, no node. */
export * from './attribute.ts';
export * from './bulkOperation.ts';
export { choiceOf } from './choiceOf.ts';
export * from './classOf.ts';
export * from './fields.ts';
export { newlyWrong } from './pricing/judgeProduct.ts';
export * from './pricing/nouns.ts';
export * from './product.ts';
export * from './translations.ts';
export * from './value.ts';

/** Pure schemas of the catalogue: types, limits, defaults, field classes; and what is as pure as they are: the judge of rates, how a value is read, how a product is written. No store, no node. */
export * from './attribute.ts';
export * from './bulkOperation.ts';
export { choiceOf } from './choiceOf.ts';
export * from './canonical.ts';
export * from './classOf.ts';
export * from './familyOf.ts';
export * from './faq.ts';
export * from './fields.ts';
export { newlyWrong } from './pricing/judgeProduct.ts';
export * from './pricing/nouns.ts';
export * from './product.ts';
export * from './readValue.ts';
export * from './searchTexts.ts';
export * from './translations.ts';
export * from './value.ts';

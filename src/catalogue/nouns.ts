/** Pure schemas of the catalogue: types, limits, defaults, field classes. No store, no node. */
export * from './attribute.ts';
export * from './classOf.ts';
export * from './fields.ts';
export * from './pricing/nouns.ts';
export * from './product.ts';
export * from './translations.ts';
export * from './value.ts';

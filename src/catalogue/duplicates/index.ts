/** Likely duplicates: which items to compare, what speaks for and against, and how two become one. Pure. */
export * from './compare.ts';
export * from './facts.ts';
export * from './find.ts';
export * from './merge.ts';
export * from './rowText.ts';

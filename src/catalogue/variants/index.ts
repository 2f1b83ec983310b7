export * from './axes.ts';
export { asVariantOf, commonParts, onItsOwn, parentOf, type ParentWish } from './group.ts';
export { contentText, shownParts, shownContent } from './parts.ts';
export * from './skus.ts';
export * from './stems.ts';

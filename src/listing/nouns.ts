/** Pure schemas of the listing room: storefront profiles, listing content, outcomes. No store, no node. */
export * from './contentNouns.ts';
export * from './profileNouns.ts';
export { CORRECTABLE, type LimitCorrection, limitCorrection, type ToldCorrection } from './corrections.ts';
export * from './mapping/mappingNouns.ts';
export * from './outcome.ts';
export * from './ownTexts.ts';
export * from './storefronts.ts';
export { isTemplateField, TEMPLATE_FIELDS, type TemplateField } from './template/templateFields.ts';
export * from './template/templateNouns.ts';

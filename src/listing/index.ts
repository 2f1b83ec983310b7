/**
 * What a storefront wants of a product and whether it is there. Enters: products, certificates, picture facts, a dated storefront profile,
 * and a field gate that says what may leave. Leaves: listing content, readiness as explained outcomes in six groups, the fields used.
 * It may not judge trade rules (their outcomes are handed in), read files of a company, or repair a text.
 */
export { coversProduct, listingContentOf, type ListingSource } from './content.ts';
export { type DetailProposals, proposeDetails } from './details.ts';
export { FieldGate, type MayLeave, type Offered, offeredField, wholeClassOf } from './fieldGate.ts';
export { heldBack } from './heldBack.ts';
export { itemLevel, materialsText, packagingText, shownPrices } from './limits/parts.ts';
export { findContacts } from './lint/contact.ts';
export { nearListings, type NearListing } from './nearListings.ts';
export { isProven } from './lint/lint.ts';
export { claimsIn } from './lint/wording.ts';
export { categoriesOfRows, findCategories, nearestCategory, parentsOf } from './mapping/categories.ts';
export { fieldOfRule, type Mapped, mappedContent, type MappedPoint, mappingOf, type StorefrontMapping } from './mapping/mapped.ts';
export { messages } from './messages.ts';
export { correctedLimit, type CorrectedProfile, correctedProfile, figuresOfCheck } from './corrections.ts';
export { type KeywordBasis, proposeKeywords } from './keywords.ts';
export { proposeTitles, type TitleBasis, titlePartsOf } from './titles.ts';
export { listingJsonLd, productJsonLd } from './jsonLd.ts';
export { profileBetween } from './profileDates.ts';
export { formUnit, type FormUnit } from './units.ts';
export * from './nouns.ts';
export { readProfile, ruleOf, sourceOf, stateOn, storefrontById, storefrontProfiles } from './profile.ts';
export { findingHash, groupOf, readinessOf, type ReadinessBasis } from './readiness.ts';
export { type FillGround, type PlannedCell, type PlannedFill, planFill } from './template/planFill.ts';
export { boundText } from './template/fitCell.ts';
export { sourceOfField } from './template/templateFields.ts';
export { templateMessages } from './template/templateMessages.ts';
export { rowsOf as templateRowsOf, type TemplateRow } from './template/valueFor.ts';

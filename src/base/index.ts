/**
 * Words without product meaning: finding, refusal, clock, day, decimal, quantity, money, text, language, confidentiality, artifact.
 * Enters: plain values. Leaves: plain values. It may not know a product, a file, a database, node or the DOM.
 */
export * from './artifact.ts';
export * from './canonical.ts';
export * from './clock.ts';
export * from './confidentiality.ts';
export * from './day.ts';
export * from './decimal.ts';
export * from './digits.ts';
export { edgeOfRun } from './edge.ts';
export * from './finding.ts';
export * from './language.ts';
export * from './leaf.ts';
export * from './money.ts';
export * from './packedRecords.ts';
export * from './packedTexts.ts';
export { printableInstead } from './printColour.ts';
export * from './remembered.ts';
export * from './quantity.ts';
export * from './refusal.ts';
export * from './severity.ts';
export * from './text.ts';
export * from './typedNumber.ts';
export * from './units.ts';

/**
 * Spec sheets. Enters: a product with what it inherits, its variants, the exporter, certificates, fitted pictures, options. Leaves: a plan for
 * paper, the fields it carries for the disclosure room, fields it did not print, findings. It may not read files or the database, open
 * pictures, or let out an internal field that was not released, a secret one, one buyer's rates, an IEC or a PAN.
 */
export * from './messages.ts';
export * from './nouns.ts';
export { makeSheet, type MadeSheet, type SheetOptions, sheetPhotos, sheetPlan, type SheetSource } from './sheet.ts';
export { sheetTemplates, templateById } from './template.ts';
export { sheetLanguages } from './vocabulary.ts';
export { amountOf, packingOf } from './amounts.ts';
export { makeLineSheet, type PerPage } from './lineSheet.ts';
export { type MadePaper, makeQuotation, quote, type Quoted } from './quotation.ts';
export type { LinePacking, PaperParty, QuoteLine, QuoteOptions, QuoteSource, QuoteTerms } from './quoteNouns.ts';

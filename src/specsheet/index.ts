/**
 * Spec sheets. Enters: a product with what it inherits, its variants, the exporter, certificates, fitted pictures, options. Leaves: a plan for
 * paper, the fields it carries for the disclosure room, fields it did not print, findings. It may not read files or the database, open
 * pictures, or let out an internal field that was not released, a secret one, one buyer's rates, an IEC or a PAN.
 */
export * from './messages.ts';
export * from './nouns.ts';
export { colourFindings } from './colours.ts';
export type { ContainerLoad } from './content.ts';
export { isNeutral, paperOf, type SheetOptions, type SheetSource } from './desk.ts';
export { isDrawing, sheetPhotos } from './pictures.ts';
export { isPriceKey } from './priceCode.ts';
export { makeBook } from './book.ts';
export type { MadeBook } from './cells.ts';
export { MOST_LABELS } from './carton.ts';
export { type PriceLine, priceLines } from './priceList.ts';
export { makeSheet, type MadeSheet, sheetPlan } from './sheet.ts';
export { asEdit, edited, sheetTemplates, templateById } from './template.ts';
export { dayText } from './values.ts';
export { sheetLanguages, vocabulary } from './vocabulary.ts';
export { amountOf, packingOf } from './amounts.ts';
export { makeLineSheet, type PerPage } from './lineSheet.ts';
export { type MadePaper, makeQuotation, quote, type Quoted } from './quotation.ts';
export type { LinePacking, PaperParty, QuoteLine, QuoteOptions, QuoteSource, QuoteTerms } from './quoteNouns.ts';

/**
 * From rows to proposed changes. Enters: the first rows of a file, a mapping, rows as they arrive, what the catalogue holds now.
 * Leaves: a proposed mapping, records to create and update in batches, counts, findings with their cells, our own tables and JSON.
 * It never writes user data, repairs nothing in silence, reads no file and decides nothing a person has not seen.
 */
export { isAppendable } from './policies.ts';
export { isMappable } from './readUnit.ts';
export { type DayRead, readDay } from './values/day.ts';
export { type NumberRead, readNumber } from './values/number.ts';
export { currencyIn, type MoneyRead, readMoney } from './values/price.ts';
export { fieldCell } from './cells/fieldCell.ts';
export { ImageShelf, type ShelfImage } from './imageShelf.ts';
export { importMessages } from './messages.ts';
export { matchByList, type MatchBy, type MatchedPhoto, matchPhotos, productsByKey } from './matchPhotos.ts';
export { type ColumnMapping, columnMapping, type Decisions, decisions, type Mapping, mapping, type MissingItems, missingItems, type Reading, reading } from './nouns.ts';
export { AttributeClasses, type FamilyOf } from './own/attributeClasses.ts';
export { COLUMN_SORTS, exportPage, exportSchema, isOfSort } from './own/exportPage.ts';
export { type ExportFor, ownJson, ownJsonSteps, type OwnTable, ownTable, ownTableSteps } from './own/ownTable.ts';
export { ownRecords } from './own/ownRecords.ts';
export { type Catalogue, type Counts, emptyBatch, type Pack, type PlannedBatch, type PlanOptions, type PlanResult, revivedResult } from './plan/asked.ts';
export type { WrittenCell } from './plan/asWritten.ts';
export type { NewId } from './merge.ts';
export { createdText } from './stencil/stencil.ts';
export { planImport } from './plan/planImport.ts';
export type { FamilyRules } from './plan/families.ts';
export type { PreviewBook, PreviewFilter } from './plan/previewBook.ts';
export type { PreviewCell, PreviewPage, PreviewRow } from './plan/previewRow.ts';
export type { Reject } from './plan/hold.ts';
export { type Recognised, recognise, type RecogniseOptions, type Survey, sheetToRead, SURVEY_ROWS } from './recognise.ts';
export { DEFAULT_RULE, fileNameOf, type PhotoNameRule } from './photoNames.ts';
export { readTemplateHeading, saysRequired, type TemplateHeading } from './columns/templateHeading.ts';
export { keptClosed } from './columns/keptClosed.ts';
export { isRejectHeading, rejectHeadings } from './columns/layout.ts';
export { proposedChoices } from './transforms/likeness.ts';
export { tryColumn, type Trial } from './transforms/trial.ts';
export { checkPatterns, refuseNewer, versioned } from './version.ts';
export { matchBySlips, type SlipMatch } from './slipRuns.ts';
export { proposeTariffColumns, TARIFF_HEADINGS, tariffHeadOf } from './tariff/tariffColumns.ts';
export { type TariffColumn, type TariffOptions, TariffReader } from './tariff/readTariff.ts';

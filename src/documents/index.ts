/**
 * What a shipment and each export paper is. Enters: what a paper says, read from files or typed in. Leaves: papers of one shape, their totals, the places where two of them meet.
 * It may not judge rules, decide what leaves the computer, or know how a screen looks.
 */
export * from './nouns.ts';
export * from './forms/exports.ts';
export { documentMessages } from './messages.ts';
export { fileKind } from './reading/ownJson.ts';
export type { ReadFile } from './reading/readDocument.ts';
export * from './shipment/storage.ts';
export { papersAround } from './shipment/related.ts';
export { DOCUMENT_FILE_LIMIT, documentText, readDocumentText } from './reading/readText.ts';
export { type Correction, correctionsOf, type CorrectionWords, type PaperRecord } from './making/corrections.ts';
export { type Letterhead, planOf } from './making/layout.ts';
export { letterheadOf, makePaper, type MakeSource, printedKind } from './making/make.ts';
export { nameOfPaper } from './making/paperNames.ts';
export { fieldsOf, type Printable } from './making/printable.ts';
export { sheetsOf } from './making/workbook.ts';
export { composePaper, type Difference, isComposed } from './making/compose.ts';
export * from './crosscheck/matrix.ts';
export type { Comparers } from './crosscheck/compare.ts';
export { CROSS_FACTS, factOfField } from './crosscheck/facts.ts';
export { type RefundItem, refundList } from './crosscheck/refund.ts';
export { creditClock, type Dated, moneyClock } from './calendar/clocks.ts';
export { STEP_KEYS, type TimelineStep, timelineOf } from './calendar/timeline.ts';
export { type ToDo, toDosOf } from './calendar/toDo.ts';
export { correctionLetter, type Corrector, correctorOf, type Letter } from './crosscheck/letter.ts';
export { groupedPapers } from './crosscheck/grouping.ts';
export { amendmentRequest } from './crosscheck/request.ts';

/** What the documents room gives away of its forms, of getting papers in, and of what orders still lack. */
export { fieldWords } from './fieldWords.ts';
export { GROUP_WORDS, type GroupId } from './groupWords.ts';
export { formOfKind, FORMED_KINDS } from './forms.ts';
export { fieldOfPaper, paperForm, schemaAt } from './paperForm.ts';
export { isEmptyValue, valueAtPath, withPath } from './paths.ts';
export { openProposals, prefilled, type PrefillSources, type Proposal, proposals } from './prefill.ts';
export { workedTotals } from './workedTotals.ts';
export { balances, meetings } from '../shipment/balance.ts';
export { withoutImpossible } from '../reading/impossible.ts';
export { pdfLines, type PrintedLine } from '../reading/pdfText.ts';
export { kindOfText, textProposals, type TextProposal } from '../reading/proposed.ts';
export { formKind, formSheets, readFormSheets, type SheetRows } from './workbook.ts';

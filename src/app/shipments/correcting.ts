import { type Correction, correctionsOf, type CorrectionWords, type Paper, type PaperRecord } from '#documents';
import type { Finding } from '#base';
import { factName } from '../report/factNames.ts';
import { shownFinding } from '../report/render.ts';
import { ruleTitle } from '../report/ruleTexts.ts';

/** Notes go to brokers and forwarders: in English. */
const WORDS: CorrectionWords = {
  field: (path) => factName(path.replace(/\.\d+(?=\.)/g, ''), 'en'), title: (rule) => ruleTitle(rule, 'en'),
  fix: (finding) => shownFinding(finding, 'en').text.fix ?? shownFinding(finding, 'en').text.title,
};

export const recordsOf = (papers: readonly Paper[]): PaperRecord[] => papers.map((one) => ({ id: one.id, document: { ...one.document, kind: one.kind } }));

/** What points ask to correct on one paper. */
export function correctionsFor(paper: string, papers: readonly Paper[], findings: readonly Finding[]): { target: PaperRecord['document']; lines: Correction[] } | undefined {
  const records = recordsOf(papers);
  const target = records.find((one) => one.id === paper);
  return target && { target: target.document, lines: correctionsOf(target, records, findings, WORDS) };
}

/** Papers that others file or issue after our word: what is wrong on them is told in a note. */
export const CORRECTED_KINDS: ReadonlySet<string> = new Set(['shippingBill', 'billOfLading', 'airWaybill', 'seaWaybill', 'certificateOfOrigin', 'insuranceCertificate', 'inspection', 'fumigation', 'phytosanitary', 'health', 'letterOfCredit']);

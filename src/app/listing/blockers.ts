import { type Finding, isBlocking, Refusal } from '#base';
import { messages } from '#listing';
import { shownFindings } from '../report/render.ts';
import type { Gathered } from './gather.ts';

/** Points that close the gate: errors of readiness nobody went ahead with. */
export const blockersOf = ({ listed }: Gathered): Finding[] => listed.flatMap((one) => one.readiness.findings).filter(isBlocking);

/** More points than a person reads at once; the count tells the rest. */
const MOST = 500;

/** The refusal of a package that is not ready; waiving each point opens this gate, and this gate only. */
export function notReady(blockers: readonly Finding[], gathered: Gathered, language: string): Refusal {
  const closed = new Set(blockers.map((one) => one.where.sku)).size;
  return new Refusal('gate-refused', `No package was made: ${blockers.length} points on ${closed} of ${gathered.listed.length} products must be put right first, or gone ahead with for a reason.`, { hi: `पैकेज नहीं बना: ${gathered.listed.length} में से ${closed} आइटम पर ${blockers.length} पॉइंट हैं। पहले उन्हें ठीक करें, या कारण लिखकर आगे बढ़ें।`, findings: shownFindings(blockers.slice(0, MOST), language, messages) });
}

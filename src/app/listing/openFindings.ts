import type { Finding, Source } from '#base';
import { messages } from '#listing';
import { shownFinding } from '../report/render.ts';
import { ruleTitle } from '../report/ruleTexts.ts';
import type { PaperLanguage } from './packageWords.ts';
import type { PlannedPart } from './partNames.ts';
import { isReadinessRule } from './waivers.ts';

/** A finding as it stands in a package: without record ids, file names of ours, or any value of a field that was held back. */
export type OpenFinding = { sku: string; rule: string; severity: string; status: string; field?: string; text: string; fix?: string; source?: Source };

/**
 * Readiness speaks only of what goes into the package, so its text may go. A pack's rule may quote a field that stays (a market, a licence):
 * of it only its own sentence goes, which is the same for everybody.
 */
export function openFinding(finding: Finding, part: PlannedPart, language: PaperLanguage): OpenFinding {
  const { rule, severity, status, source } = finding;
  const head = { sku: part.listed.content.sku || part.folder, rule, severity, status };
  if (!isReadinessRule(rule)) return { ...head, text: ruleTitle(rule, language), ...(source ? { source } : {}) };
  const at = finding.data.image;
  const shown = shownFinding({ ...finding, data: { ...finding.data, ...('file' in finding.data ? { file: `${language === 'hi' ? 'फ़ोटो' : 'photo'} ${String(at ?? '')}`.trim() } : {}) } }, language, messages);
  const text = [shown.text.title, shown.text.detail].filter(Boolean).join(language === 'hi' ? '। ' : '. ');
  return { ...head, ...(finding.where.field ? { field: finding.where.field } : {}), text, ...(shown.text.fix ? { fix: shown.text.fix } : {}), ...(source ? { source } : {}) };
}

/** Programs get them in English. */
export const openFindings = (part: PlannedPart, language: PaperLanguage = 'en'): OpenFinding[] => part.listed.readiness.findings.map((one) => openFinding(one, part, language));

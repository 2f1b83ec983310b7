import type { Finding } from '#base';
import { documentMessages } from '#documents';
import { paperName } from '#rules';
import type { ShownFinding } from '../contract.ts';
import { factName } from '../report/factNames.ts';
import { shownFinding } from '../report/render.ts';
import { ruleTitle } from '../report/ruleTexts.ts';
import type { Point } from './points.ts';
import type { AskedPaper } from './units.ts';

const WORDS = {
  en: { against: 'It stands against {papers} in the same way.', missing: 'Details missing: {missing}', waits: 'Waiting for it: {titles}.' },
  hi: { against: '{papers} से भी इसी तरह अलग है।', missing: 'जानकारी अधूरी: {missing}', waits: 'इसके बिना तय नहीं हो सकता: {titles}।' },
} as const;

const sentences = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ');

/** A point that several findings make, in the reader's language: what the strongest says, and on what else it bears. */
export function shownPoint({ finding, says }: Point, papers: readonly AskedPaper[], language: string): ShownFinding {
  const tongue = language === 'hi' ? 'hi' : 'en';
  const shown = shownFinding(finding, language, documentMessages);
  if (says.length < 2) return shown;
  const words = WORDS[tongue];
  if (finding.status === 'unknown') {
    const missing = [...new Set((Array.isArray(finding.data.missing) ? finding.data.missing : []).map((path) => factName(path, language)))].join(', ');
    const titles = [...new Set(says.map((one) => one.rule))].map((rule) => ruleTitle(rule, language)).join('; ');
    return { ...shown, text: { ...shown.text, title: words.missing.replace('{missing}', missing), detail: sentences(shown.text.detail, words.waits.replace('{titles}', titles)) } };
  }
  // The text names the two papers of the first finding; the others are named behind it.
  const named = new Set(says.filter((one) => one.messageId === finding.messageId).slice(0, 1).flatMap((one) => [one.where.record, ...(one.others ?? []).map((other) => other.record)]));
  const rest = (finding.others ?? []).flatMap(({ record }: Finding['where']) => (named.has(record) ? [] : papers.find((one) => one.id === record) ?? []));
  if (rest.length === 0) return shown;
  const names = rest.map((one) => [paperName(one.kind, tongue), one.document.number].filter(Boolean).join(' ')).join(', ');
  return { ...shown, text: { ...shown.text, detail: sentences(shown.text.detail, words.against.replace('{papers}', names)) } };
}

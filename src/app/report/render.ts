import type { Finding, Messages } from '#base';
import { catalogueMessages, pricingMessages } from '#catalogue';
import { messages as disclosureMessages } from '#disclosure';
import { messages as mediaMessages } from '#media';
import { messages as sealingMessages } from '#sealing';
import { paperName } from '#rules';
import type { ShownFinding } from '../contract.ts';
import { factName } from './factNames.ts';
import { fill, titleAndDetail, wordsOf } from './fill.ts';
import { engineMessages, ruleMessage, ruleTitle } from './ruleTexts.ts';

/** Texts of the rooms whose findings every use case may meet. A room that is dear to load passes its own to `shownFinding`. */
const ROOM_MESSAGES: readonly Messages[] = [engineMessages, catalogueMessages, pricingMessages, disclosureMessages, mediaMessages, sealingMessages];

function messageOf(id: string, more: Messages): Messages[string] | undefined {
  return more[id] ?? ROOM_MESSAGES.find((one) => Object.hasOwn(one, id))?.[id] ?? ruleMessage(id);
}

const isRule = (finding: Finding): boolean => finding.data.rulePack !== undefined;

/** What a finding speaks of, in a sentence: the item, the firm, the shipment, or a paper by its number or file. */
function subjectOf({ where, data }: Finding, language: string): string {
  if (where.sku !== undefined) return where.sku;
  if (where.kind === 'exporter') return language === 'hi' ? 'एक्सपोर्टर प्रोफ़ाइल' : 'the exporter profile';
  if (where.kind === 'shipment') return language === 'hi' ? 'शिपमेंट' : 'the shipment';
  return where.part ?? where.file ?? (typeof data.paperKind === 'string' ? paperName(data.paperKind, language === 'hi' ? 'hi' : 'en') : '');
}

/** Data of a rule's finding with the names of facts and the record spelled out for the reader. */
function ruleData(finding: Finding, language: string): Finding['data'] {
  const named = (paths: Finding['data'][string] | undefined): string[] => [...new Set((Array.isArray(paths) ? paths : []).map((path) => factName(path, language)))];
  return { ...finding.data, missing: named(finding.data.missing), absent: named(finding.data.absent), ruleTitle: ruleTitle(finding.rule, language), subject: subjectOf(finding, language) };
}

function waivedNote(finding: Finding, language: string): string {
  const note = engineMessages['rules.waived'];
  return finding.status === 'waived' && finding.data.waivedUntil !== undefined && note ? fill(language === 'hi' ? note.hi : note.en, finding.data, language) : '';
}

/** Packs write "-" for a number that a paper does not have; in a sentence it is left out. */
const unnumbered = (text: string, data: Finding['data']): string => (Object.values(data).includes('-') ? text.replace(/ -(?=[\s:;,.।])/gu, '') : text);

/** A finding with its text in the reader's language. `more` holds texts of rooms that are not loaded everywhere. A text nobody wrote shows its id. */
export function shownFinding(finding: Finding, language: string, more: Messages = {}): ShownFinding {
  const message = messageOf(finding.messageId, more);
  if (!message) return { ...finding, text: { title: finding.messageId } };
  const hindi = language === 'hi';
  const data = isRule(finding) ? ruleData(finding, language) : finding.data;
  const empty = isRule(finding) ? wordsOf(language).empty : '';
  // Split before filling: a full stop inside a value ends no sentence.
  const { title, detail } = titleAndDetail(hindi ? message.hi : message.en);
  const fix = hindi ? (message.fixHi ?? message.fixEn) : message.fixEn;
  const filled = (template: string): string => unnumbered(fill(template, data, language, empty), data);
  const note = [detail && filled(detail), waivedNote(finding, language)].filter((one) => one).join(' ');
  return { ...finding, text: { title: filled(title), ...(note ? { detail: note } : {}), ...(fix ? { fix: filled(fix) } : {}) } };
}

/** Several at once; see shownFinding. */
export const shownFindings = (findings: readonly Finding[], language: string, more: Messages = {}): ShownFinding[] => findings.map((one) => shownFinding(one, language, more));

import type { Day, Finding, Fix, Severity } from '#base';
import type { Certificate } from '#exporter/nouns';
import { wordKey } from '#base';
import type { ListingContent } from '../contentNouns.ts';
import type { ListingGroup, StorefrontProfile } from '../profileNouns.ts';
import { sourceOf } from '../profile.ts';
import { foreignSigns, withoutHidden, withoutHtml, withoutLookalikes } from './characters.ts';
import { findContacts } from './contact.ts';
import { listingTexts, type ListingText } from './texts.ts';
import { brandsIn, type ClaimFound, claimsIn, namesTheGoods, repeatedIn, shoutedIn, superlativesIn } from './wording.ts';

type Check = keyof StorefrontProfile['lint']['sources'];

/** What the text checks look at besides the listing: certificates that cover the goods or the firm, and the day they must be valid on. */
export type LintBasis = {
  content: ListingContent;
  certificates: readonly Certificate[];
  profile: StorefrontProfile;
  on: Day;
  /** Claims that a rule handed in judges already (see ReadinessBasis): one point each is enough. */
  judgedClaims?: ReadonlySet<string>;
  /** Names of other firms' brands that this company keeps out of its texts. */
  brandWords?: readonly string[];
};

/** One text check: its rule, the group it counts in, and the texts it found wanting. */
export type LintOutcome = { rule: string; group: ListingGroup; findings: Finding[] };

/**
 * Text checks of our own, weighed as the storefront's profile says. Contact data is an error with the cleaned text offered; nothing is
 * ever changed here. Pure.
 */
export function lintListing(basis: LintBasis): LintOutcome[] {
  const texts = listingTexts(basis.content, basis.profile.language);
  const title = texts.filter((one) => one.part === 'title');
  const over = (check: Check, rule: string, group: ListingGroup, of: readonly ListingText[], look: (text: ListingText) => Point | undefined): LintOutcome =>
    ({ rule, group, findings: of.flatMap((text) => pointFinding(basis, check, rule, text, look(text))) });
  return [
    over('contact', 'LINT-CONTACT', 'details', texts, (text) => contactPoint(text, basis.content)),
    over('hidden', 'LINT-HIDDEN', 'details', texts, ({ text }) => fixed('remove-hidden', withoutHidden(text))),
    over('hidden', 'LINT-LOOKALIKE', 'details', texts, ({ text }) => fixed('use-latin', withoutLookalikes(text))),
    over('charset', 'LINT-HTML', 'details', texts, ({ text }) => fixed('remove-html', withoutHtml(text))),
    over('charset', 'LINT-CHARSET', 'basic', title, ({ text }) => charsetPoint(text, basis.profile.lint.titlePunctuation)),
    over('caps', 'LINT-CAPS', 'basic', title, ({ text }) => capsPoint(text, basis.content)),
    over('repeated', 'LINT-REPEATED', 'basic', texts.filter((one) => one.part === 'title' || one.part === 'keywords'), ({ text }) => repeatedPoint(text, basis.profile.lint.repeats)),
    over('headWord', 'LINT-HEAD-WORD', 'basic', title, ({ text }) => (basis.content.category && !namesTheGoods(text, basis.content.category) ? { data: { category: basis.content.category } } : undefined)),
    over('superlative', 'LINT-SUPERLATIVE', 'details', texts, ({ text }) => wordsPoint(superlativesIn(text))),
    // No limit of the storefront is meant: a word the company itself wants to be told about, weighed like hidden characters.
    over('hidden', 'LINT-BRAND', 'details', texts, ({ text }) => wordsPoint(brandsIn(text, basis.brandWords ?? [], basis.content.brand))),
    over('claim', 'LINT-CLAIM', 'services', texts, (text) => claimPoint(text, basis)),
  ];
}

type Point = { data: Finding['data']; fix?: Pick<Fix, 'id'> & { text: string }; messageId?: string };

const fixed = (id: string, text: string | undefined): Point | undefined => (text === undefined ? undefined : { data: {}, fix: { id, text } });
const wordsPoint = (words: readonly string[]): Point | undefined => (words.length > 0 ? { data: { words: words.join(', ') } } : undefined);

function pointFinding(basis: LintBasis, check: Check, rule: string, text: ListingText, point: Point | undefined): Finding[] {
  if (!point) return [];
  const severity: Severity = basis.profile.lint[check];
  return [{
    rule, severity, status: 'fail', messageId: point.messageId ?? rule,
    data: { label: text.label, labelHi: text.labelHi, text: text.text.slice(0, 120), ...point.data },
    where: { kind: text.kind, ...(text.kind === 'product' ? { record: basis.content.id, sku: basis.content.sku } : {}), field: text.field },
    ...(point.fix && text.fixable ? { fix: { id: point.fix.id, field: text.field, value: text.whole(point.fix.text) } } : {}),
    source: sourceOf(basis.profile, basis.profile.lint.sources[check]),
  }];
}

function contactPoint({ text }: ListingText, content: ListingContent): Point | undefined {
  const codes = [content.hsCode, content.gtin, content.model, content.sku, ...content.variants.flatMap((one) => [one.gtin, one.sku])].map((one) => (one ?? '').toLowerCase()).filter((one) => one.length >= 6);
  const found = findContacts(text, codes);
  return found && { data: { found: found.contacts.map((one) => one.text).join(', ').slice(0, 200), kinds: [...new Set(found.contacts.map((one) => one.kind))], count: found.contacts.length }, fix: { id: 'remove-contact', text: found.cleaned } };
}

function charsetPoint(text: string, allowed: string): Point | undefined {
  const found = foreignSigns(text, allowed);
  return found && { data: { signs: found.signs.join(' '), allowed: [...allowed].join(' ') }, messageId: found.scripts ? 'LINT-SCRIPT' : 'LINT-CHARSET', ...(found.scripts ? {} : { fix: { id: 'normalise', text: found.normalised } }) };
}

function capsPoint(text: string, { brand, model, sku }: ListingContent): Point | undefined {
  const found = shoutedIn(text, [brand ?? '', model ?? '', sku].filter(Boolean));
  return found && { data: { words: found.words.join(', ') }, fix: { id: 'calm-capitals', text: found.calmed } };
}

function repeatedPoint(text: string, times: number): Point | undefined {
  const found = repeatedIn(text, times);
  return found && { data: { word: found.word, count: found.count } };
}

/** True when a certificate that names the claim is valid on the day. */
export const isProven = ({ certificate }: ClaimFound, certificates: readonly Certificate[], on: Day): boolean => certificates.some((one) => {
  const said = ` ${wordKey([one.kind, one.title, one.number, one.issuer].filter(Boolean).join(' '))} `;
  return (!one.validTo || one.validTo >= on) && (!one.validFrom || one.validFrom <= on) && certificate.some((word) => said.includes(` ${word} `));
});

/** A claim passes when a certificate that names it covers the goods or the firm and is valid on the day. */
function claimPoint({ text }: ListingText, { certificates, on, judgedClaims }: LintBasis): Point | undefined {
  const open = claimsIn(text).filter((one) => !judgedClaims?.has(one.claim) && !isProven(one, certificates, on));
  return open.length > 0 ? { data: { claims: open.map((one) => one.claim).join(', ') } } : undefined;
}

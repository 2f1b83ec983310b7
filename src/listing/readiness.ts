import { createHash } from 'node:crypto';
import { canonicalJson, type Day, type Finding, isBlocking, severity } from '#base';
import type { Certificate } from '#exporter/nouns';
import type { ListingContent } from './contentNouns.ts';
import { type Fault, judge } from './limits/judge.ts';
import { CATALOGUE_FIELD } from './limits/parts.ts';
import { lintListing } from './lint/lint.ts';
import type { GroupCounts, Readiness, RuleOutcome } from './outcome.ts';
import { ruleOf, sourceOf, stateOn } from './profile.ts';
import { type Limit, LISTING_GROUPS, type ListingGroup, severityOf, type StorefrontProfile } from './profileNouns.ts';

export type ReadinessBasis = {
  content: ListingContent;
  profile: StorefrontProfile;
  on: Day;
  /** Kind of listing, where the profile tells kinds apart; absent: every limit is asked. */
  kind?: string;
  /** Evidence of the firm and of these goods, for claims. */
  certificates: readonly Certificate[];
  /** Outcomes of rules made elsewhere (listing rules of the packs, unreadable pictures); `group` may be left to `groupOf`. */
  others?: readonly RuleOutcome[];
  /** See LintBasis. */
  brandWords?: readonly string[];
  /** Claims that one of the rules handed in judges by itself. */
  judgedClaims?: ReadonlySet<string>;
  /** Turns a finding that a person goes ahead with into a waived one. */
  waived?: (finding: Finding) => boolean;
};

/**
 * Readiness of one product for one storefront: the profile's limits, the text checks and the listing rules handed in, counted in six groups.
 * It is a sum of rules that can each be explained. It is never the storefront's own score.
 */
export function readinessOf(basis: ReadinessBasis): Readiness {
  const limits = basis.profile.limits.map((limit) => limitOutcome(basis, limit));
  const lint = lintListing(basis).map(({ rule, group, findings }): RuleOutcome => ({ rule, group, outcome: findings.length > 0 ? 'fail' : 'pass', findings }));
  const outcomes = [...limits, ...lint, ...(basis.others ?? [])].map((one) => withWaivers(one, basis.waived));
  const findings = outcomes.flatMap((one) => one.findings);
  return { ready: !findings.some(isBlocking), groups: LISTING_GROUPS.map((group) => countGroup(group, outcomes)), outcomes, findings };
}

/** Rule and everything it saw, as one hash: a waiver binds to it and ends when the listing changes under it. */
export const findingHash = (finding: Finding): string =>
  createHash('sha256').update(canonicalJson({ rule: finding.rule, data: finding.data, field: finding.where.field ?? '', part: finding.where.part ?? '' })).digest('hex');

/** The group of a finding that no limit made, by the field it stands in. */
export function groupOf(field: string | undefined): ListingGroup {
  const head = (field ?? '').split('.')[0] ?? '';
  if (['category', 'attributes', 'origin', 'modelNumber', 'materials', 'traits'].includes(head)) return 'category';
  if (['name', 'title', 'keywords', 'images', 'brand'].includes(head)) return 'basic';
  if (['priceLadders', 'price', 'moq', 'leadTimes', 'leadTime', 'port', 'incoterm', 'supplyAbility'].includes(head)) return 'trade';
  if (['packing', 'logistics', 'hsCode', 'hs6', 'tariffCodes', 'itc'].includes(head)) return 'logistics';
  return ['certificateIds', 'certificates', 'claims', 'label', 'sample', 'custom'].includes(head) ? 'services' : 'details';
}

function limitOutcome({ content, profile, on, kind }: ReadinessBasis, limit: Limit): RuleOutcome {
  const rule = ruleOf(profile, limit);
  const group = limit.group;
  const state = stateOn(limit, on);
  if (state !== 'valid') return { rule, group, outcome: 'not-applicable', because: { id: state === 'withdrawn' ? 'LISTING-WITHDRAWN' : 'LISTING-NOT-YET', data: { day: (state === 'withdrawn' ? limit.validTo : limit.validFrom) ?? '' } }, findings: [] };
  if (kind !== undefined && limit.kinds && !limit.kinds.includes(kind)) return { rule, group, outcome: 'not-applicable', because: { id: 'LISTING-OTHER-KIND', data: { kinds: limit.kinds.join(', ') } }, findings: [] };
  const judged = judge(content, limit, on);
  if ('nothing' in judged) return { rule, group, outcome: 'not-applicable', because: { id: judged.nothing, data: {} }, findings: [] };
  const findings = judged.faults.map((fault) => limitFinding(content, profile, limit, fault));
  const outcome = findings.some((one) => one.status === 'fail') ? 'fail' : findings.length > 0 ? 'unknown' : 'pass';
  return { rule, group, outcome, findings };
}

/** Messages whose remedy is another one when the limit is advice only. */
const ADVICE: Readonly<Record<string, string>> = { 'LISTING-TOO-SMALL': 'LISTING-BESIDE-ADVICE', 'LISTING-TOO-LARGE': 'LISTING-BESIDE-ADVICE' };

function limitFinding(content: ListingContent, profile: StorefrontProfile, limit: Limit, fault: Fault): Finding {
  const isCompany = limit.field === 'company';
  return {
    rule: ruleOf(profile, limit), severity: severityOf(limit), status: fault.unknown ? 'unknown' : 'fail', messageId: limit.required ? fault.message : (ADVICE[fault.message] ?? fault.message),
    data: { limitTitle: limit.title.en, limitTitleHi: limit.title.hi, storefront: profile.title, sku: content.sku, evidence: limit.evidence, ...fault.data },
    where: { kind: isCompany ? 'exporter' : 'product', ...(isCompany ? {} : { record: content.id, sku: content.sku }), field: fault.field ?? CATALOGUE_FIELD[limit.field], ...(fault.image ? { part: fault.image.fileName } : {}) },
    source: sourceOf(profile, limit.sources[0]),
  };
}

function withWaivers(one: RuleOutcome, waived: ReadinessBasis['waived']): RuleOutcome {
  if (!waived || one.findings.length === 0) return one;
  const findings = one.findings.map((finding): Finding => (finding.status !== 'waived' && waived(finding) ? { ...finding, status: 'waived' } : finding));
  return { ...one, findings, outcome: findings.every((finding) => finding.status === 'waived') ? 'waived' : one.outcome };
}

/** A waived rule counts as passed: a person took it on. */
function countGroup(group: ListingGroup, outcomes: readonly RuleOutcome[]): GroupCounts {
  const own = outcomes.filter((one) => one.group === group);
  const mine = own.map((one) => one.outcome);
  const failing = own.flatMap((one) => one.findings).filter((one) => one.status === 'fail').map((one) => one.severity);
  const of = (...kinds: readonly string[]): number => mine.filter((one) => kinds.includes(one)).length;
  return { group, pass: of('pass', 'waived'), fail: of('fail'), unknown: of('unknown'), notApplicable: of('not-applicable'), worst: severity.options.find((one) => failing.includes(one)) ?? null };
}

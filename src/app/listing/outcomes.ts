import type { ListingContent, NearListing, RuleOutcome, StorefrontProfile } from '#listing';
import { sourceOf } from '#listing';

/** Others that are named before the rest is only counted. */
const MOST = 3;

/** What is said of a listing that looks like others: each with the words, photos and details they share. Weighed as stacking is: a loss of grade, no refusal. */
export function nearOutcome(content: ListingContent, near: readonly NearListing[], profile: StorefrontProfile): RuleOutcome {
  const findings = near.slice(0, MOST).map(({ sku, words, photos, attributes }): RuleOutcome['findings'][number] => ({
    rule: 'LINT-NEAR', severity: profile.lint.repeated, status: 'fail', messageId: 'LINT-NEAR',
    data: { other: sku, words: words.join(', '), photos, attributes },
    where: { kind: 'product', record: content.id, sku: content.sku, field: 'name.en' }, source: sourceOf(profile, profile.lint.sources.repeated),
  }));
  return { rule: 'LINT-NEAR', group: 'basic', outcome: findings.length > 0 ? 'fail' : 'pass', findings };
}

import type { ListingContent, NearListing, RuleOutcome, StorefrontProfile } from '#listing';
import { findContacts, sourceOf } from '#listing';
import type { PhotoCodes } from './codes.ts';

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

/** Leads away from the storefront: a link, an address, a number to call or to pay to. */
const LEADS_AWAY = /^(?:https?:|mailto:|tel:|sms:|geo:|upi:|wifi:|begin:vcard|mecard:|whatsapp:)/iu;

/** What is said of photos with QR codes: contact data blocks as it does in a text, any other code is told. */
export function codeOutcome(content: ListingContent, codes: readonly PhotoCodes[], profile: StorefrontProfile): RuleOutcome {
  const findings = codes.map(({ image, texts }): RuleOutcome['findings'][number] => {
    const leads = texts.some((one) => LEADS_AWAY.test(one.trim()) || findContacts(one) !== undefined);
    return {
      rule: 'LINT-CODE', severity: leads ? profile.lint.contact : 'warning', status: 'fail', messageId: 'LINT-CODE', data: { image, found: texts.join(', ').slice(0, 120) },
      where: { kind: 'product', record: content.id, sku: content.sku, field: 'images' }, source: sourceOf(profile, profile.lint.sources.contact),
    };
  });
  return { rule: 'LINT-CODE', group: 'basic', outcome: findings.length > 0 ? 'fail' : 'pass', findings };
}

import { messages, type RuleOutcome, ruleOf, type StorefrontProfile, sourceOf } from '#listing';
import { shownFinding } from '../report/render.ts';
import { ruleTitle } from '../report/ruleTexts.ts';
import type { Output } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { gatherListings } from './gather.ts';

type Shown = Output<'listing.rules'>['rules'][number];

/** Every rule that was asked of one item for a storefront: what it says, how it came out, and why one does not apply. */
const rules: UseCase<'listing.rules'> = async ({ storefront, id }, context) => {
  const { profile, listed } = await gatherListings(context, { storefront, ids: [id] });
  return { rules: (listed[0]?.readiness.outcomes ?? []).map((one) => shown(one, profile, context.language)) };
};
export default rules;

function shown({ rule, group, outcome, because, findings }: RuleOutcome, profile: StorefrontProfile, language: string): Shown {
  const limit = profile.limits.find((one) => ruleOf(profile, one) === rule);
  const title = limit ? (language === 'hi' ? limit.title.hi : limit.title.en) : (LINT[rule]?.[language === 'hi' ? 'hi' : 'en'] ?? ruleTitle(rule, language));
  const why = because && shownFinding({ rule, severity: 'info', status: 'unknown', messageId: because.id, data: because.data, where: {} }, language, messages).text.title;
  const source = limit ? sourceOf(profile, limit.sources[0]) : findings[0]?.source;
  return { rule, group, outcome, title, why: why ?? null, field: findings[0]?.where.field ?? null, evidence: limit?.evidence ?? null, source: source?.title ?? null };
}

/** What each text check looks for, for people. */
const LINT: Readonly<Record<string, { en: string; hi: string }>> = {
  'LINT-CONTACT': { en: 'No contact data in texts', hi: 'टेक्स्ट में संपर्क न हो' }, 'LINT-HIDDEN': { en: 'No hidden characters', hi: 'छिपे चिह्न न हों' }, 'LINT-LOOKALIKE': { en: 'No look-alike letters of other scripts', hi: 'दूसरी लिपि के मिलते-जुलते अक्षर न हों' },
  'LINT-HTML': { en: 'No HTML', hi: 'HTML न हो' }, 'LINT-CHARSET': { en: 'Only signs in the name that stay', hi: 'नाम में सिर्फ़ टिकने वाले चिह्न' }, 'LINT-CAPS': { en: 'No shouting in capitals', hi: 'पूरे शब्द बड़े अक्षरों में न हों' },
  'LINT-REPEATED': { en: 'No word again and again', hi: 'एक शब्द बार-बार न हो' }, 'LINT-HEAD-WORD': { en: 'The name names the goods', hi: 'नाम में सामान का शब्द हो' }, 'LINT-SUPERLATIVE': { en: 'No praise that nobody can check', hi: 'ऐसी तारीफ़ न हो जो जाँची न जा सके' },
  'LINT-BRAND': { en: 'No brand of your list', hi: 'आपकी लिस्ट का ब्रांड न हो' }, 'LINT-CLAIM': { en: 'Every claim has its certificate', hi: 'हर दावे का सर्टिफ़िकेट हो' }, 'LINT-NEAR': { en: 'Looks like no other listing', hi: 'किसी और लिस्टिंग जैसा न दिखे' }, 'MAP-CATEGORY': { en: 'A category of the storefront, at its last level', hi: 'स्टोरफ़्रंट की कैटेगरी, आख़िरी स्तर' }, 'MAP-VALUE': { en: 'Values that the storefront takes', hi: 'मान जो स्टोरफ़्रंट लेता है' }, 'MAP-REQUIRED': { en: 'Every attribute asked for in the category', hi: 'कैटेगरी में माँगा हर गुण' }, 'MAP-UNMAPPED': { en: 'Attributes under the storefront’s names', hi: 'गुण स्टोरफ़्रंट के नामों से' },
  'LINT-CODE': { en: 'No QR code in photos', hi: 'फ़ोटो में QR कोड न हो' },
};

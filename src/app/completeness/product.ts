import { Refusal, textIn, today } from '#base';
import { productById } from '#catalogue';
import { messages, ruleOf, severityOf, sourceOf, type StorefrontProfile } from '#listing';
import type { CompletenessPoint } from '../contract.ts';
import { profileFor } from '../storefronts/kept.ts';
import type { UseCase } from '../port.ts';
import { fill } from '../report/fill.ts';
import { shownFinding } from '../report/render.ts';
import { rulesById, ruleTitle } from '../report/ruleTexts.ts';
import { countsOf, judgeProducts, type Judged, type JudgedProduct } from './judge.ts';
import { keeperOf } from './keeper.ts';
import { POINT_WORDS } from './words.ts';

type Told = { judged: JudgedProduct; profile: StorefrontProfile; language: string };

const word = (id: string, language: string, data: Record<string, string> = {}): string => fill((language === 'hi' ? POINT_WORDS[id]?.hi : POINT_WORDS[id]?.en) ?? id, data, language);

function titleOf({ rule, kind }: Judged, { judged: { family }, profile, language }: Told): string {
  if (kind === 'storefront') {
    const limit = profile.limits.find((one) => ruleOf(profile, one) === rule);
    return (language === 'hi' ? limit?.title.hi : limit?.title.en) ?? rule;
  }
  if (kind === 'family') {
    const attribute = family?.attributes.find((one) => rule.endsWith(`:${one.key}`));
    return word('family', language, { label: textIn(attribute?.label, language), family: textIn(family?.name, language), storefront: profile.title });
  }
  return kind === 'text' ? word(rule, language) : ruleTitle(rule, language);
}

/** Why a point does not apply, in one sentence. */
function becauseOf({ because, kind }: Judged, language: string): string {
  const message = because && messages[because.id];
  if (message) return fill(language === 'hi' ? message.hi : message.en, because.data, language);
  return kind === 'label' || kind === 'rule' ? word('no-market', language) : '';
}

function pointOf(one: Judged, told: Told): CompletenessPoint {
  const { profile, language, judged } = told;
  const [finding] = one.findings;
  const shown = finding && shownFinding(finding, language, messages);
  const limit = one.kind === 'storefront' ? profile.limits.find((other) => ruleOf(profile, other) === one.rule) : undefined;
  const source = finding?.source ?? (limit ? sourceOf(profile, limit.sources[0]) : rulesById().get(one.rule)?.rule.source) ?? null;
  const said = [shown?.text.title, shown?.text.detail].filter(Boolean).join('. ');
  const missing = one.kind === 'family' && one.outcome === 'fail' ? word('family-missing', language, { sku: judged.product.sku }) : '';
  return {
    rule: one.rule, outcome: one.outcome, kind: one.kind, title: titleOf(one, told), why: said || missing || (one.outcome === 'not-applicable' ? becauseOf(one, language) : ''), fix: shown?.text.fix ?? '',
    field: one.field ?? (finding?.where.field || null), record: finding?.where.kind === 'exporter' ? 'exporter' : 'product', required: finding ? finding.severity === 'error' : limit ? severityOf(limit) === 'error' : one.kind === 'family', source,
  };
}

const ORDER = ['fail', 'unknown', 'waived', 'pass', 'not-applicable'] as const;

/** Every point that is asked of one product for one storefront, what is missing first. Judged now. */
const product: UseCase<'completeness.product'> = async ({ id, storefront }, context) => {
  const workspace = await context.workspace();
  const profile = await profileFor(workspace.read, storefront);
  const found = await productById(workspace.read, id);
  const top = found?.parent ?? found?.id;
  await keeperOf(workspace).look(storefront);
  const judged = top ? (await judgeProducts(context, storefront, [top])).get(top) : undefined;
  if (!judged) throw new Refusal('no-such-record', 'This item is no longer there. It may have been deleted or undone in another window.', { hi: 'यह आइटम अब नहीं है। दूसरी विंडो में हटाया या वापस लिया गया होगा।' });
  const told: Told = { judged, profile, language: context.language };
  const points = judged.points.map((one) => pointOf(one, told)).sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || Number(b.required) - Number(a.required));
  return { id: judged.product.id, sku: judged.product.sku, storefront, title: profile.title, counts: countsOf(judged.points), points, on: today(context.clock) };
};
export default product;

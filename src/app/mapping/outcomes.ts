import type { Finding, Severity } from '#base';
import { type ListingContent, type Mapped, type MappedPoint, fieldOfRule, type RuleOutcome, type StorefrontProfile } from '#listing';

type Rule = 'MAP-CATEGORY' | 'MAP-VALUE' | 'MAP-REQUIRED' | 'MAP-UNMAPPED';
const RULE: Readonly<Record<MappedPoint['kind'], Rule>> = { 'category-unknown': 'MAP-CATEGORY', 'category-parent': 'MAP-CATEGORY', value: 'MAP-VALUE', required: 'MAP-REQUIRED', unmapped: 'MAP-UNMAPPED' };
const SOURCE = { key: 'practice', title: 'Your own list of the storefront’s categories and attributes' };

/** A category that is no last level, or a value that a required attribute does not take, would be refused there; the rest may go. */
function weightOf(point: MappedPoint): Severity {
  if (point.kind === 'category-parent') return 'error';
  if (point.kind === 'value') return point.rule.required ? 'error' : 'warning';
  return point.kind === 'unmapped' ? 'info' : 'warning';
}

function about(point: MappedPoint): Pick<Finding, 'data' | 'fix'> & { field: string } {
  if (point.kind === 'required') return { data: { name: point.rule.name, category: point.rule.category }, field: fieldOfRule(point.rule) };
  if (point.kind === 'unmapped') return { data: { label: point.label }, field: `attributes.${point.key}` };
  if (point.kind === 'value') return { data: { name: point.rule.name, category: point.rule.category, value: point.value, nearest: point.nearest ?? '' }, field: point.field, ...(point.nearest === undefined ? {} : { fix: { id: 'map-answer', field: point.field, value: point.nearest } }) };
  return { data: { value: point.value, own: point.own, nearest: point.nearest ?? '' }, field: 'category', ...(point.nearest === undefined ? {} : { fix: { id: 'category-pick', field: 'category', value: point.nearest } }) };
}

/** What is said of a listing whose category or attributes the storefront would not take as they are, with the nearest value. */
export function mappingOutcomes(content: ListingContent, { points, judged }: Mapped, profile: StorefrontProfile): RuleOutcome[] {
  const findingOf = (point: MappedPoint): Finding => {
    const { data, fix, field } = about(point);
    return {
      rule: RULE[point.kind], severity: weightOf(point), status: 'fail', messageId: point.kind === 'category-parent' ? 'MAP-CATEGORY-PARENT' : RULE[point.kind], data: { sku: content.sku, storefront: profile.title, ...data },
      where: { kind: 'product', record: content.id, sku: content.sku, field }, ...(fix ? { fix } : {}), source: SOURCE,
    };
  };
  return (['MAP-CATEGORY', 'MAP-VALUE', 'MAP-REQUIRED', 'MAP-UNMAPPED'] as const).map((rule): RuleOutcome => {
    const asked = rule === 'MAP-CATEGORY' ? judged.category : judged.attributes;
    if (!asked) return { rule, group: 'category', outcome: 'not-applicable', because: { id: rule === 'MAP-CATEGORY' ? 'MAP-NO-LIST' : 'MAP-NO-RULES', data: {} }, findings: [] };
    const findings = points.filter((one) => RULE[one.kind] === rule).map(findingOf);
    return { rule, group: 'category', outcome: findings.length > 0 ? 'fail' : 'pass', findings };
  });
}

import type { Day, Finding } from '#base';
import { findingHash } from '#listing';
import type { Waiver } from '#rules';

/** True for a rule of readiness itself: a storefront's limit (`alibaba:title-characters`) or a text check (LINT-…). Packs' rules are the checks' business. */
export const isReadinessRule = (rule: string): boolean => rule.includes(':') || rule.startsWith('LINT-');

/** The waiver that covers a readiness finding: same rule, storefront, not past its last day, and the finding still says what it said then. */
export const waiverOf = (finding: Finding, storefront: string, on: Day, waivers: readonly Waiver[]): Waiver | undefined =>
  waivers.find((one) => one.rule === finding.rule && (!one.storefront || one.storefront === storefront) && on <= one.until && one.inputsHash === findingHash(finding));

import type { Confidentiality, FieldUse } from '#base';
import { type Audience, type Decision, isReleasedUse, type ReviewLine } from './nouns.ts';

/**
 * What each class may do for each audience, before anybody released anything. `self` is the reading of a private copy.
 * Source: the product's own table of classes; a waiver of a finding changes nothing here.
 */
const TABLE: Readonly<Record<Audience, Readonly<Record<Confidentiality, Decision>>>> = {
  public: { public: 'goes', buyer: 'ask', internal: 'ask', party: 'held', secret: 'held' },
  buyer: { public: 'goes', buyer: 'goes', internal: 'ask', party: 'held', secret: 'held' },
  storefront: { public: 'goes', buyer: 'goes', internal: 'ask', party: 'held', secret: 'held' },
  self: { public: 'goes', buyer: 'goes', internal: 'goes', party: 'goes', secret: 'goes' },
};

/** Does this artifact go to the very party whose data this is? Only a copy for a buyer can: a storefront shows it to everybody. */
const isTheirs = (use: Pick<FieldUse, 'class' | 'party'>, audience: Audience, party: string | undefined): boolean => use.class === 'party' && audience === 'buyer' && party !== undefined && use.party === party;

/** What happens to a field of this class; `released` turns ask into goes and nothing else. `party`: the buyer or visitor the artifact is made for, who may have their own data. */
export function decide(use: Pick<FieldUse, 'kind' | 'field' | 'class' | 'party'>, audience: Audience, released: ReadonlySet<string>, party?: string): Decision {
  if (isTheirs(use, audience, party)) return 'goes';
  const first = TABLE[audience][use.class];
  return first === 'ask' && isReleasedUse(use, released) ? 'goes' : first;
}

/**
 * The review screen's lines: every field offered to an artifact with what happens to it, in the order given.
 * @param released keys (`product.markets`) that a person lets go for this one artifact.
 */
export function review(fields: readonly FieldUse[], audience: Audience, released: readonly string[]): ReviewLine[] {
  const open = new Set(released);
  return fields.map((use) => ({ ...use, decision: decide(use, audience, open) }));
}

/** The fields that may go into an artifact: what review marks `goes`. Build from these and nothing else. */
export const mayGo = (fields: readonly FieldUse[], audience: Audience, released: readonly string[]): FieldUse[] => {
  const open = new Set(released);
  return fields.filter((use) => decide(use, audience, open) === 'goes');
};

/** The gate's answer as a question to ask of one field at a time, for what is built field by field. */
export function mayLeave(audience: Audience, released: readonly string[]): (use: Pick<FieldUse, 'kind' | 'field' | 'class'>) => boolean {
  const open = new Set(released);
  return (use) => decide(use, audience, open) === 'goes';
}

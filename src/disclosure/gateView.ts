import type { FieldUse } from '#base';
import { type Audience, disclosureKey, type Egress, type GateView, type ReviewLine } from './nouns.ts';
import { decide } from './review.ts';

/** Who the file is for, as far as two files are compared: the same kind of file, the same kind of reader, and the same name when one was given. */
export type Bound = { what: string; audience: Audience; recipient: string };

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** The last file of this kind that went to this reader. A storefront is one reader whatever a person wrote as its name. */
export const lastLike = ({ what, audience, recipient }: Bound, log: readonly Egress[]): Egress | undefined =>
  log.find((one) => one.what === what && one.audience === audience && (audience === 'storefront' || folded(one.recipient) === folded(recipient)));

/** Lines with what is new since that file. Without one everything is for the first time, and nothing is marked. */
export function linesSince(lines: readonly ReviewLine[], last: Egress | undefined): (ReviewLine & { isNew: boolean })[] {
  const before = new Set(last?.fields);
  return lines.map((one) => ({ ...one, isNew: last !== undefined && one.decision === 'goes' && !before.has(disclosureKey(one)) }));
}

const NONE: ReadonlySet<string> = new Set();

/** What a person is shown: what goes, what of it they released, what was left out of the file and whether they could have released it, what is new. */
export function gateViewOf(file: Bound & { name: string; fields: readonly FieldUse[]; held: readonly FieldUse[] }, log: readonly Egress[]): GateView {
  const { what, audience, recipient, name } = file;
  const last = lastLike(file, log);
  const asks = (use: FieldUse): boolean => decide(use, audience, NONE) === 'ask';
  const lines: ReviewLine[] = [...file.fields.map((use): ReviewLine => ({ ...use, decision: 'goes' })), ...file.held.map((use): ReviewLine => ({ ...use, decision: asks(use) ? 'ask' : 'held' }))];
  return { what, name, audience, recipient, lines: linesSince(lines, last).map((one) => ({ ...one, released: one.decision === 'goes' && asks(one) })), last: last ? { at: last.at, name: last.name } : null };
}

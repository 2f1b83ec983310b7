import { CONFIDENTIALITY } from '#base';
import { type Egress, lastLike } from '#disclosure';
import type { LeftFile } from '../contract.ts';

/** Entries of the log as they are shown, newest first; each is compared with the one before it of its kind and reader. */
export function leftFiles(log: readonly Egress[]): LeftFile[] {
  return log.map((one, at) => shown(one, lastLike(one, log.slice(at + 1))));
}

const closeness = (one: Shown): number => (one.class === null ? -1 : CONFIDENTIALITY.indexOf(one.class));
/** What a reader looks for first: what was released, what is new, what is closed; the rest as it is called. */
const byNeed = (a: Shown, b: Shown): number => Number(b.released) - Number(a.released) || Number(b.isNew) - Number(a.isNew) || closeness(b) - closeness(a) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
type Shown = LeftFile['uses'][number];

function shown({ at, approver, what, name, sha256, bytes, audience, recipient, private: isPrivate, fields, released, uses, held }: Egress, before: Egress | undefined): LeftFile {
  const known = new Set(before?.fields);
  const open = new Set(released);
  const told = uses ?? fields.map((key) => ({ key, label: key, class: null, records: null }));
  const classes = (uses ?? []).map((one) => one.class);
  const closest = CONFIDENTIALITY.findLast((one) => classes.includes(one)) ?? null;
  return {
    at, person: approver, what, name, sha256, bytes, audience, recipient, private: isPrivate, fields, released, closest, held: held ?? null,
    uses: told.map((one) => ({ ...one, isNew: before !== undefined && !known.has(one.key), released: open.has(one.key) })).sort(byNeed),
  };
}

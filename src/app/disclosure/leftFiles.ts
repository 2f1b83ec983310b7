import { CONFIDENTIALITY } from '#base';
import { type Egress, lastLike } from '#disclosure';
import type { LeftFile } from '../contract.ts';

/** Entries of the log as they are shown, newest first; each is compared with the one before it of its kind and reader. */
export function leftFiles(log: readonly Egress[]): LeftFile[] {
  return log.map((one, at) => shown(one, lastLike(one, log.slice(at + 1))));
}

function shown({ at, approver, what, name, sha256, bytes, audience, recipient, private: isPrivate, fields, released, uses }: Egress, before: Egress | undefined): LeftFile {
  const known = new Set(before?.fields);
  const open = new Set(released);
  const told = uses ?? fields.map((key) => ({ key, label: key, class: null, records: null }));
  const classes = (uses ?? []).map((one) => one.class);
  const closest = CONFIDENTIALITY.findLast((one) => classes.includes(one)) ?? null;
  return {
    at, person: approver, what, name, sha256, bytes, audience, recipient, private: isPrivate, fields, released, closest,
    uses: told.map((one) => ({ ...one, isNew: before !== undefined && !known.has(one.key), released: open.has(one.key) })),
  };
}

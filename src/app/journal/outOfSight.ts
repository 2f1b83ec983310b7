import { attributesOf } from '#catalogue';
import type { ReadDb } from '#store';
import { curtainOf } from '../curtain/hides.ts';
import type { Context } from '../port.ts';

/** Kinds of records that are about cost and nothing else, or about what one buyer pays. */
const SECRET_KINDS = new Set(['rate', 'cost_sheet', 'buyer_item']);

type Valued = { kind: string; field: string; before: unknown; after: unknown };
export type Sight = { hides(kind: string, field: string): boolean; without<T extends Valued>(all: readonly T[]): T[] };

/** A default that was written out says nothing: an item without a status is active. */
const saysNothing = ({ kind, field, before, after }: Valued): boolean => kind === 'product' && field === 'status' && (before ?? 'active') === (after ?? 'active');

/** What history may not show while a buyer is in the room: secret fields, secret attributes, costs and what other buyers pay. */
export async function sightOf(read: ReadDb, context: Pick<Context, 'curtain'>): Promise<Sight> {
  const secret = new Set(context.curtain.closed() ? (await attributesOf(read)).filter((one) => one.class === 'secret').map((one) => one.key) : []);
  const { closed, hides: hidesKey } = curtainOf(context, secret);
  const hides = (kind: string, field: string): boolean => closed && (SECRET_KINDS.has(kind) || (kind === 'product' && hidesKey(field)));
  /** Attributes that came or went all at once stand in one value. */
  const bare = (value: unknown): unknown => (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).filter(([key]) => !secret.has(key))) : value);
  return {
    hides,
    without: <T extends Valued>(all: readonly T[]) => all.filter((one) => !saysNothing(one) && !hides(one.kind, one.field)).map((one) => (closed && one.field === 'attributes' ? { ...one, before: bare(one.before), after: bare(one.after) } : one)),
  };
}

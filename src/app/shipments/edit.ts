import { Refusal, storedText } from '#base';
import { type Shipment, shipment } from '#documents';
import { facts as factsSchema } from '#rules';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownShipment } from './known.ts';

type Branch = Record<string, unknown>;
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy of `branch` with the value at `path` set; null takes it away, and a branch that became empty goes with it. */
function withValue(branch: Branch, [key = '', ...rest]: readonly string[], value: unknown): Branch {
  const next = { ...branch };
  const inner = Object.hasOwn(branch, key) ? branch[key] : undefined;
  const after = rest.length === 0 ? (typeof value === 'string' ? storedText(value).trim() : value) : withValue(isBranch(inner) ? inner : {}, rest, value);
  if (after === null || after === undefined || after === '' || (rest.length > 0 && isBranch(after) && Object.keys(after).length === 0)) delete next[key];
  else next[key] = after;
  return next;
}

/** What a shipment is after the edits. Throws Refusal('wrong-value') that names the path of what cannot be. */
function edited(before: Shipment, edits: readonly { path: string; value?: unknown }[]): Shipment {
  const after = edits.reduce<Branch>((branch, { path, value }) => withValue(branch, path.split('.'), value), before);
  const facts = factsSchema.shape.shipment.safeParse(after.facts ?? {});
  const read = shipment.safeParse(after);
  const issue = read.error?.issues[0] ?? (facts.success ? undefined : { path: ['facts', ...(facts.error.issues[0]?.path ?? [])], message: facts.error.issues[0]?.message ?? '' });
  if (issue || !read.success) throw new Refusal('wrong-value', `“${(issue?.path ?? []).join('.')}” cannot be that: ${issue?.message ?? ''}. Nothing was changed.`, { hi: `“${(issue?.path ?? []).join('.')}” में यह नहीं हो सकता: ${issue?.message ?? ''}। कुछ नहीं बदला।`, where: { kind: 'shipment', record: before.id, field: (issue?.path ?? []).join('.') } });
  return read.data;
}

const edit: UseCase<'shipments.edit'> = async ({ id, edits }, context) => {
  const workspace = await context.workspace();
  const before = await knownShipment(workspace.read, id);
  const { changeSet } = await workspace.change({ label: { id: 'shipment-edit', data: { number: before.number } } }, async (db) => db.update('shipment', edited(await knownShipment(db, id), edits)));
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default edit;

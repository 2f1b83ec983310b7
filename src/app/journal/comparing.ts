import { differences, type FieldChange, type Workspace } from '#store';
import { isProductText } from '#catalogue/nouns';
import type { JournalPoint } from '../contract.ts';
import { kinds } from '../kinds.ts';
import { type Named, nameOf, sortOf, titleOf } from './names.ts';
import { pointOf, touched } from './points.ts';

type Document = Record<string, unknown>;
export type Change = 'created' | 'removed' | 'changed';
/** One record that differs, without its values: those are worked out when somebody opens it. */
export type Differing = Named & { change: Change; fields: string[] };

const mapsOf = new Map(kinds.map((one) => [one.kind, one.maps]));
/** Records compared before others get their turn and the bar moves. */
const PART = 500;

/** An item without a status is active, whether that was written out or not. */
const written = (kind: string, document: Document): Document => (kind === 'product' && document.status === undefined ? { ...document, status: 'active' } : document);

export const differencesOf = (kind: string, before: Document, after: Document): FieldChange[] => differences(written(kind, before), written(kind, after), mapsOf.get(kind) ?? []);

/** A field as a person counts it: name.en, packing, priceLadders, attributes.colour; not the parts of its children. */
export const countedField = (field: string): string => {
  const [head = '', next] = field.split('.');
  return next !== undefined && (isProductText(head) || ['attributes', 'tariffCodes', 'traits', 'label', 'itc', 'sample', 'custom', 'logistics'].includes(head)) ? `${head}.${next}` : head;
};

function differing(kind: string, record: string, before: Document | undefined, after: Document | undefined, language: string): Differing | undefined {
  if (!before && !after) return undefined;
  const shown = after ?? before ?? {};
  const named = { kind, record, title: titleOf(shown, language), name: nameOf(shown, language), there: after !== undefined, ...sortOf(kind, shown) };
  if (!before) return { ...named, change: 'created', fields: [] };
  if (!after) return { ...named, change: 'removed', fields: [] };
  const fields = [...new Set(differencesOf(kind, before, after).map((one) => countedField(one.field)))];
  return fields.length === 0 ? undefined : { ...named, change: 'changed', fields };
}

type Asked = { from: JournalPoint; to: JournalPoint; language: string };
type Work = { signal: AbortSignal; progress(done: number, total: number): void };

/** Everything that differs between two points, by kind, then by what it is called. */
export async function allDiffering(workspace: Workspace, { from, to, language }: Asked, work: Work): Promise<Differing[]> {
  const records = await touched(workspace, from, to);
  const [first, last] = [await pointOf(workspace.read, from), await pointOf(workspace.read, to)];
  const found: Differing[] = [];
  let done = 0;
  for (const [kind, all] of Map.groupBy(records, (one) => one.kind)) {
    for (let at = 0; at < all.length; at += PART) {
      work.signal.throwIfAborted();
      const ids = all.slice(at, at + PART).map((one) => one.id);
      const [before, after] = await Promise.all([workspace.asOf.records<Document>(kind, ids, first), workspace.asOf.records<Document>(kind, ids, last)]);
      for (const id of ids) found.push(...[differing(kind, id, before?.get(id), after?.get(id), language)].filter((one) => one !== undefined));
      done += ids.length;
      work.progress(done, records.length);
    }
  }
  return found.sort((a, b) => (a.kind === b.kind ? (a.title < b.title ? -1 : a.title > b.title ? 1 : 0) : a.kind === 'product' ? -1 : b.kind === 'product' ? 1 : a.kind < b.kind ? -1 : 1));
}

import type { ChangeSet } from '#store';
import type { DeletedItem } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { shownChangeSet } from '../workspace/labels.ts';
import { nameOf } from './names.ts';
import { type Removed, removedProducts, removedVariants } from './storage.ts';

/** Items that are gone, latest first. A variant that went with its product stands under it. */
const deleted: UseCase<'journal.deleted'> = async ({ query, after, limit }, context) => {
  const { read } = await context.workspace();
  const found = await removedProducts(read, { query: query.trim(), limit: limit + 1, ...(after ? { after } : {}) });
  const page = found.slice(0, limit);
  const withParent = new Set(page.map((one) => `${one.sequence} ${one.record}`));
  const shown = page.filter((one) => one.parent === null || !withParent.has(`${one.sequence} ${one.parent}`));
  const items = await Promise.all(shown.map(async (one): Promise<DeletedItem> => ({
    record: one.record, sku: one.sku, name: nameOf(JSON.parse(one.doc) as Record<string, unknown>, context.language), parent: one.parent,
    variants: (await removedVariants(read, one.record, one.sequence)).length, at: one.at, person: one.person, changeSet: one.changeSet, stepTitle: titleOfStep(one, context.language), place: { sequence: one.sequence, seq: one.seq },
  })));
  return { items, more: found.length > limit };
};

const titleOfStep = ({ changeSet, sequence, at, person, label }: Removed, language: string): string =>
  shownChangeSet({ id: changeSet, sequence, at, person, copy: '', label: JSON.parse(label) as ChangeSet['label'], state: 'done', entries: 0 }, language).title;

export default deleted;

import type { ChangeSet } from '#store';
import type { UseCase } from '../port.ts';
import { deedName } from '../workspace/labels.ts';
import { facetsOf } from './storage.ts';

const facets: UseCase<'journal.facets'> = async (_input, context) => {
  const { deeds, ...rest } = await facetsOf((await context.workspace()).read);
  return { ...rest, deeds: deeds.map(({ deed, label, count }) => ({ deed, count, title: deedName(JSON.parse(label) as ChangeSet['label'], context.language) })) };
};
export default facets;

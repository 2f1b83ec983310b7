import { today } from '#base';
import { allFairs, visitCounts } from '#buyers';
import type { UseCase } from '../port.ts';

/** Fairs, the newest first. */
const list: UseCase<'fair.list'> = async (_, context) => {
  const { read } = await context.workspace();
  const [fairs, counts] = await Promise.all([allFairs(read), visitCounts(read)]);
  return { today: today(context.clock), items: fairs.map((one) => ({ ...one, visits: counts.get(one.id) ?? 0 })) };
};
export default list;

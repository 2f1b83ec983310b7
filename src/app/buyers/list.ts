import { addDays, today } from '#base';
import { allBuyers, layerCounts } from '#buyers';
import type { UseCase } from '../port.ts';
import { SOON_DAYS } from './validity.ts';

/** Buyers by name, with how long their lists are and how many agreed prices ended or will soon. */
const list: UseCase<'buyers.list'> = async (_, context) => {
  const { read } = await context.workspace();
  const day = today(context.clock);
  const [buyers, counts] = await Promise.all([allBuyers(read), layerCounts(read, day, addDays(day, SOON_DAYS))]);
  const byBuyer = new Map(counts.map((one) => [one.buyer, one]));
  return { today: day, items: buyers.map((one) => { const count = byBuyer.get(one.id); return { ...one, items: count?.items ?? 0, ended: count?.expired ?? 0, soon: count?.soon ?? 0 }; }) };
};
export default list;

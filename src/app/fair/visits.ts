import { today } from '#base';
import { visitorName, visitsOf } from '#buyers';
import type { UseCase } from '../port.ts';

const visits: UseCase<'fair.visits'> = async ({ fair }, context) => {
  const { read } = await context.workspace();
  return {
    today: today(context.clock),
    items: (await visitsOf(read, fair)).map((one) => ({
      id: one.id, number: one.number, day: one.day, title: visitorName(one), person: one.company?.trim() ? (one.name ?? '') : '', country: one.country ?? '', lines: Object.keys(one.lines).length, quotation: one.quotation?.number ?? '', buyer: one.buyer !== undefined,
    })),
  };
};
export default visits;

import { Refusal } from '#base';
import { checkId, isIdKind } from '#tradeids';
import type { UseCase } from '../port.ts';

const check: UseCase<'ids.check'> = async ({ kind, values }) => {
  if (!isIdKind(kind)) throw new Refusal('wrong-usage', `There is no kind of identifier called ${kind.slice(0, 40)}. niryat id --list names them all.`);
  return { items: values.map((value) => checkId(kind, value)) };
};
export default check;

import { Refusal } from '#base';
import { checkId, type IdCheck, isIdKind } from '#tradeids';
import type { UseCase } from '../port.ts';

/** Copies for the contract, whose lists may be written to. */
const answered = (one: IdCheck) => ({ ...one, notes: [...one.notes], parts: [...one.parts] });

const check: UseCase<'ids.check'> = async ({ kind, values, on, document }) => {
  if (!isIdKind(kind)) throw new Refusal('wrong-usage', `There is no kind of identifier called ${kind.slice(0, 40)}. niryat id --list names them all.`);
  const options = { ...(on ? { on } : {}), ...(document ? { document } : {}) };
  return { items: values.map((value) => answered(checkId(kind, value, options))) };
};
export default check;

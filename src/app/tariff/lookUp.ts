import { hsDigits } from '#tradeids';
import type { UseCase } from '../port.ts';
import { chaptersOf, dayAsked, tariffOn } from './held.ts';

/** What the tariff that holds on a day says of some codes. A code it does not have is not there; without a tariff nothing is known. */
const lookUp: UseCase<'tariff.lookUp'> = async ({ codes, on }, context) => {
  const { read } = await context.workspace();
  const from = await tariffOn(read, dayAsked(context, on));
  if (from === undefined) return { items: codes.map((code) => ({ code, state: 'no-tariff' as const, from: null, line: null, above: [] })) };
  const chapters = await chaptersOf(read, from, [...new Set(codes.map((one) => hsDigits(one).slice(0, 2)))]);
  return {
    items: codes.map((code) => {
      const digits = hsDigits(code);
      const lines = chapters.get(digits.slice(0, 2)) ?? [];
      const line = lines.find((one) => one.code === digits) ?? null;
      const above = lines.filter((one) => one.code.length < digits.length && digits.startsWith(one.code));
      return { code, state: line ? ('known' as const) : ('not-there' as const), from, line, above };
    }),
  };
};
export default lookUp;

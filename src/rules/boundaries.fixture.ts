import type { CompiledRule } from './compile.ts';
import type { Example } from './rule.ts';

/** A rule with a limit: it compares an amount or a day, or asks for something that is valid on a day, or begins or ends on one. */
const LIMIT = /[^=!-][<>]=?|certified\(|validOn\(|preferenceInForce\(|descending\(/;
/** How many parts a list has is no limit of an amount. */
const COUNT = /\.size\(\) [<>]=? \d+/g;
export const hasLimit = ({ rule }: CompiledRule): boolean => LIMIT.test(`${rule.check} ${rule.appliesWhen}`.replaceAll(COUNT, '')) || rule.validFrom !== undefined || rule.validTo !== undefined;

type Leaf = { at: string; value: string };
const leaves = (value: unknown, at = ''): Leaf[] =>
  Array.isArray(value) ? value.flatMap((one, index) => leaves(one, `${at}[${index}]`))
    : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => leaves(one, `${at}.${key}`))
      : [{ at, value: String(value) }];

/** An example as its leaves, the day included. */
const seen = (compiled: CompiledRule, one: Example): Map<string, string> => new Map([...leaves(one.facts), { at: 'on', value: one.on ?? compiled.rule.checkedOn }, { at: 'destination', value: one.destination ?? '' }].map((leaf) => [leaf.at, leaf.value]));

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const apart = (a: string, b: string): number => Math.abs((Date.parse(a) - Date.parse(b)) / 86_400_000);
/** Two values next to each other across a limit: days that follow one another, or two numbers. */
const isAcross = (a: string, b: string): boolean => (DAY.test(a) && DAY.test(b) ? apart(a, b) === 1 : NUMBER.test(a) && NUMBER.test(b));

/** The values in which two examples differ, when they hold the same leaves. */
function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): [string, string][] | undefined {
  if (a.size !== b.size || [...a.keys()].some((at) => !b.has(at))) return undefined;
  return [...a].flatMap(([at, value]) => { const other = b.get(at); return other === undefined || other === value ? [] : [[value, other] as [string, string]]; });
}

/** True when two examples with different outcomes stand on the two sides of a limit and are alike otherwise. */
export function hasBoundary(compiled: CompiledRule): boolean {
  const { pass, fail, notApplicable } = compiled.rule.examples;
  const kinds = [pass, fail, notApplicable].map((list) => list.map((one) => seen(compiled, one)));
  return kinds.some((some, at) => kinds.slice(at + 1).some((others) => some.some((a) => others.some((b) => {
    const found = differences(a, b);
    return found !== undefined && found.length > 0 && found.length <= 2 && found.every(([x, y]) => isAcross(x, y));
  }))));
}

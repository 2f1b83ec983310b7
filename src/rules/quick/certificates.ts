import { certificateKey } from '../functions.ts';
import type { DayValue } from '../values.ts';
import { ABSENT } from './frame.ts';
import type { Typed } from './typed.ts';

/** A certificate as it is given: days are texts, which compare as the days do. */
type Given = { kind?: unknown; validFrom?: unknown; validTo?: unknown };

const validOn = ({ validFrom, validTo }: Given, on: string): boolean => (!validFrom || String(validFrom) <= on) && (!validTo || on <= String(validTo));
const isOf = ({ kind }: Given, kinds: ReadonlySet<string>): boolean => typeof kind === 'string' && kind !== '' && kinds.has(certificateKey(kind));

const isCertificates = ({ type, of }: Typed): boolean => (type === 'list' || type === 'object') && of?.kind === 'object' && 'kind' in of.fields && 'validFrom' in of.fields && 'validTo' in of.fields;
const kindsOf = (one: Typed | undefined): ReadonlySet<string> | undefined => (one && Array.isArray(one.constant) ? new Set(one.constant as string[]) : undefined);

/** certified, validOn and isKind on certificates as they are given, without making their days first. */
export function certificates(name: string, args: readonly Typed[]): Typed | undefined {
  const [what, second, third] = args;
  if (!what || !isCertificates(what)) return undefined;
  const { read } = what;
  const kinds = kindsOf(second);
  if (name === 'isKind' && what.type === 'object' && kinds) return { type: 'bool', read: (frame) => isOf((read(frame) ?? {}) as Given, kinds) };
  const day = name === 'certified' ? third : second;
  if (day?.type !== 'Day') return undefined;
  if (name === 'validOn' && what.type === 'object') return { type: 'bool', read: (frame) => {
    const on = day.read(frame);
    return on === ABSENT ? ABSENT : validOn((read(frame) ?? {}) as Given, (on as DayValue).text);
  } };
  if (name !== 'certified' || what.type !== 'list' || !kinds) return undefined;
  return { type: 'bool', read: (frame) => {
    const all = read(frame);
    const on = all === ABSENT ? ABSENT : day.read(frame);
    return on === ABSENT ? ABSENT : (all as readonly Given[]).some((one) => isOf(one, kinds) && validOn(one, (on as DayValue).text));
  } };
}

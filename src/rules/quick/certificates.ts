import { certificateKey } from '../functions.ts';
import type { DayValue } from '../values.ts';
import { ABSENT } from './frame.ts';
import type { Typed } from './typed.ts';

/** A certificate as it is given: days are texts, which compare as the days do. */
type Given = { kind?: unknown; validFrom?: unknown; validTo?: unknown };

const validOn = ({ validFrom, validTo }: Given, on: string): boolean => (!validFrom || String(validFrom) <= on) && (!validTo || on <= String(validTo));
const isOf = ({ kind }: Given, kinds: ReadonlySet<string>): boolean => typeof kind === 'string' && kinds.has(certificateKey(kind));

const isCertificates = ({ of }: Typed): boolean => of?.kind === 'object' && 'kind' in of.fields && 'validFrom' in of.fields && 'validTo' in of.fields;
const kindsOf = (one: Typed | undefined): ReadonlySet<string> | undefined => (one && Array.isArray(one.constant) ? new Set(one.constant as string[]) : undefined);

function isKind({ type, read }: Typed, kinds: ReadonlySet<string> | undefined): Typed | undefined {
  if (type !== 'object' || !kinds) return undefined;
  return { type: 'bool', read: (frame) => isOf((read(frame) ?? {}) as Given, kinds) };
}

function isValid({ type, read }: Typed, day: Typed | undefined): Typed | undefined {
  if (type !== 'object' || day?.type !== 'Day') return undefined;
  return { type: 'bool', read: (frame) => {
    const on = day.read(frame);
    return on === ABSENT ? ABSENT : validOn((read(frame) ?? {}) as Given, (on as DayValue).text);
  } };
}

function certified({ type, read }: Typed, kinds: ReadonlySet<string> | undefined, day: Typed | undefined): Typed | undefined {
  if (type !== 'list' || !kinds || day?.type !== 'Day') return undefined;
  return { type: 'bool', read: (frame) => {
    const all = read(frame);
    const on = all === ABSENT ? ABSENT : day.read(frame);
    return on === ABSENT ? ABSENT : (all as readonly Given[]).some((one) => isOf(one, kinds) && validOn(one, (on as DayValue).text));
  } };
}

/** certified, validOn and isKind on certificates as they are given, without making their days first. */
export function certificates(name: string, [what, second, third]: readonly Typed[]): Typed | undefined {
  if (!what || !isCertificates(what)) return undefined;
  switch (name) {
    case 'isKind': return isKind(what, kindsOf(second));
    case 'validOn': return isValid(what, second);
    case 'certified': return certified(what, kindsOf(second), third);
    default: return undefined;
  }
}

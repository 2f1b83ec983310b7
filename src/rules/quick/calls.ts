import { COUNTRY_GROUPS } from '#tradeids';
import { FUNCTIONS } from '../functions.ts';
import { hsStarts, mentionsAny } from '../words.ts';
import { ABSENT, type Frame } from './frame.ts';
import { remembering } from './remembering.ts';
import { constantOf, type QuickType, type Typed } from './typed.ts';

const SIGNATURE = /^([A-Za-z]+)\((.*)\): ([A-Za-z]+)$/;
type Known = { takes: string[]; gives: QuickType; does: (...args: never[]) => unknown };
const GIVEN: ReadonlySet<string> = new Set(['string', 'bool', 'int', 'Decimal', 'Day', 'Money', 'Quantity']);

/** Registered functions that take and give single values; of one name and several signatures none is taken. */
const known = new Map<string, Known | undefined>();
for (const { signature, does } of FUNCTIONS) {
  const [, name = '', takes = '', gives = ''] = SIGNATURE.exec(signature) ?? [];
  known.set(name, known.has(name) || !GIVEN.has(gives) ? undefined : { takes: takes === '' ? [] : takes.split(/, /), gives: gives as QuickType, does });
}

/** Only lists have elements of a type, or of a shape that is a leaf. */
const fits = (wanted: string | undefined, { type, elements, of }: Typed): boolean => wanted === type || (wanted === 'list<string>' && (elements === 'string' || (of?.kind === 'leaf' && of.type === 'string')));

/** Functions of a text and something that is the same for everybody: the answer for a text is kept. */
function ofText(name: string, [text, fixed, ...more]: readonly Typed[]): Typed | undefined {
  if (text?.type !== 'string' || 'constant' in text || !fixed || !('constant' in fixed) || more.length > 0) return undefined;
  const given = fixed.constant;
  const does = { hsPrefix: (one: string) => hsStarts(one, given as string[]), mentions: (one: string) => mentionsAny(one, given as string[]), inGroup: (one: string) => Boolean(COUNTRY_GROUPS[given as string]?.has(one)) }[name];
  if (!does) return undefined;
  const { read } = text;
  const answer = remembering(does);
  return { type: 'bool', read: (frame) => {
    const value = read(frame);
    return value === ABSENT ? ABSENT : answer(value as string);
  } };
}

const toFunction = (type: QuickType, value: unknown): unknown => (type === 'int' ? BigInt(value as number) : value);
const fromFunction = (type: QuickType, value: unknown): unknown => (type === 'int' ? Number(value) : value);

function argumentsOf(frame: Frame, args: readonly Typed[]): unknown[] | typeof ABSENT {
  const values: unknown[] = [];
  for (const { type, read } of args) {
    const value = read(frame);
    if (value === ABSENT) return ABSENT;
    values.push(toFunction(type, value));
  }
  return values;
}

/** A registered function called with typed values; worked out at once when all of them are the same for everybody. */
export function call(name: string, args: readonly Typed[]): Typed | undefined {
  const special = ofText(name, args);
  if (special) return special;
  const one = known.get(name);
  if (one?.takes.length !== args.length || !args.every((arg, at) => fits(one.takes[at], arg))) return undefined;
  const { does, gives } = one;
  if (args.every((arg) => 'constant' in arg)) return constantOf(gives, fromFunction(gives, does(...(args.map((arg) => toFunction(arg.type, arg.constant)) as never[]))));
  return { type: gives, read: (frame) => {
    const values = argumentsOf(frame, args);
    return values === ABSENT ? ABSENT : fromFunction(gives, does(...(values as never[])));
  } };
}

const METHODS: Readonly<Record<string, (text: string, other: string) => boolean>> = { startsWith: (text, other) => text.startsWith(other), endsWith: (text, other) => text.endsWith(other), contains: (text, other) => text.includes(other) };

/** Methods of texts, and the length of a list. */
export function method(name: string, base: Typed, args: readonly Typed[]): Typed | undefined {
  if (name === 'size' && base.type === 'list' && args.length === 0) return { type: 'int', read: (frame) => {
    const list = base.read(frame);
    return list === ABSENT ? ABSENT : (list as readonly unknown[]).length;
  } };
  const [other] = args;
  const does = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (!does || base.type !== 'string' || other?.type !== 'string' || args.length !== 1) return undefined;
  return { type: 'bool', read: (frame) => {
    const a = base.read(frame);
    if (a === ABSENT) return ABSENT;
    const b = other.read(frame);
    return b === ABSENT ? ABSENT : does(a as string, b as string);
  } };
}

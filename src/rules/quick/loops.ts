import { ABSENT, type Frame, step } from './frame.ts';
import { type Read, type Typed, typedAt } from './typed.ts';

/** The variable of a loop at this depth as a typed read. */
export function variableOf(list: Typed, depth: number): Typed | undefined {
  const at: Read = (frame) => frame.slots[depth];
  if (list.of) return typedAt(list.of, at);
  return list.elements ? { type: list.elements, read: at } : undefined;
}

type Loop = (frame: Frame, list: readonly unknown[], body: Read, depth: number) => unknown;

/** exists and all: one element that settles it settles it, whatever is missing in others. */
const quantifier = (settles: boolean): Loop => (frame, list, body, depth) => {
  let missing = false;
  for (let at = 0; at < list.length; at++) {
    frame.slots[depth] = list[at];
    const value = body(frame);
    if (value === settles) return settles;
    if (value === ABSENT) missing = true;
  }
  return missing ? ABSENT : !settles;
};

/** filter, map and exists_one look at every element: one that cannot be decided leaves the whole undecided. */
const filter: Loop = (frame, list, body, depth) => {
  const kept: unknown[] = [];
  for (const one of list) {
    frame.slots[depth] = one;
    const value = body(frame);
    if (value === ABSENT) return ABSENT;
    if (value === true) kept.push(one);
  }
  return kept;
};

const map: Loop = (frame, list, body, depth) => {
  const made: unknown[] = [];
  for (const one of list) {
    frame.slots[depth] = one;
    const value = body(frame);
    if (value === ABSENT) return ABSENT;
    made.push(value);
  }
  return made;
};

const LOOPS: Readonly<Record<string, Loop>> = {
  exists: quantifier(true), all: quantifier(false), filter, map,
  exists_one: (frame, list, body, depth) => {
    const kept = filter(frame, list, body, depth);
    return kept === ABSENT ? ABSENT : (kept as unknown[]).length === 1;
  },
};

/** A loop over a list with a body that was built for its variable. */
export function loop(name: string, list: Typed, body: Typed, depth: number): Typed | undefined {
  const does = Object.hasOwn(LOOPS, name) ? LOOPS[name] : undefined;
  if (!does || (name !== 'map' && body.type !== 'bool')) return undefined;
  const read: Read = (frame) => {
    const all = list.read(frame);
    if (all === ABSENT) return ABSENT;
    step(frame, (all as readonly unknown[]).length);
    return does(frame, all as readonly unknown[], body.read, depth);
  };
  if (name === 'filter') return { type: 'list', read, ...(list.of ? { of: list.of } : {}), ...(list.elements ? { elements: list.elements } : {}) };
  if (name !== 'map') return { type: 'bool', read };
  // Made elements are values already; given ones (a list, an object) would have to be read as given, which is left to the expression language.
  return body.type === 'list' || body.type === 'object' ? undefined : { type: 'list', read, elements: body.type };
}

import type { Node } from '../guard.ts';
import { isAbsent, ROOTS, type Shape } from '../shape.ts';
import type { Frame } from './frame.ts';
import { type Read, type Typed, typedAt } from './typed.ts';

/** What names mean inside an expression: loop variables, and the element of a line rule. */
export type Scope = { variables: ReadonlyMap<string, Typed>; each: Shape | undefined };

/** A place in the given facts, not yet read as a value. */
type Place = { shape: Shape; at: Read };

const fieldOf = (value: unknown, field: string): unknown => (value as Readonly<Record<string, unknown>> | null | undefined)?.[field];

function rootOf(name: string, { variables, each }: Scope): Place | undefined {
  const variable = variables.get(name);
  if (variable) return variable.of ? { shape: variable.of, at: variable.read } : undefined;
  if (name === 'each' && each) return { shape: each, at: (frame) => frame.each };
  const shape = Object.hasOwn(ROOTS, name) ? ROOTS[name] : undefined;
  return shape && { shape, at: (frame: Frame) => (frame.given as Record<string, unknown>)[name] };
}

function placeOf(node: Node, scope: Scope): Place | undefined {
  if (node.op === 'id') return rootOf(node.args, scope);
  if (node.op !== '.') return undefined;
  const base = placeOf(node.args[0], scope);
  const field = node.args[1];
  if (base?.shape.kind !== 'object') return undefined;
  const shape = Object.hasOwn(base.shape.fields, field) ? base.shape.fields[field] : undefined;
  const { at } = base;
  return shape && { shape, at: (frame) => fieldOf(at(frame), field) };
}

/** A name or a path as a typed read; undefined for what is no plain path. */
export function pathRead(node: Node, scope: Scope): Typed | undefined {
  if (node.op === 'id') {
    if (node.args === 'on') return { type: 'Day', read: (frame) => frame.on };
    const variable = scope.variables.get(node.args);
    if (variable && !variable.of) return variable;
  }
  const place = placeOf(node, scope);
  return place && typedAt(place.shape, place.at);
}

/** has(path): whether something stands there. Parents of leaves always do. */
export function presence(node: Node, scope: Scope): Read | undefined {
  const place = node.op === '.' ? placeOf(node, scope) : undefined;
  if (!place) return undefined;
  if (place.shape.kind === 'object') return () => true;
  const { at } = place;
  return (frame) => !isAbsent(at(frame));
}

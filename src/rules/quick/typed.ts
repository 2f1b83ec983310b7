import type { LeafType } from '#base';
import { isAbsent, leafValue, type Shape } from '../shape.ts';
import { ABSENT, type Frame } from './frame.ts';

/** Type of a value inside quick expressions. Whole numbers are plain numbers here and bigints where registered functions are called. */
export type QuickType = LeafType | 'int' | 'list' | 'object';
export type Read = (frame: Frame) => unknown;

/**
 * A part of an expression as a closure. `constant` stands when it is the same for everybody. A list tells of what its elements are:
 * `of` a shape of the facts, elements as given; or `elements` a type, elements made by a loop.
 */
export type Typed = { type: QuickType; read: Read; constant?: unknown; of?: Shape; elements?: QuickType };

/** Given list elements that count: empty ones do not. */
export function elementsOf(list: readonly unknown[]): readonly unknown[] {
  return list.some(isAbsent) ? list.filter((one) => !isAbsent(one)) : list;
}

/** A given value of this shape as a typed read; undefined when it is none that can be read so. */
export function typedAt(shape: Shape, at: Read): Typed {
  if (shape.kind === 'object') return { type: 'object', read: at, of: shape };
  if (shape.kind === 'list') {
    return { type: 'list', of: shape.of, read: (frame) => {
      const value = at(frame);
      return Array.isArray(value) && value.length > 0 ? elementsOf(value) : ABSENT;
    } };
  }
  const { type } = shape;
  if (type === 'string') return { type, read: (frame) => at(frame) || ABSENT };
  return { type, read: (frame) => {
    const value = at(frame);
    return isAbsent(value) ? ABSENT : leafValue(type, value);
  } };
}

export const constantOf = (type: QuickType, value: unknown, elements?: QuickType): Typed => ({ type, constant: value, read: () => value, ...(elements ? { elements } : {}) });

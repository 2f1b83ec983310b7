import { Decimal, type Money, type Quantity } from '#base';
import { z } from 'zod';
import { facts, type Facts } from './facts.ts';
import { type LeafType, leafTypeOf } from '#base';
import { DayValue, MoneyValue, QuantityValue } from './values.ts';

/** The facts' schema as a tree that is quick to walk. Objects of one schema are one shape wherever they stand; `kept` holds those that were made ready. */
export type Shape = { kind: 'leaf'; type: LeafType } | { kind: 'list'; of: Shape } | { kind: 'object'; fields: Readonly<Record<string, Shape>>; kept?: WeakMap<object, unknown> };

const objects = new Map<z.ZodType, Extract<Shape, { kind: 'object' }>>();

function objectShape(schema: z.ZodObject): Shape {
  const known = objects.get(schema);
  if (known) {
    // A paper stands in its list and in every pair it makes: it is made ready once.
    known.kept ??= new WeakMap();
    return known;
  }
  const shape = { kind: 'object' as const, fields: Object.fromEntries(Object.entries(schema.shape).map(([key, one]) => [key, shapeOf(one as z.ZodType)])) };
  objects.set(schema, shape);
  return shape;
}

function shapeOf(schema: z.ZodType): Shape {
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap() as z.ZodType);
  const type = leafTypeOf(schema);
  if (type) return { kind: 'leaf', type };
  if (schema instanceof z.ZodArray) return { kind: 'list', of: shapeOf(schema.element as z.ZodType) };
  if (schema instanceof z.ZodObject) return objectShape(schema);
  throw new Error('a fact is a leaf, a list or an object');
}

const rootShape = shapeOf(facts);
export const ROOTS: Readonly<Record<string, Shape>> = rootShape.kind === 'object' ? rootShape.fields : {};

/** The shape at a dotted path whose list steps are written `[]`, such as product.materials[].percent. */
export function shapeAt(path: string): Shape | undefined {
  let at: Shape | undefined = rootShape;
  for (const step of path.replaceAll('[]', '.[]').split('.')) {
    if (!at) return undefined;
    at = step === '[]' ? (at.kind === 'list' ? at.of : undefined) : at.kind === 'object' ? (Object.hasOwn(at.fields, step) ? at.fields[step] : undefined) : undefined;
  }
  return at;
}

const names = new Map<Shape, string>();

/** Name under which a shape is registered as a type of the expression language: product.materials[] is ProductMaterialsItem. A shape that stands in several places keeps the name of the first. */
export function typeName(shape: Shape, path: string): string {
  const name = names.get(shape) ?? path.replaceAll('[]', '.item').split('.').map((step) => step.charAt(0).toUpperCase() + step.slice(1)).join('');
  names.set(shape, name);
  return name;
}

export const celType = (shape: Shape, path: string): string => (shape.kind === 'leaf' ? shape.type : shape.kind === 'list' ? `list<${celType(shape.of, `${path}[]`)}>` : typeName(shape, path));

/** A given leaf as expressions see it. */
export function leafValue(type: LeafType, value: unknown): unknown {
  switch (type) {
    case 'Decimal': return new Decimal(value as string);
    case 'Day': return new DayValue(value as string);
    case 'Money': return new MoneyValue(value as Money);
    case 'Quantity': return new QuantityValue(value as Quantity);
    default: return value;
  }
}

export const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Values as expressions see them: typed leaves, every parent there, absent leaves left out. */
function seen(shape: Shape, value: unknown): unknown {
  if (shape.kind === 'leaf') return leafValue(shape.type, value);
  if (shape.kind === 'list') return (value as unknown[]).filter((one) => !isAbsent(one)).map((one) => seen(shape.of, one));
  if (!shape.kept || typeof value !== 'object' || value === null) return seenObject(shape.fields, value);
  const known = shape.kept.get(value) ?? seenObject(shape.fields, value);
  shape.kept.set(value, known);
  return known;
}

function seenObject(fields: Readonly<Record<string, Shape>>, value: unknown): unknown {
  const given = (value ?? {}) as Record<string, unknown>;
  const result: Record<string, unknown> = {};
  for (const key in fields) {
    const field = fields[key];
    const one = given[key];
    if (field && (field.kind === 'object' || !isAbsent(one))) result[key] = seen(field, one);
  }
  return result;
}

export type SeenFacts = Record<string, unknown>;
const cache = new WeakMap<object, unknown>();
const empty = new Map<string, unknown>();

/** Facts ready for expressions. A root object that many subjects share (the exporter) is converted once. */
export function seenFacts(given: Facts): SeenFacts {
  const result: SeenFacts = {};
  for (const [name, shape] of Object.entries(ROOTS)) {
    const value = given[name as keyof Facts];
    if (shape.kind === 'leaf') {
      if (!isAbsent(value)) result[name] = seen(shape, value);
      continue;
    }
    if (typeof value !== 'object') {
      // Most subjects have few of the roots: what a root without anything looks like is made once.
      result[name] = empty.get(name) ?? seen(shape, undefined);
      empty.set(name, result[name]);
      continue;
    }
    if (!cache.has(value)) cache.set(value, seen(shape, value));
    result[name] = cache.get(value);
  }
  return result;
}

/** The values at a path with list steps; `missing` names the concrete places where nothing stands. */
export function valuesAt(seenRoot: SeenFacts, path: string): { values: unknown[]; missing: string[]; places: string[] } {
  let found: { place: string; value: unknown }[] = [{ place: '', value: seenRoot }];
  const missing: string[] = [];
  for (const step of path.replaceAll('[]', '.[]').split('.')) {
    found = found.flatMap(({ place, value }) => {
      if (step === '[]') return Array.isArray(value) ? value.map((one, index) => ({ place: `${place}[${index}]`, value: one })) : [];
      const next = place ? `${place}.${step}` : step;
      if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) return [{ place: next, value: (value as Record<string, unknown>)[step] }];
      missing.push(next);
      return [];
    });
  }
  return { values: found.map((one) => one.value), missing, places: found.map((one) => one.place) };
}

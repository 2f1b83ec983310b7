import { Refusal } from '#base';
import type { Found } from './notes.ts';

export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };
export const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A paper nests five levels; forty is a trap. */
const DEEPEST = 40;

/** Numbers keep the digits that were written, also those a double cannot hold. */
const exact = (_key: string, value: unknown, context: { source?: string } = {}): unknown => (typeof value === 'number' && context.source !== undefined ? (/[eE]/.test(context.source) ? value : context.source) : value);

function depthBelow(value: Json, most: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return most > 0 && Object.values(value).every((one) => depthBelow(one, most - 1));
}

/** The JSON of a file, its numbers as plain text. Throws Refusal: damaged-file, too-deep. */
export function jsonOf(text: string, file: string): Json {
  let value: Json;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''), exact) as Json;
  } catch (error) {
    throw new Refusal('damaged-file', `${file} is not valid JSON: ${error instanceof Error ? error.message.slice(0, 160) : 'it cannot be read'}. Export it again from the program it came from.`, { hi: `${file} सही JSON नहीं है: ${error instanceof Error ? error.message.slice(0, 160) : 'पढ़ी नहीं जा सकती'}। जिस प्रोग्राम से आई, वहाँ से फिर एक्सपोर्ट करें।`, where: { file } });
  }
  if (!depthBelow(value, DEEPEST)) throw new Refusal('too-deep', `${file} nests deeper than ${DEEPEST} levels, as no export paper does. Nothing was read.`, { hi: `${file} में ${DEEPEST} से ज़्यादा स्तर हैं; किसी निर्यात काग़ज़ में इतने नहीं होते। कुछ नहीं पढ़ा गया।`, where: { file } });
  return value;
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value.trim() : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '');

/** A value of an object with its place, `/` between keys; undefined when nothing is there. */
export function valueAt(from: JsonObject | undefined, key: string, place: string): Found | undefined {
  const text = textOf(from?.[key]);
  return text === '' ? undefined : { text, place: `${place}/${key}` };
}

export const wordsAt = (from: JsonObject | undefined, key: string): string | undefined => textOf(from?.[key]) || undefined;
export const objectAt = (from: JsonObject | undefined, key: string): JsonObject | undefined => (isObject(from?.[key]) ? (from[key] as JsonObject) : undefined);
export const objectsAt = (from: JsonObject | undefined, key: string): JsonObject[] => (Array.isArray(from?.[key]) ? (from[key] as Json[]).filter(isObject) : []);

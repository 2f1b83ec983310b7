import { canonicalJson } from '#base';
import type { CompiledRule } from './compile.ts';
import type { Facts } from './facts.ts';

/** A short print of every input of a subject, by root and field: `product.hsCode`, `exporter.iec`, `destination`. Equal prints, equal inputs. */
export type FactPrints = Record<string, string>;

/** 53 bits of a text (cyrb53, public domain, by bryc): a change of one's own data is told apart by it; it keeps nobody out. */
function print(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(36);
}

/** What many subjects share (the exporter) is printed once. */
const shared = new WeakMap<object, FactPrints>();

function printsOfRoot(name: string, value: unknown): FactPrints {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { [name]: print(canonicalJson(value)) };
  const known = shared.get(value);
  if (known) return known;
  const prints: FactPrints = {};
  for (const [key, one] of Object.entries(value)) if (one !== undefined) prints[`${name}.${key}`] = print(canonicalJson(one));
  shared.set(value, prints);
  return prints;
}

export function factPrints(given: Facts): FactPrints {
  const all: FactPrints = {};
  for (const [name, value] of Object.entries(given)) if (value !== undefined) Object.assign(all, printsOfRoot(name, value));
  return all;
}

/** Inputs that are there in one and not in the other, or differ. */
export function touchedInputs(before: FactPrints, after: FactPrints): Set<string> {
  const touched = new Set<string>();
  for (const key of [...Object.keys(before), ...Object.keys(after)]) if (before[key] !== after[key]) touched.add(key);
  return touched;
}

const keyOf = (path: string): string => path.replaceAll('[]', '').split('.').slice(0, 2).join('.');

/** Whether a rule reads one of these inputs, in its expressions or in the values its texts show. */
export function readsAny(compiled: CompiledRule, touched: ReadonlySet<string>): boolean {
  const paths = [...compiled.inputs.map((one) => one.path), ...compiled.textInputs];
  return paths.some((path) => {
    const key = keyOf(path);
    return touched.has(key) || [...touched].some((one) => one.startsWith(`${key}.`));
  });
}

import { z } from 'zod';

/** A BCP 47 language tag as we use it: en, hi, gu, zh-Hans. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** One text in one language; sourceRevision is a short hash of the source text it was translated from. */
export const languageText = z.object({ text: z.string().max(20_000), sourceRevision: z.string().optional() });

/** The same text in several languages, keyed by tag. A product says which of them is the source; English when it does not. */
export const texts = z.record(languageTag, languageText);
export type Texts = z.infer<typeof texts>;

/** The text in the wanted language, else English, else any; empty when there is none. */
export const textIn = (all: Texts | undefined, language = 'en'): string => (all?.[language] ?? all?.en ?? (all && Object.values(all)[0]))?.text ?? '';

/**
 * Short hash of a text: what a translation keeps of the source it was made from. Two 32-bit lanes of a multiply-and-xor hash over UTF-16
 * units; it tells changes apart, it protects nothing.
 */
export function textRevision(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2_654_435_761);
    b = Math.imul(b ^ unit, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return (b >>> 0).toString(16).padStart(8, '0') + (a >>> 0).toString(16).padStart(8, '0').slice(4);
}

/** Message templates of a room: id to English and Hindi, with {name} places filled from a finding's data. */
export type Messages = Readonly<Record<string, { en: string; hi: string; fixEn?: string; fixHi?: string }>>;

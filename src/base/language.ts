import { z } from 'zod';

/** A BCP 47 language tag as we use it: en, hi, gu, zh-Hans. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** One text in one language; sourceRevision is a short hash of the source text it was translated from. */
export const languageText = z.object({ text: z.string().max(20_000), sourceRevision: z.string().optional() });

/** The same text in several languages, keyed by tag. English is the source language. */
export const texts = z.record(languageTag, languageText);
export type Texts = z.infer<typeof texts>;

/** The text in the wanted language, else English, else any; empty when there is none. */
export const textIn = (all: Texts | undefined, language = 'en'): string => (all?.[language] ?? all?.en ?? (all && Object.values(all)[0]))?.text ?? '';

/** Message templates of a room: id to English and Hindi, with {name} places filled from a finding's data. */
export type Messages = Readonly<Record<string, { en: string; hi: string; fixEn?: string; fixHi?: string }>>;

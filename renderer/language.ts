import { remembered } from './state.ts';

/** Languages of the window, each named in itself. */
export const LANGUAGES = { en: 'English', hi: 'हिन्दी' } as const;
export type Language = keyof typeof LANGUAGES;

export const isLanguage = (one: unknown): one is Language => typeof one === 'string' && Object.hasOwn(LANGUAGES, one);

/** The computer's own language at the first start, English when we do not speak it. */
const first = (): Language => {
  const wanted = typeof navigator === 'undefined' ? 'en' : navigator.language.slice(0, 2);
  return isLanguage(wanted) ? wanted : 'en';
};

export const currentLanguage = remembered<Language>('language', first(), (stored) => (isLanguage(stored) ? stored : undefined));

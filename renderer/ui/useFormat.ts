import { useMemo } from 'react';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { countText, monthText, numberText, sizeText, weekdayText } from './format.ts';

/** Numbers and dates in the language of the window. */
export function useFormat() {
  const language = useWatched(currentLanguage);
  return useMemo(() => ({
    language,
    count: (value: number) => countText(value, language),
    number: (value: number, digits?: number) => numberText(value, language, digits),
    size: (bytes: number) => sizeText(bytes, language),
    weekday: (at: number) => weekdayText(at, language),
    month: (day: string) => monthText(day, language),
  }), [language]);
}

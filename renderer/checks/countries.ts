import { useMemo } from 'react';
import { COUNTRIES } from '#tradeids';
import { useFormat } from '../ui/useFormat.ts';

const HOME = 'IN';

/** Names of countries in the language of the window. */
export function useCountries() {
  const { language } = useFormat();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    const nameOf = (code: string): string => names.of(code) ?? code;
    const abroad = Object.keys(COUNTRIES).filter((code) => code !== HOME).map((value) => ({ value, label: `${nameOf(value)} · ${value}` })).sort((a, b) => a.label.localeCompare(b.label, language));
    return { nameOf, abroad };
  }, [language]);
}

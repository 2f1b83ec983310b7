import { COUNTRIES, portWords } from '#tradeids';
import { useCountries } from '../checks/countries.ts';

/** A port or destination with what its code means before it: "Mundra INMUN1", "Germany DE"; text that is no code stays as it is. */
export function usePlaceText(): (text: string) => string {
  const { nameOf } = useCountries();
  return (text) => {
    const words = portWords(text) ?? (Object.hasOwn(COUNTRIES, text) ? nameOf(text) : undefined);
    return words ? `${words} ${text}` : text;
  };
}

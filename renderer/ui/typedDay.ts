import { isRealDay, westernDigits } from '#base';

/** A day as it is typed here, day first (21-11-2026, 21/11/26, २१.११.२०२६, 21112026), or ISO; undefined when it is none. A year of two digits is of this century. */
export function typedDay(text: string): string | undefined {
  const plain = westernDigits(text.trim());
  const parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})$/.exec(plain) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(plain);
  const [, day = '', month = '', year = ''] = parts ?? [];
  const iso = parts ? `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : plain;
  return isRealDay(iso) ? iso : undefined;
}

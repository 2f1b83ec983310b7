import { moneyText, type Money, Refusal } from '#base';

/** Ten different letters stand for 1 to 9 and 0, in the order a trader says his word: C U M B E R L A N D is 1 2 3 … 9 0. */
export const isPriceKey = (key: string): boolean => {
  const letters = [...key.normalize('NFC').toUpperCase()];
  return letters.length === 10 && new Set(letters).size === 10 && letters.every((one) => /^\p{L}$/u.test(one));
};

/** A price in the letters of a key, the point as a stroke: 18.90 by CUMBERLAND is CA/ND. Throws Refusal('no-price-key') for a key that is none. */
export function codedPrice(price: Money, key: string): string {
  if (!isPriceKey(key)) throw new Refusal('no-price-key', 'Coded prices need a key of ten different letters, such as CUMBERLAND. Write yours first.', { hi: 'कोड में रेट के लिए दस अलग-अलग अक्षरों की चाबी चाहिए, जैसे CUMBERLAND। पहले अपनी चाबी लिखें।' });
  const letters = [...key.normalize('NFC').toUpperCase()];
  return [...moneyText(price)].map((char) => (/\d/.test(char) ? letters[(Number(char) + 9) % 10] : char === '.' ? '/' : char)).join('');
}

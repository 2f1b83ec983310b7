const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Check character of a GSTIN over its first 14 characters: Luhn mod 36 as the GST developer portal has it. */
export function luhn36(first14: string): string {
  let sum = 0;
  for (let index = 0; index < 14; index++) {
    const product = ALPHABET.indexOf(first14.charAt(index)) * (index % 2 === 1 ? 2 : 1);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return ALPHABET.charAt((36 - (sum % 36)) % 36);
}

/** GS1 check digit over the digits before it: weights 3, 1, 3… from the right (GS1 General Specifications 7.9). */
export const gs1 = (digits: string): string => String((10 - (gs1Sum(digits, digits.length) % 10)) % 10);

const ZERO = 48;

/** The weighted sum over the first `length` digits, without making anything: an import asks it of every barcode. */
function gs1Sum(digits: string, length: number): number {
  let sum = 0;
  for (let at = length - 1, weight = 3; at >= 0; at -= 1, weight = 4 - weight) sum += (digits.charCodeAt(at) - ZERO) * weight;
  return sum;
}

/** Whether the last digit is the check digit of those before it. Digits only. */
export const hasGs1Digit = (digits: string): boolean => (gs1Sum(digits, digits.length - 1) + digits.charCodeAt(digits.length - 1) - ZERO) % 10 === 0;

/** Values of the letters in ISO 6346: A is 10, multiples of 11 are left out. */
const CONTAINER_VALUES: Readonly<Record<string, number>> = Object.fromEntries([...ALPHABET.slice(10)].map((letter, index) => [letter, 10 + index + Math.floor((index + 9) / 10)]));

/** Remainder of a container number's first ten characters modulo 11 (ISO 6346). */
export function iso6346Rest(first10: string): number {
  let sum = 0;
  for (let index = 0; index < 10; index++) {
    const char = first10.charAt(index);
    sum += (CONTAINER_VALUES[char] ?? Number(char)) * 2 ** index;
  }
  return sum % 11;
}

/** Check digit of a container number: its remainder, 10 written 0. */
export const iso6346 = (first10: string): string => String(iso6346Rest(first10) % 10);

/** Check digit of an IMO ship number over its first six digits: weights 7 to 2, last digit of the sum. */
export const imoDigit = (first6: string): string => String([...first6].reduce((sum, digit, index) => sum + Number(digit) * (7 - index), 0) % 10);

/** Check digit of an air waybill serial of seven digits: the remainder of division by 7. */
export const awbDigit = (serial: string): string => String(Number(serial) % 7);

/** Check digit of a CAS number over the digits before it: times 1, 2, 3… from the right, modulo 10. */
export const casDigit = (digits: string): string => String([...digits].reverse().reduce((sum, digit, index) => sum + Number(digit) * (index + 1), 0) % 10);

/** Remainder modulo 97 of a text whose letters stand for 10 to 35 (ISO 7064 mod 97-10); 1 is right. */
export function mod97(text: string): number {
  let rest = 0;
  for (const char of text) {
    const value = ALPHABET.indexOf(char);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

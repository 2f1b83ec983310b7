/** What a cell looks like at a glance. Bits, so that a column's usual kinds are one number. */
export const CELL = { digits: 1, decimal: 2, money: 4, word: 8, words: 16, code: 32, address: 64, file: 128, day: 256, other: 512 } as const;

/** Longest part of a cell that is looked at: its kind shows early. */
const GLANCE = 40;
const DAY = /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}[- ][A-Za-z]{3}[- ]\d{2,4})(?:[T ].*)?$/;

/** The kind of a filled cell, by its characters alone. */
export function cellKind(text: string): number {
  const length = Math.min(text.length, GLANCE);
  let digits = 0;
  let points = 0;
  let letters = 0;
  let spaces = 0;
  let others = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
    else if (code === 46 || code === 44) points += 1;
    else if (code === 32) spaces += 1;
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0x300) letters += 1;
    else others += 1;
  }
  if (letters === 0) {
    if (others === 0 && spaces === 0) return points === 0 ? CELL.digits : digits > 0 ? CELL.decimal : CELL.other;
    return DAY.test(text) ? CELL.day : digits > 0 ? CELL.money : CELL.other;
  }
  if (others > 0 && /^(?:https?:)?\/\//i.test(text)) return CELL.address;
  if (points > 0 && spaces === 0 && /\.(?:jpe?g|png|webp|pdf)$/i.test(text)) return CELL.file;
  if (digits > 0 && DAY.test(text)) return CELL.day;
  if (digits > letters && spaces <= 1) return spaces === 1 || points > 0 ? CELL.money : CELL.code;
  if (digits > 0 && spaces === 0) return CELL.code;
  return spaces === 0 ? CELL.word : CELL.words;
}

import { foldText } from '#base';

const YES = new Set(['yes', 'y', 'true', '1', 'हाँ', 'हां', 'ha', 'haan', 'x', '✓', 'oui', 'ja', 'si'].map(foldText));
const NO = new Set(['no', 'n', 'false', '0', 'नहीं', 'नही', 'nahi', 'non', 'nein', '✗', '-'].map(foldText));

/** Yes or no in the words people write, English and Hindi; undefined for anything else. */
export function readYesNo(text: string): boolean | undefined {
  const word = foldText(text);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

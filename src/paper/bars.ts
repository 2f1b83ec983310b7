import bwip from 'bwip-js/node';

/** Modules of white on both sides that a scanner needs: eleven before EAN-13, ten beside Code 128. */
export const QUIET = 11;

/** Widths of bars and spaces by turns, a bar first; undefined for text that the code cannot hold: letters or a wrong check digit in EAN-13. */
export function barWidths(code: 'ean13' | 'code128', text: string): readonly number[] | undefined {
  if (code === 'ean13' && !/^\d{13}$/.test(text)) return undefined;
  if (code === 'code128' && !/^[\x20-\x7e]{1,48}$/.test(text)) return undefined;
  try {
    const [symbol] = bwip.raw(code, text, {});
    return symbol && 'sbs' in symbol ? (symbol as { sbs: number[] }).sbs : undefined;
  } catch {
    return undefined;
  }
}

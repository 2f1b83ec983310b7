import bwip from 'bwip-js/node';

/** Symbols of the sheets that are being laid out: the foot of each page holds the same one. */
const drawn = new Map<string, boolean[][]>();
const KEPT = 32;

/** The modules of a QR code (ISO/IEC 18004, error correction M), row by row, true for dark. The text goes in as UTF-8. */
export function qrModules(text: string): boolean[][] {
  let modules = drawn.get(text);
  if (!modules) {
    if (drawn.size >= KEPT) drawn.clear();
    drawn.set(text, (modules = encoded(text)));
  }
  return modules;
}

function encoded(text: string): boolean[][] {
  const [symbol] = bwip.raw('qrcode', text, { eclevel: 'M' } as { includetext?: boolean });
  if (!symbol || !('pixs' in symbol)) throw new Error('no QR code was made');
  const { pixs, pixx } = symbol;
  return Array.from({ length: pixs.length / pixx }, (_, row) => Array.from({ length: pixx }, (_, column) => pixs[row * pixx + column] === 1));
}

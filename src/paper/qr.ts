import bwip from 'bwip-js/node';

/** The modules of a QR code (ISO/IEC 18004, error correction M), row by row, true for dark. The text goes in as UTF-8. */
export function qrModules(text: string): boolean[][] {
  const [symbol] = bwip.raw('qrcode', text, { eclevel: 'M' } as { includetext?: boolean });
  if (!symbol || !('pixs' in symbol)) throw new Error('no QR code was made');
  const { pixs, pixx } = symbol;
  return Array.from({ length: pixs.length / pixx }, (_, row) => Array.from({ length: pixx }, (_, column) => pixs[row * pixx + column] === 1));
}

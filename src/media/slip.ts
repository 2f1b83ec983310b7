/**
 * Slips that are printed per item and photographed before its photos. Their QR code holds this mark and the item number as plain text,
 * so that any scanner can read it and no other code on the goods is taken for one.
 */
const MARK = 'NIRYAT:';
/** Longest item number, as everywhere. */
const LONGEST = 120;

export const slipText = (sku: string): string => `${MARK}${sku}`;

/** The item number on a slip; undefined for any other code. */
export function slipOf(text: string): string | undefined {
  if (!text.startsWith(MARK)) return undefined;
  const sku = text.slice(MARK.length).normalize('NFC').trim();
  return sku !== '' && sku.length <= LONGEST ? sku : undefined;
}

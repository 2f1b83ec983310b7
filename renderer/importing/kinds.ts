/** Kinds of damage that have a name of their own on the cards of a preview. */
export const KINDS = [
  'IMP-SHIFT', 'IMP-COLUMNS-SWAPPED', 'IMP-PRICE-JUMP', 'IMP-AMOUNT-JUMP', 'IMP-MASS-FALL', 'IMP-MASS-RISE', 'IMP-SLIP', 'IMP-DECIMAL', 'IMP-ENCODING', 'IMP-LETTERS-LOST', 'IMP-LEGACY-FONT', 'IMP-CUT', 'IMP-EXPONENT', 'IMP-DIGITS-LOST', 'IMP-ZERO', 'IMP-HS-ZERO',
  'IMP-CODE-AS-DAY', 'IMP-SERIAL-DAY', 'IMP-DAY-ORDER', 'IMP-DAY-SWAP', 'IMP-MIXED-CURRENCY', 'IMP-OTHER-CURRENCY', 'IMP-DUPLICATE', 'IMP-SKU-NEAR', 'IMP-SKU-NEAR-HERE', 'IMP-GTIN',
] as const;
export type Kind = (typeof KINDS)[number];

/** The kind a rule is; undefined for one whose finding names itself. */
export const kindOf = (rule: string): Kind | undefined => KINDS.find((one) => one === rule);

/** Codes of the zeros of decimal digits people here type besides 0-9: the Indian scripts, Arabic and Persian, full width. */
const ZEROS = [0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0660, 0x06f0, 0xff10];
const FOREIGN = new RegExp(`[${ZEROS.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`, 'gu');

/** The text with every such digit as 0-9; all else stays as it is. १२.५० is 12.50. */
export const westernDigits = (text: string): string =>
  text.replace(FOREIGN, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.find((zero) => code >= zero && code <= zero + 9) ?? code));
  });

/** Zero-width joiner, non-joiner and space, soft hyphen, byte order mark: invisible, and in the way of finding things. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/gu;
/** Nukta signs of the Indian scripts: ज़ and ज are typed for the same sound. */
const NUKTA = /[\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc]/gu;
/** White space that is no single space between two other characters. */
const UNTIDY = /[^\S ]| {2}|^ | $/u;
const LATIN_MARKS = /[\u0300-\u036f]/gu;

/**
 * ASCII, and Devanagari without nukta signs, letters that have one, and accents of the Veda: the same in all normal forms of Unicode, without marks that
 * are taken off; it folds to itself, but for case and runs of space. What most texts here are is not sent through the engine's tables.
 */
const COMPOSED = /^[\x20-\x7e\u0900-\u0928\u092a-\u0930\u0932\u0933\u0935-\u093b\u093d-\u0950\u0955-\u0957\u0960-\u097f]*$/;

/** Text as we store it: NFC, line ends as \n, no NUL; half a surrogate pair, which no file can hold, becomes U+FFFD where it can be seen. */
export const storedText = (text: string): string => (COMPOSED.test(text) ? text : text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\0', ''));

/** Whether anything of it can be seen: a number made of spaces, joiners or direction marks names nothing. */
export const isSeen = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** An item number as an eye takes it: t1, T1 and "T 1" are one. */
export const nearNumber = (sku: string): string => foldText(sku).replaceAll(' ', '');


/** Text as we compare and search it: without case, accents, nukta and invisible characters, white space folded to one space. */
export const foldText = (text: string): string => (COMPOSED.test(text) ? tidySpace(text.toLowerCase()) : foldedText(text));

const foldedText = (text: string): string => tidySpace(text.normalize('NFKD').replace(INVISIBLE, '').replace(NUKTA, '').replace(LATIN_MARKS, '').normalize('NFC').toLowerCase());

/** Most texts are tidy already; looking is cheaper than replacing. */
const tidySpace = (text: string): string => (UNTIDY.test(text) ? text.replace(/\s+/gu, ' ').trim() : text);

/** The key form of a heading or label: folded, letters and digits only, words joined by one space. */
export const wordKey = (text: string): string => foldText(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();

/** Length in UTF-8 bytes, as some storefronts count. Lone surrogates count three, as encoders write U+FFFD. */
export const byteLength = (text: string): number => {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** Length in characters as a person counts them by code point. */
export const characterLength = (text: string): number => [...text].length;

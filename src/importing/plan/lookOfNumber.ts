import { nearNumber, westernDigits } from '#base';

/** Letters of Cyrillic and Greek that look like Latin ones, as small letters after their capitals: В is read as B, Н as H, Р as P. */
const LIKE_LATIN: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', е: 'e', н: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', о: 'o', р: 'p', ѕ: 's', т: 't', у: 'y', х: 'x',
  α: 'a', β: 'b', ε: 'e', η: 'h', ι: 'i', κ: 'k', μ: 'm', ν: 'n', ο: 'o', ρ: 'p', τ: 't', υ: 'y', χ: 'x', ζ: 'z',
};
const ALIKE = new RegExp(`[${Object.keys(LIKE_LATIN).join('')}]`, 'gu');
/** Marks of direction and other signs that nobody sees, which come along when a number is copied. */
const UNSEEN = /\u00ad|\u034f|[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;
const ASCII = /^[\x20-\x7e]*$/;
/** The mark by which a spreadsheet is told that a number is text. */
const AS_TEXT = /^['‘’]/;
/** KB-101, KB/101 and KB 101 are told apart by nobody; between two figures such a sign counts: 1-11 is not 11-1. */
const BETWEEN_ASCII = /(?<=[a-z])[-_/.](?=\d)|(?<=\d)[-_/.](?=[a-z])/g;
const BETWEEN = /(?<=\p{L})[-_/.](?=\p{N})|(?<=\p{N})[-_/.](?=\p{L})/gu;

/**
 * An item number as it looks on paper: without capitals, spaces and signs nobody sees, one kind of dash, figures of every script, letters that are drawn alike.
 * Wider than nearNumber, by which a new number is refused: two numbers of one look in a file are told, and both go in.
 */
export function lookOfNumber(sku: string): string {
  // Most numbers are ASCII, and there are as many as rows.
  if (ASCII.test(sku)) return nearNumber(sku.startsWith("'") ? sku.slice(1) : sku).replace(BETWEEN_ASCII, '') || sku;
  const near = nearNumber(westernDigits(sku.replace(UNSEEN, '').replace(DASHES, '-')).replace(AS_TEXT, ''));
  // A number of nothing but such signs keeps them.
  return near.replace(ALIKE, (letter) => LIKE_LATIN[letter] ?? letter).replace(BETWEEN, '') || sku;
}

import { isRealDay } from '#base';
import { InvalidArgumentError } from 'commander';

/** Readers of option texts; what they refuse is wrong usage. */
export function parseDay(text: string): string {
  if (!isRealDay(text)) throw new InvalidArgumentError(`"${text}" is not a day. Write it as YYYY-MM-DD, for example 2026-11-30.`);
  return text;
}

export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError(`"${text}" is not a number from 1 to 99999.`);
  return Number(text);
}

/** `AE,US` as two codes; whether they are countries is asked of the core. */
export function parseCountries(text: string): string[] {
  const codes = text.split(',').map((one) => one.trim().toUpperCase());
  for (const code of codes) if (!/^[A-Z]{2}$/.test(code)) throw new InvalidArgumentError(`"${code}" is not a country code of two letters, such as AE or US.`);
  return codes;
}

export const parseList = (text: string): string[] => text.split(',').map((one) => one.trim()).filter((one) => one !== '');

/** A value of a list of allowed ones. */
export const parseOneOf = (allowed: readonly string[]) => (text: string): string => {
  const found = allowed.find((one) => one.toLowerCase() === text.toLowerCase());
  if (found === undefined) throw new InvalidArgumentError(`"${text}" is not one of ${allowed.join(', ')}.`);
  return found;
};

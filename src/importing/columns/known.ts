import type { Attribute } from '#catalogue/nouns';
import type { Points } from '../points.ts';

/** What is known of a file when its columns are proposed. */
export type Known = { headings: readonly string[]; sample: readonly string[][]; attributes: readonly Attribute[]; points: Points; delimiter: string | null };

export const valuesOf = (known: Known, index: number): string[] => known.sample.map((row) => row[index] ?? '');
export const filledValues = (known: Known, index: number): string[] => valuesOf(known, index).filter((value) => value !== '');

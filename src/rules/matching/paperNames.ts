import { paperName, type Tongue } from '#documents/nouns';

/** Kind and number of a paper in words: "Packing list PL-7". Without a number only the kind. */
export const paper = (one: { kind?: string; number?: string }, tongue: Tongue): string => [paperName(one.kind ?? '', tongue), one.number].filter(Boolean).join(' ');

/** Places of a text that are filled with values: {exporter.iec}, {each}, {sum}. */
const PLACE = /\{([A-Za-z][A-Za-z0-9.]*)\}/g;

export const placesOf = (...texts: (string | undefined)[]): string[] => [...new Set(texts.flatMap((text) => [...(text?.matchAll(PLACE) ?? [])].map((match) => match[1] ?? '')))];

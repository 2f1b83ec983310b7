/** Claims that need a certificate, as texts word them. CE only in capitals, since "ce" is a word elsewhere. */
const CLAIM_WORDS: readonly RegExp[] = [/\borganic\b/iu, /\bGOTS\b/u, /\boeko[\s-]?tex(?:\s+standard\s+100)?/iu, /\bCE(?:[\s-]+mark(?:ed|ing)?)?\b/u, /\bFDA[\s-]+approv(?:ed|al)\b/iu, /\bFDA[\s-]+certified\b/iu, /\bhalal\b/iu];

/** Claims a text makes, in its own words. */
export const claimsIn = (...texts: readonly (string | undefined)[]): string[] => [...new Set(texts.flatMap((text) => CLAIM_WORDS.flatMap((pattern) => pattern.exec(text ?? '')?.[0] ?? [])))];

const key = (claim: string): string => claim.toLowerCase().replace(/[\s-]+/g, ' ');

/** Declared claims and those the texts make beside them, each once. */
export function allClaims(declared: readonly string[], ...texts: readonly (string | undefined)[]): string[] {
  const said = declared.map(key);
  return [...declared, ...claimsIn(...texts).filter((found) => !said.some((one) => one.includes(key(found))))];
}

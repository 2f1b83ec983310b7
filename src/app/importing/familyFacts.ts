import { familyOf, type Family, readValue } from '#catalogue/nouns';
import type { FamilyRules } from '#importing';

/** What the families of a company read cells by, ready to cross to another process. */
export type FamilyFacts = { families: readonly Family[]; certificates: Parameters<typeof readValue>[1]['certificates'] };

/** How these families read the cells of a file: as their forms read what is typed. */
export function rulesOf({ families: all, certificates }: FamilyFacts): FamilyRules {
  const known = new Map<string, Family | undefined>();
  return {
    all,
    of: ({ family, hsCode }) => {
      const key = family ?? `hs ${hsCode ?? ''}`;
      if (!known.has(key)) known.set(key, familyOf({ ...(family ? { family } : {}), ...(hsCode ? { hsCode } : {}) }, all));
      return known.get(key);
    },
    read: (text, definition) => {
      const found = readValue(text, { definition, certificates });
      return found.ok ? found.value : undefined;
    },
  };
}

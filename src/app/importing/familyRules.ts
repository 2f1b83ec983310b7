import { familiesOf, type Family, familyOf, readValue } from '#catalogue';
import { certificatesOf } from '#exporter';
import type { FamilyRules } from '#importing';
import type { ReadDb } from '#store';

/** How the families of a company read the cells of a file: as its forms read what is typed. `more`: families the file itself brings. */
export async function familyRules(read: ReadDb, more: readonly Family[]): Promise<FamilyRules> {
  const [own, certificates] = await Promise.all([familiesOf(read), certificatesOf(read)]);
  const all = [...new Map([...own, ...more].map((one) => [one.code, one])).values()];
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

import { familiesOf, type Family } from '#catalogue';
import { certificatesOf } from '#exporter';
import type { FamilyRules } from '#importing';
import type { ReadDb } from '#store';
import { type FamilyFacts, rulesOf } from './familyFacts.ts';

/** What the families of a company read cells by. `more`: families the file itself brings. */
export async function familyFacts(read: ReadDb, more: readonly Family[]): Promise<FamilyFacts> {
  const [own, certificates] = await Promise.all([familiesOf(read), certificatesOf(read)]);
  return { families: [...new Map([...own, ...more].map((one) => [one.code, one])).values()], certificates };
}

/** How the families of a company read the cells of a file. */
export const familyRules = async (read: ReadDb, more: readonly Family[]): Promise<FamilyRules> => rulesOf(await familyFacts(read, more));

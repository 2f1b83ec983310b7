import { Refusal } from '#base';
import { type Mapping, MAPPING_VERSION } from './nouns.ts';
import { patternOf } from './transforms/pattern.ts';

/** Layouts that came with version 2. */
const NEW_LAYOUTS: ReadonlySet<Mapping['layout']> = new Set(['magento', 'amazon', 'flipkart', 'tally', 'vyapar', 'alibaba']);

const comesAgain = ({ columns }: Mapping): boolean => new Set(columns.map((one) => `${one.index} ${one.heading}`)).size < columns.length;

/** The mapping with the lowest version that says all of it: one without steps is still read by an older program. */
export const versioned = (mapping: Mapping): Mapping => ({ ...mapping, version: NEW_LAYOUTS.has(mapping.layout) || comesAgain(mapping) || mapping.columns.some((one) => one.transforms?.length) ? 2 : 1 });

/** Refuses a mapping of a newer program, whatever else it holds. Throws Refusal newer-mapping. */
export function refuseNewer(value: unknown, name: string): void {
  const { niryat, version } = (typeof value === 'object' && value !== null ? value : {}) as { niryat?: unknown; version?: unknown };
  if (niryat === 'mapping' && typeof version === 'number' && version > MAPPING_VERSION) {
    throw new Refusal('newer-mapping', `${name} was made by a newer Niryat: it is a mapping of version ${version}, this program reads up to ${MAPPING_VERSION}. Nothing was changed. Update Niryat, or have the mapping saved by a program as old as this one.`, { hi: `${name} नए Niryat में बनी है: यह मैपिंग वर्शन ${version} की है, यह प्रोग्राम ${MAPPING_VERSION} तक पढ़ता है। कुछ नहीं बदला गया। Niryat को अपडेट करें, या मैपिंग इतने ही पुराने प्रोग्राम से सहेजकर लें।`, where: { file: name } });
  }
}

/** Patterns of a mapping that cannot be used are refused before any row is read. Throws Refusal bad-pattern. */
export function checkPatterns(mapping: Mapping): void {
  for (const step of mapping.columns.flatMap((one) => one.transforms ?? [])) if (step.kind === 'replace' && step.pattern) patternOf(step.find, step.matchCase);
}

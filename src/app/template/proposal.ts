import { wordKey } from '#base';
import { type Attribute, attributesOf, familiesOf } from '#catalogue';
import type { TemplateMapping } from '#listing/nouns';
import type { ReadDb } from '#store';
import type { LearnedTemplate } from '#tables';
import { fingerprintOf, type KeptTemplate, keptTemplates } from './kept.ts';
import { appliedTemplate, proposedColumns, type RecognisedTemplate, recogniseTemplate } from './recognise.ts';

type Offered = Pick<Attribute, 'key' | 'label' | 'class'> & { importedFrom?: string };
export type Proposal = { found: RecognisedTemplate; mapping: TemplateMapping; /** These headings were mapped before. */ known: boolean; /** Attributes that a column can be filled from. */ attributes: Offered[] };

/** Attributes that may go to a storefront as far as their class tells: secret ones and those of others never can. */
const offerable = (one: Offered): boolean => one.class !== 'secret' && one.class !== 'party';

export const fingerprintOfFound = ({ sheet, heads }: RecognisedTemplate): string => fingerprintOf(sheet.name, heads.map((one) => [one.heading, one.group].join('\n')));

/** The template as it was mapped before, when one of the kept mappings is of these headings. */
function before(template: LearnedTemplate, file: string, kept: readonly KeptTemplate[]): { found: RecognisedTemplate; kept: KeptTemplate } | undefined {
  for (const one of kept) {
    if (!template.sheets.some((sheet) => sheet.name === one.mapping.sheet)) continue;
    const found = recogniseTemplate(template, file, { sheet: one.mapping.sheet, headerRow: one.mapping.headerRow });
    if (fingerprintOfFound(found) === one.fingerprint) return { found, kept: one };
  }
  return undefined;
}

const wordsOf = (one: Offered): string[] => [one.key.replaceAll('_', ' '), ...Object.values(one.label).map((label) => label.text), one.importedFrom ?? ''].map(wordKey).filter((word) => word !== '');

/**
 * What a template's columns are filled with: as the company kept it for these headings, else as the headings say.
 * `sheet` and `headerRow` are a person's choice; with `anew` nothing kept is looked at. Throws as recogniseTemplate does.
 */
export async function proposedMapping(read: ReadDb, template: LearnedTemplate, file: string, { anew = false, ...wanted }: { anew?: boolean; sheet?: string; headerRow?: number } = {}): Promise<Proposal> {
  const kept = anew || wanted.sheet !== undefined || wanted.headerRow !== undefined ? undefined : before(template, file, await keptTemplates(read));
  const found = kept?.found ?? recogniseTemplate(template, file, wanted);
  const all: Offered[] = [...(await familiesOf(read)).flatMap((one) => one.attributes), ...(await attributesOf(read))];
  const attributes = [...new Map(all.filter(offerable).map((one) => [one.key, one])).values()];
  const proposed = proposedColumns(found, attributes.map((one) => ({ key: one.key, words: wordsOf(one) })));
  const mapping: TemplateMapping = kept ? appliedTemplate(kept.kept.mapping, found, proposed) : { version: 1, sheet: found.sheet.name, headerRow: found.headerRow, firstRow: found.firstRow, rows: 'item', language: 'en', columns: proposed };
  return { found, mapping, known: kept !== undefined, attributes };
}

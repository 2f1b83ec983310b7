import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#base';
import { parse } from 'yaml';
import { type SheetTemplate, sheetTemplate } from './nouns.ts';

const FOLDER = join(import.meta.dirname, 'templates');
let loaded: SheetTemplate[] | undefined;

/** The templates Niryat ships, by id. Read once from data files beside this one. */
export function sheetTemplates(): readonly SheetTemplate[] {
  loaded ??= readdirSync(FOLDER).filter((name) => name.endsWith('.yaml')).sort().map((name) => sheetTemplate.parse(parse(readFileSync(join(FOLDER, name), 'utf8'))));
  return loaded;
}

/** The same template with less air. */
export const tightened = (one: SheetTemplate): SheetTemplate => ({
  ...one, sectionGap: one.tight.sectionGap, rowPadding: one.tight.rowPadding, photo: { ...one.photo, highest: one.tight.photo, lowest: Math.min(one.photo.lowest, one.tight.photo) }, styles: { ...one.styles, body: one.tight.body },
});

/** Throws Refusal('no-such-template'). */
export function templateById(id: string): SheetTemplate {
  const found = sheetTemplates().find((one) => one.id === id);
  if (!found) throw new Refusal('no-such-template', `There is no sheet template called ${id}. There are: ${sheetTemplates().map((one) => one.id).join(', ')}.`);
  return found;
}

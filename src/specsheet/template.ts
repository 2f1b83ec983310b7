import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#base';
import { parse } from 'yaml';
import { type BlockName, type SheetTemplate, sheetTemplate, type TemplateBlock, type TemplateEdit } from './nouns.ts';

const FOLDER = join(import.meta.dirname, 'templates');
let loaded: SheetTemplate[] | undefined;

type Raw = Record<string, unknown> & { id: string; base?: string };

/** The templates Niryat ships, by id. Read once from data files beside this one. */
export function sheetTemplates(): readonly SheetTemplate[] {
  if (loaded) return loaded;
  const raw = new Map(readdirSync(FOLDER).filter((name) => name.endsWith('.yaml')).sort().map((name) => parse(readFileSync(join(FOLDER, name), 'utf8')) as Raw).map((one) => [one.id, one]));
  return (loaded = [...raw.values()].map((one) => sheetTemplate.parse(whole(one, raw))));
}

/** A template says only what differs from its base; styles, colours and the like are taken over one by one. */
function whole({ base, ...own }: Raw, all: ReadonlyMap<string, Raw>): Record<string, unknown> {
  const below = base === undefined ? undefined : all.get(base);
  if (base !== undefined && !below) throw new Error(`the template ${own.id} has a base that does not exist: ${base}`);
  const from: Record<string, unknown> = below ? whole(below, all) : {};
  const merged = Object.entries(own).map(([key, value]) => [key, isPlain(value) && isPlain(from[key]) && key !== 'title' ? { ...from[key], ...value } : value]);
  return { ...from, ...Object.fromEntries(merged) };
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same template with less air. */
export const tightened = (one: SheetTemplate): SheetTemplate => ({
  ...one, sectionGap: one.tight.sectionGap, rowPadding: one.tight.rowPadding, photo: { ...one.photo, highest: one.tight.photo, lowest: Math.min(one.photo.lowest, one.tight.photo) }, styles: { ...one.styles, body: one.tight.body },
});

/** Throws Refusal('no-such-template'). A template that was read already is taken as it is. */
export function templateById(id: string | SheetTemplate): SheetTemplate {
  if (typeof id !== 'string') return id;
  const found = sheetTemplates().find((one) => one.id === id);
  if (!found) throw new Refusal('no-such-template', `There is no sheet template called ${id}. There are: ${sheetTemplates().map((one) => one.id).join(', ')}.`, { hi: `${id} नाम का कोई शीट टेम्पलेट नहीं है। ये हैं: ${sheetTemplates().map((one) => one.id).join(', ')}।` });
  return found;
}

/** A QR code with a whole vCard has some sixty squares on a side; a phone reads them from paper when they are a third of a millimetre, so that it takes 22 mm. */
const VCARD_QR = 62;

const SIZES: Readonly<Record<TemplateEdit['textSize'], number>> = { small: 0.92, normal: 1, large: 1.1 };

/** A template as its user changed it; `id` names it. Throws Refusal('no-such-template') when what it was made from does not ship any more. */
export function edited(id: string, edit: TemplateEdit): SheetTemplate {
  const base = templateById(edit.base);
  const by = SIZES[edit.textSize];
  const styles = Object.fromEntries(Object.entries(base.styles).map(([name, one]) => [name, { ...one, size: one.size * by, line: one.line * by }])) as SheetTemplate['styles'];
  return {
    ...base, id, version: edit.version, title: { en: edit.title }, blocks: edit.blocks, header: edit.header, footer: edit.footer, vcard: edit.vcard, qr: edit.vcard ? Math.max(base.qr, VCARD_QR) : base.qr, neutral: edit.neutral, justify: edit.justify, styles, disclaimer: edit.disclaimer,
    ownColours: (['accent', 'second'] as const).filter((one) => edit.colours[one] !== undefined),
    colours: { ...base.colours, ...(edit.colours.accent ? { accent: edit.colours.accent } : {}), ...(edit.colours.second ? { second: edit.colours.second } : {}) },
  };
}

/** A template that ships, as something to change: every block it knows, shown or not. */
export const asEdit = (one: SheetTemplate, title: string): TemplateEdit => ({ base: one.id, title, version: 1, blocks: one.blocks, textSize: 'normal', header: one.header, footer: one.footer, vcard: one.vcard, neutral: one.neutral, justify: one.justify, colours: {}, disclaimer: one.disclaimer });

/** The block of this name, when it is shown. */
export const shownBlock = (template: SheetTemplate, name: BlockName): TemplateBlock | undefined => template.blocks.find((one) => one.block === name && one.shown);

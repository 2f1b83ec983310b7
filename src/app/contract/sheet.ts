import { day } from '#base';
import { blockName, SHEET_PAPERS, templateEdit } from '#specsheet/nouns';
import { z } from 'zod';
import { entry } from './entry.ts';
import { releasable, releases } from './catalogue.ts';
import { changeSetShown, fileToken, madeFile, nothing, shownFinding } from './shown.ts';

const options = z.object({
  /** One that ships, or the id of the user's own. */
  template: z.string().max(60).default('a4'), languages: z.array(z.string()).min(1).max(2).default(['en']), paper: z.enum(SHEET_PAPERS).default('A4'),
  prices: z.boolean().default(true), /** Figures, or letters of the user's key. */ pricing: z.enum(['figures', 'coded']).default('figures'),
  neutral: z.boolean().default(false), market: z.string().regex(/^[A-Z]{2}$/).optional(), /** Buyer a price list is made for, and until when it holds. */ buyer: z.string().max(40).optional(), validUntil: day.optional(),
  copies: z.number().int().min(1).max(500).default(1), labels: z.object({ mark: z.string().max(60).optional(), order: z.string().max(40).optional(), cartons: z.number().int().min(1).max(500).default(1) }).prefault({}),
  /** For paper, or small enough for a phone: under 5 MB. */
  size: z.enum(['print', 'phone']).default('print'),
  on: day.optional(), release: releases, /** A template that is being changed and is not saved yet. */ draft: templateEdit.optional(),
});
export type SheetAsked = z.output<typeof options>;
const selection = z.object({ ids: z.array(z.string()).max(10_000).optional(), skus: z.array(z.string()).max(10_000).optional() });

const templateShown = z.object({ id: z.string(), title: z.string(), kind: z.string(), papers: z.array(z.string()), languages: z.array(z.string()), own: z.boolean(), edit: templateEdit });
export type TemplateShown = z.output<typeof templateShown>;

export const sheetEntries = {
  /** Templates that ship. */
  'sheet.templates': entry(nothing, z.object({ items: z.array(templateShown) }), { workspace: false }),
  'sheet.ownTemplates': entry(nothing, z.object({ items: z.array(templateShown), priceKey: z.boolean() })),
  /** Saves a template under a name, or again under its id; its version goes up. */
  'sheet.saveTemplate': entry(z.object({ id: z.string().optional(), edit: templateEdit }), z.object({ id: z.string(), changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'sheet.removeTemplate': entry(z.object({ id: z.string() }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'sheet.exportTemplate': entry(z.object({ id: z.string() }), z.object({ file: madeFile }), { kind: 'job' }),
  /** Looks at a template file, which may come from anybody; nothing is written. */
  'sheet.readTemplate': entry(z.object({ file: fileToken }), z.object({ edit: templateEdit, unknown: z.array(z.string()) })),
  'sheet.setPriceKey': entry(z.object({ key: z.string().max(40) }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  /** Fields that blocks can show, with their names, for the editor. */
  'sheet.fields': entry(z.object({ id: z.string().optional() }), z.object({ blocks: z.array(z.object({ block: blockName, fields: z.array(z.object({ key: z.string(), name: z.string() })) })) })),
  /** The very bytes that would be saved, for the preview. Nothing leaves. */
  'sheet.preview': entry(options.extend({ id: z.string() }), z.object({ file: madeFile, pages: z.number().int(), findings: z.array(shownFinding), /** Fields that no part of the sheet shows, by key, with a name in the language of the asker where the window has none of its own. */ notPrinted: z.array(z.object({ key: z.string(), name: z.string() })) }), { kind: 'job' }),
  /** Fields that these sheets would show and that stay unless a person releases them for this run. */
  'sheet.releases': entry(options.extend(selection.shape), releasable, { kind: 'job' }),
  'sheet.build': entry(
    options.omit({ draft: true }).extend(selection.shape).extend({ together: z.boolean().default(false), recipient: z.string().max(200).default(''), format: z.enum(['pdf', 'xlsx']).default('pdf'), /** {sku} {name} {buyer} {language} {template} {date} */ fileName: z.string().max(120).default('{sku}-{language}') }),
    z.object({ files: z.array(madeFile), sheets: z.number().int(), findings: z.array(shownFinding), folder: z.string() }),
    { kind: 'job' },
  ),
};

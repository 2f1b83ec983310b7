import { statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { putDown, shownFinding } from '#app';
import { z } from 'zod';
import { type CliCommand, type Options, type Session, wrongUsage } from '../command.ts';
import { exitCodeOfFindings } from '../exitCodes.ts';
import { counted, findingsText, lines } from '../findingText.ts';
import { makeFolder, requireExtension, requireFolder } from '../output.ts';
import { parseDay, parseList, parseOneOf } from '../parse.ts';

/** A folder gets one file per product, a .pdf gets all sheets. */
function isFolder(out: string): boolean {
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory()) return true;
  return extname(out) === '' || (requireExtension(out, ['.pdf']), false);
}

async function requireTemplate(session: Session, options: Options): Promise<void> {
  const { items } = await session.call('sheet.templates', {});
  const template = items.find((one) => one.id === options.template);
  if (!template) throw wrongUsage(`There is no template "${String(options.template)}". Known: ${items.map((one) => one.id).join(', ')}.`);
  const wrong = (options.language as string[]).filter((one) => !template.languages.includes(one));
  if (wrong.length > 0) throw wrongUsage(`The template ${template.id} has no ${wrong.join(', ')}. It has ${template.languages.join(', ')}.`);
}

export const sheet: CliCommand = {
  name: 'sheet',
  summary: 'make spec sheets as PDF',
  arguments: [{ name: '<workspace>', about: 'workspace folder' }],
  options: [
    { flags: '--sku <sku...>', about: 'only these products' },
    { flags: '--template <id>', about: 'look of the sheet', default: 'a4' },
    { flags: '--language <tag>', about: 'language of the sheet, two as hi,en', parse: parseList, default: ['en'] },
    { flags: '--paper <size>', about: 'A4, Letter, A6, A3 or 100x150; what the template is made for if it is not', parse: parseOneOf(['A4', 'Letter', 'A6', 'A3', '100x150']), default: 'A4' },
    { flags: '--neutral', about: 'without the name of the firm' },
    { flags: '--market <country>', about: 'show the label facts of this country, such as DE' },
    { flags: '--phone', about: 'small enough to send by phone, under 5 MB' },
    { flags: '--release <field...>', about: 'let an inside field onto these sheets, such as product.attributes.moulds; secrets never go' },
    { flags: '--on <day>', about: 'the date on the sheet, YYYY-MM-DD; the day of the last change if not given', parse: parseDay },
    { flags: '--out <dir|file.pdf>', about: 'a folder for one file per product, or one file for all', required: true },
  ],
  value: z.object({ files: z.array(z.object({ file: z.string(), bytes: z.number().int() })), sheets: z.number().int(), findings: z.array(shownFinding) }),
  async run(session, [workspace = ''], options) {
    const out = session.path(String(options.out));
    const folder = isFolder(out);
    if ((options.language as string[]).length === 0 || (options.language as string[]).length > 2) throw wrongUsage('A sheet has one or two languages.');
    await requireTemplate(session, options);
    await (folder ? makeFolder(out) : requireFolder(dirname(out)));
    const made = await session.call('sheet.build', {
      template: String(options.template), languages: options.language as string[], paper: options.paper as 'A4' | 'Letter' | 'A6' | 'A3' | '100x150', together: !folder, neutral: options.neutral === true, size: options.phone === true ? 'phone' : 'print',
      ...(options.market ? { market: String(options.market).toUpperCase() } : {}),
      ...(options.release ? { release: options.release as string[] } : {}), ...(options.sku ? { skus: options.sku as string[] } : {}), ...(options.on ? { on: String(options.on) } : {}),
    }, await session.company(workspace));
    const files = made.files.map((one) => ({ file: folder ? join(out, one.name) : out, bytes: one.bytes, token: one.token }));
    for (const one of files) await putDown(session.app.files.path(one.token), one.file);
    return {
      value: { files: files.map(({ file, bytes }) => ({ file, bytes })), sheets: made.sheets, findings: made.findings },
      text: lines(findingsText(made.findings), `${counted(made.sheets, 'sheet')} in ${out}`),
      exit: exitCodeOfFindings(made.findings),
    };
  },
};

import { dirname } from 'node:path';
import { putDown } from '#app';
import { z } from 'zod';
import type { CliCommand } from '../command.ts';
import { counted } from '../findingText.ts';
import { requireExtension, requireFolder } from '../output.ts';
import { parseOneOf } from '../parse.ts';

const AUDIENCES = ['self', 'buyer', 'public'] as const;

export const exportCatalogue: CliCommand = {
  name: 'export',
  summary: 'write the catalogue to a file',
  arguments: [{ name: '<workspace>', about: 'workspace folder' }],
  options: [
    { flags: '--out <file>', about: 'file to write: .xlsx, .csv or .json', required: true },
    { flags: '--everything', about: 'with buyers, rates, cost sheets, families and all else the company keeps: .json for yourself' },
    { flags: '--release <field...>', about: 'let a field out in this file that its class keeps, such as product.notes; secrets never go' },
    { flags: '--to <name>', about: 'who gets the file: stands in the list of what left' },
    { flags: '--for <who>', about: 'self carries every field; buyer and public only what they may see', parse: parseOneOf(AUDIENCES), default: 'self' },
  ],
  value: z.object({ file: z.string(), bytes: z.number().int(), products: z.number().int(), variants: z.number().int(), mayRelease: z.array(z.string()) }),
  async run(session, [workspace = ''], options) {
    const out = session.path(String(options.out));
    const format = requireExtension(out, ['.xlsx', '.csv', '.json']).slice(1) as 'xlsx' | 'csv' | 'json';
    await requireFolder(dirname(out));
    const made = await session.call('catalogue.export', { format, for: options.for as (typeof AUDIENCES)[number], everything: options.everything === true, ...(options.to ? { recipient: String(options.to) } : {}), ...(options.release ? { release: options.release as string[] } : {}) }, await session.company(workspace));
    await putDown(session.app.files.path(made.file.token), out);
    return {
      value: { file: out, bytes: made.file.bytes, products: made.products, variants: made.variants, mayRelease: made.mayRelease },
      text: `${out}: ${counted(made.products, 'product')}, ${counted(made.variants, 'variant')}${options.for === 'self' ? '. It carries every field, secret ones too: keep it to yourself' : ''}.${made.mayRelease.length > 0 ? `\nHeld back, and let out by --release: ${made.mayRelease.join(', ')}` : ''}`,
    };
  },
};

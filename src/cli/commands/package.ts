import { dirname } from 'node:path';
import { putDown, shownFinding } from '#app';
import { z } from 'zod';
import type { CliCommand } from '../command.ts';
import { counted, findingsText, lines } from '../findingText.ts';
import { requireExtension, requireFolder } from '../output.ts';
import { parseDay, parseOneOf } from '../parse.ts';
import { requireStorefront } from './storefronts.ts';

export const listingPackage: CliCommand = {
  name: 'package',
  summary: 'build a listing package for a storefront; refused while a gate is closed',
  arguments: [{ name: '<workspace>', about: 'workspace folder' }],
  options: [
    { flags: '--storefront <id>', about: 'see niryat storefronts', required: true },
    { flags: '--sku <sku...>', about: 'only these products' },
    { flags: '--kind <id>', about: 'kind of listing, such as inquiry or direct' },
    { flags: '--template <seller.xlsx>', about: 'fill the seller’s own blank workbook and put it into the package' },
    { flags: '--release <field...>', about: 'let an inside field into this package, such as product.attributes.moulds; secrets never go' },
    { flags: '--on <day>', about: 'the date in the package, YYYY-MM-DD; the day of the last change if not given', parse: parseDay },
    { flags: '--changed', about: 'only what changed since the last package for this storefront, with what and why' },
    { flags: '--papers <en|hi>', about: 'language of the checklist, the copy sheet and the check report; English if not given', parse: parseOneOf(['en', 'hi']) },
    { flags: '--out <file.zip>', about: 'file to write', required: true },
  ],
  value: z.object({ file: z.string(), bytes: z.number().int(), sha256: z.string(), products: z.number().int(), images: z.number().int(), warnings: z.array(shownFinding) }),
  async run(session, [workspace = ''], options) {
    const out = session.path(String(options.out));
    requireExtension(out, ['.zip']);
    await requireFolder(dirname(out));
    await requireStorefront(session, String(options.storefront));
    const made = await session.call('listing.build', {
      storefront: String(options.storefront), ...(options.sku ? { skus: options.sku as string[] } : {}), ...(options.on ? { on: String(options.on) } : {}), ...(options.changed ? { delta: true } : {}), ...(options.release ? { release: options.release as string[] } : {}), ...(options.kind ? { kind: String(options.kind) } : {}), ...(options.papers ? { papers: options.papers as 'en' | 'hi' } : {}), ...(options.template ? { template: session.grant(String(options.template)) } : {}),
    }, await session.company(workspace));
    await putDown(session.app.files.path(made.file.token), out);
    return {
      value: { file: out, bytes: made.file.bytes, sha256: made.sha256, products: made.products, images: made.images, warnings: made.warnings },
      text: lines(findingsText(made.warnings), `${out}: ${counted(made.products, 'product')}, ${counted(made.images, 'image')}`, `SHA-256 ${made.sha256}`),
    };
  },
};

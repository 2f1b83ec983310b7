import { contract } from '#app';
import type { CliCommand } from '../command.ts';
import { lines } from '../findingText.ts';
import { parseCount } from '../parse.ts';

export const products: CliCommand = {
  name: 'products',
  summary: 'search and list products',
  arguments: [{ name: '<workspace>', about: 'workspace folder' }],
  options: [
    { flags: '--query <text>', about: 'words of the name, text or SKU, in any language', default: '' },
    { flags: '--limit <n>', about: 'most to list', parse: parseCount, default: 50 },
  ],
  value: contract['catalogue.search'].output,
  async run(session, [workspace = ''], options) {
    const found = await session.call('catalogue.search', { query: String(options.query), limit: Math.min(Number(options.limit), 10_000) }, await session.company(workspace));
    const rows = found.items.map((one) => `${one.kind === 'variant' ? '  ' : ''}${one.sku}\t${one.name}`);
    return { value: found, text: lines(...rows, `${found.items.length} of ${found.total}`) };
  },
};

import { type ChangeSetShown, contract } from '#app';
import { type CliCommand, type Session, wrongUsage } from '../command.ts';
import { counted, lines } from '../findingText.ts';

const time = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata', dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });

const lineOf = (one: ChangeSetShown): string =>
  `${String(one.sequence).padStart(5)}  ${time.format(one.at).replace(',', '')}  ${one.title} (${counted(one.entries, 'change')}, ${one.person})${one.state === 'done' ? '' : ` [${one.state}]`}`;

/** The record behind a SKU. Throws Refusal('wrong-usage') when no product has exactly this SKU. */
export async function recordOf(session: Session, company: string, sku: string): Promise<string> {
  const found = await session.call('catalogue.search', { query: sku, limit: 10_000 }, company);
  const record = found.items.find((one) => one.sku === sku)?.id;
  if (record === undefined) throw wrongUsage(`No product has the SKU "${sku}".`);
  return record;
}

export const history: CliCommand = {
  name: 'history',
  summary: 'list the steps that changed this workspace, the newest first',
  arguments: [{ name: '<workspace>', about: 'workspace folder' }],
  options: [{ flags: '--sku <sku>', about: 'only steps that touched this product' }],
  value: contract['workspace.history'].output,
  async run(session, [workspace = ''], options) {
    const company = await session.company(workspace);
    const record = options.sku === undefined ? undefined : await recordOf(session, company, String(options.sku));
    const value = await session.call('workspace.history', { limit: 500, ...(record ? { record } : {}) }, company);
    return { value, text: value.items.length > 0 ? lines(...value.items.map(lineOf)) : 'Nothing has happened yet.' };
  },
};

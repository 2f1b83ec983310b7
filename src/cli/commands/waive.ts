import { contract } from '#app';
import { type CliCommand, wrongUsage } from '../command.ts';
import { parseCountries, parseDay } from '../parse.ts';
import { shipmentNamed } from '../shipmentNamed.ts';
import { requireCountries } from './check.ts';
import { requireStorefront } from './storefronts.ts';

export const waive: CliCommand = {
  name: 'waive',
  summary: 'accept a finding until a day, with the reason; it stays in the history',
  arguments: [{ name: '<workspace>', about: 'workspace folder' }],
  options: [
    { flags: '--rule <ID>', about: 'the rule of the finding', required: true },
    { flags: '--sku <sku>', about: 'the product it is about; without it every product that has the finding' },
    { flags: '--shipment <ID>', about: 'the shipment it is about, by its number' },
    { flags: '--storefront <id>', about: 'only for this storefront' },
    { flags: '--destination <CC>', about: 'only for this country', parse: parseCountries },
    { flags: '--reason <text>', about: 'why it is accepted', required: true },
    { flags: '--until <day>', about: 'the last day it is accepted, YYYY-MM-DD', parse: parseDay, required: true },
  ],
  value: contract['checks.waive'].output,
  async run(session, [workspace = ''], options) {
    if (String(options.reason).trim().length < 3) throw wrongUsage('Say the reason in words: others will read it.');
    const destinations = (options.destination as string[] | undefined) ?? [];
    if (destinations.length > 1) throw wrongUsage('One waiver is for one country.');
    await requireCountries(session, destinations);
    if (options.storefront) await requireStorefront(session, String(options.storefront));
    if (options.shipment && (options.sku || options.storefront || destinations.length > 0)) throw wrongUsage('A finding of a shipment is accepted for that shipment: leave out --sku, --storefront and --destination.');
    const company = await session.company(workspace);
    const value = await session.call('checks.waive', {
      rule: String(options.rule), reason: String(options.reason), until: String(options.until),
      ...(options.shipment ? { record: await shipmentNamed(session, company, String(options.shipment)) } : {}),
      ...(options.sku ? { sku: String(options.sku) } : {}),
      ...(options.storefront ? { storefront: String(options.storefront) } : {}),
      ...(destinations[0] ? { destination: destinations[0] } : {}),
    }, company);
    return { value, text: `${String(options.rule)} is accepted until ${String(options.until)}.` };
  },
};

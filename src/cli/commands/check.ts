import { contract } from '#app';
import { type CliCommand, type Session, wrongUsage } from '../command.ts';
import { exitCodeOfFindings } from '../exitCodes.ts';
import { findingsText, lines } from '../findingText.ts';
import { parseCountries, parseDay } from '../parse.ts';
import { shipmentNamed } from '../shipmentNamed.ts';

/** Codes of two letters that are no country are wrong usage, not a destination without rules. */
export async function requireCountries(session: Session, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const { items } = await session.call('ids.check', { kind: 'iso3166', values: [...codes] });
  const wrong = items.filter((one) => !one.ok).map((one) => one.input);
  if (wrong.length > 0) throw wrongUsage(`${wrong.join(', ')}: no country has this code.`);
}

export const check: CliCommand = {
  name: 'check',
  summary: 'run the rules and list what fails, what is missing and on whose authority',
  arguments: [{ name: '<workspace>', about: 'workspace folder' }],
  options: [
    { flags: '--sku <sku...>', about: 'only these products' },
    { flags: '--shipment <ID>', about: 'one shipment with all its papers, by its number' },
    { flags: '--destination <CC,…>', about: 'countries the goods would go to', parse: parseCountries, default: [] },
    { flags: '--on <day>', about: 'the day the rules are asked for, YYYY-MM-DD', parse: parseDay },
    { flags: '--pack <file>', about: 'try a signed rule pack without installing it' },
  ],
  value: contract['checks.run'].output,
  async run(session, [workspace = ''], options) {
    const company = await session.company(workspace);
    const destinations = options.destination as string[];
    await requireCountries(session, destinations);
    if (options.shipment && (options.sku || options.pack || destinations.length > 0)) throw wrongUsage('A shipment is checked whole, for its own destination: leave out --sku, --destination and --pack.');
    const value = options.shipment ? await session.call('shipments.check', { id: await shipmentNamed(session, company, String(options.shipment)), ...(options.on ? { on: String(options.on) } : {}) }, company) : await session.call('checks.run', { destinations, ...(options.sku ? { skus: options.sku as string[] } : {}), ...(options.on ? { on: String(options.on) } : {}), ...(options.pack ? { pack: session.grant(String(options.pack)) } : {}) }, company);
    const { pass, fail, unknown, notApplicable, waived } = value.outcomes;
    const packs = value.packs.map((one) => `${one.id} ${one.version}`).join(', ');
    return {
      value,
      text: lines(findingsText(value.findings), `${pass} pass, ${fail} fail, ${unknown} with details missing, ${waived} waived, ${notApplicable} do not apply.`, `As of ${value.on}, rule packs ${packs}. Decision support, not legal advice.`),
      exit: exitCodeOfFindings(value.findings),
    };
  },
};

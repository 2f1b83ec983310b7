import { contract, type ShownFinding } from '#app';
import { type CliCommand, type Session, wrongUsage } from '../command.ts';
import { exitCodeOfFindings } from '../exitCodes.ts';
import { counted, findingsText, lines } from '../findingText.ts';
import { parseCountries, parseDay } from '../parse.ts';
import { shipmentNamed } from '../shipmentNamed.ts';

/** Codes of two letters that are no country are wrong usage, not a destination without rules. */
export async function requireCountries(session: Session, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const { items } = await session.call('ids.check', { kind: 'iso3166', values: [...codes] });
  const wrong = items.filter((one) => !one.ok).map((one) => one.input);
  if (wrong.length > 0) throw wrongUsage(`${wrong.join(', ')}: no country has this code.`);
}

const ofShipment = async (session: Session, company: string, { shipment, on }: Record<string, unknown>) => session.call('shipments.check', { id: await shipmentNamed(session, company, String(shipment)), ...(on ? { on: String(on) } : {}) }, company);

/** How many points there are, as the list of shipments and its page count them. */
function pointCount(points: readonly ShownFinding[]): string {
  const failed = points.filter((one) => one.status === 'fail');
  return `${counted(failed.filter((one) => one.severity === 'error').length, 'error')} and ${counted(failed.filter((one) => one.severity === 'warning').length, 'warning')}.`;
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
    const value = options.shipment ? await ofShipment(session, company, options) : { points: undefined, ...(await session.call('checks.run', { destinations, ...(options.sku ? { skus: options.sku as string[] } : {}), ...(options.on ? { on: String(options.on) } : {}), ...(options.pack ? { pack: session.grant(String(options.pack)) } : {}) }, company)) };
    // JSON holds every finding; a reader is told each thing once.
    const { points, ...all } = value;
    const { pass, fail, unknown, notApplicable, waived } = all.outcomes;
    const packs = all.packs.map((one) => `${one.id} ${one.version}`).join(', ');
    return {
      value: all,
      text: lines(findingsText(points ?? all.findings), points && pointCount(points), `${pass} pass, ${fail} fail, ${unknown} with details missing, ${waived} waived, ${notApplicable} do not apply.`, `As of ${all.on}, rule packs ${packs}. Decision support, not legal advice.`),
      exit: exitCodeOfFindings(all.findings),
    };
  },
};

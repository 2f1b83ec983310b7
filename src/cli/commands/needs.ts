import { dirname } from 'node:path';
import { type Advice, contract, putDown } from '#app';
import { z } from 'zod';
import { type CliCommand, wrongUsage } from '../command.ts';
import { counted, lines } from '../findingText.ts';
import { requireExtension, requireFolder } from '../output.ts';
import { parseCountries, parseDay } from '../parse.ts';
import { requireCountries } from './check.ts';

const MARK = { pass: 'there', fail: 'missing', unknown: 'details missing', waived: 'ahead with reason', 'not-applicable': '' } as const;

function adviceText({ requirements, papers, changes, dates, agreements, counts, on, packs }: Advice): string {
  return lines(
    ...requirements.map((one) => `${MARK[one.outcome].padEnd(17)} ${one.rule.padEnd(9)} ${one.title}${one.outcome === 'pass' ? '' : `\n${' '.repeat(28)}${[one.message ?? one.because, one.fix].filter(Boolean).join(' ')}`}`),
    papers.length > 0 && `Papers of the consignment that rules speak about: ${papers.map((one) => `${one.name} (${counted(one.rules.length, 'rule')})`).join(', ')}.`,
    ...agreements.map((one) => `Lower duty: ${one.title}, ${one.inForce ? 'in force' : 'not in force on this day'}. ${one.proof}`),
    ...[...changes, ...dates].sort((a, b) => (a.day < b.day ? -1 : 1)).map((one) => `From ${one.day}: ${one.title}`),
    `${counts.have} there, ${counts.missing} missing, ${counts.unknown} with details missing, ${counts.waived} ahead with reason, ${counts.notApplicable} do not apply.`,
    `As of ${on}, rule packs ${packs.map((one) => `${one.id} ${one.version}`).join(', ')}. Decision support, not legal advice.`,
  );
}

export const needs: CliCommand = {
  name: 'needs',
  summary: 'what selling an item to a country on a day asks for: certificates, registrations, label, papers, each with its rule',
  arguments: [{ name: '<workspace>', about: 'workspace folder' }],
  options: [
    { flags: '--sku <sku>', about: 'the item' },
    { flags: '--hs <code>', about: 'goods by their HS code alone, 6 or 8 digits' },
    { flags: '--destination <CC>', about: 'the country', parse: parseCountries, required: true },
    { flags: '--on <day>', about: 'the day it is asked for, YYYY-MM-DD', parse: parseDay },
    { flags: '--out <file>', about: 'also written to a file: .pdf, .xlsx or .json' },
  ],
  value: z.object({ advice: contract['advisor.ask'].output, file: z.string().nullable() }),
  async run(session, [workspace = ''], options) {
    const destinations = options.destination as string[];
    const [destination] = destinations;
    if (!destination || destinations.length > 1) throw wrongUsage('Ask for one country at a time.');
    if ((options.sku === undefined) === (options.hs === undefined)) throw wrongUsage('Say what is to be sold: either --sku or --hs.');
    if (options.hs !== undefined && !/^\d{6}(?:\d{2})?$/u.test(String(options.hs))) throw wrongUsage('An HS code has 6 or 8 digits.');
    await requireCountries(session, destinations);
    const out = options.out === undefined ? null : session.path(String(options.out));
    const format = out === null ? null : requireExtension(out, ['.pdf', '.xlsx', '.json']).slice(1);
    if (out !== null) await requireFolder(dirname(out));
    const company = await session.company(workspace);
    const asked = { destination, ...(options.sku === undefined ? { hsCode: String(options.hs) } : { sku: String(options.sku) }), ...(options.on ? { on: String(options.on) } : {}) };
    const advice = await session.call('advisor.ask', asked, company);
    if (out !== null && format !== null) {
      const { file } = await session.call('advisor.export', { ...asked, format: format as 'pdf' | 'xlsx' | 'json' }, company);
      await putDown(session.app.files.path(file.token), out);
    }
    return { value: { advice, file: out }, text: lines(adviceText(advice), out !== null && `${out} is written.`), exit: advice.requirements.some((one) => one.outcome === 'fail' && one.severity === 'error') ? 1 : 0 };
  },
};

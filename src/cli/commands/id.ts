import { contract, type Input, type Output } from '#app';
import { z } from 'zod';
import { type Answer, type CliCommand, type Options, type Session, wrongUsage } from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { lines } from '../findingText.ts';
import { parseDay } from '../parse.ts';

const kindsValue = contract['ids.kinds'].output.shape.items;
const checkedValue = contract['ids.check'].output.shape.items;

async function list(session: Session): Promise<Answer> {
  const { items } = await session.call('ids.kinds', {});
  return { value: items, text: lines(...items.map((one) => `${one.kind.padEnd(16)} ${one.title} (${one.example})`)) };
}

type Checked = Output<'ids.check'>['items'][number];

/** What is known of one identifier: how far it is right, its parts, what to know besides, where to ask. */
function linesOf(one: Checked): string {
  const said = one.ok ? `${one.normalised} format valid${one.checkDigit ? ', check digit right' : ''}` : `${one.input} is wrong: ${one.wrong?.en ?? 'its form is not known'}`;
  const parts = one.parts.map(({ text, name, means }) => `  ${text.padEnd(12)} ${name.en}${means ? `: ${means.en}` : ''}`);
  return lines(`${said}${one.verifyAt ? `  (verify at ${one.verifyAt})` : ''}`, ...parts, ...one.notes.map((note) => `  ${note.en}`));
}

/** The document an IRN is computed over, when all of it is given. */
function documentOf(options: Options): Input<'ids.check'>['document'] {
  const [gstin, type, number, on] = [options.gstin, options.type ?? 'INV', options.number, options.on];
  if (gstin === undefined && number === undefined) return undefined;
  if (typeof gstin !== 'string' || typeof number !== 'string' || typeof on !== 'string') throw wrongUsage('To recompute an IRN give --gstin, --number and --on, the day of the invoice.');
  return { gstin, type: String(type), number, day: on };
}

export const id: CliCommand = {
  name: 'id',
  summary: 'check the form and check digit of identifiers',
  arguments: [{ name: '[kind]', about: 'kind of identifier, see --list' }, { name: '[value...]', about: 'identifiers to check' }],
  options: [
    { flags: '--list', about: 'list the kinds' },
    { flags: '--on <day>', about: 'the day it is asked for, YYYY-MM-DD: currencies begin and end', parse: parseDay },
    { flags: '--gstin <gstin>', about: 'supplier of the invoice, to recompute its IRN' },
    { flags: '--number <number>', about: 'number of the invoice, to recompute its IRN' },
    { flags: '--type <type>', about: 'INV, CRN or DBN; INV if not given' },
  ],
  value: z.union([checkedValue, kindsValue]),
  async run(session, [kind, ...values], options) {
    if (options.list) return list(session);
    if (kind === undefined || values.length === 0) throw wrongUsage('Give a kind and at least one value, or --list.');
    const document = documentOf(options);
    const kinds = (await session.call('ids.kinds', {})).items.map((one) => one.kind);
    if (!kinds.includes(kind)) throw wrongUsage(`There is no kind "${kind}". niryat id --list shows all.`);
    const { items } = await session.call('ids.check', { kind, values, ...(typeof options.on === 'string' ? { on: options.on } : {}), ...(document ? { document } : {}) });
    return { value: items, text: lines(...items.map(linesOf)), exit: items.every((one) => one.ok) ? EXIT.done : EXIT.blocked };
  },
};

import { contract, type Output } from '#app';
import { z } from 'zod';
import { type Answer, type CliCommand, type Session, wrongUsage } from '../command.ts';
import { EXIT } from '../exitCodes.ts';
import { lines } from '../findingText.ts';

const kindsValue = contract['ids.kinds'].output.shape.items;
const checkedValue = contract['ids.check'].output.shape.items;

async function list(session: Session): Promise<Answer> {
  const { items } = await session.call('ids.kinds', {});
  return { value: items, text: lines(...items.map((one) => `${one.kind.padEnd(16)} ${one.title} (${one.example})`)) };
}

function lineOf(one: Output<'ids.check'>['items'][number]): string {
  const said = one.ok ? `${one.normalised} format valid${one.checkDigit ? ', check digit right' : ''}` : `${one.input} is wrong: ${one.reason ?? 'its form is not known'}`;
  return `${said}${one.verifyAt ? `  (verify at ${one.verifyAt})` : ''}`;
}

export const id: CliCommand = {
  name: 'id',
  summary: 'check the form and check digit of identifiers',
  arguments: [{ name: '[kind]', about: 'kind of identifier, see --list' }, { name: '[value...]', about: 'identifiers to check' }],
  options: [{ flags: '--list', about: 'list the kinds' }],
  value: z.union([checkedValue, kindsValue]),
  async run(session, [kind, ...values], options) {
    if (options.list) return list(session);
    if (kind === undefined || values.length === 0) throw wrongUsage('Give a kind and at least one value, or --list.');
    const kinds = (await session.call('ids.kinds', {})).items.map((one) => one.kind);
    if (!kinds.includes(kind)) throw wrongUsage(`There is no kind "${kind}". niryat id --list shows all.`);
    const { items } = await session.call('ids.check', { kind, values });
    return { value: items, text: lines(...items.map(lineOf)), exit: items.every((one) => one.ok) ? EXIT.done : EXIT.blocked };
  },
};

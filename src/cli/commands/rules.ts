import { contract, type Output, type RuleShown } from '#app';
import { z } from 'zod';
import { type CliCommand, type Options, type Session, wrongUsage } from '../command.ts';
import { counted, lines } from '../findingText.ts';

const capped = (one: RuleShown): string => (one.severity === one.effectiveSeverity ? one.severity : `${one.effectiveSeverity} (aims at ${one.severity}, held back while its confidence is ${one.confidence})`);

const ruleText = (one: RuleShown): string => lines(
  `${one.id}  ${one.title}`, `  ${one.why}`, `  about: ${one.subject}`, `  severity: ${capped(one)}, confidence ${one.confidence}, checked on ${one.checkedOn}`,
  `  source: ${[one.source.title, one.source.date, one.source.url].filter(Boolean).join(', ')}`, (one.validFrom ?? one.validTo) && `  valid: ${one.validFrom ?? '…'} to ${one.validTo ?? '…'}`,
  one.appliesWhen && `  applies when: ${one.appliesWhen}`, `  must hold: ${one.check}`, `  says: ${one.message}`, one.fix && `  fix: ${one.fix}`, `  reads: ${one.inputs.join(', ')}`,
);

/** Rules that came with Niryat, or those of a pack file. */
async function rulesOf(session: Session, options: Options, id = ''): Promise<Output<'rules.list'>> {
  if (!options.pack) return session.call('rules.list', { query: id });
  const { pack, items } = await session.call('rules.verifyPack', { file: session.grant(String(options.pack)), keys: options.key ? [session.grant(String(options.key))] : [] });
  return { packs: [{ id: pack.id, version: pack.version, title: pack.title, published: pack.published, rules: pack.rules }], items };
}

export const rules: CliCommand = {
  name: 'rules',
  summary: 'list the rules, explain one, or print the schema of what rules see',
  arguments: [{ name: '[ID]', about: 'rule to explain' }],
  options: [{ flags: '--facts', about: 'print the schema of the facts' }, { flags: '--pack <file>', about: 'rules of this signed pack' }, { flags: '--key <file>', about: 'public key of its signer, when it is no release key' }],
  value: z.union([contract['rules.list'].output, contract['rules.facts'].output]),
  async run(session, [id], options) {
    if (options.facts) {
      const value = await session.call('rules.facts', {});
      return { value, text: JSON.stringify(value.schema, null, 2) };
    }
    const all = await rulesOf(session, options, id);
    if (id === undefined) return { value: all, text: lines(...all.items.map((one) => `${one.id.padEnd(12)} ${one.effectiveSeverity.padEnd(7)} ${one.title}`), ...all.packs.map((one) => `${one.id} ${one.version} of ${one.published}: ${counted(one.rules, 'rule')}`)) };
    const rule = all.items.find((one) => one.id.toLowerCase() === id.toLowerCase());
    if (!rule) throw wrongUsage(`There is no rule ${id}. niryat rules lists all.`);
    return { value: { packs: all.packs.filter((one) => one.id === rule.pack), items: [rule] }, text: ruleText(rule) };
  },
};

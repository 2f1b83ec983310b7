import { contract, type RuleShown } from '#app';
import { z } from 'zod';
import { type CliCommand, wrongUsage } from '../command.ts';
import { counted, lines } from '../findingText.ts';

const capped = (one: RuleShown): string => (one.severity === one.effectiveSeverity ? one.severity : `${one.effectiveSeverity} (aims at ${one.severity}, held back while its confidence is ${one.confidence})`);

const ruleText = (one: RuleShown): string => lines(
  `${one.id}  ${one.title}`, `  ${one.why}`, `  about: ${one.subject}`, `  severity: ${capped(one)}, confidence ${one.confidence}, checked on ${one.checkedOn}`,
  `  source: ${[one.source.title, one.source.date, one.source.url].filter(Boolean).join(', ')}`, (one.validFrom ?? one.validTo) && `  valid: ${one.validFrom ?? '…'} to ${one.validTo ?? '…'}`,
  one.appliesWhen && `  applies when: ${one.appliesWhen}`, `  must hold: ${one.check}`, `  says: ${one.message}`, one.fix && `  fix: ${one.fix}`, `  reads: ${one.inputs.join(', ')}`,
);

export const rules: CliCommand = {
  name: 'rules',
  summary: 'list the rules, explain one, or print the schema of what rules see',
  arguments: [{ name: '[ID]', about: 'rule to explain' }],
  options: [{ flags: '--facts', about: 'print the schema of the facts' }],
  value: z.union([contract['rules.list'].output, contract['rules.facts'].output]),
  async run(session, [id], options) {
    if (options.facts) {
      const value = await session.call('rules.facts', {});
      return { value, text: JSON.stringify(value.schema, null, 2) };
    }
    const all = await session.call('rules.list', {});
    if (id === undefined) return { value: all, text: lines(...all.items.map((one) => `${one.id.padEnd(12)} ${one.effectiveSeverity.padEnd(7)} ${one.title}`), ...all.packs.map((one) => `${one.id} ${one.version} of ${one.published}: ${counted(one.rules, 'rule')}`)) };
    const rule = all.items.find((one) => one.id.toLowerCase() === id.toLowerCase());
    if (!rule) throw wrongUsage(`There is no rule ${id}. niryat rules lists all.`);
    return { value: { packs: all.packs.filter((one) => one.id === rule.pack), items: [rule] }, text: ruleText(rule) };
  },
};

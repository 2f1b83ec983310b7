import { type CompiledRule, compileRule } from '../compile.ts';
import { rule } from '../rule.ts';

export const ON = '2026-11-21';

/** A rule with this check, of which nothing else matters. */
export const compiled = (check: string, each?: string, appliesWhen = 'true'): CompiledRule => compileRule(rule.parse({
  id: 'TST-001', title: 'A rule of the tests', why: 'Because a test asks for it.', subject: 'product', appliesWhen, check, severity: 'error', confidence: 'A', source: { key: 'practice', title: 'Tests' },
  checkedOn: ON, message: 'It is not so.', fix: 'Make it so.', examples: { pass: [{}], fail: [{}], unknown: [{}], notApplicable: [{}] }, ...(each ? { each } : {}),
}), { id: 'test', version: '1.0.0' });

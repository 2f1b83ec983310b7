import { bundledPacks } from '#rules';
import { expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';

const firm = testFirm({ once: true });

test('the page of a rule asks its examples anew, and every one comes out as written', async () => {
  const page = await firm.value('rules.page', { rule: 'EUR-018' });
  expect([page.rule.id, page.rule.state, page.pack.id, page.rule.cap]).toEqual(['EUR-018', 'on', 'eu', 'warning']);
  expect(new Set(page.examples.map((one) => one.wanted))).toEqual(new Set(['pass', 'fail', 'unknown', 'not-applicable']));
  expect(page.examples.filter((one) => one.said !== one.wanted)).toEqual([]);
  expect(page.inputs.map((one) => one.path)).toContain('product.hsCode');
  expect(page.pack.changelog.length).toBeGreaterThan(0);
});

test('speaks the language of the reader', async () => {
  const { rule, examples } = await firm.value('rules.page', { rule: 'EUR-018' }, { language: 'hi' });
  for (const text of [rule.title, rule.why, rule.message, examples[0]?.because ?? '']) expect(text).toMatch(/\p{Script=Devanagari}/u);
});

test('a rule that cannot be asked has a page that says why, without examples', async () => {
  const [asleep] = bundledPacks().flatMap((one) => one.sleeping);
  if (!asleep) return;
  const page = await firm.value('rules.page', { rule: asleep.id });
  expect([page.rule.state, page.rule.offReason, page.examples]).toEqual(['sleeping', asleep.off.reason, []]);
});

test('refuses a rule that does not exist', async () => expect(await firm.call('rules.page', { rule: 'EUR-999' })).toMatchObject({ ok: false, problem: { code: 'no-such-rule' } }));

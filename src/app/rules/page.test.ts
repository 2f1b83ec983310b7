import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';
import { newSigner, ruleYaml, sealedPack } from './signing.fixture.ts';

const firm = testFirm({ once: true });

test('the page of a rule asks its examples anew, and every one comes out as written', async () => {
  const page = await firm.value('rules.page', { rule: 'EUR-018' });
  expect([page.rule.id, page.rule.state, page.pack.id, page.rule.cap]).toEqual(['EUR-018', 'on', 'eu', 'warning']);
  expect(new Set(page.examples.map((one) => one.wanted))).toEqual(new Set(['pass', 'fail', 'unknown', 'not-applicable']));
  expect(page.examples.filter((one) => one.said !== one.wanted)).toEqual([]);
  expect(page.inputs.map((one) => one.path)).toContain('product.hsCode');
  expect(page.pack.changelog.length).toBeGreaterThan(0);
});

test('its texts say in words what will stand in their places', async () => {
  const said = async (rule: string, language: string) => (await firm.value('rules.page', { rule }, { language })).rule.message;
  expect([await said('EUR-018', 'en'), await said('EUR-018', 'hi'), await said('LST-001', 'en')]).toEqual(['The ethylene-oxide report is missing. HS ‹HS code›, destination ‹Destination›.', 'एथिलीन ऑक्साइड रिपोर्ट नहीं है। HS ‹HS कोड›, गंतव्य ‹गंतव्य›।', expect.stringContaining('‹what is missing›')]);
});

test('speaks the language of the reader', async () => {
  const { rule, examples } = await firm.value('rules.page', { rule: 'EUR-018' }, { language: 'hi' });
  for (const text of [rule.title, rule.why, rule.message, examples[0]?.because ?? '']) expect(text).toMatch(/\p{Script=Devanagari}/u);
});

test('a rule that cannot be asked has a page that says why, without examples', async () => {
  const signer = newSigner();
  const asleep = 'id: BRW-009\ntitle: Nobody can be asked this\nwhy: No record holds it.\nsubject: product\nseverity: error\nconfidence: A\nsource: { key: practice, title: Agreed }\ncheckedOn: 2026-11-20\noff: { reason: No record holds it. }\n';
  const granted = async (name: string, bytes: Uint8Array | string): Promise<string> => {
    const path = join(firm.folder, name);
    await writeFile(path, bytes);
    return firm.app.files.grant(path, name);
  };
  await firm.value('rules.trustKey', { file: await granted('key.pem', signer.publicPem), name: 'Iyer & Co' });
  await firm.value('rules.installPack', { file: await granted('brassware.niryat-pack', sealedPack(signer, { rules: [ruleYaml('BRW-001'), asleep] })) });
  const page = await firm.value('rules.page', { rule: 'BRW-009' });
  expect([page.rule.state, page.rule.offReason, page.examples]).toEqual(['sleeping', 'No record holds it.', []]);
});

test('refuses a rule that does not exist', async () => expect(await firm.call('rules.page', { rule: 'EUR-999' })).toMatchObject({ ok: false, problem: { code: 'no-such-rule' } }));

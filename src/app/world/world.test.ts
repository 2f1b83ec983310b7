import { expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';

const firm = testFirm({ at: Date.parse('2026-11-21T06:00:00Z'), once: true });

test('the agreements of a country are told with their proof, their confidence and what is not known, in the language of the reader', async () => {
  const { on, items } = await firm.value('world.agreements', { country: 'GB' }, { language: 'hi' });
  expect([on, items.map((one) => [one.key, one.inForce, one.from, one.confidence, one.proofConfidence])]).toEqual(['2026-11-21', [['uk-ceta', true, '2026-07-15', 'C2', 'N']]]);
  expect(items[0]?.unknown.join(' ')).toMatch(/[\u0900-\u097F]/u);
});

test('dates ahead count from today unless a day is asked for', async () => {
  expect((await firm.value('world.datesAhead', { days: 45 })).items.map((one) => [one.key, one.inDays])).toEqual([['eudr-large', 39], ['fda-food-renewal', 40]]);
  expect((await firm.value('world.datesAhead', { on: '2026-12-31', days: 45 })).items.map((one) => [one.key, one.inDays])).toEqual([['fda-food-renewal', 0], ['cpsc-efiling-ftz', 8], ['cbam-sale', 32]]);
});

test('a pack whose content was not looked at for too long is told, each rule with its day', async () => {
  const fresh = await firm.value('world.health', {});
  expect(fresh.packs.flatMap((one) => one.findings)).toEqual([]);
  const { packs, waivers } = await firm.value('world.health', { on: '2026-12-22' }, { language: 'hi' });
  expect(packs.filter((one) => one.stale > 0).map((one) => [one.id, one.stale, one.checkedOn, one.findings.map((found) => found.rule)])).toEqual([['india-policy', 2, '2026-11-21', ['MET-001', 'MET-001']], ['us', 1, '2026-11-21', ['MET-001']]]);
  expect(waivers).toEqual([]);
  expect(packs.flatMap((one) => one.findings.map((found) => `${found.text.title} ${found.text.detail ?? ''}`))).toEqual(['POL-013', 'POL-026', 'USA-023'].map((id) => expect.stringMatching(new RegExp(`${id} 21 .* 2026 .* 31 दिन पहले`, 'u'))));
});

import { expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';

const firm = testFirm({ at: Date.parse('2026-11-21T06:00:00Z'), once: true });

test('the agreements of a country are told with their proof, their confidence and what is not known, in the language of the reader', async () => {
  const { on, items } = await firm.value('world.agreements', { country: 'GB' }, { language: 'hi' });
  expect([on, items.map((one) => [one.key, one.inForce, one.from, one.confidence, one.proofConfidence])]).toEqual(['2026-11-21', [['uk-ceta', true, '2026-07-15', 'C', 'N']]]);
  expect(items[0]?.unknown.join(' ')).toMatch(/[\u0900-\u097F]/u);
});

test('dates ahead count from today unless a day is asked for', async () => {
  expect((await firm.value('world.datesAhead', { days: 45 })).items.map((one) => [one.key, one.inDays])).toEqual([['eudr-large', 39], ['fda-food-renewal', 40]]);
  expect((await firm.value('world.datesAhead', { on: '2026-12-31', days: 45 })).items.map((one) => [one.key, one.inDays])).toEqual([['fda-food-renewal', 0], ['cpsc-efiling-ftz', 8], ['cbam-sale', 32]]);
});

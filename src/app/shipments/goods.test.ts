import { expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';

const firm = testFirm({ at: Date.parse('2026-11-21T06:00:00Z') });

test('what the items say of the goods is offered with their numbers, holds until somebody answers, and a typed answer against it is a point', async () => {
  const lamp = await firm.value('catalogue.add', { sku: 'KB-LED', name: 'Lantern' });
  await firm.value('catalogue.edit', { edits: [{ id: lamp.id, field: 'traits.battery', value: 'lithium' }, { id: lamp.id, field: 'traits.radio', value: 'yes' }] });
  const { id } = await firm.value('shipments.add', { number: 'S-1' });
  await firm.value('shipments.edit', { id, edits: [{ path: 'common.lines', value: [{ sku: 'KB-LED', quantity: { value: '10', unit: 'PCS' } }] }] });
  const offers = async () => (await firm.value('shipments.form', { id })).proposals;
  expect(await offers()).toEqual([{ path: 'facts.lithiumBatteries', value: true, from: 'items', number: 'KB-LED', empty: true }]);
  await firm.value('shipments.edit', { id, edits: [{ path: 'facts.lithiumBatteries', value: false }] });
  expect(await offers()).toMatchObject([{ empty: false }]);
  const said = async () => (await firm.value('shipments.check', { id })).points.filter((one) => one.rule === 'DOC-GOODS').map((one) => [one.text.title, one.where.field]);
  expect(await said()).toEqual([['No lithium batteries, says the shipment; its items say otherwise', 'facts.lithiumBatteries']]);
  await firm.value('shipments.edit', { id, edits: [{ path: 'facts.lithiumBatteries', value: true }] });
  expect([await offers(), await said()]).toEqual([[], []]);
});

import bwip from 'bwip-js/node';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeBlob } from '#media';
import type { Input, Output, UseCaseName } from '../index.ts';
import { closeFirm, fillWithCanaries, type Firm, lamp, madeId, openFirm } from './canary.fixture.ts';

let firm: Firm;
/** A photo of 1600 pixels with a code as large as a palm in it. */
async function photoWith(text: string): Promise<string> {
  const code = await bwip.toBuffer({ bcid: 'qrcode', text, scale: 6, paddingwidth: 4, paddingheight: 4, backgroundcolor: 'FFFFFF' });
  return storeBlob(firm.folder, await sharp({ create: { width: 1_600, height: 1_200, channels: 3, background: '#9a7b4f' } }).composite([{ input: code, left: 900, top: 500 }]).jpeg().toBuffer(), 'jpg');
}
beforeAll(async () => {
  firm = await openFirm();
  await fillWithCanaries(firm);
  const codes = [['Q-LINK', 'https://kesarbari.example/lamps'], ['Q-PHONE', 'Order: 98250 12345'], ['Q-SLIP', 'NIRYAT:KB-1']] as const;
  const products: ReturnType<typeof lamp>[] = [];
  for (const [at, [sku, text]] of codes.entries()) products.push(lamp(sku, [await photoWith(text)], { id: madeId(`Q${at}`), modelNumber: `Q${at}` }));
  await firm.edit((db) => db.createMany('product', products));
});
afterAll(() => closeFirm(firm));
async function value<K extends UseCaseName>(name: K, input: Input<K>): Promise<Output<K>> {
  const answer = await firm.app.call(name, input, { company: firm.company });
  if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.message}`);
  return answer.value;
}

test('a QR code with a link or a number in a photo closes the listing, another one is told, and a photo without one is silent', async () => {
  const { blockers } = await value('listing.review', { storefront: 'alibaba' });
  expect(blockers.filter((one) => one.rule === 'LINT-CODE').map((one) => [one.where.sku, one.data.found, one.severity])).toEqual([['Q-LINK', 'https://kesarbari.example/lamps', 'error'], ['Q-PHONE', 'Order: 98250 12345', 'error']]);
  expect(await firm.app.call('listing.build', { storefront: 'alibaba', skus: ['Q-LINK'] }, { company: firm.company })).toMatchObject({ ok: false, problem: { code: 'gate-refused' } });
  const { rows } = await value('listing.readiness', { storefront: 'alibaba' });
  expect(rows.map((row) => [row.sku, row.findings.filter((one) => one.rule === 'LINT-CODE').map((one) => one.severity)])).toEqual([['KB-1', []], ['KB/2:x', []], ['Q-LINK', ['error']], ['Q-PHONE', ['error']], ['Q-SLIP', ['warning']]]);
});

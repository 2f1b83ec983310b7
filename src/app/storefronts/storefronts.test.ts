import { readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { besideUs } from '../company.fixture.ts';
import type { Input, Output, UseCaseName } from '../index.ts';
import { fillWithCanaries, type Firm, openFirm } from '../listing/canary.fixture.ts';
import { everythingIn, placesOf } from '../listing/unwrap.fixture.ts';

let firm: Firm;
beforeAll(async () => {
  firm = await openFirm('Kesarbari Trading', besideUs);
  await fillWithCanaries(firm);
});
afterAll(async () => {
  await firm.app.close();
  await rm(firm.home, { recursive: true, force: true });
});

async function call<K extends UseCaseName>(name: K, input: Input<K>): Promise<Output<K>> {
  const answer = await firm.app.call(name, input, { company: firm.company });
  if (!answer.ok) throw Object.assign(new Error(answer.problem.message), answer.problem);
  return answer.value;
}
const titleLimit = async () => (await call('storefronts.limits', { storefront: 'alibaba' })).limits.find((one) => one.id === 'title-characters');
const partsOf = async (input: Partial<Input<'listing.build'>>) => everythingIn(await readFile(firm.app.files.path((await call('listing.build', { storefront: 'alibaba', ...input })).file.token)));
const json = (parts: Awaited<ReturnType<typeof partsOf>>, name: string) => JSON.parse(parts.find((one) => one.path === `/${name}`)?.bytes.toString() ?? 'null');

describe('what a storefront asks', () => {
  test('each limit comes with evidence, source and days, and what nobody found out is told', async () => {
    const { limits, unknown, kinds } = await call('storefronts.limits', { storefront: 'alibaba', on: '2026-11-21' });
    expect(kinds.map((one) => one.id)).toEqual(['inquiry', 'direct']);
    expect(unknown.length).toBeGreaterThan(2);
    expect(limits.every((one) => one.sources.length > 0 && /^[RSTBGK]$/.test(one.evidence))).toBe(true);
    expect(limits.find((one) => one.id === 'payment-terms')).toMatchObject({ state: 'withdrawn', validTo: '2025-01-14' });
    for (const storefront of ['generic', 'amazon', 'ondc']) {
      const known = await call('storefronts.limits', { storefront });
      expect([storefront, known.unknown.length > 0, known.limits.filter((one) => one.severity === 'error')]).toEqual([storefront, true, []]);
    }
  });

  test('two days differ by what began and ended between them, whichever is named first', async () => {
    const said = (items: Output<'storefronts.compare'>['items']) => items.map((one) => [one.limit, one.change, one.day]);
    const { items } = await call('storefronts.compare', { storefront: 'alibaba', from: '2025-01-01', to: '2026-11-21' });
    expect(said(items)).toEqual([['payment-terms', 'ends', '2025-01-14'], ['market', 'ends', '2025-01-14'], ['description-present', 'begins', '2025-10-14'], ...['scene', 'dimensions', 'packaging', 'company', 'faq'].map((one) => [`detail-${one}`, 'begins', '2026-01-27'])]);
    expect(said((await call('storefronts.compare', { storefront: 'alibaba', from: '2026-11-21', to: '2025-01-01' })).items)).toEqual(said(items));
    expect((await call('storefronts.compare', { storefront: 'alibaba', from: '2026-03-01', to: '2026-11-21' })).items).toEqual([]);
  });

  test('a listing for inquiry is not asked what only direct orders are, with the reason', async () => {
    const points = async (kind?: string) => (await call('listing.readiness', { storefront: 'alibaba', ...(kind ? { kind } : {}) })).rows[0]?.groups.find((one) => one.group === 'logistics')?.notApplicable ?? 0;
    expect(await points('inquiry')).toBeGreaterThan(await points());
    await expect(call('listing.readiness', { storefront: 'alibaba', kind: 'auction' })).rejects.toMatchObject({ code: 'wrong-usage' });
  });

  test('a limit that a company set right counts, is told in the manifest without the reason, and is undone in one step', async () => {
    const before = await partsOf({});
    await call('storefronts.correct', { storefront: 'alibaba', limit: 'title-characters', set: { length: '20' }, reason: 'CANARY-REASON: seen on our own form' });
    expect(await titleLimit()).toMatchObject({ figures: [{ key: 'length', value: '128' }], correction: { set: [{ key: 'length', value: '20' }], counts: true } });
    const { rows } = await call('listing.readiness', { storefront: 'alibaba' });
    expect(rows[0]?.findings.find((one) => one.rule === 'alibaba:title-characters')?.text.title).toContain('corrected by the company: length 20');
    await call('storefronts.correct', { storefront: 'alibaba', limit: 'title-characters', set: { length: '64' }, reason: 'CANARY-REASON: seen again' });
    const after = await partsOf({});
    expect(json(after, 'manifest.json').about.storefront.corrections).toEqual([{ limit: 'title-characters', was: 'length 128', now: 'length 64', on: expect.stringMatching(/^\d{4}-/) }]);
    expect(json(before, 'manifest.json').about.storefront).not.toHaveProperty('corrections');
    expect(placesOf(after, 'CANARY-REASON')).toEqual([]);
    await call('workspace.undo', {});
    expect((await titleLimit())?.correction?.set).toEqual([{ key: 'length', value: '20' }]);
    await call('storefronts.uncorrect', { storefront: 'alibaba', limit: 'title-characters' });
    expect((await titleLimit())?.correction).toBeNull();
  });

  test.each([
    ['a figure the limit has not', { limit: 'title-characters', set: { max: '9' }, reason: 'x' }], ['nothing at all', { limit: 'title-characters', reason: 'x' }], ['half a character', { limit: 'title-characters', set: { length: '1.5' }, reason: 'x' }], ['a least above the most', { limit: 'moq-range', set: { min: '100000' }, reason: 'x' }],
  ])('%s is refused', async (_name, said) => {
    await expect(call('storefronts.correct', { storefront: 'alibaba', ...said })).rejects.toMatchObject({ code: 'wrong-usage' });
  });

  test('the package for a website holds products as schema.org describes them, from what may leave', async () => {
    const parts = await partsOf({ storefront: 'generic' });
    const { '@graph': graph } = json(parts, 'products.jsonld');
    expect(graph[0]).toMatchObject({ '@type': 'Product', sku: 'KB-1', mpn: 'M-KB-1', weight: { value: '1.850', unitCode: 'KGM' }, depth: { value: '26', unitCode: 'CMT' }, offers: [{ priceCurrency: 'USD', priceSpecification: [{ price: '14.20' }, { price: '13.40' }], eligibleQuantity: { minValue: '60' } }], image: ['images/KB-1/1.jpg', 'images/KB-1/2.jpg'] });
    expect(placesOf(parts, 'CANARY')).toEqual([]);
  });
});

import { moneyText } from '#base';
import { canonicalProduct, filledProduct, type Product } from '#catalogue';
import { describe, expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';
import type { Input } from '../contract.ts';

const firm = testFirm({ name: 'Kaveri Brass', person: 'Meera', at: Date.UTC(2026, 10, 26, 6) });
const { call, dump, value } = firm;
/** Bowls of the handicraft family, each a little heavier, at 10 USD from 50 on. */
async function stock(count: number, more: (at: number) => Partial<Product> = () => ({})): Promise<string[]> {
  const { workspace } = await firm.app.companies.open(firm.company);
  const { value: ids } = await workspace.change({ label: { id: 'sample', data: {} } }, async (db) => {
    const products = Array.from({ length: count }, (_, at) => canonicalProduct(filledProduct({
      id: db.newId(), sku: `KB-${String(at + 1).padStart(5, '0')}`, name: { en: { text: `Bowl ${at + 1}` } }, family: 'handicraft',
      priceLadders: { [db.newId()]: { position: 0, currency: 'USD', incoterm: 'FOB', steps: { [db.newId()]: { position: 0, minQuantity: '50', price: { amount: 1000, currency: 'USD' } } } } },
      packing: { [db.newId()]: { position: 0, level: 'item', netWeight: { value: String(500 + (at % 100)), unit: 'GMS' } } }, cost: { amount: 40_000, currency: 'INR' }, ...more(at),
    })));
    await db.createMany('product', products);
    return products.map((one) => one.id);
  });
  return ids;
}
const LINE = '01M80FBFVK0VQER77H2MAYYM1K';
async function brassSheet(): Promise<void> {
  await value('pricing.saveRate', { kind: 'material', name: 'brass', label: 'Brass scrap, Moradabad', value: '600', unit: 'KGS', from: '2026-10-01' });
  await value('pricing.saveRate', { kind: 'currency', name: 'USD', value: '84', from: '2026-10-01' });
  await value('pricing.saveSheet', { family: 'handicraft', name: 'Brass', lines: {
    [LINE]: { kind: 'measure', position: 0, label: 'Brass', input: 'netWeight', rate: 'brass', scrap: '4' },
    [LINE.replace('1K', '2K')]: { kind: 'fixed', position: 1, label: 'Polish', amount: '25' },
  } });
}
const priced = async (id: string): Promise<Product> => (await value('catalogue.product', { id })).product;

describe('rates of quantity are never impossible unseen', () => {
  test('rates sent whole wait with the reason and a repair, and go in when kept or repaired', async () => {
    const [id = ''] = await stock(1);
    const { priceLadders } = await priced(id);
    const [[ladderId, ladder] = ['', undefined]] = Object.entries(priceLadders);
    if (!ladder) throw new Error('no ladder');
    const rising = { ...priceLadders, [ladderId]: { ...ladder, steps: { ...ladder.steps, [LINE]: { position: 1, minQuantity: '100', price: { amount: 1200, currency: 'USD' } } } } };
    const before = await dump();
    const refused = await value('catalogue.edit', { edits: [{ id, field: 'priceLadders', value: rising }] });
    expect([refused.changeSet, refused.refused.map((one) => one.finding.rule)]).toEqual([null, ['LADDER-RISES']]);
    expect(refused.refused[0]?.finding.text.title).toBe('A larger order costs more');
    expect(await dump()).toBe(before);
    const { fix, data } = refused.refused[0]?.finding ?? {};
    const repaired = await value('catalogue.edit', { edits: [{ id, field: 'priceLadders', value: fix?.value as Record<string, unknown> }] });
    expect(repaired.refused).toEqual([]);
    const kept = await value('catalogue.edit', { edits: [{ id, field: 'priceLadders', value: { ...rising, [ladderId]: { ...rising[ladderId], kept: [data?.mark] } } }] });
    expect([kept.refused, kept.changeSet?.entries]).not.toEqual([[], null]);
    expect((await value('pricing.judge', { id })).findings.map((one) => [one.rule, one.status])).toEqual([['LADDER-RISES', 'waived']]);
  });
  test('a cell that makes them impossible goes in, is told with the answer and stands in the form', async () => {
    const [id = ''] = await stock(1);
    const edited = await value('catalogue.edit', { edits: [{ id, field: 'price', value: '0' }] });
    expect([edited.changeSet !== null, edited.noticed.map((one) => one.rule)]).toEqual([true, ['LADDER-PRICE']]);
    expect((await value('catalogue.product', { id })).findings.map((one) => one.rule)).toContain('LADDER-PRICE');
    expect((await value('checks.run', { ids: [id] })).findings.map((one) => one.rule)).toContain('LADDER-PRICE');
  });
  test('an MOQ above the first step is noticed from the other side too', async () => {
    const [id = ''] = await stock(1);
    expect((await value('catalogue.edit', { edits: [{ id, field: 'moq', value: '80 pcs' }] })).noticed.map((one) => one.rule)).toEqual(['LADDER-MOQ']);
  });
});

describe('rates that the firm types', () => {
  test('keep their history, are undone like everything else, and the newest begun is in use', async () => {
    await value('pricing.saveRate', { kind: 'currency', name: 'USD', value: '83.10', from: '2026-01-01' });
    const before = await dump();
    await value('pricing.saveRate', { kind: 'currency', name: 'USD', value: '84.25', from: '2026-11-01', note: 'Bank, card rate' });
    await value('pricing.saveRate', { kind: 'currency', name: 'USD', value: '90', from: '2027-01-01' });
    expect((await value('pricing.rates', {})).rates.map((one) => [one.value, one.inUse])).toEqual([['90', false], ['84.25', true], ['83.10', false]]);
    await value('workspace.undo', {});
    await value('workspace.undo', {});
    expect(await dump()).toBe(before);
  });
  test('the same day again is a correction, not a second rate', async () => {
    const first = await value('pricing.saveRate', { kind: 'currency', name: 'USD', value: '83', from: '2026-01-01' });
    const second = await value('pricing.saveRate', { kind: 'currency', name: 'USD', value: '84', from: '2026-01-01' });
    expect([second.id, (await value('pricing.rates', {})).rates.length]).toEqual([first.id, 1]);
  });
  test.each([['INR against itself', { kind: 'currency', name: 'INR', value: '1' }], ['nothing', { kind: 'currency', name: 'USD', value: '0' }], ['a material without a unit', { kind: 'material', name: 'brass', value: '600' }]])('%s is refused', async (_name, typed) => {
    expect((await call('pricing.saveRate', { ...typed, from: '2026-01-01' } as Input<'pricing.saveRate'>)).ok).toBe(false);
  });
  test('a margin stands beside the rate it was reckoned with, and without a rate it is missing', async () => {
    const [id = ''] = await stock(1);
    const bare = (await value('pricing.item', { id })).ladders[0]?.steps[0]?.margin;
    expect([bare?.margin, bare?.missing]).toEqual([null, ['currency.USD']]);
    await value('pricing.saveRate', { kind: 'currency', name: 'USD', value: '84', from: '2026-10-01' });
    const known = (await value('pricing.item', { id })).ladders[0]?.steps[0]?.margin;
    // 840 − 3 % − 400
    expect([known?.margin && moneyText(known.margin), known?.percent, known?.lines[0]?.rate?.from]).toEqual(['414.80', '49.4', '2026-10-01']);
  });
});

describe('costing anew', () => {
  test('shows before and after, writes one change set, leaves out what was left out, and doing it again changes nothing', async () => {
    await brassSheet();
    const ids = await stock(30);
    const before = await dump();
    const shown = await value('pricing.recost', { floor: '50' });
    expect(shown.counts).toEqual({ changed: 30, same: 0, missing: 0, withoutSheet: 0, below: 0 });
    // 0.5 kg × 600 × 1.04 + 25
    expect([shown.rows[0]?.before?.amount, shown.rows[0]?.after?.amount]).toEqual([40_000, 33_700]);
    expect(shown.rows[0]?.ladders.map((one) => [one.before, one.after])).toEqual([['49.4', '56.9']]);
    expect(await dump(), 'a preview writes nothing').toBe(before);
    const applied = await value('pricing.applyRecost', { exclude: ids.slice(0, 5) });
    expect([applied.items, applied.changeSet?.title, applied.changeSet?.entries]).toEqual([25, 'New costs of 25 items', 25]);
    expect([(await priced(ids[0] ?? '')).cost?.amount, (await priced(ids[5] ?? '')).cost?.amount]).toEqual([40_000, 34_012]);
    expect((await value('pricing.applyRecost', { exclude: ids.slice(0, 5) })).changeSet, 'again').toBeNull();
    await value('workspace.undo', {});
    expect(await dump()).toBe(before);
  });
  test('a new rate changes every item by itself, on its day and not before', async () => {
    await brassSheet();
    await stock(3);
    await value('pricing.applyRecost', {});
    await value('pricing.saveRate', { kind: 'material', name: 'brass', value: '700', unit: 'KGS', from: '2026-12-01' });
    expect((await value('pricing.recost', {})).counts.changed).toBe(0);
    expect((await value('pricing.recost', { on: '2026-12-01' })).counts.changed).toBe(3);
  });
  test('items that fall below the floor are counted and shown', async () => {
    await brassSheet();
    await stock(4, (at) => (at === 2 ? { packing: { [LINE]: { position: 0, level: 'item', netWeight: { value: '1', unit: 'KGS' } } } } : {}));
    const shown = await value('pricing.recost', { floor: '30', show: 'below' });
    expect([shown.counts.below, shown.rows.map((one) => one.sku)]).toEqual([1, ['KB-00003']]);
  });
  test('what is missing is listed, never taken as zero', async () => {
    await brassSheet();
    await stock(2, (at) => (at === 0 ? { packing: {} } : {}));
    const shown = await value('pricing.recost', { show: 'missing' });
    expect([shown.counts.missing, shown.rows[0]?.missing, shown.rows[0]?.after]).toEqual([1, ['input.netWeight'], null]);
    const [row] = shown.rows;
    await value('pricing.applyRecost', {});
    expect((await priced(row?.id ?? '')).cost?.amount, 'its cost stays').toBe(40_000);
  });
  test('a variant follows its parent, unless it weighs something else; and keeps its cost when it alone is left out', async () => {
    await brassSheet();
    const [parent = ''] = await stock(1);
    const same = (await value('catalogue.add', { sku: 'KB-1-M', parent })).id;
    const heavy = (await value('catalogue.add', { sku: 'KB-1-XL', parent })).id;
    await value('catalogue.edit', { edits: [{ id: heavy, field: 'netWeight', value: '900 g' }] });
    const applied = await value('pricing.applyRecost', { exclude: [same] });
    expect(applied.items).toBe(2);
    expect([(await priced(parent)).cost?.amount, (await priced(same)).cost?.amount, (await priced(heavy)).cost?.amount]).toEqual([33_700, 40_000, 58_660]);
  });
  test('can be stopped, and then nothing was written', async () => {
    await brassSheet();
    await stock(400);
    const before = await dump();
    const control = new AbortController();
    const result = await firm.app.call('pricing.applyRecost', {}, { company: firm.company, signal: control.signal, onProgress: () => control.abort() });
    expect(result).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(await dump()).toBe(before);
  });
  test('600 items are shown in well under a second', async () => {
    await brassSheet();
    await stock(600);
    const began = performance.now();
    const shown = await value('pricing.recost', {});
    const took = performance.now() - began;
    expect(shown.counts.changed).toBe(600);
    console.info(`600 items costed anew in ${Math.round(took)} ms`);
    expect(took).toBeLessThan(1_500);
  });
});

describe('prices for a wanted margin', () => {
  test('are the lowest rounded ones that reach it, written as one change set; a buyer\'s own list stays', async () => {
    await value('pricing.saveRate', { kind: 'currency', name: 'USD', value: '84', from: '2026-10-01' });
    const own = { position: 1, currency: 'USD', buyer: 'Lindqvist AB', steps: { [LINE]: { position: 0, minQuantity: '50', price: { amount: 900, currency: 'USD' } } } };
    const ids = await stock(3, (at) => ({ ...(at === 2 ? { cost: undefined } : {}), priceLadders: { [LINE]: { position: 0, currency: 'USD', steps: { [LINE]: { position: 0, minQuantity: '50', price: { amount: 1000, currency: 'USD' } } } }, [LINE.replace('1K', '9K')]: own } }));
    const before = await dump();
    const target = { percent: '30', roundTo: '0.05' };
    const shown = await value('pricing.proposePrices', { target });
    // 400 ÷ (84 × 0.67) = 7.107…: 7.15 brings 30.4 %, 7.10 only 29.9 %.
    expect([shown.total, shown.unreachable, shown.rows[0]?.ladders.map((one) => one.steps.map((step) => [step.after.amount, step.marginAfter]))]).toEqual([2, 1, [[[715, '30.4']]]]);
    expect(await dump()).toBe(before);
    const written = await value('pricing.proposePrices', { target, write: true, exclude: [ids[1] ?? ''] });
    expect(written.changeSet?.title).toBe('New prices of 1 item');
    const prices = async (id = '') => Object.values((await priced(id)).priceLadders).map((one) => Object.values(one.steps)[0]?.price.amount);
    expect([await prices(ids[0]), await prices(ids[1])]).toEqual([[715, 900], [1000, 900]]);
    expect((await value('pricing.proposePrices', { target, exclude: [] })).total, 'again only the one left out').toBe(1);
    await value('workspace.undo', {});
    expect(await dump()).toBe(before);
  });
  test('that no price can bring are told', async () => {
    await value('pricing.saveRate', { kind: 'currency', name: 'USD', value: '84', from: '2026-10-01' });
    await stock(1);
    expect(await value('pricing.proposePrices', { target: { percent: '97', roundTo: '0.01' } })).toMatchObject({ total: 0, unreachable: 1 });
    expect(await value('pricing.proposePrices', { target: { percent: '30', roundTo: '0.001' } }), 'finer than the currency').toMatchObject({ total: 0, unreachable: 1 });
  });
});

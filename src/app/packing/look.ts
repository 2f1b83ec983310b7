import { Decimal, decimalText, type Finding, Refusal, textIn } from '#base';
import { CONTAINER_SOURCE, CONTAINERS, fillOf, inOrder, packedOf, packingFindings, packingMessages, perCarton, planCartons, planPallets, type Product, productById, productsBySku, setCycle, withInherited } from '#catalogue';
import type { ReadDb } from '#store';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { amountText, fillShownOf, planShown } from './shownPlan.ts';

/** Cartons, pallets and containers for a quantity of one item, and what contradicts itself in its packing. */
const look: UseCase<'packing.look'> = async ({ id, quantity }, context) => {
  const { read } = await context.workspace();
  const found = await productById(read, id);
  if (!found) throw new Refusal('no-such-record', 'This item is no longer there. It may have been deleted or undone in another window.', { hi: 'यह आइटम अब नहीं है। दूसरी विंडो में हटाया या वापस लिया गया होगा।' });
  const parent = found.parent ? await productById(read, found.parent) : undefined;
  const product = parent ? withInherited(found, parent) : found;
  const packed = packedOf(product.packing);
  const plan = quantity === undefined ? undefined : planCartons(packed, { sku: product.sku, quantity: new Decimal(quantity) });
  const pallets = plan && planPallets(packed, plan);
  const units = perCarton(packed);
  const inside = await contentsOf(read, product);
  return {
    findings: shownFindings([...packingFindings(product), ...inside.findings], context.language, packingMessages),
    plan: plan ? planShown(plan) : null, perCarton: units ? decimalText(units) : null,
    pallets: pallets ? { perPallet: pallets.perPallet, full: pallets.full, rest: pallets.rest, pallets: pallets.pallets, stackHeight: amountText(pallets.stackHeight) } : null,
    fills: CONTAINERS.map((one) => fillShownOf(fillOf(one, plan, packed.parts.length > 0 ? undefined : (packed.carton ?? packed.mixed[0])), units)), source: CONTAINER_SOURCE, names: inside.names,
  };
};
export default look;

/** The items that sets and mixed cartons name: known ones with their name, unknown ones and circles as findings. */
async function contentsOf(read: ReadDb, product: Product): Promise<{ names: Record<string, string | null>; findings: Finding[] }> {
  const named = inOrder(product.packing).flatMap((level) => (level.contents ?? []).map(({ sku }) => ({ sku, level: level.level })));
  if (named.length === 0) return { names: {}, findings: [] };
  const known = await productsBySku(read, [...new Set(named.map((one) => one.sku))]);
  const at = (rule: string, level: string, data: Finding['data']): Finding => ({ rule, messageId: rule, severity: rule === 'PACK-CYCLE' ? 'error' : 'warning', status: 'fail', data, where: { kind: 'product', record: product.id, sku: product.sku, field: `packing.${level}.contents` } });
  const unknown = named.filter((one) => !known.has(one.sku)).map((one) => at('PACK-UNKNOWN-SKU', one.level, { sku: one.sku }));
  const way = await setCycle(product, (skus) => productsBySku(read, skus));
  const names = Object.fromEntries(named.map(({ sku }) => { const one = known.get(sku); return [sku, one ? textIn(one.name) : null]; }));
  return { names, findings: [...unknown, ...(way ? [at('PACK-CYCLE', 'item', { way: way.join(' → ') })] : [])] };
}

import { attributesOf, type AttributeChange, type Family, familiesOf, familyChanges, type Known, type Product, productsInFamily, type ValueChange, valueChanges } from '#catalogue';
import { certificatesOf } from '#exporter';
import type { ReadDb } from '#store';
import type { Context } from '../port.ts';

export type Turned = { product: Product; changes: ValueChange[] };
export type Turning = { before: Family | undefined; changes: AttributeChange[]; batches(): AsyncGenerator<{ seen: number; turned: Turned[] }> };

/** Reads what a changed family does to the products it has and to those it takes in; batch by batch, so that the core stays free for others. */
export async function turningOf(read: ReadDb, family: Family, context: Pick<Context, 'signal' | 'progress'>): Promise<Turning> {
  const [families, attributes, certificates] = await Promise.all([familiesOf(read), attributesOf(read), certificatesOf(read)]);
  const known: Known = { families, attributes, certificates };
  const before = families.find((one) => one.code === family.code);
  const changes = familyChanges(before, family);
  const after = [...families.filter((one) => one.code !== family.code), family];
  return {
    before, changes,
    async *batches() {
      let seen = 0;
      if (changes.length === 0) return;
      for await (const products of productsInFamily(read, family.code, after)) {
        context.signal.throwIfAborted();
        seen += products.length;
        context.progress(seen, null, 'values');
        yield { seen, turned: products.map((product) => ({ product, changes: valueChanges(product, changes, known) })).filter((one) => one.changes.length > 0) };
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

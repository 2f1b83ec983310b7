import { textIn } from '#base';
import { allProducts, countProducts } from '#catalogue';
import { destinationsFor, factsOf, followsParent, groundOf, whole } from '../checks/ground.ts';
import type { Context } from '../port.ts';
import type { ComparedRecord } from './shifts.ts';

/** Records handed over at a time. */
const CHUNK = 100;

/** Every record a rule may ask of, with its facts, in chunks: the firm first, then products that are told apart by rules. Reports progress; ends when it is cancelled. */
export async function* comparedRecords(context: Context, on: string): AsyncGenerator<ComparedRecord[], undefined> {
  const { read } = await context.workspace();
  const ground = await groundOf(read);
  const { products, variants } = await countProducts(read);
  const { exporter } = ground;
  yield [{ kind: 'exporter', record: exporter.id, sku: null, name: exporter.legalName, asked: [{ subject: 'exporter', facts: { exporter: ground.exporterFacts } }], destinations: [...destinationsFor([], undefined, exporter)] }];
  let done = 0;
  for await (const batch of allProducts(read)) {
    const filled = await whole(read, batch);
    const records = filled.flatMap((product, index): ComparedRecord[] => {
      const own = batch[index];
      if (own?.parent && followsParent(own)) return [];
      const facts = factsOf(product, ground, on);
      const asked: ComparedRecord['asked'] = [{ subject: 'product', facts }, ...(facts.listing ? [{ subject: 'listing' as const, facts }] : [])];
      return [{ kind: 'product', record: product.id, sku: product.sku, name: textIn(product.name, context.language), asked, destinations: [...destinationsFor([], product, exporter)] }];
    });
    for (let at = 0; at < records.length; at += CHUNK) {
      context.signal.throwIfAborted();
      yield records.slice(at, at + CHUNK);
    }
    done += batch.length;
    context.progress(done, products + variants, 'rules');
  }
  return undefined;
}

import { textIn } from '#base';
import { allProducts, countProducts } from '#catalogue';
import { allPapers, allShipments } from '#documents';
import type { Facts } from '#rules';
import { destinationsFor, factsOf, followsParent, type Ground, groundOf, whole } from '../checks/ground.ts';
import type { Context } from '../port.ts';
import { papersByShipment } from '../shipments/list.ts';
import { type LoadedShipment, loadedOf } from '../shipments/loaded.ts';
import type { ComparedRecord } from './shifts.ts';

/** Records handed over at a time. */
const CHUNK = 100;

/** A shipment as a whole with all its papers, and each of its papers by itself. */
function ofShipment({ shipment, papers, facts }: LoadedShipment, ground: Ground): ComparedRecord {
  const { destination } = facts;
  const documents = Object.fromEntries([...Map.groupBy(papers, (one) => one.kind)].map(([kind, all]) => [kind, all.map((one) => ({ ...one.document, kind }))]));
  const whole: Facts = { exporter: ground.exporterFacts, shipment: facts, ...(destination ? { destination } : {}), documents };
  const asked: ComparedRecord['asked'] = [{ subject: 'shipment', facts: whole }, ...papers.map(({ kind, document }) => ({ subject: kind, facts: { ...whole, document: { ...document, kind } } }))];
  return { kind: 'shipment', record: shipment.id, sku: null, name: shipment.number, asked, destinations: destination ? [destination] : [] };
}

/** Every record a rule may ask of, with its facts, in chunks: the firm first, then shipments with their papers, then products that are told apart by rules. Reports progress; ends when it is cancelled. */
export async function* comparedRecords(context: Context, on: string): AsyncGenerator<ComparedRecord[], undefined> {
  const { read } = await context.workspace();
  const ground = await groundOf(read);
  const { products, variants } = await countProducts(read);
  const { exporter } = ground;
  yield [{ kind: 'exporter', record: exporter.id, sku: null, name: exporter.legalName, asked: [{ subject: 'exporter', facts: { exporter: ground.exporterFacts } }], destinations: [...destinationsFor([], undefined, exporter)] }];
  const papers = papersByShipment(await allPapers(read));
  for (const shipment of await allShipments(read)) {
    context.signal.throwIfAborted();
    yield [ofShipment(loadedOf(shipment, papers.get(shipment.id) ?? []), ground)];
  }
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

import { type FieldUse, today } from '#base';
import { theExporter } from '#exporter';
import type { UseCase } from '../port.ts';
import { gently } from '../catalogue/gently.ts';
import { askedOf, heldSteps } from '../disclosure/heldFields.ts';
import { together } from '../sheet/artifact.ts';
import { insideOf, wantedProducts } from './inside.ts';
import { knownVisit } from './known.ts';
import { asksOf } from './makePapers.ts';
import { offerOf } from './offer.ts';
import { wantedFor } from './papers.ts';

/** Rates kept inside are worked out here, so that it is known whether a paper has a place for them. */
const RATES = 'product.priceLadders';

/** Inside fields that these papers have a place for, to be released one by one or not at all. */
const paperReleases: UseCase<'fair.paperReleases'> = async (asked, context) => {
  const { read } = await context.workspace();
  const firm = { exporter: await theExporter(read) };
  const found: FieldUse[] = [];
  for (const [at, id] of asked.visits.entries()) {
    context.signal.throwIfAborted();
    context.progress(at, asked.visits.length, 'papers');
    const visit = await knownVisit(read, id);
    const wanted = wantedFor({ ...asked, release: [] }, visit, today(context.clock));
    found.push(...asksOf(firm, await offerOf(read, visit, wanted.day, [RATES]), wanted));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const held = await gently(heldSteps(await wantedProducts(read, asked.visits), await insideOf(read), 'buyer'), context.signal);
  const inHere = new Set(found.map((one) => one.field));
  return { lines: askedOf(together([{ fields: held.filter((one) => inHere.has(one.field)) }]), 'buyer') };
};
export default paperReleases;

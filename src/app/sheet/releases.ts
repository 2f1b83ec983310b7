import type { FieldUse } from '#base';
import { makeBook } from '#specsheet';
import type { UseCase } from '../port.ts';
import { gently } from '../catalogue/gently.ts';
import { askedOf, heldSteps } from '../disclosure/heldFields.ts';
import { together } from './artifact.ts';
import { declaredOf, firmOf, productsToPrint, unpicturedSources } from './gather.ts';

/** Items laid out before the next window has its turn. */
const BATCH = 20;

/** Inside fields that these sheets have a place for: laid out as they would be printed, without a photo fitted. */
const releases: UseCase<'sheet.releases'> = async (asked, context) => {
  const firm = await firmOf(context, asked);
  const products = await productsToPrint(firm.workspace.read, asked);
  const found: FieldUse[] = [];
  for (let from = 0; from < products.length; from += BATCH) {
    context.signal.throwIfAborted();
    context.progress(from, products.length, 'sheets');
    const { parts } = makeBook(await unpicturedSources(firm, products.slice(from, from + BATCH)), firm.options);
    found.push(...together(parts.map((one) => ({ fields: one.asks }))));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const examples = new Map((await gently(heldSteps(products, declaredOf(firm), 'buyer'), context.signal)).map((one) => [one.field, one.example]));
  const lines = together([{ fields: found }]).map((one) => ({ ...one, ...(examples.get(one.field) ? { example: examples.get(one.field) } : {}) }));
  return { lines: askedOf(lines, 'buyer') };
};
export default releases;

import { type AttributeChange, givenText, valueCellText } from '#catalogue';
import type { ValuePreview } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { type Turned, turningOf } from './turning.ts';

/** Of what can be turned a few are shown; of what cannot, as many as a person can look through. */
const FEW = 8;
const MANY = 200;

const empty = ({ key, what }: AttributeChange): ValuePreview => ({ key, what, counts: { same: 0, converted: 0, raw: 0, kept: 0 }, examples: [] });

function count(previews: ReadonlyMap<string, ValuePreview>, { product, changes }: Turned): void {
  for (const { key, before, value, outcome } of changes) {
    const preview = previews.get(key);
    if (!preview) continue;
    const counted = (preview.counts[outcome] ?? 0) + 1;
    preview.counts[outcome] = counted;
    if (counted <= (outcome === 'kept' ? MANY : FEW)) preview.examples.push({ id: product.id, sku: product.sku, before: givenText(before).slice(0, 400), after: valueCellText(value).slice(0, 400), outcome });
  }
}

/** What a change of a family would do to every value, before anything is written. */
const preview: UseCase<'families.preview'> = async ({ family }, context) => {
  const workspace = await context.workspace();
  const turning = await turningOf(workspace.read, family, context);
  const previews = new Map(turning.changes.map((one) => [one.key, empty(one)]));
  let products = 0;
  for await (const { seen, turned } of turning.batches()) {
    products = seen;
    for (const one of turned) count(previews, one);
  }
  const order = { kept: 0, raw: 1, converted: 2, same: 3 };
  return { products, changes: [...previews.values()].map((one) => ({ ...one, examples: one.examples.sort((a, b) => order[a.outcome] - order[b.outcome]) })) };
};
export default preview;

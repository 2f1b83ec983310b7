import { Refusal, today } from '#base';
import { type CostingInput, type CostSheet, costOf, inOrder, inputOf, marginOf, type Product, productById, stepsByQuantity } from '#catalogue';
import type { Output } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { type PricingGround, pricingGround, sheetOf, withParents } from './ground.ts';

type Inputs = Output<'pricing.item'>['inputs'];

/** The figures a sheet asks of a product, each once: what the product says itself, and what stands in for it. */
function inputsOf(sheet: CostSheet, own: Product, whole: Product, { book, on }: PricingGround): Inputs {
  const found = new Map<string, Inputs[number]>();
  for (const line of inOrder(sheet.lines)) {
    const key = line.kind === 'percent' ? undefined : line.input;
    if (key === undefined || found.has(key)) continue;
    const unit = line.kind === 'measure' ? (book.on('material', line.rate, on)?.unit ?? null) : null;
    const shown: CostingInput | undefined = line.kind === 'fixed' && !whole.costing[key] && line.amount !== undefined ? { value: line.amount } : inputOf(whole, key);
    found.set(key, { key, label: line.label, own: own.costing[key] ?? null, taken: own.costing[key] ? null : (shown ?? null), unit });
  }
  return [...found.values()];
}

const item: UseCase<'pricing.item'> = async ({ id, on }, context) => {
  const { read } = await context.workspace();
  const found = await productById(read, id);
  if (!found) throw new Refusal('no-such-record', 'This item is no longer there. It may have been deleted or undone in another window.', { hi: 'यह आइटम अब नहीं है। दूसरी विंडो में हटाया या वापस लिया गया होगा।' });
  const ground = await pricingGround(read, on ?? today(context.clock));
  const [one] = await withParents(read, [found]);
  const whole = one?.whole ?? found;
  const sheet = sheetOf(whole, ground);
  return {
    on: ground.on, settings: ground.settings, cost: whole.cost ?? null,
    sheet: sheet ? { id: sheet.id, name: sheet.name ?? sheet.family ?? '' } : null,
    costed: sheet ? costOf(whole, sheet, ground.book, ground.on) : null,
    inputs: sheet ? inputsOf(sheet, found, whole, ground) : [],
    ladders: inOrder(whole.priceLadders).map((ladder) => ({ id: ladder.id, steps: stepsByQuantity(ladder).map((step) => ({ id: step.id, margin: marginOf(whole, ladder, step, ground) })) })),
  };
};
export default item;

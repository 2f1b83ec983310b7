import { newlyWrong } from '#catalogue/nouns';
import { type Draft, emptyDraft } from '../draft.ts';
import { mergeDraft } from '../merge.ts';

/** What the judge of rates looks at. */
export type Rates = Pick<Draft, 'ladders' | 'leadTimes'> & Pick<Draft['fields'], 'moq'>;

export const isOfRates = (field: string): boolean => field === 'price' || field.startsWith('priceLadders.');

/** Whether rates and delivery times that stand in these cells cannot be, together. */
export function areWrong(all: readonly Rates[]): boolean {
  const draft = emptyDraft();
  for (const { ladders, leadTimes, moq } of all) {
    if (moq) draft.fields.moq = moq;
    for (const [number, step] of leadTimes) draft.leadTimes.set(number, { ...draft.leadTimes.get(number), ...step });
    for (const [number, { steps, ...parts }] of ladders) {
      const before = draft.ladders.get(number);
      const joined = new Map(before?.steps);
      for (const [step, given] of steps) joined.set(step, { ...joined.get(step), ...given });
      draft.ladders.set(number, { ...parts, ...before, steps: joined });
    }
  }
  let count = 0;
  const product = mergeDraft({ id: '', sku: '' }, draft, () => String(count++));
  return newlyWrong({ id: '', sku: '', priceLadders: {}, leadTimes: {}, moq: undefined }, { id: '', sku: '', priceLadders: product.priceLadders ?? {}, leadTimes: product.leadTimes ?? {}, moq: product.moq }).length > 0;
}

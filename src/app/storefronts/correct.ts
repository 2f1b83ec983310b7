import { Refusal, today } from '#base';
import { correctedLimit, storefrontById } from '#listing';
import { limitCorrection } from '#listing/nouns';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { correctionsOf, keepCorrections } from './kept.ts';

/** Sets a limit right for this company: other figures, or not asked. It stands in every package's manifest; one step back takes it away. */
const correct: UseCase<'storefronts.correct'> = async ({ storefront, limit: id, ...said }, context) => {
  const limit = storefrontById(storefront).limits.find((one) => one.id === id);
  if (!limit) throw new Refusal('no-such-record', `${storefront} has no limit called ${id.slice(0, 60)}.`, { hi: `${storefront} में ${id.slice(0, 60)} नाम की कोई सीमा नहीं है।` });
  if (!said.off && Object.keys(said.set).length === 0) throw new Refusal('wrong-usage', 'Give the figure that is right, or say that it is not asked.');
  const correction = limitCorrection.parse({ limit: id, ...said, on: today(context.clock) });
  correctedLimit(limit, correction);
  const workspace = await context.workspace();
  const { changeSet } = await workspace.change({ label: { id: 'limit-corrected', data: { limit: id, storefront } } }, async (db) => {
    const before = await correctionsOf(db, storefront);
    await keepCorrections(db, storefront, [...before.filter((one) => one.limit !== id), correction].sort((a, b) => (a.limit < b.limit ? -1 : 1)));
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default correct;

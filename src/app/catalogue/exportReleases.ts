import { attributesOf, familiesOf } from '#catalogue';
import type { UseCase } from '../port.ts';
import { askedOf, heldSteps } from '../disclosure/heldFields.ts';
import { chosenProducts, forOthers } from './chosen.ts';
import { familiesFor } from './export.ts';
import { gently } from './gently.ts';
import { orderOf } from './orders.ts';

/** What an export of these items would hold back and a person may release for it, with an example of each. */
const exportReleases: UseCase<'catalogue.exportReleases'> = async ({ for: wanted, variants, ids: given, view }, context) => {
  const workspace = await context.workspace();
  const ids = given ?? (view ? (await orderOf(workspace, { ...view, expanded: [] })).order.ids : undefined);
  const { read } = workspace;
  const chosen = forOthers(await chosenProducts(read, { ids, variants }, { signal: context.signal, progress: (done) => context.progress(done, ids?.length ?? null, wanted) }));
  const declared = { attributes: await attributesOf(read), familyOf: familiesFor(chosen, await familiesOf(read)) };
  return { lines: askedOf(await gently(heldSteps(chosen.products, declared, wanted), context.signal), wanted) };
};
export default exportReleases;

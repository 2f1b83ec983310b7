import { textIn } from '#base';
import { attributeFaces, attributesOf, classOf, duplicateFacts, evidenceOf, familiesOf, familyOf, inOrder, mergedProduct, mergeRows, type MergeRow, type Product, rowText, shownAs } from '#catalogue';
import type { MergeRowShown } from '../contract.ts';
import { curtainOf } from '../curtain/hides.ts';
import type { UseCase } from '../port.ts';
import { looksOf } from '../gallery/looks.ts';
import { photoIndexOf } from '../gallery/photoIndex.ts';
import { twinsOf } from '../gallery/twins.ts';
import { twoItems } from './ground.ts';
import { seenAs } from '../workspace/seen.ts';
import { mergeSeen, turnedPointers } from './pointers.ts';
import { shelfOf } from './shown.ts';

/** What a merge would do, field by field, and what would move with it. Nothing is written. */
const preview: UseCase<'duplicates.preview'> = async ({ kept: keptId, other: otherId }, context) => {
  const workspace = await context.workspace();
  const { read } = workspace;
  const { kept, other, shown } = await twoItems(read, keptId, otherId);
  const [shelf, attributes, families, pointers, index, looks] = await Promise.all([shelfOf(read, [keptId, otherId], context.language), attributesOf(read), familiesOf(read), turnedPointers(read, kept, other, kept.sku), photoIndexOf(workspace), looksOf(workspace)]);
  const twins = await twinsOf(index, looks);
  const faces = attributeFaces(attributes, familyOf(kept, families));
  const whole = (one: Product): Product => shelf.products.get(one.id) ?? one;
  const photosOf = (one: Product): string[] => inOrder(one.images).flatMap((link) => { const ref = shownAs(link); return ref ? [String(twins.groupOf(ref) ?? ref)] : []; });
  const evidence = evidenceOf(duplicateFacts(whole(kept), photosOf(kept)), duplicateFacts(whole(other), photosOf(other)), () => 1);
  const shownRow = ({ field, kept: own, other: theirs, side }: MergeRow): MergeRowShown => {
    const label = field.startsWith('attributes.') ? textIn(faces.get(field.slice('attributes.'.length))?.label, context.language) : '';
    return { field, ...(label ? { label } : {}), kept: rowText(field, own, context.language), other: rowText(field, theirs, context.language), side, class: classOf(kept, field, faces) };
  };
  // While a buyer is in the room, cost and supplier are merged by default and stay out of sight.
  const { hides } = curtainOf(context, new Set(attributes.filter((one) => one.class === 'secret').map((one) => one.key)));
  const photos = Object.keys(kept.images).length;
  return {
    seen: seenAs(mergeSeen(kept, other, pointers)), kept: shelf.item(keptId), other: shelf.item(otherId), rows: mergeRows(shown.kept, shown.other).filter((one) => !hides(one.field)).map(shownRow), evidence: shelf.evidence(evidence, keptId),
    photos: { kept: photos, added: Object.keys(mergedProduct(kept, shown.other, {}, shown.kept).images ?? {}).length - photos },
    moves: { variants: pointers.variants.length, certificates: pointers.certificates.length, buyers: pointers.buyerItems.length, visits: pointers.visits.length, mentions: pointers.mentions.length },
  };
};
export default preview;

import { Refusal } from '#base';
import { visitorName } from '#buyers';
import { storedPictures } from '../catalogue/addImages.ts';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownVisit } from './known.ts';

/** Keeps the photo of a visitor's card. Throws Refusal('unreadable-image') with findings when the file cannot be used. */
const setCard: UseCase<'fair.setCard'> = async ({ id, file }, context) => {
  const workspace = await context.workspace();
  const before = await knownVisit(workspace.read, id);
  const { stored, findings } = await storedPictures(context, workspace.folder, [file]);
  const [card] = stored;
  if (!card) throw new Refusal('unreadable-image', 'This file cannot be used as the photo of a card. Choose a JPEG, PNG or WebP picture.', { hi: 'यह फ़ाइल कार्ड की फ़ोटो नहीं बन सकती। JPEG, PNG या WebP फ़ोटो चुनें।', findings });
  const { changeSet } = await workspace.change({ label: { id: 'visit-card', data: { name: visitorName(before) } } }, async (db) => {
    await db.update('visit', { ...(await knownVisit(db, id)), card: { blob: card.blob, fileName: card.fileName } });
  });
  return { changeSet: shownOrNull(changeSet, context.language), findings: shownFindings(findings, context.language) };
};
export default setCard;

import { Refusal, textIn } from '#base';
import { ownFamiliesOf } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';

/** Takes a family of the company away. Its products keep every value, and the code, so that undo and a new family of that code find them again. */
const remove: UseCase<'families.remove'> = async ({ code }, context) => {
  const workspace = await context.workspace();
  const own = (await ownFamiliesOf(workspace.read)).find((one) => one.code === code);
  if (!own) throw new Refusal('no-such-record', 'This family is not one the company made or changed. Families that come with Niryat stay.', { hi: 'यह फ़ैमिली कंपनी की बनाई या बदली हुई नहीं है। Niryat के साथ आई फ़ैमिली बनी रहती हैं।' });
  const { changeSet } = await workspace.change({ label: { id: 'family-removed', data: { name: textIn(own.name, context.language) || code } } }, (db) => db.remove('family', own.id));
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default remove;

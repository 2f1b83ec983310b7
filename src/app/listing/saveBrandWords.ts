import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { brandWordsOf, setBrandWords } from './brandWords.ts';

/** Changes the list of brand words; listings are judged by it from then on. */
const save: UseCase<'listing.saveBrandWords'> = async ({ words }, context) => {
  const workspace = await context.workspace();
  const { changeSet } = await workspace.change({ label: { id: 'brand-words', data: {} } }, (db) => setBrandWords(db, words));
  return { words: await brandWordsOf(workspace.read), changeSet: shownOrNull(changeSet, context.language) };
};
export default save;

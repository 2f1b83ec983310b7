import { companyLanguages, setCompanyLanguages } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';

/** Changes the list of languages. Texts in one that is taken off stay on the products and are back with it. */
const set: UseCase<'languages.set'> = async ({ languages }, context) => {
  const workspace = await context.workspace();
  const { changeSet } = await workspace.change({ label: { id: 'languages', data: {} } }, (db) => setCompanyLanguages(db, languages));
  return { languages: await companyLanguages(workspace.read), changeSet: shownOrNull(changeSet, context.language) };
};
export default set;

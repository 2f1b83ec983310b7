import { Refusal } from '#base';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { templateOf } from './kept.ts';

/** Forgets how a template is filled; it is proposed anew the next time. */
const forget: UseCase<'template.forget'> = async ({ fingerprint }, context) => {
  const workspace = await context.workspace();
  const kept = await templateOf(workspace.read, fingerprint);
  if (!kept) throw new Refusal('no-such-record', 'What this template is filled with is not kept any more; it may have been taken away in another window.', { hi: 'यह टेम्पलेट किससे भरता है, यह अब रखा नहीं है; शायद किसी दूसरी विंडो में हटा दिया गया।' });
  const { changeSet } = await workspace.change({ label: { id: 'template-forgotten', data: { name: kept.name } } }, (db) => db.remove('setting', kept.id));
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default forget;

import { Refusal } from '#base';
import type { UseCase } from '../port.ts';
import { shownOrNull } from './labels.ts';

/** Takes the last step back. Asked for a step by name, it takes back no other one: another window may have done something since. */
const undo: UseCase<'workspace.undo'> = async ({ step }, context) => {
  const workspace = await context.workspace();
  if (step !== undefined && (await workspace.undoState()).undo?.id !== step) throw new Refusal('changed-since', 'Something else was changed since. Nothing was taken back. Ctrl Z takes back the last step; History has every one.', { hi: 'इसके बाद कुछ और बदला है। कुछ वापस नहीं लिया गया। Ctrl Z आख़िरी कदम वापस लेता है; हिस्ट्री में हर एक है।' });
  return { changeSet: shownOrNull(await workspace.undo(), context.language) };
};
export default undo;

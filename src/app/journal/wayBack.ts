import { Refusal } from '#base';
import type { Workspace } from '#store';
import { undoFloor } from './storage.ts';

export type WayBack = { direction: 'undo' | 'redo' | 'none'; steps: number; entries: number; from: number; to: number };

/** How many steps lie between now and a step, and which way. Throws Refusal('no-such-point') for one that was given up or is too old. */
export async function wayBack(workspace: Workspace, changeSet: string): Promise<WayBack> {
  const [step] = await workspace.history({ ids: [changeSet], limit: 1 });
  if (!step || step.state === 'discarded' || step.sequence < (await undoFloor(workspace.read))) throw new Refusal('no-such-point', 'There is no way back to this step by undo: it was given up when something else was done. Put single items back instead.', { hi: '“वापस लें” से इस कदम तक नहीं लौट सकते: बाद में कुछ और किया गया, तब यह छोड़ दिया गया। अलग-अलग आइटम वापस लाएँ।' });
  const newest = (await workspace.undoState()).sequence;
  const direction = step.sequence < newest ? 'undo' : step.state === 'undone' ? 'redo' : 'none';
  const [from, to] = direction === 'undo' ? [step.sequence, newest] : [newest, step.sequence];
  const state = direction === 'undo' ? 'done' : 'undone';
  const count = await workspace.read.get<{ steps: number; entries: number }>('SELECT count(*) AS steps, coalesce(sum(entries), 0) AS entries FROM change_set WHERE state = ? AND sequence > ? AND sequence <= ?', [state, from, to]);
  return { direction, steps: direction === 'none' ? 0 : (count?.steps ?? 0), entries: direction === 'none' ? 0 : (count?.entries ?? 0), from, to };
}

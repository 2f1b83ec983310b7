import type { ChangeSet } from '#store';
import type { JournalStep } from '../contract.ts';
import { shownChangeSet } from '../workspace/labels.ts';

/** A step as History lists it; `floor`: steps up to that one cannot be undone. */
export const stepShown = (one: ChangeSet, language: string, floor: number): JournalStep => ({ ...shownChangeSet(one, language), deed: one.label.id, undoable: one.sequence > floor });

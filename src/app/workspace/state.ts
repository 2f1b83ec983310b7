import { countProducts } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownOrNull } from './labels.ts';

const state: UseCase<'workspace.state'> = async (_input, context) => {
  const workspace = await context.workspace();
  const [{ undo, redo, lastSavedAt, sequence }, counts] = await Promise.all([workspace.undoState(), countProducts(workspace.read)]);
  return { company: context.company(), sequence, lastSavedAt, undo: shownOrNull(undo, context.language), redo: shownOrNull(redo, context.language), ...counts };
};
export default state;

import type { UseCase } from '../port.ts';
import { shownOrNull } from './labels.ts';

const undo: UseCase<'workspace.undo'> = async (_input, context) => {
  const workspace = await context.workspace();
  return { changeSet: shownOrNull(await workspace.undo(), context.language) };
};
export default undo;

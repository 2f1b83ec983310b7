import type { UseCase } from '../port.ts';
import { shownOrNull } from './labels.ts';

const redo: UseCase<'workspace.redo'> = async (_input, context) => {
  const workspace = await context.workspace();
  return { changeSet: shownOrNull(await workspace.redo(), context.language) };
};
export default redo;

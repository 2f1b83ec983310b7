import type { UseCase } from '../port.ts';
import { shownChangeSet } from './labels.ts';

const history: UseCase<'workspace.history'> = async (input, context) => {
  const workspace = await context.workspace();
  const items = await workspace.history(input);
  return { items: items.map((one) => shownChangeSet(one, context.language)) };
};
export default history;

import type { UseCase } from '../port.ts';
import { endSession } from './sessions.ts';

/** What was stored for it stays until the company is opened again and is swept then: another window may be storing the same photo now. */
const dropStaged: UseCase<'photos.dropStaged'> = async ({ session: id }, context) => {
  const session = endSession(await context.workspace(), id);
  await session.staged.left();
  return { dropped: session.photos.length };
};
export default dropStaged;

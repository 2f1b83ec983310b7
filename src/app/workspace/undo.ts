import { Refusal } from '#base';
import type { UseCase } from '../port.ts';

const useCase: UseCase<'workspace.undo'> = async () => {
  throw new Refusal('not-built', 'This part is not built yet.');
};
export default useCase;

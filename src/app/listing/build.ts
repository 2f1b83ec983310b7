import { Refusal } from '#base';
import type { UseCase } from '../port.ts';

const useCase: UseCase<'listing.build'> = async () => {
  throw new Refusal('not-built', 'This part is not built yet.');
};
export default useCase;

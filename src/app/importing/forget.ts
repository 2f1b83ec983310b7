import type { UseCase } from '../port.ts';
import { takeBack } from './begun.ts';

/** Somebody knows that this import did not happen: it is not told again. */
const forget: UseCase<'importing.forget'> = async ({ id }, context) => {
  await takeBack(await context.workspace(), id);
  return {};
};
export default forget;

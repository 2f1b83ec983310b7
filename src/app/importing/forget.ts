import type { UseCase } from '../port.ts';
import { noteEnd } from './begun.ts';

/** Somebody knows that this import did not happen: it is not told again. */
const forget: UseCase<'importing.forget'> = async ({ id }, context) => {
  await noteEnd(await context.workspace(), id);
  return {};
};
export default forget;

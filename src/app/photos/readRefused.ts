import type { UseCase } from '../port.ts';
import { forgetRefused } from './refused.ts';

const readRefused: UseCase<'photos.readRefused'> = async (_input, context) => {
  await forgetRefused(await context.workspace());
  return {};
};
export default readRefused;

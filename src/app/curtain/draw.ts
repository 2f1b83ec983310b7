import type { UseCase } from '../port.ts';

const draw: UseCase<'curtain.close'> = async ({ pin }, { curtain }) => curtain.close(pin);
export default draw;

import type { UseCase } from '../port.ts';

const lift: UseCase<'curtain.open'> = async ({ pin }, { curtain }) => curtain.open(pin);
export default lift;

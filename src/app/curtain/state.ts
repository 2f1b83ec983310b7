import type { UseCase } from '../port.ts';

const state: UseCase<'curtain.state'> = async (_input, { curtain }) => curtain.state();
export default state;

import type { UseCase } from '../port.ts';

const change: UseCase<'curtain.change'> = async ({ old, next }, { curtain }) => curtain.change(old, next);
export default change;

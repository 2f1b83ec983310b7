import type { UseCase } from '../port.ts';

const entries: UseCase<'workspace.entries'> = async (input, context) => ({ items: await (await context.workspace()).entries(input) });
export default entries;

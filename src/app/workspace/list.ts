import type { UseCase } from '../port.ts';

const list: UseCase<'workspace.list'> = async (_input, { companies }) => ({ items: await companies.list() });
export default list;

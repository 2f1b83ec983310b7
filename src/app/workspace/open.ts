import type { UseCase } from '../port.ts';

const open: UseCase<'workspace.open'> = async ({ id }, { companies }) => (await companies.open(id, { knownOnly: true })).company;
export default open;

import type { UseCase } from '../port.ts';

const create: UseCase<'workspace.create'> = async ({ name, folder }, { companies, files }) => companies.create(folder && files.path(folder), name.trim());
export default create;

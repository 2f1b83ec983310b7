import { attributesOf, cellsOf, companyLanguages, familiesOf } from '#catalogue';
import type { UseCase } from '../port.ts';
import { computedColumns } from './computed.ts';

const columns: UseCase<'catalogue.columns'> = async (_input, context) => {
  const workspace = await context.workspace();
  const attributes = await attributesOf(workspace.read);
  const families = await familiesOf(workspace.read);
  const cells = cellsOf(attributes, families, context.language, await companyLanguages(workspace.read));
  return { columns: [...cells.map(({ read: _read, ...one }) => one), ...computedColumns()], families, attributes };
};
export default columns;

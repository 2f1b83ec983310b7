import { certificatesOf, theExporter } from '#exporter';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { storedFindings } from '../checks/stored.ts';

const get: UseCase<'exporter.get'> = async (_input, context) => {
  const workspace = await context.workspace();
  const exporter = await theExporter(workspace.read);
  const certificates = await certificatesOf(workspace.read);
  const stored = await storedFindings(workspace, [exporter.id]);
  return { exporter, certificates, findings: shownFindings(stored.get(exporter.id)?.findings ?? [], context.language) };
};
export default get;

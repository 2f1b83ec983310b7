import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { release, saveReleased } from '#disclosure';
import { templateMessages } from '#listing';
import { safeFileName } from '../desk.ts';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { heldOf, prepareFill, refuseHalf, runFill } from './prepare.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Name of the filled file: the template's with the day behind it. */
export const filledName = (template: string, on: string): string => `${safeFileName(template).replace(/\.xlsx$/i, '').slice(0, 150)} filled ${on}.xlsx`;

/**
 * Fills the seller's own template and lets it out through the gate into the company's folder of exports. What the template does not take stays
 * empty and is told. Throws Refusal `no-room` when not all rows fit: half a list would be taken for the whole.
 */
const fill: UseCase<'template.fill'> = async (input, context) => {
  const prepared = await prepareFill(context, input);
  const { workspace, on, profile } = prepared.gathered;
  const { result, findings } = await runFill(context, input.file, prepared, true);
  const shown = shownFindings(findings.slice(0, 500), context.language, templateMessages);
  refuseHalf(findings);
  const artifact = { name: filledName(context.files.name(input.file), on), bytes: result.bytes, mediaType: XLSX, fields: prepared.fields };
  const released = await release(workspace, artifact, { clock: context.clock, agree: context.agree, held: heldOf(prepared), what: 'listing-template', audience: 'storefront', recipient: input.recipient || profile.title, approver: context.person, released: input.release });
  const folder = join(workspace.folder, 'exports');
  await mkdir(folder, { recursive: true });
  const path = await saveReleased(folder, released);
  return {
    file: { token: context.files.grant(path, artifact.name), name: artifact.name, mediaType: XLSX, bytes: released.bytes.byteLength }, sha256: released.sha256,
    rows: prepared.planned.rows.length, cells: result.cells, added: result.added, findings: shown,
  };
};
export default fill;

import { type FieldUse, Refusal } from '#base';
import { release } from '#disclosure';
import { stringify } from 'yaml';
import { plainStem } from '../buyers/exportList.ts';
import type { UseCase } from '../port.ts';
import { ownTemplate } from './ownTemplates.ts';

/** One template as a file for another company. It tells how sheets look, and no fact of any item; it passes the one gate all the same. */
const exportTemplate: UseCase<'sheet.exportTemplate'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const found = await ownTemplate(workspace.read, id);
  if (!found) throw new Refusal('no-such-record', 'This template is no longer there; it may have been deleted in another window.', { hi: 'यह टेम्पलेट अब यहाँ नहीं है; शायद दूसरी विंडो में हटाया गया।' });
  const fields: FieldUse[] = [{ kind: 'template', field: 'template', label: 'Sheet template', class: 'public', records: 1, example: found.edit.title }];
  const artifact = { name: `${plainStem(found.edit.title)}.niryat-sheet.yaml`, bytes: Buffer.from(stringify(found.edit, { lineWidth: 0 }), 'utf8'), mediaType: 'application/yaml', fields };
  const released = await release(workspace, artifact, { clock: context.clock, agree: context.agree, what: 'sheet-template', audience: 'buyer', recipient: '', approver: context.person, released: [] });
  return { file: await context.files.keep(released) };
};
export default exportTemplate;

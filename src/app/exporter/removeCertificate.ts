import { certificateById } from '#exporter';
import { Refusal } from '#base';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';

const removeCertificate: UseCase<'exporter.removeCertificate'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const found = await certificateById(workspace.read, id);
  if (!found) throw new Refusal('no-such-record', 'This certificate is no longer there.', { hi: 'यह सर्टिफ़िकेट अब यहाँ नहीं है।' });
  const { changeSet } = await workspace.change({ label: { id: 'certificate-removed', data: { number: found.number || found.kind } } }, (db) => db.remove('certificate', id));
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default removeCertificate;

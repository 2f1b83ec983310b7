import { documentMessages } from '#documents';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { audit as audited } from './auditing.ts';

/** What differed in shipments of the past, from their files; nothing is kept. */
const audit: UseCase<'shipments.audit'> = async ({ files }, context) => {
  const { shipments, unread, findings } = await audited(context, files);
  return { shipments, unread, findings: shownFindings(findings, context.language, documentMessages) };
};
export default audit;

import type { UseCase } from '../port.ts';
import { recordDifference } from './recordDifference.ts';
import { recordAt } from './points.ts';

type Document = Record<string, unknown>;

/** What differs for one record between two points, leaf by leaf. */
const compareRecord: UseCase<'journal.compareRecord'> = async ({ kind, record, from, to }, context) => {
  const workspace = await context.workspace();
  const [before, after] = [await recordAt<Document>(workspace, kind, record, from), await recordAt<Document>(workspace, kind, record, to)];
  return { ...(await recordDifference(workspace, { kind, record, before, after }, context)), refusal: null };
};
export default compareRecord;

import { problemIn, Refusal } from '#base';
import type { UseCase } from '../port.ts';
import { recordAt as documentAt } from './points.ts';
import { cannot, checkFits, type Document } from './putBack.ts';
import { recordDifference } from './recordDifference.ts';

/** What putting a record back would change, and what stands in the way. Nothing is written. */
const recordAt: UseCase<'journal.recordAt'> = async ({ kind, record, point }, context) => {
  const workspace = await context.workspace();
  const [now, then] = [await workspace.read.record<Document>(kind, record), await documentAt<Document>(workspace, kind, record, point)];
  if (!then) throw cannot('was-not-there');
  const refusal = await checkFits(workspace.read, kind, then, context.language).then(() => null, (error: unknown) => {
    if (error instanceof Refusal) return problemIn(error.toProblem(), context.language).message;
    throw error;
  });
  return { ...(await recordDifference(workspace, { kind, record, before: now, after: then }, context)), refusal };
};
export default recordAt;

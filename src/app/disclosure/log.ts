import { egressLog } from '#disclosure';
import type { UseCase } from '../port.ts';

/** What left this company, newest first: names, hashes and fields, never values. */
const log: UseCase<'disclosure.log'> = async ({ limit }, context) => {
  const entries = await egressLog(await context.workspace(), limit);
  return {
    items: entries.map(({ at, approver, what, name, sha256, bytes, recipient, private: isPrivate, fields, released }) =>
      ({ at, person: approver, what, name, sha256, bytes, recipient, private: isPrivate, fields, released })),
  };
};
export default log;

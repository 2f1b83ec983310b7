import type { UseCase } from '../port.ts';

/** Tells the waiting work what the person said. An answer that comes too late changes nothing. */
const answer: UseCase<'disclosure.answer'> = async ({ id, agreed, rest }, context) => ({ heard: context.answerLeaving(id, { agreed, rest }) });
export default answer;

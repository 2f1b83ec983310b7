import { PackFault, readOwnRule } from '#rules';
import type { Task } from '../worker/tasks.ts';

/** Reads a rule that a company wrote itself, in the process that can be killed: its examples are asked here for the first time. */
const readRule: Task = async function* (input) {
  const { text } = input as { text: string };
  try {
    yield { rule: readOwnRule(text), problems: [] };
  } catch (error) {
    if (!(error instanceof PackFault)) throw error;
    yield { rule: null, problems: error.problems };
  }
};
export default readRule;

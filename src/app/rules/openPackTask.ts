import { Refusal } from '#base';
import { openPack, PackFault, problemText, type TrustedKey } from '#rules';
import { readPackFile } from './packBytes.ts';
import type { Task } from '../worker/tasks.ts';

/** A pack that cannot be used, as one refusal that names the first problems; the pack in force stays. */
export function refusedPack(fault: PackFault, file: string): Refusal {
  const [first] = fault.problems;
  const where = { file, ...(first?.line ? { row: first.line } : {}), ...(first?.rule ? { record: first.rule } : {}), ...(first?.field ? { field: first.field } : {}) };
  return new Refusal('pack-invalid', `This rule pack cannot be used. ${fault.problems.slice(0, 5).map(problemText).join('. ')}. Nothing was changed; the rules you had stay in force.`, { hi: `यह नियम पैक काम में नहीं लिया जा सकता। ${fault.problems.slice(0, 5).map(problemText).join('। ')}। कुछ नहीं बदला; आपके पहले वाले नियम लागू हैं।`, where });
}

/** Opens a pack file in the process that can be killed: signature, YAML, shapes, expressions, every example. Yields nothing: the core reads the verified bytes again. */
const openPackFile: Task = async function* (input) {
  const { path, name, keys } = input as { path: string; name: string; keys: TrustedKey[] };
  try {
    const { pack } = openPack(await readPackFile(path, name), keys, name);
    yield { id: pack.rulePack.id, version: pack.rulePack.version };
  } catch (error) {
    throw error instanceof PackFault ? refusedPack(error, name) : error;
  }
};
export default openPackFile;

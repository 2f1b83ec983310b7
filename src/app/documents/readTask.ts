import { readFile, stat } from 'node:fs/promises';
import { Refusal } from '#base';
import { DOCUMENT_FILE_LIMIT, documentText, readDocumentText } from '#documents';
import type { Task } from '../worker/tasks.ts';

/** Reads one export paper, which may come from anybody, in the process that can be killed. */
const readDocument: Task = async function* (input) {
  const { path, name } = input as { path: string; name: string };
  const { size } = await stat(path);
  if (size > DOCUMENT_FILE_LIMIT) throw new Refusal('too-large', `${name} is larger than 32 MB, more than any export paper. Nothing was read.`, { where: { file: name } });
  yield readDocumentText(documentText(await readFile(path), name), name);
};
export default readDocument;

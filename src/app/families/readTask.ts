import { readFile, stat } from 'node:fs/promises';
import { Refusal } from '#base';
import { FAMILY_FILE_LIMIT, readFamily } from '#catalogue';
import { parse } from 'yaml';
import type { Task } from '../worker/tasks.ts';

function parsed(text: string, name: string): unknown {
  try {
    // JSON is YAML; aliases are refused, since a few lines of them unfold to gigabytes.
    return parse(text, { maxAliasCount: 0, prettyErrors: true });
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : '';
    throw new Refusal('unreadable', `${name} is neither JSON nor YAML that can be read${why ? `: ${why}` : ''}. Nothing was changed.`, { hi: `${name} न पढ़ने लायक JSON है, न YAML${why ? `: ${why}` : ''}। कुछ नहीं बदला।`, where: { file: name } });
  }
}

/** Reads a family file, which may come from anybody, in the process that can be killed. */
const readFamilyFile: Task = async function* (input) {
  const { path, name } = input as { path: string; name: string };
  const { size } = await stat(path);
  if (size > FAMILY_FILE_LIMIT) throw new Refusal('too-large', `${name} is larger than 1 MB; a family file is a few kilobytes. Nothing was changed.`, { hi: `${name} 1 MB से बड़ी है; फ़ैमिली की फ़ाइल कुछ ही किलोबाइट की होती है। कुछ नहीं बदला।`, where: { file: name } });
  yield readFamily(parsed(await readFile(path, 'utf8'), name), name);
};
export default readFamilyFile;

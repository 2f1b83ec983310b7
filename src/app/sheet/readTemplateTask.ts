import { readFile, stat } from 'node:fs/promises';
import { Refusal } from '#base';
import { templateEdit } from '#specsheet/nouns';
import { parse } from 'yaml';
import type { Task } from '../worker/tasks.ts';

/** A template file is a few kilobytes. */
const LIMIT = 256 << 10;

function parsed(text: string, name: string): unknown {
  try {
    // Aliases are refused, since a few lines of them unfold to gigabytes.
    return parse(text, { maxAliasCount: 0, prettyErrors: true });
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : '';
    throw new Refusal('unreadable', `${name} is no template that can be read${why ? `: ${why}` : ''}. Nothing was changed.`, { hi: `${name} ऐसा टेम्पलेट नहीं है जो पढ़ा जा सके${why ? `: ${why}` : ''}। कुछ नहीं बदला।`, where: { file: name } });
  }
}

/** Reads a sheet template, which may come from anybody, in the process that can be killed; says by its place what is wrong. */
const readTemplate: Task = async function* (input) {
  const { path, name } = input as { path: string; name: string };
  const { size } = await stat(path);
  if (size > LIMIT) throw new Refusal('too-large', `${name} is larger than 256 kB; a template is a few kilobytes. Nothing was changed.`, { hi: `${name} 256 kB से बड़ी है; टेम्पलेट कुछ ही किलोबाइट का होता है। कुछ नहीं बदला।`, where: { file: name } });
  const found = templateEdit.safeParse(parsed(await readFile(path, 'utf8'), name));
  if (!found.success) {
    const [issue] = found.error.issues;
    throw new Refusal('not-a-template', `${name} is not a sheet template of Niryat: ${issue ? `${issue.path.join('.') || 'the file'}: ${issue.message}` : 'its shape is another one'}. Nothing was changed.`, { hi: `${name} Niryat का शीट टेम्पलेट नहीं है: ${issue ? `${issue.path.join('.') || 'फ़ाइल'}: ${issue.message}` : 'इसका रूप अलग है'}। कुछ नहीं बदला।`, where: { file: name, ...(issue?.path.length ? { field: issue.path.join('.') } : {}) } });
  }
  yield found.data;
};
export default readTemplate;

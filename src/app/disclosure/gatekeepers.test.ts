import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const sources = ['src', 'main'].flatMap((top) => readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' }).map((name) => `${top}/${name.split(sep).join('/')}`))
  .filter((name) => /\.ts$/.test(name) && !/\.(test|trial|fixture|bench)\.ts$/.test(name));
const textOf = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

/** Functions of node:fs that can put bytes into a file or give them another name. */
const WRITES = /\b(?:writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|copyFile|copyFileSync|cp|cpSync|rename|renameSync|link|linkSync|symlink|writeSync|write|truncate|mkdtemp)\b/;
const FS = /import\s+(?:(\*\s+as\s+\w+|\w+)|(?:type\s+)?\{([^}]*)\})\s+from\s+'(?:node:)?fs(?:\/promises)?'/g;

/** The arguments of every call of open: one alone, or 'r' as the second, opens for reading. */
const opensToWrite = (text: string): boolean => [...text.matchAll(/\bopen(?:Sync)?\(((?:[^()]|\([^()]*\))*)\)/g)].some(([, given = '']) => {
  const [, flags] = given.split(/,(?![^([{]*[)\]}])/);
  return flags !== undefined && flags.trim() !== "'r'";
});

/** True when a file takes something from node:fs that can write; a whole-module import can, open can unless every call says reading. */
const canWrite = (text: string): boolean => [...text.matchAll(FS)].some(([, whole, names]) => {
  const taken = (names ?? '').replace(/\btype\s+\w+/g, '');
  return whole !== undefined || WRITES.test(taken) || (/\bopen(?:Sync)?\b/.test(taken) && (/\bopen(?:Sync)?\s+as\b/.test(taken) || opensToWrite(text)));
});
/** Hands bytes to the desk, from which a shell saves them. */
const keepsFiles = (text: string): boolean => /\bfiles\s*(?:\?\.|\.)\s*keep\b|\{[^}]*\bkeep\b[^}]*\}\s*=\s*(?:context\.)?files\b/.test(text);

/** Every file that can write, and why that is no way around the gate. A new one must be thought about here. */
const WRITERS: Readonly<Record<string, string>> = {
  'src/disclosure/save.ts': 'the gate itself: writes what was released',
  'src/app/putDown.ts': 'copies a file of the desk, which holds released files and previews, to where a person saves it',
  'src/app/desk.ts': 'the desk: a temporary folder of this run',
  'src/app/companies.ts': 'the list of known companies, in the application folder',
  'src/app/importing/begun.ts': 'the note that an import begins, inside the company’s own folder',
  'src/app/curtain/curtain.ts': 'whether a buyer is in the room, on this computer, in the application folder',
  'src/app/sample/files.ts': 'the sample firm’s own files, laid out before they are imported',
  'src/app/worker/guard.ts': 'one word to standard error',
  'src/http/files.ts': 'uploads coming in, downloads of files of the desk',
  'src/cli/commands/demo.ts': 'the check report of the sample firm',
  'src/cli/packFiles.ts': 'rule packs and signing keys of whoever writes packs, made of files they named; nothing of a company',
  'src/media/blob.ts': 'the company’s own pictures, inside its folder',
  'src/media/staged.ts': 'photos that wait for their item, inside the company’s folder',
  'src/media/keptBytes.ts': 'fitted pictures and printed sheets that can be made again, inside the company’s folder',
  'src/store/folder.ts': 'the company’s own folder',
  'src/store/opening.ts': 'the company’s own file',
  'src/store/backup.ts': 'verified backups for oneself, outside the reach of a buyer',
  'src/store/copyId.ts': 'which copy this computer works on, in the application folder',
  'main/answerShell.ts': 'the page that answers a start, in a temporary folder',
};
/** Previews: the very bytes on the screen of the person who owns them; nothing leaves. */
const PREVIEWS = new Set(['src/app/sheet/preview.ts', 'src/app/papers/look.ts']);

describe('no way around the gate', () => {
  test('files that can write are known, each with its reason', () => {
    expect(sources.filter((name) => canWrite(textOf(name)) && !(name in WRITERS))).toEqual([]);
  });

  test('the list of writers names no file that is gone or writes no more', () => {
    expect(Object.keys(WRITERS).filter((name) => !sources.includes(name) || !canWrite(textOf(name)))).toEqual([]);
  });

  test('what is kept for saving was released, or is a preview', () => {
    const keepers = sources.filter((name) => name !== 'src/app/desk.ts' && keepsFiles(textOf(name)) && !PREVIEWS.has(name));
    expect(keepers.filter((name) => !/import \{[^}]*\brelease\b[^}]*\} from '#disclosure'/.test(textOf(name)))).toEqual([]);
  });

  test('only app calls the gate, and only the gate writes the egress log', () => {
    const callers = sources.filter((name) => /import (?!type)[^;]*\b(?:release|releaseInto|saveReleased)\b[^;]*'#disclosure'/.test(textOf(name)));
    expect(callers.filter((name) => !name.startsWith('src/app/'))).toEqual([]);
    expect(callers.length).toBeGreaterThan(0);
    const loggers = sources.filter((name) => /append\(\s*(?:'egress'|"egress"|LEDGER)/.test(textOf(name)));
    expect(loggers).toEqual(['src/disclosure/storage.ts']);
  });

  test.each([
    ["import { writeFile } from 'node:fs/promises';", true], ["import fs from 'fs';", true], ["import * as fs from 'node:fs';", true], ["import { type FileHandle, open } from 'node:fs/promises'; await open(join(a, b), 'wx')", true], ["import { open as o } from 'node:fs/promises';", true], ["import { openSync } from 'node:fs'; openSync(a, flags)", true], ["import { readFile, mkdtemp } from 'node:fs/promises';", true],
    ["import { readFile, readdir, stat } from 'node:fs/promises';", false], ["import { open } from 'node:fs/promises'; await open(join(a, b)); await open(c, 'r');", false], ["import type { Stats } from 'node:fs';", false], ["import { join } from 'node:path';", false],
  ])('the look for writers sees %s (control)', (text, expected) => expect(canWrite(text)).toBe(expected));

  test.each([['context.files.keep(x)', true], ['await files.keep ({})', true], ['const { keep } = context.files;', true], ['lines.keep(task)', false]])('the look for keepers sees %s (control)', (text, expected) => expect(keepsFiles(text)).toBe(expected));
});

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
  'src/rules/packCache.ts': 'what the rule packs of the source say, as JSON, beside its libraries; a bundle has it already, and nothing of a company is in it',
  'src/media/blob.ts': 'the company’s own pictures, inside its folder',
  'src/media/staged.ts': 'photos that wait for their item, inside the company’s folder',
  'src/media/keptBytes.ts': 'fitted pictures and printed sheets that can be made again, inside the company’s folder',
  'src/store/folder.ts': 'the company’s own folder',
  'src/store/opening.ts': 'the company’s own file',
  'src/store/backup.ts': 'verified backups for oneself, outside the reach of a buyer',
  'src/store/copyId.ts': 'which copy this computer works on, in the application folder',
  'main/answerShell.ts': 'the page that answers a start, in a temporary folder',
};
/** Previews: bytes on the screen of the person who owns them, which the desk gives to no shell for saving. */
const PREVIEWS = new Set(['src/app/sheet/preview.ts', 'src/app/papers/look.ts']);
/** Gives a path of this computer a token, by which a shell takes the file. */
const grantsPaths = (text: string): boolean => /\bfiles\s*(?:\?\.|\.)\s*grant\b|\{[^}]*\bgrant\b[^}]*\}\s*=\s*(?:\w+\.)?files\b/.test(text);
/** Who gives tokens for what passed no gate, and why no shell ever sees them. */
const GRANTERS: Readonly<Record<string, string>> = {
  'src/app/workspace/sample.ts': 'the sample’s own files on their way into the import of the same call',
  'src/app/importing/unfinished.ts': 'the file a person chose before, to choose it again',
  'src/app/papers/proposals.ts': 'an attached file on its way to the process that reads it; the token stays in the call',
  'src/app/template/packagePart.ts': 'the seller’s own blank workbook on its way to the process that fills it',
  'src/cli/session.ts': 'files named on the command line',
  'src/http/files.ts': 'uploads coming in',
  'main/answerShell.ts': 'files that a person chose in a dialog, and uploads coming in',
};

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

  test('previews go to the desk as what is shown and never saved', () => {
    const count = (name: string, what: RegExp): number => [...textOf(name).matchAll(what)].length;
    for (const name of PREVIEWS) expect([count(name, /\bkeep\(/g) > 0, count(name, /, 'show'\)/g)], name).toEqual([true, count(name, /\bkeep\(/g)]);
  });

  test('a token that a shell may take a file by is for what was released, or known here with its reason', () => {
    const granters = sources.filter((name) => name !== 'src/app/desk.ts' && grantsPaths(textOf(name)));
    expect(granters.filter((name) => !(name in GRANTERS) && !/import \{[^}]*\b(?:saveReleased|releaseInto)\b[^}]*\} from '#disclosure'/.test(textOf(name)))).toEqual([]);
    expect(Object.keys(GRANTERS).filter((name) => !granters.includes(name))).toEqual([]);
  });

  test('shells save through the one question that refuses previews', () => {
    const shells = sources.filter((name) => /^main\/|^src\/http\//.test(name) && /\bputDown\(|createReadStream\(path/.test(textOf(name)));
    expect(shells).toEqual(['src/http/files.ts', 'main/dialogs.ts']);
    expect([textOf('src/http/files.ts').includes('files.savable('), textOf('main/dialogs.ts').includes('save: true'), textOf('main/answerShell.ts').includes('files.savable(')]).toEqual([true, true, true]);
  });

  test('the print dialog gets what was let out, never the preview', () => {
    const printing = readdirSync(join(ROOT, 'renderer'), { recursive: true, encoding: 'utf8' }).map((name) => `renderer/${name.split(sep).join('/')}`).filter((name) => /\.tsx?$/.test(name) && /\bwindow\.print\(|printPages\(/.test(textOf(name)));
    expect(printing.sort()).toEqual(['renderer/specsheet/SheetsScreen.tsx', 'renderer/specsheet/printPages.ts']);
    expect(textOf('renderer/specsheet/SheetsScreen.tsx')).toMatch(/buildShown\(\)[^;]*printPages\(file\.token[,)]/);
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

  test.each([['context.files.grant(path)', true], ['const { grant } = context.files;', true], ['app.files?.grant', true], ['grant(x)', false]])('the look for granters sees %s (control)', (text, expected) => expect(grantsPaths(text)).toBe(expected));

  test.each([['context.files.keep(x)', true], ['await files.keep ({})', true], ['const { keep } = context.files;', true], ['lines.keep(task)', false]])('the look for keepers sees %s (control)', (text, expected) => expect(keepsFiles(text)).toBe(expected));
});

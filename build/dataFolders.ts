import { cpSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

const PROGRAM = new Set(['.ts', '.tsx', '.json']);

const foldersBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory()).flatMap((one) => [join(folder, one.name), ...foldersBelow(join(folder, one.name))]);

const holdsProgram = (folder: string): boolean => readdirSync(folder, { recursive: true, withFileTypes: true }).some((one) => one.isFile() && extname(one.name) === '.ts');
const holdsData = (folder: string): boolean => readdirSync(folder, { recursive: true, withFileTypes: true }).some((one) => one.isFile() && !PROGRAM.has(extname(one.name)));

/** Data that lies among programs would be left behind by a bundle: its reader would find nothing, and only whoever runs what ships would see it. */
function refuseLoose(source: string): void {
  const folders = [source, ...foldersBelow(source)].filter((one) => readdirSync(one).some((name) => extname(name) === '.ts'));
  const loose = folders.flatMap((one) => readdirSync(one, { withFileTypes: true }).filter((file) => file.isFile() && !PROGRAM.has(extname(file.name)) && !file.name.includes('.fixture.')).map((file) => join(one, file.name)));
  if (loose.length > 0) throw new Error(`data lies among programs and would not be in a bundle; give it a folder of its own: ${loose.join(', ')}`);
}

/**
 * Folders of src that hold data only (rule packs, storefront profiles, templates, the sample firm). Their readers look beside their own
 * file, and in a bundle every reader lies in one folder: two data folders of one name would be taken for each other.
 */
export function dataFolders(source: string): string[] {
  refuseLoose(source);
  const found = foldersBelow(source).filter((one) => holdsData(one) && !holdsProgram(one) && holdsProgram(dirname(one)));
  const names = found.map((one) => basename(one));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`two data folders are called ${twice}: ${found.filter((one) => basename(one) === twice).join(', ')}`);
  return found;
}

export function copyDataFolders(source: string, target: string): string[] {
  const folders = dataFolders(source);
  for (const folder of folders) cpSync(folder, join(target, basename(folder)), { recursive: true });
  return folders;
}

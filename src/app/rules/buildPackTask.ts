import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '#base';
import { builtText, PACK_LIMIT, PackFault, type PackText, readPackTexts } from '#rules';
import type { Task } from '../worker/tasks.ts';
import { refusedPack } from './openPackTask.ts';

/** Files of a pack's folder, pack.yaml first. Throws Refusal not-a-pack | too-large. */
async function textsOf(folder: string): Promise<PackText[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  if (!names.includes('pack.yaml')) throw new Refusal('not-a-pack', 'This folder holds no pack.yaml. A pack is a folder with pack.yaml and one file for each rule.', { hi: 'इस फ़ोल्डर में pack.yaml नहीं है। पैक एक फ़ोल्डर होता है जिसमें pack.yaml और हर नियम की एक फ़ाइल होती है।' });
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  if (sizes.reduce((sum, one) => sum + one, 0) > PACK_LIMIT) throw new Refusal('too-large', `The files of this folder have more than ${PACK_LIMIT >> 20} MB together, more than a rule pack has.`, { hi: `इस फ़ोल्डर की फ़ाइलें मिलाकर ${PACK_LIMIT >> 20} MB से ज़्यादा हैं; नियम पैक इतना बड़ा नहीं होता।` });
  return Promise.all(['pack.yaml', ...names.filter((name) => name !== 'pack.yaml')].map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })));
}

/** Makes the one text of a pack from its folder, after every rule in it was read and every example asked. */
const buildPack: Task = async function* (input) {
  const { path, name } = input as { path: string; name: string };
  const texts = await textsOf(path);
  try {
    const { rulePack, rules } = readPackTexts(texts);
    yield { id: rulePack.id, version: rulePack.version, rules: rules.length, text: builtText(texts) };
  } catch (error) {
    throw error instanceof PackFault ? refusedPack(error, name) : error;
  }
};
export default buildPack;

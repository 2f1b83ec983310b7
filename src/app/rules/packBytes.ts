import { readFile, stat } from 'node:fs/promises';
import { Refusal } from '#base';
import { PACK_LIMIT } from '#rules';

/** Bytes of a pack or key file. Throws Refusal too-large before anything is read. */
export async function readPackFile(path: string, name: string): Promise<Buffer> {
  const { size } = await stat(path);
  if (size > PACK_LIMIT) throw new Refusal('too-large', `${name} is larger than ${PACK_LIMIT >> 20} MB, more than a rule pack has. Nothing was changed; the rules you had stay in force.`, { hi: `${name} ${PACK_LIMIT >> 20} MB से बड़ी है; नियम पैक इतना बड़ा नहीं होता। कुछ नहीं बदला; आपके पहले वाले नियम लागू हैं।`, where: { file: name } });
  return readFile(path);
}

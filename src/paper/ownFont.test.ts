import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { readFont } from './ownFont.ts';
import { para, pdfText, planOf, spelled, streams } from './paper.trial.ts';
import { printPlan } from './print.ts';

const read = (module: string, name: string): Uint8Array => readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${module}/${name}`));
/** Stands for a font of the user's: it has Latin letters, and none of Russia. */
const tamil = read('noto-sans-tamil', '400Regular/NotoSansTamil_400Regular.ttf');

/** The same font with another fsType in its OS/2 table (offset 8 of the table). */
function withLeave(bytes: Uint8Array, fsType: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  const at = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + index * 16).find((entry) => String.fromCharCode(...copy.subarray(entry, entry + 4)) === 'OS/2') ?? 0;
  view.setUint16(view.getUint32(at + 8) + 8, fsType);
  return copy;
}
/** A letter that Noto Sans has and the font below has not. */
const LACKED = 'Ж';
const codeOf = (bytes: Uint8Array): string => {
  try {
    readFont(bytes);
    return 'taken';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

describe('a font of the user\u2019s own', () => {
  test.each([['installable', 0, 'taken'], ['restricted', 2, 'font-not-allowed'], ['preview and print', 4, 'taken'], ['editable', 8, 'taken'], ['restricted or editable, as old fonts say', 10, 'taken'], ['not in part', 0x0104, 'font-not-allowed'], ['bitmaps only', 0x0200, 'font-not-allowed']])('that says embedding is %s', (_says, fsType, answer) => {
    expect(codeOf(withLeave(tamil, fsType))).toBe(answer);
  });

  test.each([['a text', new TextEncoder().encode('no font')], ['a font cut off', tamil.subarray(0, 2_000)], ['zeros behind the first bytes', new Uint8Array(4_000).map((_, at) => (at === 1 ? 1 : 0))], ['a web font', new TextEncoder().encode('wOF2')]])('that is %s is refused, not crashed on', (_what, bytes) => expect(codeOf(bytes)).toBe('not-a-font'));

  test('stands in headings or in text, in the file under its own name; what it lacks is set in Noto Sans and told', async () => {
    const font = { name: 'Own', hash: 'a'.repeat(64), bytes: tamil };
    const plan = planOf([para(`Brass lamp ${LACKED}`, { heading: true }), para('Plain text'), para('हाथ से'), para('Bold', { weight: 700 })]);
    const { bytes, findings } = await printPlan({ ...plan, fonts: { heading: font } });
    const names = (file: Uint8Array): string[] => [...streams(file).join('\n').matchAll(/\/BaseFont ?\/[A-Z]{6}\+([\w-]+)/g)].map(([, name = '']) => name);
    expect(names(bytes)).toContain('NotoSansTamil-Regular');
    expect(names((await printPlan(plan)).bytes)).not.toContain('NotoSansTamil-Regular');
    expect(await pdfText(bytes)).toContain('Brass lamp');
    expect(spelled(bytes).join('')).toBe('हाथ से');
    expect(findings).toMatchObject([{ messageId: 'PAPER-FONT', severity: 'info', data: { font: 'Own', characters: [expect.stringContaining(LACKED)] } }]);
    expect(Buffer.compare(bytes, (await printPlan({ ...plan, fonts: { heading: font } })).bytes)).toBe(0);
  });
});

test('Japanese is set in the forms of Japan, Chinese in those of China, each by the language of its text', async () => {
  const fontsOf = async (language: string, run?: string): Promise<string> => streams((await printPlan(planOf([para('直角 骨', {}, run)], { language }))).bytes).join('\n');
  expect(await fontsOf('ja')).toContain('NotoSansJP');
  expect(await fontsOf('zh-Hans')).toContain('NotoSansSC');
  const mixed = await fontsOf('en', 'ja');
  expect([mixed.includes('NotoSansJP'), mixed.includes('NotoSansSC')]).toEqual([true, false]);
});

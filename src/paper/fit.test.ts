import { describe, expect, test } from 'vitest';
import { smaller } from './fit.ts';
import { printPlan } from './index.ts';
import { body, openPdf, para, planOf } from './paper.trial.ts';
import type { Block } from './plan.ts';

/** Sizes of the letters on the first page, by what they say. */
async function sizes(blocks: Block[]): Promise<Map<string, number>> {
  const page = await (await openPdf((await printPlan(planOf(blocks))).bytes)).getPage(1);
  return new Map((await page.getTextContent()).items.flatMap((one) => ('str' in one && one.str.trim() ? [[one.str.trim(), Math.round(one.height * 10) / 10] as const] : [])));
}

describe('cards', () => {
  const card = (name: string, lines: number, even: boolean): Block => ({ kind: 'fit', height: 60, paddingX: 0, paddingY: 0, about: name, even, pieces: [{ name, keep: true, blocks: [para(name)] }, ...Array.from({ length: lines }, (_, at) => ({ name: `line ${at}`, blocks: [para(`${name} ${at}`)] }))] });

  test('beside each other have their text in one size, the smallest that one of them needs', async () => {
    const found = await sizes([card('Short', 1, true), card('Long', 4, true)]);
    expect(found.get('Long')).toBeLessThan(10);
    expect(found.get('Short')).toBe(found.get('Long'));
  });

  test('one that leaves parts out makes no neighbour smaller than that; cards that are not told to be even stay as they are', async () => {
    expect((await sizes([card('Short', 1, true), card('Long', 40, true)])).get('Short')).toBe(8.5);
    expect((await sizes([card('Short', 1, false), card('Long', 4, false)])).get('Short')).toBe(10);
  });
});

describe('a shipping mark', () => {
  const mark = (text: string): Block => ({ kind: 'diamond', text, style: { ...body, size: 34, line: 40, weight: 700 }, width: 230, height: 166, thickness: 2 });
  test.each([['SJ', 34], ['HARBOUR\nHAMBURG', 23.8]])('%s is as large as the diamond has room for', async (text, size) => expect(await sizes([mark(text)])).toEqual(new Map(text.split('\n').map((one) => [one, size]))));
  test('a long word is set smaller and not broken', async () => {
    const [[text, size] = ['', 0]] = await sizes([mark('HARBOURLINENIMPORTGMBH')]);
    expect([text, size > 8 && size < 15]).toEqual(['HARBOURLINENIMPORTGMBH', true]);
  });
});

test('what is set smaller keeps its codes and the order of everything in it', () => {
  const block: Block = { kind: 'sections', columns: 2, gap: 10, space: 10, sections: [[para('a')], [{ kind: 'columns', gap: 4, widths: [40, { share: 1 }], columns: [[{ kind: 'image', picture: { bytes: new Uint8Array(), width: 1, height: 1 }, width: 40, height: 40 }], [{ kind: 'qr', text: 'x', size: 38, alt: 'x', colour: '#000000' }]] }]] };
  expect(smaller(block, 0.5, 0.5)).toMatchObject({ space: 5, sections: [[{ style: { size: 5, line: 7 } }], [{ widths: [20, { share: 1 }], columns: [[{ width: 20, height: 20 }], [{ size: 38 }]] }]] });
});

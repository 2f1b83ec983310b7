import { describe, expect, test } from 'vitest';
import { printPlan, sharedFaces } from './index.ts';
import { body, para, pdfText, planOf } from './paper.trial.ts';
import { measureText } from './paragraph.ts';

const WIDTH = 220;
const ENGLISH = 'Woven on pit looms from combed cotton and printed by hand with carved teak blocks. Natural indigo, washed twice, so that the colour is set before it leaves us.';
const HINDI = 'कंघी किए सूत से गड्ढा करघे पर बुनी और नक़्क़ाशीदार सागौन के ठप्पों से हाथ से छापी गई। असली नील, दो बार धुली, ताकि रंग पक्का रहे।';
const ARABIC = 'غطاء سرير قطني منسوج يدويًا على نول حفرة ومصبوغ بالنيلة الطبيعية، الحد الأدنى للطلب ستون قطعة، السعر للقطعة الواحدة بالدولار شاملًا التعبئة.';
const linesOf = (text: string, justify = true) => measureText([{ text }], body, WIDTH, { faces: sharedFaces(), node: { tag: 'P' }, missing: new Map() }, { tag: 'P' }, undefined, justify).flatMap((one) => one.items).flatMap((one) => (one.kind === 'text' ? [one] : []));

describe('text with a straight right edge', () => {
  test.each([['English', ENGLISH], ['Hindi', HINDI], ['Arabic', ARABIC]])('%s: every line fills the room with spaces at most twice as wide, the last stays as it is', (_language, text) => {
    const lines = linesOf(text);
    expect(lines.length).toBeGreaterThan(2);
    const full = lines.slice(0, -1).filter((one) => one.line.gap !== undefined);
    expect(full.length).toBeGreaterThan(0);
    for (const { line, x } of full) expect([line.width, x, (line.gap ?? 0) >= 0 && (line.gap ?? 0) <= 0.26 * body.size]).toEqual([WIDTH, 0, true]);
    expect(lines.at(-1)?.line.gap).toBeUndefined();
    expect(linesOf(text, false).every((one) => one.line.gap === undefined)).toBe(true);
  });

  test('a line that would gape beside a long word keeps its spaces, and so does the end of each paragraph', () => {
    const gaping = linesOf(`a few words ${'x'.repeat(40)} and more words that follow it`);
    expect(gaping[0]?.line.gap).toBeUndefined();
    expect(linesOf('one line\nanother line')[0]?.line.gap).toBeUndefined();
  });

  test('reads back as it was written', async () => {
    expect(await pdfText((await printPlan(planOf([{ ...para(ENGLISH), justify: true } as ReturnType<typeof para>], { paper: 'A6' }))).bytes)).toBe(ENGLISH);
  });
});

import { describe, expect, test } from 'vitest';
import { krutiLook } from './detectors/legacyFont.ts';
import { imported } from './seeded/measure.fixture.ts';

const HEADS = ['SKU', 'Name', 'HS code', 'FOB USD'];
const list = (names: readonly string[]) => ({ heads: HEADS, rows: names.map((name, at) => [`K-${at}`, name, '83061000', '12.50']) });
const legacy = async (names: readonly string[]) => (await imported(list(names))).findings.filter((one) => one.rule === 'IMP-LEGACY-FONT');

/** पीतल का दीपक, लकड़ी की छोटी संदूक, हाथ से बना सूती कपड़ा, तांबे का बड़ा लोटा, चाँदी की थाली, मिट्टी के दीये, संगमरमर में नक्काशी, काला कंबल और चादर. */
const KRUTI = ['ihry dk nhid', 'ydM+h dh NksVh lanwd', 'gkFk ls cuk lwrh diM+k', 'rkacs dk cM+k yksVk', 'pk¡nh dh Fkkyh', 'feV~Vh ds nh;s', 'laxejej esa uDdk\'kh', 'dkyk dacy vkSj pknj'];
const HINGLISH = ['Pital ka deepak', 'Lakdi ki chhoti sandook', 'Haath se bana suti kapda', 'Tambe ka bada lota', 'Chandi ki thali', 'Mitti ke diye', 'Kala kambal aur chadar', 'Khadi kurta men/kids'];
const ENGLISH = ['Brass oil lamp', 'Wooden box small', 'Handmade cotton cloth', 'Copper jug with lid', 'Silver plate 12"', 'Kids\' kurta, black', 'Desk clock w/key', 'Kashmiri shawl'];
const CODES = ['BRSS-LMP-07', 'DK BRN 12mm', 'LS/XK-dk', 'HK-4471', 'SS304 MTL BLK', 'kb-000123', 'wdn bx sml', 'M4x20 hx bolts'];

describe('Hindi typed in a font that draws Latin letters as Devanagari', () => {
  test('is told once for the column, with a row and what to do, and goes in as it is', async () => {
    const done = await imported(list(KRUTI));
    expect(done.findings).toEqual([expect.objectContaining({ rule: 'IMP-LEGACY-FONT', severity: 'warning', where: expect.objectContaining({ row: 2, column: 'Name' }), data: expect.objectContaining({ value: 'ihry dk nhid', count: 8, of: 8 }) })]);
    expect(done.held.products.get('K-0')?.name.en?.text).toBe('ihry dk nhid');
  });

  test('is told also when a third of the names are English', async () => {
    expect(await legacy([...KRUTI, ...ENGLISH.slice(0, 4)])).toHaveLength(1);
  });

  test.each([['English', ENGLISH], ['Hindi in Latin letters', HINGLISH], ['codes and abbreviations', CODES], ['Devanagari', ['पीतल का दीपक', 'लकड़ी', 'सूती कपड़ा', 'dk रंग', 'लोटा']]])('is not seen in %s', async (_, names) => {
    expect(await legacy(names)).toEqual([]);
    expect(names.filter((name) => krutiLook(name) === 'surely').length).toBeLessThan(2);
  });
});

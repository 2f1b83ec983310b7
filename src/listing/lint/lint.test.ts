import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALIBABA, contentOf, FIRM, lamp, madeId, ON, REPORT } from '../lamp.fixture.ts';
import { nearListings } from '../nearListings.ts';
import { foreignSigns, withoutHidden, withoutHtml, withoutLookalikes } from './characters.ts';
import { findContacts } from './contact.ts';
import { lintListing } from './lint.ts';
import { claimsIn, namesTheGoods, repeatedIn, shoutedIn, superlativesIn } from './wording.ts';

const text = (en: string) => ({ en: { text: en } });
const lint = (changes: Record<string, unknown>, certificates = [REPORT]) => lintListing({ content: contentOf(lamp(changes)), certificates, profile: ALIBABA, on: ON }).flatMap((one) => one.findings);

describe('contact data is found', () => {
  test.each([
    ['Call us on +91 98250 12345 now', 'now'], ['98250-12345 brass lamp', 'brass lamp'], ['Lamp (9825012345)', 'Lamp'], ['0091 98250 12345', ''], ['098250 12345', ''], ['98 25 01 23 45', ''], ['9 8 2 5 0 1 2 3 4 5', ''],
    ['९८२५० १२३४५', ''], ['９８２５０１２３４５', ''], ['𝟗𝟖𝟐𝟓𝟎𝟏𝟐𝟑𝟒𝟓', ''], ['९8२5०12345', ''], ['98\u200b250\u200b12345', ''], ['98O5O 12345', ''], ['0124 456 7890', ''], ['tel +1 (212) 555-0100', ''], ['Mob9825012345', ''], ['मोबाइल 79 2345678', ''],
    ['nine eight two five zero one two three four five', ''], ['nine8two5zero12345', ''], ['nineeighttwofivezeroonetwothree', ''], ['नौ आठ दो पाँच शून्य एक दो तीन चार पाँच', ''],
    ['ravi@kesarbari.in', ''], ['E-mail: ravi.k@kesarbari.example', ''], ['name (at) gmail (dot) com', ''], ['name [at] gmail', ''], ['ravi @ gmail . com', ''], ['rаvi@gmаil.com', ''], ['ravi AT rediffmail DOT com', ''],
    ['see www.kesarbari.com for more', 'see for more'], ['https://x.example/y', ''], ['hxxp://x.example', ''], ['visit kesarbari.in', ''], ['wa.me/919825012345', ''], ['kesarbari dot com', ''], ['kesarbari.co.in', ''], ['ԝww.kesarbari.com', ''],
    ['Message us on WhatsApp', 'Message us'], ['skype: ravi.k', ''], ['Wechat id: ravi_k', ''], ['telegram @ravi_k', ''],
  ])('in %j', (dirty, cleaned) => {
    const found = findContacts(dirty);
    expect(found?.contacts.length, dirty).toBeGreaterThan(0);
    expect(found?.cleaned).toBe(cleaned);
    expect(findContacts(found?.cleaned ?? ''), 'nothing is left').toBeUndefined();
  });

  test.each([
    'Brass Oil Lamp, Peacock Design, Five Wicks', 'Size 60 x 90 x 120 cm', 'Sizes 65 70 75 80 85', 'Sizes 6 8 10 12 14 16', 'ISO 9001:2015 and ISO 14001:2015', 'HS 6304920000', 'HSN code: 6304920000', 'GTIN 08901234567894', '8901234567890', 'polka dot in red', 'polka dots on white',
    'Made in India.In stock now', 'made at 2.5 mm', 'seen at live shows', '1000000 pcs in 2024-2025', '2,500,000 pieces a month', 'Temperature -40 to 125, voltage 100-240', 'Set of two, six inch and four piece', 'Model 6205-2RS 25x52x15', '90x108 in, 300 TC', 'pH 6.5 - 7.5, 8.0',
    'Phone case for iPhone 12 13 14 15', 'Mobile stand 120 130 1400 mm', 'Li-ion cell 18650 21700', 'OE 9091905060', 'Contact resistance 20 30 4000 mohm', 'Fitment 2008-2015 2016-2020', 'Bearing 6204 6205 6206 6207', 'line: straight', 'Rs.in lakh', 'one two three', 'Telegraph lamp', 'Time R8851116001 Watch', 'Facebook style frame', 'दो सेट, छह पीस',
  ])('and not in %j', (fine) => expect(findContacts(fine)).toBeUndefined());

  test('numbers of the goods themselves are no telephone numbers', () => {
    expect(findContacts('Item 98250 12345')).toBeUndefined();
    expect(findContacts('9825012345', ['9825012345'])).toBeUndefined();
    expect(findContacts('9825012346', ['9825012345'])).toBeDefined();
  });

  test('any ten-digit mobile number is found, however it is spaced, disguised in digits and wrapped in words', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(fc.property(fc.integer({ min: 6, max: 9 }), fc.array(digit, { minLength: 9, maxLength: 9 }), fc.constantFrom('', ' ', '-', '.', '\u200b'), fc.constantFrom(0x30, 0x966, 0xae6, 0xff10), (first, rest, sign, zero) => {
      const digits = [first, ...rest].map((one) => String.fromCodePoint(zero + one));
      const number = `${digits.slice(0, 5).join('')}${sign}${digits.slice(5).join('')}`;
      return findContacts(`Good lamp ${number} for you`)?.cleaned === 'Good lamp for you';
    }));
  });

  test('no text makes the search slow', () => {
    const hostile = ['a@'.repeat(10_000), 'a.'.repeat(10_000), '1 '.repeat(10_000), '98250 '.repeat(3_000), 'www.'.repeat(5_000), `${'a'.repeat(19_990)}@`, 'visit '.repeat(3_000), 'one '.repeat(5_000), '(at) '.repeat(4_000), '<'.repeat(20_000), 'nine'.repeat(5_000), '+'.repeat(20_000), '\u0301'.repeat(20_000)];
    for (const one of hostile) {
      const start = performance.now();
      findContacts(one);
      withoutHtml(one);
      expect(performance.now() - start, one.slice(0, 12)).toBeLessThan(1_500);
    }
  });

  test('the finding offers the cleaned text, says where, and the text itself is left alone', () => {
    const found = lint({ description: text('Polished lamp. Call 98250 12345.'), keywords: ['lamp', 'ravi@kesarbari.in'], attributes: { material: { kind: 'text', text: 'Brass www.kesarbari.com' } } });
    const contacts = found.filter((one) => one.rule === 'LINT-CONTACT');
    expect(contacts.map((one) => [one.severity, one.where.field, one.fix?.value])).toEqual([['error', 'keywords', ['lamp']], ['error', 'description.en', 'Polished lamp.'], ['error', 'attributes.material', 'Brass']]);
    expect(contacts[1]?.data.found).toBe('98250 12345');
  });

  test('the firm’s own introduction is read too, and leads to the exporter’s profile', () => {
    const content = contentOf(lamp(), { exporter: { ...FIRM, about: text('Write to ravi@kesarbari.in') } });
    const found = lintListing({ content, certificates: [], profile: ALIBABA, on: ON }).flatMap((one) => one.findings);
    expect(found.map((one) => [one.rule, one.where.kind, one.where.field])).toEqual([['LINT-CONTACT', 'exporter', 'about.en']]);
  });
});

describe('brand words of the company', () => {
  const brands = (title: string, words: string[], own = '') => lintListing({ content: contentOf(lamp({ name: text(title), ...(own ? { brand: own } : {}) })), certificates: [REPORT], profile: ALIBABA, on: ON, brandWords: words }).flatMap((one) => one.findings).filter((one) => one.rule === 'LINT-BRAND').map((one) => one.data.words);
  test.each<[string, string[], string, string[]]>([
    ['Brake pad for Suzuki cars', ['Suzuki'], '', ['Suzuki']], ['Brake pad, suzuki-type', ['SUZUKI'], '', ['SUZUKI']], ['Suzukiya lamp', ['Suzuki'], '', []], ['Kesar lamp', ['Kesar'], 'Kesar', []], ['Le Creuset style pot', ['Le Creuset', 'Tata'], '', ['Le Creuset']], ['Plain lamp', [], '', []],
  ])('%j with %j and the own brand %j: %j', (title, words, own, found) => expect(brands(title, words, own)).toEqual(found));
});

describe('listings that look like one posted twice', () => {
  const listed = (id: string, title: string, blob: string, size: string) => ({ id, sku: id, title, images: [{ id: `${id}i`, blob, fileName: 'x.jpg' }], attributes: [{ key: 'material', label: 'Material', value: 'Brass' }, { key: 'finish', label: 'Finish', value: 'Polished' }, { key: 'size', label: 'Size', value: size }] });
  const nearOf = (...all: ReturnType<typeof listed>[]) => [...nearListings(all)].map(([id, near]) => `${id}: ${near.map((one) => `${one.sku} ${one.photos} ${one.attributes}`).join(', ')}`);
  test('the same words and the same photo are told on both, with what they share', () => expect(nearOf(listed('A', 'Brass Oil Lamp, Peacock', 'p1', '15'), listed('B', 'Peacock brass oil lamps', 'p1', '18'), listed('C', 'Temple bell, cast brass', 'p1', '18'))).toEqual(['A: B 1 2', 'B: A 1 2']));
  test('one other word is still near, when the details are the same', () => expect(nearOf(listed('A', 'Brass oil lamp with peacock handle and five wicks, antique polished', 'p1', '15'), listed('B', 'Brass oil lamp with peacock handle and seven wicks, antique polished', 'p2', '15'))).toHaveLength(2));
  test('another photo and other details, or another name, are not', () => expect(nearOf(listed('A', 'Brass oil lamp, peacock', 'p1', '15'), { ...listed('B', 'Brass oil lamp, peacock', 'p2', '15'), attributes: [] }, listed('C', 'Copper water jug', 'p1', '15'))).toEqual([]));
  test('ten thousand listings of one kind are compared in a moment', () => {
    const from = performance.now();
    expect(nearListings(Array.from({ length: 10_000 }, (_, at) => listed(`K${at}`, `Brass lamp number ${at} with handle and wick ${at % 97}`, `p${at}`, `${at}`))).size).toBe(0);
    expect(performance.now() - from).toBeLessThan(20_000);
  });
});

describe('wording', () => {
  test.each([['Best brass lamp', ['best']], ['No. 1 lamp', ['no 1']], ["World's finest lamp", ['worlds finest']], ['#1 lamp', ['number 1']], ['Best before 12 months', []], ['Bestial lamp', []], ['Model #10 lamp', []], ['सबसे सस्ता दीया', ['सबसे सस्ता']]])('praise in %j: %j', (said, found) => expect(superlativesIn(said)).toEqual(found));

  test.each([['GOTS certified organic cotton', ['GOTS', 'organic']], ['OEKO-TEX Standard 100', ['OEKO-TEX']], ['Oeko Tex yarn', ['OEKO-TEX']], ['CE marked', ['CE marking']], ['nice lamp', []], ['organic shape', []], ['not organic', []], ['non-organic cotton', []], ['FDA approved', ['FDA approved']], ['Halal', ['halal']]])('claims in %j: %j', (said, found) => expect(claimsIn(said).map((one) => one.claim)).toEqual(found));

  test('a claim passes with a certificate that names it, covers the goods and is valid on the day', () => {
    const gots = { ...REPORT, id: madeId('GT'), kind: 'gots', number: 'G-1', validTo: '2026-11-21' };
    const claims = (certificates: (typeof REPORT)[]) => lint({ description: text('GOTS organic cotton wick') }, certificates).filter((one) => one.rule === 'LINT-CLAIM').map((one) => one.data.claims);
    expect(claims([])).toEqual(['GOTS, organic']);
    expect(claims([gots])).toEqual([]);
    expect(claims([{ ...gots, validTo: '2026-11-20' }])).toEqual(['GOTS, organic']);
    expect(claims([REPORT])).toEqual(['GOTS, organic']);
  });

  test.each([['Lamp, lamps and LAMP oil', 3, { word: 'lamp', count: 3 }], ['Lamp and lamp', 3, undefined], ['and for and for and for', 3, undefined], ['Glass glasses glass', 3, { word: 'glass', count: 3 }]])('stacking in %j', (said, times, found) => expect(repeatedIn(said, times)).toEqual(found));

  test.each([['Brass Oil Lamp', 'Home > Oil Lamps', true], ['Peacock Diya', 'Home > Oil Lamps', false], ['Cushion Cover', 'Home > Cushions', true], ['Brake Pad', 'Auto Parts', true], ['Anything', '', true]])('%j in category %j names the goods: %s', (title, category, names) => expect(namesTheGoods(title, category)).toBe(names));

  test.each<[string, string[], string[] | undefined, string | undefined]>([
    ['BRASS LAMP', [], ['BRASS'], 'Brass Lamp'], ['Brass LED USB Lamp', [], undefined, undefined], ['KESARBARI Lamp', ['Kesarbari'], undefined, undefined], ['EPDM Seal for TOYOTA', [], ['TOYOTA'], 'EPDM Seal for Toyota'], ['KB-LMPXX-1 lamp', [], undefined, undefined], ['पीतल का दीया', [], undefined, undefined],
  ])('capitals in %j', (title, keep, found, calmed) => {
    expect(shoutedIn(title, keep)?.words).toEqual(found);
    expect(shoutedIn(title, keep)?.calmed).toBe(calmed);
  });
});

describe('characters', () => {
  test.each([['Bra\u200bss', 'Brass'], ['\u202egnp.lamp', 'gnp.lamp'], ['la\u00admp', 'lamp'], ['la\u200dmp', 'lamp'], ['क्\u200dष', undefined], ['👨\u200d👩\u200d👧', undefined], ['plain', undefined]])('hidden ones in %j', (dirty, cleaned) => expect(withoutHidden(dirty)).toBe(cleaned));
  test.each([['Brаss', 'Brass'], ['Lаmр', 'Lamp'], ['Москва', undefined], ['Brass', undefined], ['पीतल', undefined]])('look-alikes in %j', (dirty, cleaned) => expect(withoutLookalikes(dirty)).toBe(cleaned));
  test.each([['<b>Brass</b> lamp', 'Brass lamp'], ['a &amp; b', 'a & b'], ['3 < 5 and 7 > 2', undefined], ['x&nbsp;y', 'x y']])('HTML in %j', (dirty, cleaned) => expect(withoutHtml(dirty)).toBe(cleaned));
  test.each<[string, string | undefined]>([['Lamp, 5/6 - A & B.', undefined], ['Lamp @ 50% off!', 'Lamp 50 percent off'], ["Women's Kurta", 'Womens Kurta'], ['12" Plate', '12 inch Plate'], ['Lamp (brass)', 'Lamp brass'], ['30×40 cm', '30x40 cm']])('signs in %j', (dirty, normalised) => expect(foreignSigns(dirty, ALIBABA.lint.titlePunctuation)?.normalised).toBe(normalised));

  test('a title in another script gets no made-up translation', () => {
    const found = lint({ name: text('पीतल का दीया') }).find((one) => one.rule === 'LINT-CHARSET');
    expect([found?.messageId, found?.fix]).toEqual(['LINT-SCRIPT', undefined]);
  });
});

import type { Finding, Messages } from '#base';
import { bundledPacks } from '#rules';
import { describe, expect, test } from 'vitest';
import { factName } from './factNames.ts';
import { titleAndDetail } from './fill.ts';
import { shownFinding } from './render.ts';

const finding = (more: Partial<Finding>): Finding => ({ rule: 'EXP-002', severity: 'warning', status: 'fail', messageId: 'EXP-002', data: {}, where: { kind: 'exporter' }, ...more });
const ofRule = (more: Finding['data']): Finding['data'] => ({ rulePack: 'exporter', ...more });

describe('the text of a finding', () => {
  test('has a title without full stop, the values found, and what to do', () =>
    expect(shownFinding(finding({ data: ofRule({ 'exporter.iec': 'ABCFX9876Q', 'exporter.pan': 'ABCCX1234K' }) }), 'en').text).toEqual({ title: 'IEC does not equal the PAN', detail: 'IEC ABCFX9876Q, PAN ABCCX1234K.', fix: 'Correct the PAN or the IEC.' }));
  test('is Hindi for a Hindi reader, and says so when a value is empty', () =>
    expect(shownFinding(finding({ data: ofRule({ 'exporter.iec': 'ABCFX9876Q', 'exporter.pan': '' }) }), 'hi').text).toEqual({ title: 'IEC और PAN बराबर नहीं हैं', detail: 'IEC ABCFX9876Q, PAN (ख़ाली)।', fix: 'PAN या IEC ठीक करें।' }));
  test('writes days and yes or no as people read them', () => {
    const shown = shownFinding(finding({ rule: 'EXP-004', messageId: 'EXP-004', data: ofRule({ 'exporter.iecUpdatedOn': '2025-06-30', yearStart: '2026-04-01' }) }), 'en');
    expect(shown.text.detail).toBe('Last confirmed on 30 Jun 2025, this financial year began on 1 Apr 2026.');
  });
  test('of a rule that lacks details names what is empty and where', () => {
    const lacking = finding({ status: 'unknown', messageId: 'rules.missing', data: ofRule({ missing: ['product.hsCode', 'product.traits.battery'] }), where: { kind: 'product', sku: 'KB-1' } });
    expect(shownFinding(lacking, 'en').text).toEqual({ title: 'This rule could not be decided: An IEC in PAN form equals the PAN of the exporter', detail: 'Empty on KB-1: HS code, Battery.', fix: 'Fill it in.' });
    expect(shownFinding(lacking, 'hi').text.detail).toBe('KB-1 में ख़ाली: HS कोड, बैटरी।');
  });
  test('of a waived rule tells until when, who and why', () =>
    expect(shownFinding(finding({ status: 'waived', data: ofRule({ waivedBy: 'Asha', waivedUntil: '2026-11-30', waiverReason: 'PAN card is being corrected' }) }), 'en').text.detail).toContain('Going ahead until 30 Nov 2026, Asha: PAN card is being corrected'));
  test('is the id when nobody wrote one, and the caller may bring texts of its own room', () => {
    const own: Messages = { 'X-1': { en: 'Done twice. It was {what}.', hi: 'दो बार हुआ। {what} था।' } };
    const one = finding({ messageId: 'X-1', data: { what: 'v1.2. final' } });
    expect(shownFinding(one, 'en').text).toEqual({ title: 'X-1' });
    expect(shownFinding(one, 'en', own).text).toEqual({ title: 'Done twice', detail: 'It was v1.2. final.' });
  });
});

test.each([
  ['GSTIN is wrong. Retype it.', 'GSTIN is wrong', 'Retype it.'],
  ['Item no. is empty. Type it.', 'Item no. is empty', 'Type it.'],
  ['Claims of Rs. 1 crore. File it.', 'Claims of Rs. 1 crore', 'File it.'],
  ['One sentence.', 'One sentence', undefined],
  ['वज़न 5 कि.ग्रा. है। ठीक करें।', 'वज़न 5 कि.ग्रा. है', 'ठीक करें।'],
])('%s is split after its first sentence', (text, title, detail) => expect(titleAndDetail(text)).toEqual({ title, ...(detail ? { detail } : {}) }));

test('every fact a rule reads has a name in the reader\'s language, and never its path or key', () => {
  const rules = bundledPacks().flatMap((one) => [...one.rules, ...one.off]);
  const paths = new Set(rules.flatMap((one) => [...one.inputs.map((input) => input.path), ...one.textInputs]));
  expect(paths.size).toBeGreaterThan(700);
  // Abbreviations of the trade are the same in Hindi: IEC, GSTIN, MOQ.
  const hindi = [...paths].filter((path) => !/[\u0900-\u097f]/u.test(factName(path, 'hi')) && !/^(?:RoDTEP|[A-Z0-9 /&().%-])+$/u.test(factName(path, 'hi')));
  expect(hindi.map((path) => [path, factName(path, 'hi')])).toEqual([]);
  for (const path of paths) for (const language of ['en', 'hi']) expect([path, factName(path, language)]).toEqual([path, expect.stringMatching(/^[^[\]]+$/u)]);
});

test.each([
  ['documents.pairs[3].b.totals.amount', 'Total (second document)', 'कुल राशि (दूसरा काग़ज़)'], ['documents.billOfLading[0].carriage.vessel', 'Vessel (Bill of lading)', 'जहाज़ (बिल ऑफ़ लेडिंग)'], ['document.carriage.containers[1].seal', 'Seal no.', 'सील नं.'], ['documents.egm', 'Export general manifest', 'एक्सपोर्ट जनरल मैनिफ़ेस्ट'],
  ['product.label.usProp65', 'Proposition 65 warning', 'Proposition 65 चेतावनी'], ['product.tests.leadPpm', 'Lead, ppm', 'सीसा, ppm'], ['product.colourOfSomebody', 'Colour of somebody', 'Colour of somebody'],
])('%s is called %s', (path, en, hi) => expect([factName(path, 'en'), factName(path, 'hi')]).toEqual([en, hi]));

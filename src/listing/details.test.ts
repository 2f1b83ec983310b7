import { describe, expect, test } from 'vitest';
import { faqOf, faqText } from '#catalogue/nouns';
import { readinessOf } from './index.ts';
import { proposeDetails } from './details.ts';
import { productJsonLd } from './jsonLd.ts';
import { ALIBABA, contentOf, lamp, ON } from './lamp.fixture.ts';

const text = (one: string) => ({ en: { text: one } });

describe('questions and answers', () => {
  test('are read from their text and written back the same', () => {
    const typed = 'How long?\n25 days.\nLonger in May.\n\nFree samples?\nNo.';
    expect(faqOf(typed)).toEqual([{ question: 'How long?', answer: '25 days.\nLonger in May.' }, { question: 'Free samples?', answer: 'No.' }]);
    expect(faqText(faqOf(typed))).toBe(typed);
    expect(faqOf(' \n\n ')).toEqual([]);
    expect(faqText([{ question: 'Two\nlines?', answer: 'a\n\nb' }])).toBe('Two lines?\na\nb');
  });

  test('are held to the storefront’s limits, and every one of their texts is looked at for contacts', () => {
    const of = (faq: string) => readinessOf({ content: contentOf(lamp({ faq: text(faq) })), profile: ALIBABA, on: ON, certificates: [] }).findings.filter((one) => one.where.field === 'faq.en');
    expect(of('Short?\nYes.')).toEqual([]);
    expect(of(Array.from({ length: 9 }, (_, at) => `Question ${at}?\nYes.`).join('\n\n')).map((one) => one.rule)).toEqual(['alibaba:faq']);
    expect(of(`${'q'.repeat(151)}?\nYes.`).map((one) => one.rule)).toEqual(['alibaba:faq-question']);
    expect(of(`Why?\n${'a'.repeat(501)}`).map((one) => one.rule)).toEqual(['alibaba:faq-answer']);
    const [point] = of('Who answers?\nCall 98250 12345 any time.\n\nMore?\nNo.');
    expect([point?.rule, point?.severity, point?.fix?.value]).toEqual(['LINT-CONTACT', 'error', expect.stringMatching(/^Who answers\?\n(?!.*98250)/u)]);
    expect(String(point?.fix?.value)).toContain('More?\nNo.');
  });

  test.each(['scene', 'dimensionsText', 'packagingText'])('a contact in %s is found', (field) => {
    const { findings } = readinessOf({ content: contentOf(lamp({ [field]: text('Write to sales@kesarbari.example') })), profile: ALIBABA, on: ON, certificates: [] });
    expect(findings.find((one) => one.rule === 'LINT-CONTACT')?.where.field).toBe(`${field}.en`);
  });
});

describe('details out of the catalogue', () => {
  test('are made of its figures alone', () => {
    const { faq, dimensionsText, packagingText, scene } = proposeDetails(contentOf(lamp()));
    expect(dimensionsText).toEqual(['Height 24 cm; packed size 26 × 20 × 30 cm (L × W × H); net weight 1.850 kg; gross weight 2.100 kg.']);
    expect([packagingText, scene]).toEqual([['Item: box.'], []]);
    expect(faq).toEqual(expect.arrayContaining([
      { question: 'What is the minimum order quantity?', answer: '60 pcs.' }, { question: 'How long does delivery take?', answer: 'up to 500: 25 days.' },
      { question: 'Do you send samples?', answer: 'Yes: USD 20.00 each, at most 2 pcs, within 7 days.' }, { question: 'Can it be made to our wish?', answer: 'Yes: your logo from 100 pcs, USD 0.50 each.' },
    ]));
  });

  test('a catalogue that knows nothing makes no sentence', () => {
    const bare = contentOf(lamp({ packing: {}, moq: undefined, leadTimes: {}, sample: {}, custom: {}, materials: {}, attributes: {}, priceLadders: {}, incoterm: undefined, port: undefined }), { certificates: [] });
    expect(proposeDetails(bare)).toEqual({ scene: [], dimensionsText: [], packagingText: [], faq: [] });
  });

  test('schema.org has them: questions, a sample, and work to the buyer’s wish on top of the rates', () => {
    const json = productJsonLd(contentOf(lamp()), []);
    expect(json).toMatchObject({ subjectOf: { '@type': 'FAQPage', mainEntity: [{ name: 'Can it be engraved?', acceptedAnswer: { text: 'Yes, with up to 20 letters.' } }] }, offers: [{ addOn: [{ name: 'Logo', price: '0.50', eligibleQuantity: { minValue: '100' } }] }, { name: 'Sample', price: '20.00', deliveryLeadTime: { value: '7', unitCode: 'DAY' } }] });
    const bare = productJsonLd(contentOf(lamp({ faq: {}, sample: {}, custom: {} })), []);
    expect(bare.subjectOf).toBeUndefined();
    expect(bare.offers).toHaveLength(1);
  });
});

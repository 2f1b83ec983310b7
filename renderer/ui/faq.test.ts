import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faqOf, faqText as textOfCatalogue } from '#catalogue/nouns';
import { faqRows, faqText } from './faq.ts';

test('rows are read and written as the catalogue does', () => {
  const line = fc.oneof(fc.constantFrom('', ' ', 'Can I see a sample?', 'Yes.\nIn 7 days.', 'Yes.\n\nIn 7 days.', 'क्या?\tहाँ', 'a\r\n\r\nb'), fc.string({ maxLength: 12 }));
  fc.assert(fc.property(fc.array(fc.record({ question: line, answer: line }), { maxLength: 5 }), fc.string({ unit: fc.constantFrom('a', '\n', ' ', '?') }), (rows, text) => {
    expect(faqRows(text)).toEqual(faqOf(text));
    const asked = rows.filter((one) => one.question.trim() !== '');
    expect(faqText(rows)).toBe(textOfCatalogue(asked));
    expect(faqText(faqRows(faqText(rows))), 'and stay as they are').toBe(faqText(rows));
  }));
});

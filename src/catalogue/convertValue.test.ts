import { canonicalJson } from '#base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATTRIBUTE_TYPES, type AttributeValue, convertValue, type Definition, givenText } from './index.ts';

const text = (one: string): AttributeValue => ({ kind: 'text', text: one });
const certificates = [{ id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', number: 'GOTS/1' }];
const turned = (value: AttributeValue, from: Definition, to: Definition) => convertValue(value, from, to, { certificates });
const weave: Definition = { type: 'choice', choices: [{ value: 'Plain', label: { hi: { text: 'सादा' } } }, { value: 'Twill', label: {} }] };

describe('a changed definition', () => {
  test.each<[string, AttributeValue, Definition, Definition, string, unknown]>([
    ['text that is a number', text('12.50'), { type: 'text' }, { type: 'number' }, 'raw', { kind: 'number', value: '12.5', raw: '12.50' }],
    ['text that is an amount', text('24 cm'), { type: 'text' }, { type: 'quantity', unit: 'CMS' }, 'raw', { kind: 'quantity', quantity: { value: '24', unit: 'CMS' }, raw: '24 cm' }],
    ['text that is no number', text('about ten'), { type: 'text' }, { type: 'number' }, 'kept', text('about ten')],
    ['a number gets the unit', { kind: 'number', value: '180' }, { type: 'number', unit: 'GSM' }, { type: 'quantity', unit: 'GSM' }, 'converted', { kind: 'quantity', quantity: { value: '180', unit: 'GSM' } }],
    ['inches where the unit was inches, now millimetres', { kind: 'quantity', quantity: { value: '2', unit: 'INC' } }, { type: 'quantity', unit: 'INC' }, { type: 'quantity', unit: 'MMS' }, 'converted', { kind: 'quantity', quantity: { value: '50.8', unit: 'MMS' }, raw: '2 INC' }],
    ['a quotient without an end stays in its unit', { kind: 'quantity', quantity: { value: '1', unit: 'CMS' } }, { type: 'quantity', unit: 'CMS' }, { type: 'quantity', unit: 'INC' }, 'kept', { kind: 'quantity', quantity: { value: '1', unit: 'CMS' } }],
    ['a word that is an answer', text('सादा'), { type: 'text' }, weave, 'raw', { kind: 'choice', choice: 'Plain', raw: 'सादा' }],
    ['a word that is none', text('Satin'), { type: 'text' }, weave, 'kept', text('Satin')],
    ['an answer that was taken off', { kind: 'choice', choice: 'Satin' }, { type: 'choice' }, weave, 'kept', { kind: 'choice', choice: 'Satin' }],
    ['one choice to several', { kind: 'choice', choice: 'Plain' }, weave, { ...weave, type: 'choices' }, 'converted', { kind: 'choices', choices: ['Plain'] }],
    ['several choices to one', { kind: 'choices', choices: ['Plain', 'Twill'] }, { ...weave, type: 'choices' }, weave, 'kept', { kind: 'choices', choices: ['Plain', 'Twill'] }],
    ['two languages to one text', { kind: 'texts', texts: { en: { text: 'a' }, hi: { text: 'b' } } }, { type: 'texts' }, { type: 'text' }, 'kept', { kind: 'texts', texts: { en: { text: 'a' }, hi: { text: 'b' } } }],
    ['text to languages', text('Wipe dry'), { type: 'text' }, { type: 'texts' }, 'converted', { kind: 'texts', texts: { en: { text: 'Wipe dry' } } }],
    ['a text in one language that reads as several choices', { kind: 'texts', texts: { en: { text: 'a | b' } } }, { type: 'texts' }, { type: 'choices' }, 'raw', { kind: 'choices', choices: ['a', 'b'], raw: 'a | b' }],
    ['a number of a certificate', text('GOTS/1'), { type: 'text' }, { type: 'certificate' }, 'raw', { kind: 'certificate', certificateId: '01ARZ3NDEKTSV4RRFFQ69G5FAV', number: 'GOTS/1', raw: 'GOTS/1' }],
    ['a table to text', { kind: 'table', columns: ['a', 'b'], rows: [['1', '2']] }, { type: 'table', columns: [{ key: 'a', label: {} }, { key: 'b', label: {} }] }, { type: 'text' }, 'converted', text('1 | 2')],
  ])('%s', (_what, value, from, to, outcome, expected) => expect(turned(value, from, to)).toEqual({ outcome, value: expected }));
});

const word = fc.oneof(fc.constantFrom('12.50', '1,50,000', '24 cm', 'yes', 'हाँ', '21-11-2026', 'Plain', 'सादा', 'a | b', 'a,b', 'GOTS/1', '007', '-3'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })).map((one) => one.trim()).filter((one) => one !== '');
const decimal = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.nat(99)).map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`);
const anyValue: fc.Arbitrary<AttributeValue> = fc.oneof(
  word.map(text), decimal.map((value) => ({ kind: 'number' as const, value })), fc.record({ value: decimal, unit: fc.constantFrom('CMS', 'INC', 'KGS', 'SET') }).map((quantity) => ({ kind: 'quantity' as const, quantity })),
  fc.integer({ min: -1e6, max: 1e6 }).map((amount) => ({ kind: 'money' as const, money: { amount, currency: 'USD' } })), word.map((choice) => ({ kind: 'choice' as const, choice })), fc.array(word, { minLength: 1, maxLength: 3 }).map((choices) => ({ kind: 'choices' as const, choices })),
  fc.boolean().map((yes) => ({ kind: 'yesno' as const, yes })), fc.constant({ kind: 'day' as const, day: '2026-03-31' }), fc.array(fc.array(word, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }).map((rows) => ({ kind: 'table' as const, rows })),
  fc.constant({ kind: 'certificate' as const, certificateId: certificates[0]?.id ?? '', number: 'GOTS/1' }), fc.dictionary(fc.constantFrom('en', 'hi'), word.map((one) => ({ text: one })), { minKeys: 1 }).map((texts) => ({ kind: 'texts' as const, texts })),
);

describe('no value is ever lost', () => {
  test('whatever it is turned into, its words are still there or it was not touched', () => {
    fc.assert(fc.property(anyValue, fc.constantFrom(...ATTRIBUTE_TYPES), fc.constantFrom<Definition>({ type: 'text' }, weave, { type: 'text', unit: 'CMS' }), (value, type, face) => {
      const { outcome, value: after } = turned(value, { type: value.kind, unit: 'CMS' }, { ...face, type });
      if (outcome === 'kept' || outcome === 'same') expect(canonicalJson(after)).toBe(canonicalJson(value));
      else if (after.raw !== undefined) expect(after.raw).toBe(givenText(value));
      else {
        const back = convertValue(after, { ...face, type }, { type: value.kind, unit: value.kind === 'quantity' ? value.quantity.unit : 'CMS' }, { certificates });
        expect(canonicalJson({ ...back.value, raw: undefined })).toBe(canonicalJson({ ...value, raw: undefined }));
      }
    }), { numRuns: 3000 });
  });
});

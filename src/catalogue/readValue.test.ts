import { describe, expect, test } from 'vitest';
import { type Definition, readValue, typedQuantity } from './index.ts';

const read = (typed: string, definition: Definition, before?: Parameters<typeof readValue>[1]['before']) => readValue(typed, { definition, before, certificates: [{ id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', number: 'GOTS/2026/114' }] });
const value = (typed: string, definition: Definition) => { const found = read(typed, definition); return found.ok ? found.value : found.refused; };
const height: Definition = { type: 'quantity', unit: 'CMS', units: ['CMS', 'INC'], min: '1', max: '100', decimals: 3 };
const weave: Definition = { type: 'choice', choices: [{ value: 'Plain', label: { en: { text: 'Plain' }, hi: { text: 'सादा' } } }, { value: 'Twill', label: {}, synonyms: ['Drill'] }] };

describe('typed text becomes a value of the attribute’s type', () => {
  test.each<[string, string, Definition, unknown]>([
    ['a quantity in its own unit', '24', height, { kind: 'quantity', quantity: { value: '24', unit: 'CMS' } }],
    ['a quantity in another unit it takes', '2.5 in', height, { kind: 'quantity', quantity: { value: '2.5', unit: 'INC' } }],
    ['a unit it does not keep, turned exactly', '0.5 m', height, { kind: 'quantity', quantity: { value: '50', unit: 'CMS' }, raw: '0.5 m' }],
    ['inches as rulers have them', '2 1/2"', height, { kind: 'quantity', quantity: { value: '2.5', unit: 'INC' } }],
    ['Hindi digits and unit', '२४ सेमी', height, { kind: 'quantity', quantity: { value: '24', unit: 'CMS' } }],
    ['Tamil digits', '௨௪', height, { kind: 'quantity', quantity: { value: '24', unit: 'CMS' } }],
    ['case tells mW from MW', '5 mW', { type: 'quantity', unit: 'W' }, { kind: 'quantity', quantity: { value: '5', unit: 'mW' } }],
    ['a resistance with its sign', '4.7 kΩ', { type: 'quantity', unit: 'ohm' }, { kind: 'quantity', quantity: { value: '4.7', unit: 'kohm' } }],
    ['a temperature', '85 °C', { type: 'quantity', unit: 'CEL' }, { kind: 'quantity', quantity: { value: '85', unit: 'CEL' } }],
    ['an areal weight', '150 g/m²', { type: 'quantity', unit: 'GSM' }, { kind: 'quantity', quantity: { value: '150', unit: 'GSM' } }],
    ['a share', '8.5%', { type: 'quantity', unit: 'PCT' }, { kind: 'quantity', quantity: { value: '8.5', unit: 'PCT' } }],
    ['a choice by its value', 'plain', weave, { kind: 'choice', choice: 'Plain' }],
    ['a choice by its Hindi label', 'सादा', weave, { kind: 'choice', choice: 'Plain' }],
    ['a choice by a synonym', 'drill', weave, { kind: 'choice', choice: 'Twill' }],
    ['several choices', 'सादा | Twill', { ...weave, type: 'choices' }, { kind: 'choices', choices: ['Plain', 'Twill'] }],
    ['open choices with a comma in one', 'Red, bright | Blue', { type: 'choices' }, { kind: 'choices', choices: ['Red, bright', 'Blue'] }],
    ['yes in Hindi', 'हाँ', { type: 'yesno' }, { kind: 'yesno', yes: true }], ['no as a digit of Gujarati', '૦', { type: 'yesno' }, { kind: 'yesno', yes: false }],
    ['a day as people write it', '२१-११-२०२६', { type: 'day' }, { kind: 'day', day: '2026-11-21' }],
    ['a pasted block', 'S\t38\nM\t40', { type: 'table', columns: [{ key: 'size', label: {} }, { key: 'chest', label: {} }] }, { kind: 'table', columns: ['size', 'chest'], rows: [['S', '38'], ['M', '40']] }],
    ['a certificate by its number', 'gots/2026/114', { type: 'certificate' }, { kind: 'certificate', certificateId: '01ARZ3NDEKTSV4RRFFQ69G5FAV', number: 'GOTS/2026/114' }],
    ['money', '₹1,50,000', { type: 'money' }, { kind: 'money', money: { amount: 15000000, currency: 'INR' } }],
    ['long text in the source language', 'Wipe dry', { type: 'texts' }, { kind: 'texts', texts: { en: { text: 'Wipe dry' } } }],
  ])('%s', (_what, typed, definition, expected) => expect(value(typed, definition)).toEqual(expected));
});

describe('what cannot be a value is refused by its reason', () => {
  test.each<[string, string, Definition, string]>([
    ['an unknown unit', '24 blorbs', height, 'EDIT-UNIT'], ['a unit of something else', '24 kg', height, 'EDIT-UNIT-OTHER'], ['a unit that converts beyond the bounds', '24 ft', height, 'EDIT-MOST'],
    ['too small, seen across units', '0.3 in', height, 'EDIT-LEAST'], ['too large, seen across units', '40 in', height, 'EDIT-MOST'], ['too many digits', '2.1234', height, 'EDIT-DECIMALS'], ['a number without any unit', '60', { type: 'quantity' }, 'EDIT-NO-UNIT'],
    ['an indirect count where a direct number is wanted', '30 Ne', { type: 'quantity', unit: 'TEX' }, 'EDIT-UNIT-OTHER'], ['a word that is no answer', 'Satin', weave, 'EDIT-CHOICE'], ['one word of several', 'Plain | Satin', { ...weave, type: 'choices' }, 'EDIT-CHOICE'],
    ['a day that is none', '31-02-2026', { type: 'day' }, 'EDIT-DAY'], ['a comma as decimal point', '12,50', { type: 'number' }, 'EDIT-NUMBER'], ['below the least', '5', { type: 'number', min: '10' }, 'EDIT-LEAST'], ['perhaps', 'perhaps', { type: 'yesno' }, 'EDIT-YESNO'],
    ['too wide a row', 'a|b|c', { type: 'table', columns: [{ key: 'one', label: {} }] }, 'EDIT-COLUMNS'], ['a certificate nobody has', 'X-1', { type: 'certificate' }, 'EDIT-CERTIFICATE'],
  ])('%s', (_what, typed, definition, refused) => expect(value(typed, definition)).toBe(refused));

  test('a refusal names the units that are taken', () => expect(read('24 blorbs', height)).toMatchObject({ data: { value: 'blorbs', units: 'cm, in' } }));
});

test('a bare number takes the unit that stood there', () => expect(read('30', height, { kind: 'quantity', quantity: { value: '2', unit: 'INC' } })).toMatchObject({ value: { quantity: { value: '30', unit: 'INC' } } }));
test.each([['2 m2', 'SQM'], ['3 m³', 'CBM'], ['5 ct', 'CTM'], ["6'", 'FTS'], ['12 महीने', 'MON']])('%s is %s', (typed, unit) => expect(typedQuantity(typed, undefined)?.unit).toBe(unit));

import { describe, expect, test } from 'vitest';
import { companyColour, companyLetters } from '../company.ts';
import { type Job, percentOf, running, secondsLeft } from '../jobs.ts';
import { matches } from './keys.ts';
import { NUMBERED, SCREENS } from './screens.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({ key, code: `Key${key.toUpperCase()}`, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });

describe('keys', () => {
  test.each([
    ['Ctrl+K is Ctrl+K', press('k', { ctrlKey: true }), 'Ctrl+K', true],
    ['on a Mac the command key counts as Ctrl', press('k', { metaKey: true }), 'Ctrl+K', true],
    ['Ctrl+Z works on a Hindi layout, where the key writes another letter', press('\u0916', { ctrlKey: true, code: 'KeyZ' }), 'Ctrl+Z', true],
    ['on a German layout Ctrl+Z is where Z is printed', press('z', { ctrlKey: true, code: 'KeyY' }), 'Ctrl+Z', true],
    ['and not where Y is printed', press('y', { ctrlKey: true, code: 'KeyZ' }), 'Ctrl+Z', false],
    ['Ctrl+2 counts by place, also on a French layout', press('é', { ctrlKey: true, code: 'Digit2' }), 'Ctrl+2', true],
    ['AltGr, which arrives as Ctrl+Alt, is a letter and no command', press('k', { ctrlKey: true, altKey: true }), 'Ctrl+K', false],
    ['Shift is part of the name', press('p', { ctrlKey: true, shiftKey: true }), 'Ctrl+P', false],
    ['Ctrl+Shift+P', press('P', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+P', true],
    ['a sign is found whatever Shift is needed for it', press('/', { shiftKey: true, code: 'Digit7' }), '/', true],
    ['F2', press('F2', { code: 'F2' }), 'F2', true],
    ['Esc', press('Escape', { code: 'Escape' }), 'Esc', true],
  ])('%s', (_name, event, name, is) => expect(matches(event, name)).toBe(is));
});

describe('the square of a company', () => {
  test.each([['Kesarbari Trading Co.', 'KT'], ['Marudhar', 'MA'], ['सूरत टेक्सटाइल्स', 'सूटे'], ['क्षत्रिय', 'क्षत्रि'], ['  &  ', '–'], ['3M India', '3I']])('%s shows %s', (name, letters) => expect(companyLetters(name)).toBe(letters));
  test('keeps its colour', () => expect(companyColour('2b9b316a9ac7b284')).toBe(companyColour('2b9b316a9ac7b284')));
  test('takes more than one colour over many companies', () => expect(new Set(Array.from({ length: 40 }, (_, index) => companyColour(`company ${index}`))).size).toBeGreaterThan(4));
});

describe('long work', () => {
  const job = (patch: Partial<Job>): Job => ({ id: 'j', title: 't', done: 0, total: 100, label: '', state: 'running', startedAt: 0, ...patch });
  test('tells the time left at the pace so far', () => expect(secondsLeft(job({ done: 25 }), 10_000)).toBe(30));
  test('does not guess before a tenth is done', () => expect(secondsLeft(job({ done: 5 }), 10_000)).toBeNull());
  test('has no percent while the total is unknown', () => expect([percentOf(job({ total: null })), percentOf(job({ done: 62 }))]).toEqual([null, 62]));
  test('goes by the part of the file that was read where nobody knows how many rows it has', () => {
    const reading = job({ done: 900, total: null, share: 0.25 });
    expect([percentOf(reading), secondsLeft(reading, 10_000), secondsLeft({ ...reading, share: 0.05 }, 10_000)]).toEqual([25, 30, null]);
  });
  test('a job that is being stopped still runs', () => expect(running([job({}), job({ state: 'stopping' }), job({ state: 'done' })])).toHaveLength(2));
});

test('every screen has its own address, and no more than seven have a number key', () => {
  expect(new Set(SCREENS.map((one) => one.path)).size).toBe(SCREENS.length);
  expect(NUMBERED.length).toBeLessThanOrEqual(7);
});

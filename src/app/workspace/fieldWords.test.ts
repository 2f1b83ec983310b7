import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIELD_WORDS, fieldWords } from './fieldWords.ts';
import { shownChangeSet } from './labels.ts';

describe('fields in the titles of steps', () => {
  test.each(['en', 'hi'] as const)('are called as on screen: %s', async (language) => {
    const screen = JSON.parse(await readFile(join(import.meta.dirname, '../../../renderer/i18n', language, 'fields.json'), 'utf8')) as Record<string, string>;
    expect(Object.fromEntries(Object.entries(FIELD_WORDS).map(([key, words]) => [key, words[language]]))).toEqual(Object.fromEntries(Object.keys(FIELD_WORDS).map((key) => [key, screen[key]])));
  });
  test.each([['name.en', 'en', 'Name'], ['name.gu', 'en', 'Name (gu)'], ['attributes.fibre_content', 'hi', 'Fibre content'], ['moq', 'hi', 'MOQ'], ['packing.01M80FBFVK0VQER77H2MAYYM1K.netWeight', 'en', 'Packing'], ['unheard', 'en', 'unheard']])('%s in %s is %s', (field, language, words) => expect(fieldWords(field, language)).toBe(words));
  test('a step is titled with them', () => {
    const step = { id: 'a', sequence: 1, at: 0, person: '', copy: '', label: { id: 'edit', data: { field: 'hsCode', sku: 'KB-1' } }, state: 'done' as const, entries: 1 };
    expect([shownChangeSet(step, 'en').title, shownChangeSet(step, 'hi').title]).toEqual(['Change of HS code of KB-1', 'KB-1 में HS कोड का बदलाव']);
  });
});

import { expect, test } from 'vitest';
import type { Confidentiality } from '#base';
import { foundLines, gateGroups, type Shown } from './gateGroups.ts';

const line = (label: string, cls: Confidentiality, more: Partial<Shown> = {}): Shown => ({ label, class: cls, isNew: false, released: false, decision: 'goes', ...more });
const LINES = [line('Name', 'public', { example: 'Brass Lamp' }), line('Price', 'buyer', { isNew: true }), line('Moulds', 'internal', { released: true, isNew: true }), line('MOQ', 'buyer'), line('Agreed no.', 'party'), line('Cost', 'secret', { decision: 'held' }), line('Notes', 'internal', { decision: 'ask' })];

test('what was released stands first, then what is new, then the most closed class; each field once, and nothing that stays', () => {
  expect(gateGroups(LINES).map((one) => [one.id, one.rows.map((row) => row.label)])).toEqual([['released', ['Moulds']], ['new', ['Price']], ['party', ['Agreed no.']], ['buyer', ['MOQ']], ['public', ['Name']]]);
  expect(gateGroups([])).toEqual([]);
});

test.each([['', 7], ['  ', 7], ['lamp brass', 1], ['NOTES', 1], ['mo', 2], ['nothing like it', 0]])('the search for %j finds %i fields, also among those that stay', (query, count) => {
  expect(foundLines(LINES, query)).toHaveLength(count);
});

import { expect, test } from 'vitest';
import { asEdit, edited, templateById } from './template.ts';

test('a template that holds a whole contact card in its QR code prints it large enough for a phone, and no smaller one larger than it was', () => {
  const qrOf = (vcard: boolean): number => edited('own-1', { ...asEdit(templateById('a4'), 'Fair'), vcard }).qr;
  expect([qrOf(false), qrOf(true)]).toEqual([templateById('a4').qr, 62]);
  expect(edited('own-1', { ...asEdit(templateById('carton'), 'Fair'), vcard: true }).qr).toBe(templateById('carton').qr);
});

import { expect, test } from 'vitest';
import { correctionLetter, correctorOf } from './letter.ts';

const given = { kind: 'shippingBill' as const, paper: 'Shipping bill 1234567', draft: true, shipment: 'SHP-041', exporter: 'Kaveri Bunai Private Limited', on: '2026-11-21', addressee: [], corrections: [{ path: 'refs.invoiceNumber', field: 'Invoice number', says: 'KB/0181', mustSay: 'KB/0118', asIn: ['Commercial invoice KB/0118', 'Packing list P-1'] }] };

test('a draft is asked to be corrected before it is filed: what it says, what it must say, and where that stands', () => {
  const { to, subject, text } = correctionLetter(given);
  expect([to, subject]).toEqual(['cha', 'Correction of the draft: Shipping bill 1234567, our shipment SHP-041']);
  for (const part of ['Date: 21-11-2026', 'Before it is filed', 'It says:      KB/0181', 'It must say:  KB/0118', 'To our customs broker (CHA)', 'As in:        Commercial invoice KB/0118, Packing list P-1', 'For Kaveri Bunai Private Limited']) expect(text).toContain(part);
});
test('a filed paper is amended; an empty field is told as empty', () => {
  const { subject, text } = correctionLetter({ ...given, draft: false, corrections: given.corrections.map((one) => ({ ...one, says: '' })) });
  expect([subject.startsWith('Amendment'), text.includes('It says:      (empty)'), text.includes('Amend it')]).toEqual([true, true, true]);
});
test('a named broker is written to by name, and what no other paper tells is asked in words', () => {
  const { text } = correctionLetter({ ...given, addressee: ['Harbour Clearing', 'Mundra'], corrections: [{ path: 'customs.stateOfOrigin', field: 'State of origin', says: '', mustSay: 'Name the state', asIn: [] }] });
  expect([text.startsWith('To\nHarbour Clearing\nMundra\n'), text.includes('It says:      (empty)\n   To correct:   Name the state'), text.includes('As in')]).toEqual([true, true, false]);
});
test('our own papers are corrected by ourselves, others by who issued them', () => expect((['commercialInvoice', 'packingList', 'billOfLading', 'certificateOfOrigin', 'insuranceCertificate', 'letterOfCredit', 'bankRealisation', 'vgm'] as const).map(correctorOf)).toEqual(['self', 'self', 'carrier', 'agency', 'insurer', 'buyer', 'bank', 'self']));

import { expect, test } from 'vitest';
import { amendmentRequest } from './request.ts';

test('asks the buyer for each change, with the credit, its day and the order', () => {
  const { subject, text } = amendmentRequest({ credit: 'EHB26LC00417', issuedOn: '2026-09-28', applicant: 'Nordlicht Handel GmbH', beneficiary: 'Kaveri Bunai Private Limited', order: 'NLH-2026-311', on: '2026-10-01', points: [{ title: 'The credit expires before the goods can be on board', detail: 'Latest shipment 15 Oct 2026, promised 30 Nov 2026', fix: 'Ask for a later date.' }, { title: 'Names differ', detail: '', fix: '' }] });
  expect(subject).toBe('Amendment of letter of credit EHB26LC00417, order NLH-2026-311');
  for (const part of ['To: Nordlicht Handel GmbH', 'Date: 01-10-2026', 'EHB26LC00417 of 28-09-2026', '1. The credit expires before the goods can be on board.\n   Latest shipment 15 Oct 2026, promised 30 Nov 2026.\n   Ask for a later date.', '2. Names differ.\n', 'For Kaveri Bunai Private Limited']) expect(text).toContain(part);
});

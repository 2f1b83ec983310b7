import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { irnOf } from '#tradeids';

// Numbers of the portal's test system; the file lies beside the project and is not part of it.
const file = new URL('../../shared/data/documents/gst/test_e_invoice.json', import.meta.url);

test.skipIf(!existsSync(file))('IRNs of the portal\'s test system come out as the portal gave them (needs ../shared/data)', () => {
  const text = readFileSync(file, 'utf8');
  const [gstin, day] = ['01AMBPG7773M002', '2022-09-17'];
  for (const [type, number] of [['INV', 'SINV-CFY-00067'], ['INV', 'g2qxhY'], ['CRN', 'g2qxhY'], ['DBN', 'g2qxhY']] as const) expect(text, `${type} ${number}`).toContain(irnOf({ gstin, type, number, day }));
  expect(text).not.toContain(irnOf({ gstin, type: 'INV', number: 'g2qxhZ', day }));
});

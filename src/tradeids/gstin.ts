import { luhn36 } from './checkDigits.ts';
import type { Seen } from './kind.ts';

/** GST state codes in use and their names. 25 went into 26 in 2020; 28 was Andhra Pradesh before 2014. */
export const GST_STATES: Readonly<Record<string, string>> = {
  '01': 'Jammu and Kashmir', '02': 'Himachal Pradesh', '03': 'Punjab', '04': 'Chandigarh', '05': 'Uttarakhand', '06': 'Haryana', '07': 'Delhi', '08': 'Rajasthan', '09': 'Uttar Pradesh', '10': 'Bihar', '11': 'Sikkim', '12': 'Arunachal Pradesh', '13': 'Nagaland', '14': 'Manipur', '15': 'Mizoram', '16': 'Tripura', '17': 'Meghalaya', '18': 'Assam', '19': 'West Bengal', '20': 'Jharkhand', '21': 'Odisha', '22': 'Chhattisgarh', '23': 'Madhya Pradesh', '24': 'Gujarat', '26': 'Dadra and Nagar Haveli and Daman and Diu', '27': 'Maharashtra', '29': 'Karnataka', '30': 'Goa', '31': 'Lakshadweep', '32': 'Kerala', '33': 'Tamil Nadu', '34': 'Puducherry', '35': 'Andaman and Nicobar Islands', '36': 'Telangana', '37': 'Andhra Pradesh', '38': 'Ladakh',
  '96': 'other country', '97': 'other territory', '99': 'centre jurisdiction',
};
const RETIRED_STATES: Readonly<Record<string, string>> = { '25': 'state code 25 was merged into 26 in 2020', '28': 'state code 28 was Andhra Pradesh before the split; it is 37 now' };

/** Whose GSTIN it is. Only a regular one issues export invoices as a rule. */
export type GstinForm = 'regular' | 'non-resident' | 'oidar' | 'un-body' | 'tds' | 'tcs';

const FORMS: readonly { form: GstinForm; pattern: RegExp; note?: string }[] = [
  { form: 'non-resident', pattern: /^[0-9]{4}[A-Z]{3}[0-9]{5}NR[0-9A-Z]$/, note: 'a non-resident taxable person: not an exporter as a rule' },
  { form: 'oidar', pattern: /^99[0-9]{2}[A-Z]{3}[0-9]{5}OS[0-9A-Z]$/, note: 'an online service supplier from abroad: not an exporter of goods' },
  { form: 'un-body', pattern: /^[0-9]{4}[A-Z]{3}[0-9]{5}[UO]N[A-Z0-9]$/, note: 'a United Nations body or embassy: not an exporter' },
  { form: 'tds', pattern: /^[0-9]{2}[A-Z]{4}[A-Z0-9][0-9]{4}[A-Z][1-9A-Z]D[0-9A-Z]$/, note: 'a deductor of tax at source: not for export invoices' },
  { form: 'tcs', pattern: /^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]C[0-9A-Z]$/, note: 'a collector of tax at source: not for export invoices' },
  { form: 'regular', pattern: /^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z][Z1-9ABE-J][0-9A-Z]$/ },
];

/** Form of a GSTIN by its pattern, undefined when it has none of them. */
export const gstinForm = (gstin: string): GstinForm | undefined => FORMS.find((one) => one.pattern.test(gstin))?.form;

export function lookAtGstin(gstin: string): Seen {
  const found = FORMS.find((one) => one.pattern.test(gstin));
  if (!found) return { format: false, wrong: gstin.length === 15 ? 'not in the form of a GSTIN: 2 digits, PAN, registration number, Z, check character' : `a GSTIN has 15 characters, this has ${gstin.length}` };
  const state = gstin.slice(0, 2);
  const retired = RETIRED_STATES[state];
  if (retired || !GST_STATES[state]) return { format: false, wrong: retired ?? `there is no state code ${state}` };
  const expected = luhn36(gstin.slice(0, 14));
  if (expected !== gstin.charAt(14)) return { format: true, checkDigit: false, wrong: 'the check character at the end does not fit: one of the characters is mistyped' };
  return { format: true, checkDigit: true, ...(found.note ? { note: found.note } : {}) };
}

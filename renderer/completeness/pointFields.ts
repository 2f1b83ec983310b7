/** Columns in which a point's field is written, where the two differ. */
const COLUMN: Readonly<Record<string, string>> = { priceLadders: 'price', price: 'price', leadTimes: 'leadDays', 'packing.item.grossWeight': 'grossWeight', 'packing.item.netWeight': 'netWeight', hs6: 'hsCode', title: 'name.en' };

export const columnOf = (field: string): string => COLUMN[field] ?? field;

/** How a point is answered here: a typed field, photos, a yes or no, a text by name; `open` leads to the field's tab. */
export type Way = 'column' | 'photos' | 'yesno' | 'text' | 'materials' | 'size' | 'supply' | 'exporter' | 'open';

const YES_NO = /^traits\.(?:skinContact|foodContact|electrical|mains|radio|food|organic|dangerousGoods|wood|jewellery|toy|cosmetic|medicine|azoDyes|handmade|digital|canned|wildlife|dualUse|newDrug|narcotic|magnets|buttonCells|batteryRemovable|riskFood)$/u;

export function wayOf(field: string, record: 'product' | 'exporter', columns: ReadonlySet<string>): Way {
  if (record === 'exporter') return /^(?:about\.en|legalName|iec|pan|udyam\.number)$/u.test(field) ? 'exporter' : 'open';
  if (field === 'images') return 'photos';
  if (field === 'materials') return 'materials';
  if (field === 'packing.item') return 'size';
  if (field === 'supplyAbility') return 'supply';
  if (YES_NO.test(field)) return 'yesno';
  if (/^(?:label|tariffCodes)\.[A-Za-z0-9_-]+$/u.test(field)) return 'text';
  return columns.has(columnOf(field)) ? 'column' : 'open';
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const SIZE = new RegExp(String.raw`^\s*${NUMBER}\s*[x×*]\s*${NUMBER}\s*[x×*]\s*${NUMBER}\s*(cm|cms|mm|mms|m|mtr|in|inc)?\s*$`, 'iu');
const UNITS: Readonly<Record<string, string>> = { cm: 'CMS', cms: 'CMS', mm: 'MMS', mms: 'MMS', m: 'MTR', mtr: 'MTR', in: 'INC', inc: 'INC' };

/** "26 x 20 x 30 cm" as three sides; centimetres when no unit is typed. */
export function sizeOf(typed: string): { length: Side; width: Side; height: Side } | undefined {
  const found = SIZE.exec(typed);
  if (!found) return undefined;
  const unit = UNITS[(found[4] ?? 'cm').toLowerCase()] ?? 'CMS';
  const side = (at: number): Side => ({ value: found[at] ?? '', unit });
  return { length: side(1), width: side(2), height: side(3) };
}
type Side = { value: string; unit: string };

/** "2000 pcs per month" as an amount and a period; a month when none is typed. */
export function supplyOf(typed: string): { amount: string; period: 'day' | 'week' | 'month' | 'year' } {
  const found = /^(.*?)(?:\s*(?:per|\/|a|प्रति)\s*(day|week|month|year|दिन|हफ़्ता|महीना|साल))?$/iu.exec(typed.trim());
  const periods: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = { day: 'day', week: 'week', month: 'month', year: 'year', दिन: 'day', हफ़्ता: 'week', महीना: 'month', साल: 'year' };
  return { amount: found?.[1] ?? typed, period: periods[(found?.[2] ?? 'month').toLowerCase()] ?? 'month' };
}

/**
 * Identifiers and code lists of the trade: PAN, GSTIN, IEC, GTIN, HS, container, units, countries, currencies, Incoterms, ports.
 * Enters: text. Leaves: what its form and check digit tell, codes, names. It may not say that a number is valid, active or
 * belongs to somebody; it knows no file, no network, no node, so that the window may import it.
 */
export { checkId, idKinds, isIdKind } from './check.ts';
export { COUNTRIES, COUNTRY_GROUPS, countryCode, countryName, inGroup } from './countries.ts';
export { CURRENCIES, currencyInUse } from './currencies.ts';
export { GST_STATES, type GstinForm, gstinForm } from './gstin.ts';
export { hs6Of, hsDigits } from './hs.ts';
export { INCOTERMS, type IncotermMode, OLD_INCOTERMS } from './incoterms.ts';
export { PAN_HOLDERS } from './indian.ts';
export type { IdCheck, IdOptions } from './kind.ts';
export { PORT_SUFFIX, portCodeOf } from './ports.ts';
export { amountShown, amountTyped, unitName } from './unitNames.ts';
export { unitCode, UQC, UQC_OF_TRADE } from './units.ts';

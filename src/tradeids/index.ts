/**
 * Identifiers and code lists of the trade: PAN, GSTIN, IEC, GTIN, HS, container, units, countries, currencies, Incoterms, ports.
 * Enters: text. Leaves: what its form and check digit tell, codes, names. It may not say that a number is valid, active or
 * belongs to somebody; it knows no file, no network, no node, so that the window may import it.
 */
export { MSME_LIMITS } from './firmKinds.ts';
export { checkId, idKinds, idState, isIdKind, partWords } from './check.ts';
export { COUNTRIES, COUNTRY_GROUPS, countryCode, countryName, countrySaid, inGroup } from './countries.ts';
export { CURRENCIES, currencyInUse } from './currencies.ts';
export { isGtin } from './goodsKinds.ts';
export { type GstinForm, gstinForm, panOfGstin } from './gstin.ts';
export { hs6Of, hsDigits, hsDotted } from './hs.ts';
export { findHs, type HsFound } from './hs/findHs.ts';
export { HS_SECTORS } from './hs/sectors.ts';
export { movedSince2017 } from './hs/moved.ts';
export { HS_2022, type HsChapter, hsChapter, hsChapters, hsExists, type HsHeading, hsHeading } from './hs/nomenclature.ts';
export { customsTerm, INCOTERMS, type IncotermMode, OLD_INCOTERMS } from './incoterms.ts';
export { irnOf } from './irn.ts';
export { type IdCheck, type IdOptions, type IdPart, type IrnDocument, type Said, saidIn } from './kind.ts';
export { lutFits } from './paperKinds.ts';
export { PAN_HOLDERS } from './pan.ts';
export { portWords } from './portNames.ts';
export { PORT_SUFFIX, portCodeOf } from './ports.ts';
export { GST_STATES, stateOfLetters } from './states.ts';
export { amountShown, amountTyped, unitName } from './unitNames.ts';
export { customsUnit, unitCode, UQC, UQC_OF_TRADE, uqcFactor } from './units.ts';

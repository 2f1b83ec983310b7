/** Codes of UNECE Recommendation 20 and 21 that export papers carry, as the unit codes we calculate with. Others stay as they are. */
const CODES: Readonly<Record<string, string>> = {
  C62: 'NOS', EA: 'PCS', H87: 'PCS', PCE: 'PCS', KGM: 'KGS', GRM: 'GMS', MGM: 'MGS', TNE: 'MTS', DTN: 'QTL', LBR: 'LBS', ONZ: 'OZS', CTM: 'CTM',
  MTR: 'MTR', CMT: 'CMS', MMT: 'MMS', KMT: 'KME', INH: 'INC', FOT: 'FTS', YRD: 'YDS', MTK: 'SQM', FTK: 'SQF', YDK: 'SQY', CMK: 'SQC', MTQ: 'CBM', CMQ: 'CCM', LTR: 'LTR', MLT: 'MLT', K6: 'KLR',
  DZN: 'DOZ', GRO: 'GRS', GGR: 'GGK', MIL: 'THD', PR: 'PRS', SET: 'SET', RO: 'ROL', XBX: 'BOX', XCT: 'CTN', XPK: 'PAC', XBG: 'BAG', XBE: 'BDL', XBL: 'BAL', XDR: 'DRM', XBO: 'BTL', XCA: 'CAN', XTU: 'TUB', XRO: 'ROL', XUN: 'UNT',
  DAY: 'DAY', HUR: 'HRS', MIN: 'MINS', WEE: 'WEEK', MON: 'MON', ANN: 'YRS', KWH: 'kWh', P1: 'PCT',
};

export const unitOfTradeCode = (code: string): string | undefined => (Object.hasOwn(CODES, code.toUpperCase()) ? CODES[code.toUpperCase()] : undefined);

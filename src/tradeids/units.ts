import { convert, KNOWN_UNITS, wordKey } from '#base';
import { type Said, say } from './kind.ts';

/** Unit quantity codes of the GST system with their meaning. TGM is ten gross, MTS and TON are both the tonne, great gross is GGK here and GGR in customs lists. */
export const UQC: Readonly<Record<string, string>> = {
  BAG: 'bags', BAL: 'bale', BDL: 'bundles', BKL: 'buckles', BOU: 'billion of units', BOX: 'box', BTL: 'bottles', BUN: 'bunches', CAN: 'cans', CBM: 'cubic metres', CCM: 'cubic centimetres', CMS: 'centimetres', CTN: 'cartons', DOZ: 'dozens', DRM: 'drums', GGK: 'great gross', GMS: 'grams', GRS: 'gross', GYD: 'gross yards', KGS: 'kilograms', KLR: 'kilolitres', KME: 'kilometres', LTR: 'litres', MLT: 'millilitres', MTR: 'metres', MTS: 'metric tonnes', NOS: 'numbers', PAC: 'packs', PCS: 'pieces', PRS: 'pairs', QTL: 'quintals', ROL: 'rolls', SET: 'sets', SQF: 'square feet', SQM: 'square metres', SQY: 'square yards', TBS: 'tablets', TGM: 'ten gross', THD: 'thousands', TON: 'tonnes', TUB: 'tubes', UGS: 'US gallons', UNT: 'units', YDS: 'yards', OTH: 'others',
};
export const UQC_OF_TRADE: ReadonlySet<string> = new Set(Object.keys(UQC));

/** Units that customs lists have beside the GST ones; a tariff line's statistical unit (SQC) may be one of them. */
const CUSTOMS_UNITS: Readonly<Record<string, Said>> = { CRT: say('carat', 'कैरेट'), CTM: say('carat', 'कैरेट'), VLS: say('vials', 'शीशी'), AMP: say('ampoules', 'ऐम्प्यूल'), GGR: say('great gross', 'ग्रेट ग्रोस') };
export const customsUnit = (code: string): Said | undefined => (Object.hasOwn(CUSTOMS_UNITS, code) ? CUSTOMS_UNITS[code] : undefined);

/** How many of `to` one of `from` is, exact; `declared` where only the product can say it (a pair is two pieces of some goods). Undefined when the two do not convert. */
export function uqcFactor(from: string, to: string): { factor: string; declared: boolean } | undefined {
  const found = convert({ value: '1', unit: from }, to);
  return found && { factor: found.value, declared: from !== to && (from === 'PRS' || to === 'PRS') };
}

/** Codes we calculate with that have no place in the GST list, written like its own in capitals. Others are symbols whose case means something: mW and MW. */
const OWN_UNITS = new Set(KNOWN_UNITS.filter((one) => /^[A-Z]{3,4}$/.test(one)));
const SYMBOLS = new Set(KNOWN_UNITS.filter((one) => !OWN_UNITS.has(one)));
/** Signs that fold away as words, in their compatibility form (m² as m2, ℃ as °C). */
const SIGNS: Readonly<Record<string, string>> = { '"': 'INC', '′′': 'INC', '”': 'INC', "''": 'INC', "'": 'FTS', '′': 'FTS', '%': 'PCT', '°': 'deg', '°C': 'CEL', '°F': 'FAH', 'Ω': 'ohm', 'mΩ': 'mohm', 'kΩ': 'kohm', 'MΩ': 'Mohm', 'μA': 'uA', 'μF': 'uF', 'μH': 'uH', 'μm': 'MIC', 'g/m2': 'GSM', 'oz/yd2': 'OZY', 'N·m': 'N_m', Ne: 'NEC', Nm: 'NMC', 'mg/kg': 'PPM' };

/** How people and files write units, folded, without points. Ambiguous ones (m, g, t alone are clear; "gross" is not a weight) are left to the field that holds them. */
const WORDS: Readonly<Record<string, string>> = {
  kg: 'KGS', kilo: 'KGS', kilos: 'KGS', kilogram: 'KGS', kilograms: 'KGS', kilogramme: 'KGS', kilogrammes: 'KGS', 'किलो': 'KGS', 'किग्रा': 'KGS', 'कि ग्रा': 'KGS', g: 'GMS', gm: 'GMS', gr: 'GMS', gram: 'GMS', grams: 'GMS', gramme: 'GMS', grammes: 'GMS', 'ग्राम': 'GMS', mg: 'MGS', milligram: 'MGS', milligrams: 'MGS', lb: 'LBS', pound: 'LBS', pounds: 'LBS', oz: 'OZS', ounce: 'OZS', ounces: 'OZS',
  t: 'MTS', mt: 'MTS', tonne: 'MTS', tonnes: 'MTS', 'metric ton': 'MTS', 'metric tons': 'MTS', 'metric tonne': 'MTS', 'metric tonnes': 'MTS', ton: 'TON', tons: 'TON', quintal: 'QTL', quintals: 'QTL', qtl: 'QTL', 'क्विंटल': 'QTL',
  m: 'MTR', mtr: 'MTR', mtrs: 'MTR', meter: 'MTR', meters: 'MTR', metre: 'MTR', metres: 'MTR', 'मीटर': 'MTR', cm: 'CMS', centimeter: 'CMS', centimeters: 'CMS', centimetre: 'CMS', centimetres: 'CMS', 'सेमी': 'CMS', mm: 'MMS', millimeter: 'MMS', millimeters: 'MMS', millimetre: 'MMS', millimetres: 'MMS', km: 'KME', kilometre: 'KME', kilometres: 'KME', kilometer: 'KME', kilometers: 'KME', in: 'INC', inch: 'INC', inches: 'INC', ft: 'FTS', foot: 'FTS', feet: 'FTS', yd: 'YDS', yard: 'YDS', yards: 'YDS',
  sqm: 'SQM', 'sq m': 'SQM', 'sq mtr': 'SQM', m2: 'SQM', 'm²': 'SQM', 'square meter': 'SQM', 'square meters': 'SQM', 'square metre': 'SQM', 'square metres': 'SQM', sqft: 'SQF', 'sq ft': 'SQF', 'square foot': 'SQF', 'square feet': 'SQF', ft2: 'SQF', sqyd: 'SQY', 'sq yd': 'SQY', 'square yard': 'SQY', 'square yards': 'SQY',
  cbm: 'CBM', m3: 'CBM', 'cu m': 'CBM', 'cubic meter': 'CBM', 'cubic meters': 'CBM', 'cubic metre': 'CBM', 'cubic metres': 'CBM', cm3: 'CCM', 'cubic cm': 'CCM', 'cubic centimetre': 'CCM', 'cubic centimetres': 'CCM', l: 'LTR', lt: 'LTR', ltr: 'LTR', ltrs: 'LTR', liter: 'LTR', liters: 'LTR', litre: 'LTR', litres: 'LTR', 'लीटर': 'LTR', ml: 'MLT', milliliter: 'MLT', milliliters: 'MLT', millilitre: 'MLT', millilitres: 'MLT', kl: 'KLR', kilolitre: 'KLR', kilolitres: 'KLR', 'us gallon': 'UGS', 'us gallons': 'UGS',
  pc: 'PCS', pcs: 'PCS', pce: 'PCS', piece: 'PCS', pieces: 'PCS', ea: 'PCS', each: 'PCS', 'पीस': 'PCS', 'नग': 'PCS', no: 'NOS', number: 'NOS', numbers: 'NOS', unit: 'UNT', units: 'UNT', pair: 'PRS', pairs: 'PRS', pr: 'PRS', 'जोड़ी': 'PRS', dozen: 'DOZ', dozens: 'DOZ', dz: 'DOZ', 'दर्जन': 'DOZ', gross: 'GRS', 'great gross': 'GGK', ggr: 'GGK', 'ten gross': 'TGM', thousand: 'THD', thousands: 'THD', '1000': 'THD', set: 'SET', sets: 'SET', 'सेट': 'SET',
  bag: 'BAG', bags: 'BAG', bale: 'BAL', bales: 'BAL', bundle: 'BDL', bundles: 'BDL', box: 'BOX', boxes: 'BOX', bottle: 'BTL', bottles: 'BTL', bunch: 'BUN', bunches: 'BUN', can: 'CAN', cans: 'CAN', carton: 'CTN', cartons: 'CTN', ctns: 'CTN', drum: 'DRM', drums: 'DRM', pack: 'PAC', packs: 'PAC', packet: 'PAC', packets: 'PAC', package: 'PAC', packages: 'PAC', pk: 'PAC', pkt: 'PAC', roll: 'ROL', rolls: 'ROL', tablet: 'TBS', tablets: 'TBS', tube: 'TUB', tubes: 'TUB', other: 'OTH', others: 'OTH', day: 'DAY', days: 'DAY', week: 'WEEK', weeks: 'WEEK',
  'बैग': 'BAG', 'बोरी': 'BAG', 'गठान': 'BAL', 'गांठ': 'BAL', 'बंडल': 'BDL', 'बकल': 'BKL', buckle: 'BKL', buckles: 'BKL', billion: 'BOU', 'अरब': 'BOU', 'डिब्बे': 'BOX', 'डिब्बा': 'BOX', 'बोतल': 'BTL', 'गुच्छे': 'BUN', 'कैन': 'CAN', 'कार्टन': 'CTN', 'ड्रम': 'DRM', 'gross yards': 'GYD', 'ग्रोस गज़': 'GYD', 'पैक': 'PAC', 'पैकेट': 'PAC', 'रोल': 'ROL', 'टैबलेट': 'TBS', 'ट्यूब': 'TUB', 'अन्य': 'OTH',
  'दिन': 'DAY', hour: 'HRS', hours: 'HRS', hrs: 'HRS', minute: 'MINS', minutes: 'MINS', month: 'MON', months: 'MON', mth: 'MON', mths: 'MON', 'महीने': 'MON', 'महीना': 'MON', 'माह': 'MON', year: 'YRS', years: 'YRS', yr: 'YRS', 'साल': 'YRS', 'वर्ष': 'YRS',
  carat: 'CTM', carats: 'CTM', ct: 'CTM', cts: 'CTM', tola: 'TLA', tolas: 'TLA', 'तोला': 'TLA', 'इंच': 'INC', 'फुट': 'FTS', 'फ़ुट': 'FTS', 'गज': 'YDS', 'गज़': 'YDS', micron: 'MIC', microns: 'MIC', um: 'MIC', sqcm: 'SQC', 'sq cm': 'SQC', cm2: 'SQC', sqin: 'SQI', 'sq in': 'SQI', in2: 'SQI',
  gsm: 'GSM', 'g m2': 'GSM', 'g sq m': 'GSM', 'oz yd2': 'OZY', 'oz sq yd': 'OZY', tex: 'TEX', dtex: 'DTX', decitex: 'DTX', denier: 'DEN', deniers: 'DEN', den: 'DEN', celsius: 'CEL', 'deg c': 'CEL', fahrenheit: 'FAH', 'deg f': 'FAH', kelvin: 'KEL',
  'किलोग्राम': 'KGS', 'किलो ग्राम': 'KGS', 'કિલો': 'KGS', 'કિગ્રા': 'KGS', 'કિ ગ્રા': 'KGS', 'કિલોગ્રામ': 'KGS', 'ગ્રામ': 'GMS', 'ક્વિન્ટલ': 'QTL', 'ટન': 'MTS', 'નંગ': 'PCS', 'પીસ': 'PCS', 'જોડી': 'PRS', 'ડઝન': 'DOZ', 'મીટર': 'MTR', 'સેમી': 'CMS', 'મિમી': 'MMS', 'લિટર': 'LTR', 'બોરી': 'BAG', 'પેટી': 'BOX', 'કાર્ટન': 'CTN',
  'टन': 'MTS', 'कैरेट': 'CTM', 'मिमी': 'MMS', 'मिली': 'MLT', 'यूनिट': 'UNT', 'ग्रोस': 'GRS', 'ग्रेट ग्रोस': 'GGK', 'दस ग्रोस': 'TGM', 'हज़ार': 'THD', 'हफ़्ते': 'WEEK', 'घंटे': 'HRS', 'मिनट': 'MINS', 'डेनियर': 'DEN', 'us gal': 'UGS',
  volt: 'V', volts: 'V', amp: 'A', amps: 'A', ampere: 'A', amperes: 'A', ma: 'mA', ohm: 'ohm', ohms: 'ohm', kohm: 'kohm', mohm: 'mohm', milliohm: 'mohm', megohm: 'Mohm', farad: 'F', uf: 'uF', nf: 'nF', pf: 'pF', watt: 'W', watts: 'W', kw: 'kW', kilowatt: 'kW', wh: 'Wh', kwh: 'kWh', mah: 'mAh', hz: 'Hz', khz: 'kHz', mhz: 'MHz', ghz: 'GHz',
  lumen: 'lm', lumens: 'lm', decibel: 'dB', db: 'dB', degree: 'deg', degrees: 'deg', percent: 'PCT', pct: 'PCT', 'प्रतिशत': 'PCT', newton: 'N', newtons: 'N', psi: 'PSI', kpa: 'kPa', mpa: 'MPa',
};
const BY_WORD = new Map(Object.entries(WORDS).map(([word, code]) => [wordKey(word), code]));

/** Unit code of a word or code in any spelling: "kg", "Kgs." and "KGS" are KGS. Undefined for a unit we do not know. */
export function unitCode(text: string): string | undefined {
  const upper = text.trim().replace(/\.$/, '').toUpperCase();
  const sign = text.trim().normalize('NFKC');
  if (SYMBOLS.has(sign)) return sign;
  if (Object.hasOwn(SIGNS, sign)) return SIGNS[sign];
  if (UQC_OF_TRADE.has(upper) || OWN_UNITS.has(upper)) return upper;
  return BY_WORD.get(wordKey(text)) ?? BY_WORD.get(wordKey(text).replaceAll(' ', ''));
}

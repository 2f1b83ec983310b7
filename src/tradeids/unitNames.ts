import { type Said, say } from './kind.ts';
import { unitCode, UQC } from './units.ts';

/** How a unit stands beside a number on screen and in hints: English, Hindi where the trade writes another word. */
const NAMES: Readonly<Record<string, string | readonly [english: string, hindi: string]>> = {
  KGS: ['kg', 'किग्रा'], GMS: ['g', 'ग्राम'], MGS: 'mg', QTL: ['quintal', 'क्विंटल'], MTS: ['tonne', 'टन'], TON: ['tonne', 'टन'], LBS: 'lb', OZS: 'oz', CTM: ['carat', 'कैरेट'], TLA: ['tola', 'तोला'],
  MTR: ['m', 'मीटर'], CMS: ['cm', 'सेमी'], MMS: ['mm', 'मिमी'], MIC: 'µm', KME: 'km', INC: ['in', 'इंच'], FTS: ['ft', 'फ़ुट'], YDS: ['yd', 'गज़'], SQM: 'm²', SQC: 'cm²', SQF: 'sq ft', SQI: 'sq in', SQY: 'sq yd',
  CBM: 'm³', CCM: 'cm³', LTR: ['l', 'लीटर'], MLT: ['ml', 'मिली'], KLR: 'kl', UGS: 'US gal', NOS: ['nos', 'नग'], PCS: ['pcs', 'पीस'], UNT: ['units', 'यूनिट'], PRS: ['pairs', 'जोड़ी'], DOZ: ['dozen', 'दर्जन'], GRS: ['gross', 'ग्रोस'], GGK: ['great gross', 'ग्रेट ग्रोस'], TGM: ['ten gross', 'दस ग्रोस'], THD: ['thousand', 'हज़ार'], SET: ['sets', 'सेट'],
  BAG: ['bags', 'बैग'], BAL: ['bales', 'गठान'], BDL: ['bundles', 'बंडल'], BKL: ['buckles', 'बकल'], BOU: ['billion', 'अरब'], BOX: ['boxes', 'डिब्बे'], BTL: ['bottles', 'बोतल'], BUN: ['bunches', 'गुच्छे'], CAN: ['cans', 'कैन'], CTN: ['cartons', 'कार्टन'], DRM: ['drums', 'ड्रम'], GYD: ['gross yards', 'ग्रोस गज़'], PAC: ['packs', 'पैक'], ROL: ['rolls', 'रोल'], TBS: ['tablets', 'टैबलेट'], TUB: ['tubes', 'ट्यूब'], OTH: ['others', 'अन्य'],
  DAY: ['days', 'दिन'], WEEK: ['weeks', 'हफ़्ते'], HRS: ['hours', 'घंटे'], MINS: ['minutes', 'मिनट'], MON: ['months', 'महीने'], YRS: ['years', 'साल'],
  GSM: 'g/m²', OZY: 'oz/yd²', TEX: 'tex', DTX: 'dtex', DEN: ['denier', 'डेनियर'], NMC: 'Nm', NEC: 'Ne', ohm: 'Ω', mohm: 'mΩ', kohm: 'kΩ', Mohm: 'MΩ', uA: 'µA', uF: 'µF', uH: 'µH', Kcct: 'K', deg: '°', N_m: 'N·m', PCT: '%', PPM: 'ppm', PPB: 'ppb', PSI: 'psi', KEL: 'K', CEL: '°C', FAH: '°F',
};

/** The unit as people write it beside a number: cm for CMS, Ω for ohm. A code without a name of its own stands for itself. */
export function unitName(code: string, language = 'en'): string {
  const name = Object.hasOwn(NAMES, code) ? NAMES[code] : undefined;
  return name === undefined ? code : typeof name === 'string' ? name : name[language === 'hi' ? 1 : 0];
}

/** What a unit quantity code means, in both languages. */
export const uqcSaid = (code: string): Said | undefined => (Object.hasOwn(UQC, code) ? say(UQC[code] ?? code, unitName(code, 'hi')) : undefined);

const AMOUNT = /^(-?\d[\d,]*(?:\.\d+)?) (\S+)$/u;

/** An amount as it is stored ("5 CMS", "1,200 PCS") in the way people write it: 5 cm, 1,200 pcs. Any other text stays as it is. */
export const amountShown = (text: string, language = 'en'): string => text.replace(AMOUNT, (_all, number: string, unit: string) => `${number} ${unitName(unit, language)}`);

/** The same for a field that is typed in: a unit whose name would be read as another one or as none stands by its code. */
export const amountTyped = (text: string, language = 'en'): string =>
  text.replace(AMOUNT, (_all, number: string, unit: string) => `${number} ${unitCode(unitName(unit, language)) === unit ? unitName(unit, language) : unit}`);

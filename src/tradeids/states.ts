import { type Said, say } from './kind.ts';

/**
 * GST state codes in use, with their names and the letters that other registers write for the same state (Udyam, company numbers; several where
 * spellings changed). 25 went into 26 in 2020; 28 was Andhra Pradesh before 2014. Letters: confidence K, a register may still use an older pair.
 */
const STATES: Readonly<Record<string, readonly [english: string, hindi: string, letters: string]>> = {
  '01': ['Jammu and Kashmir', 'जम्मू और कश्मीर', 'JK'], '02': ['Himachal Pradesh', 'हिमाचल प्रदेश', 'HP'], '03': ['Punjab', 'पंजाब', 'PB'], '04': ['Chandigarh', 'चंडीगढ़', 'CH'], '05': ['Uttarakhand', 'उत्तराखंड', 'UK UT UR'], '06': ['Haryana', 'हरियाणा', 'HR'],
  '07': ['Delhi', 'दिल्ली', 'DL'], '08': ['Rajasthan', 'राजस्थान', 'RJ'], '09': ['Uttar Pradesh', 'उत्तर प्रदेश', 'UP'], '10': ['Bihar', 'बिहार', 'BR'], '11': ['Sikkim', 'सिक्किम', 'SK'], '12': ['Arunachal Pradesh', 'अरुणाचल प्रदेश', 'AR'],
  '13': ['Nagaland', 'नागालैंड', 'NL'], '14': ['Manipur', 'मणिपुर', 'MN'], '15': ['Mizoram', 'मिज़ोरम', 'MZ'], '16': ['Tripura', 'त्रिपुरा', 'TR'], '17': ['Meghalaya', 'मेघालय', 'ML'], '18': ['Assam', 'असम', 'AS'],
  '19': ['West Bengal', 'पश्चिम बंगाल', 'WB'], '20': ['Jharkhand', 'झारखंड', 'JH'], '21': ['Odisha', 'ओडिशा', 'OD OR'], '22': ['Chhattisgarh', 'छत्तीसगढ़', 'CG CT'], '23': ['Madhya Pradesh', 'मध्य प्रदेश', 'MP'], '24': ['Gujarat', 'गुजरात', 'GJ'],
  '26': ['Dadra and Nagar Haveli and Daman and Diu', 'दादरा और नगर हवेली और दमन और दीव', 'DN DD'], '27': ['Maharashtra', 'महाराष्ट्र', 'MH'], '29': ['Karnataka', 'कर्नाटक', 'KA KR'], '30': ['Goa', 'गोवा', 'GA'], '31': ['Lakshadweep', 'लक्षद्वीप', 'LD LH'], '32': ['Kerala', 'केरल', 'KL'],
  '33': ['Tamil Nadu', 'तमिलनाडु', 'TN'], '34': ['Puducherry', 'पुदुचेरी', 'PY'], '35': ['Andaman and Nicobar Islands', 'अंडमान और निकोबार', 'AN'], '36': ['Telangana', 'तेलंगाना', 'TS TG'], '37': ['Andhra Pradesh', 'आंध्र प्रदेश', 'AP'], '38': ['Ladakh', 'लद्दाख', 'LA'],
  '96': ['other country', 'दूसरा देश', ''], '97': ['other territory', 'अन्य क्षेत्र', ''], '99': ['centre jurisdiction', 'केंद्र का क्षेत्राधिकार', ''],
};

export const GST_STATES: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(STATES).map(([code, [english]]) => [code, english]));
export const RETIRED_STATES: Readonly<Record<string, Said>> = {
  '25': say('state code 25 was merged into 26 in 2020', 'राज्य कोड 25 साल 2020 में 26 में मिल गया'),
  '28': say('state code 28 was Andhra Pradesh before the split; it is 37 now', 'राज्य कोड 28 बँटवारे से पहले आंध्र प्रदेश था; अब 37 है'),
};

export const stateSaid = (code: string): Said | undefined => {
  const found = STATES[code];
  return found && say(found[0], found[1]);
};
export const noState = (code: string): Said => say(`there is no state code ${code}`, `राज्य कोड ${code} नहीं होता`);

const BY_LETTERS = new Map(Object.entries(STATES).flatMap(([code, [, , letters]]) => letters.split(' ').filter(Boolean).map((one) => [one, code] as const)));

/** GST state code of the letters in a Udyam or company number; undefined for letters we do not know. */
export const stateOfLetters = (letters: string): string | undefined => BY_LETTERS.get(letters);

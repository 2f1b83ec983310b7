import type { Messages } from '#base';

/** Points noticed while a paper is read. Nothing is guessed: the value stays out. */
export const documentMessages: Messages = {
  'DOC-NUMBER': { en: '{place}: "{value}" is no number. The value was left out.', hi: '{place}: "{value}" संख्या नहीं है। मान छोड़ा गया।', fixEn: 'Write digits and a point only.', fixHi: 'सिर्फ़ अंक और बिंदु लिखें।' },
  'DOC-AMOUNT': { en: '{place}: {value} has more digits than {currency} has. The amount was left out.', hi: '{place}: {value} में {currency} से ज़्यादा दशमलव हैं। राशि छोड़ी गई।', fixEn: 'Round it where it was made, and let totals follow.', fixHi: 'जहाँ बना वहीं राउंड करें, जोड़ भी बदलें।' },
  'DOC-CURRENCY': { en: '{place}: "{value}" is no currency code of ISO 4217.', hi: '{place}: "{value}" ISO 4217 का मुद्रा कोड नहीं है।', fixEn: 'Use three letters such as USD.', fixHi: 'USD जैसे तीन अक्षर लिखें।' },
  'DOC-NO-CURRENCY': { en: '{place}: {value} stands without a currency. The amount was left out.', hi: '{place}: {value} के साथ मुद्रा नहीं है। राशि छोड़ी गई।', fixEn: 'Name the currency of the paper.', fixHi: 'काग़ज़ की मुद्रा लिखें।' },
  'DOC-DAY': { en: '{place}: "{value}" is no day of the calendar. The date was left out.', hi: '{place}: "{value}" कैलेंडर का दिन नहीं है। तारीख़ छोड़ी गई।', fixEn: 'Correct the date on the paper.', fixHi: 'काग़ज़ पर तारीख़ ठीक करें।' },
  'DOC-NO-UNIT': { en: '{place}: {value} stands without a unit. The quantity was left out.', hi: '{place}: {value} के साथ इकाई नहीं है। मात्रा छोड़ी गई।', fixEn: 'Name the unit, such as PCS or KGS.', fixHi: 'PCS या KGS जैसी इकाई लिखें।' },
  'DOC-UNIT': { en: '{place}: the unit "{value}" is not known, so it cannot be converted.', hi: '{place}: इकाई "{value}" पहचानी नहीं गई, बदली नहीं जा सकती।', fixEn: 'Use a unit of the GST list where there is one.', fixHi: 'GST सूची की इकाई हो तो वही लिखें।' },
  'DOC-FIELD': { en: '{place}: papers of this kind have no such field. It was left out.', hi: '{place}: इस काग़ज़ में ऐसा खाना नहीं होता। छोड़ा गया।', fixEn: 'See the list of fields: niryat documents check --json-schema.', fixHi: 'खानों की सूची: niryat documents check --json-schema।' },
  'DOC-NEGATIVE': { en: '{place}: {value} is below zero. The value was left out.', hi: '{place}: {value} शून्य से कम है। मान छोड़ा गया।', fixEn: 'Correct the weight, volume or count on the document.', fixHi: 'काग़ज़ पर वज़न, आयतन या गिनती ठीक करें।' },
  'DOC-CURRENCY-ENDED': { en: '{place}: {value} was no longer a currency on {day}.', hi: '{place}: {day} को {value} मुद्रा नहीं रही थी।', fixEn: 'Use the currency that took its place.', fixHi: 'उसकी जगह आई मुद्रा लिखें।' },
  'DOC-KIND-UNKNOWN': { en: '{place}: what document this is cannot be read from it.', hi: '{place}: यह कौन सा काग़ज़ है, इससे पता नहीं चलता।', fixEn: 'Choose its kind; the file is then kept with it.', fixHi: 'काग़ज़ का प्रकार चुनें; फ़ाइल उसके साथ रहेगी।' },
  'DOC-FACTS': { en: '{place}: facts about firm or shipment in this file were not taken over.', hi: '{place}: इस फ़ाइल में फ़र्म या शिपमेंट की जानकारी नहीं ली गई।', fixEn: 'Type them in the profile or on the shipment. documents check reads them.', fixHi: 'प्रोफ़ाइल या शिपमेंट में लिखें। documents check इन्हें पढ़ता है।' },
  'DOC-VALUE': { en: '{place}: "{value}" does not fit this field. It was left out.', hi: '{place}: "{value}" इस खाने में नहीं बैठता। छोड़ा गया।', fixEn: 'See the form of the field: niryat documents check --json-schema.', fixHi: 'खाने का रूप: niryat documents check --json-schema।' },
};

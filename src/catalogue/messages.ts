import type { Messages } from '#base';

/** What the catalogue says when it does not take an edit. */
export const catalogueMessages: Messages = {
  'EDIT-SKU-EMPTY': { en: 'Item no. is empty. Every item needs one. Type it again; the old one was kept.', hi: 'आइटम नं. ख़ाली है। हर आइटम का एक नंबर चाहिए। फिर से लिखें; पुराना रखा गया है।' },
  'EDIT-SKU-TAKEN': { en: 'Item no. {value} is already used. Choose another one.', hi: 'आइटम नं. {value} पहले से है। दूसरा नंबर चुनें।' },
  'EDIT-GONE': { en: 'This item is no longer there. It may have been deleted or undone in another window. Nothing was changed.', hi: 'यह आइटम अब नहीं है। दूसरी विंडो में हटाया या वापस लिया गया होगा। कुछ नहीं बदला।' },
  'EDIT-COUNTRY': { en: '"{value}" is not a country. Type its name or its two-letter code, such as IN.', hi: '"{value}" कोई देश नहीं है। देश का नाम या दो अक्षर का कोड लिखें, जैसे IN।' },
  'EDIT-INCOTERM': { en: '"{value}" is not an Incoterm. Type three letters, such as FOB.', hi: '"{value}" इन्कोटर्म नहीं है। तीन अक्षर लिखें, जैसे FOB।' },
  'EDIT-CHOICE': { en: '"{value}" is not one of the choices: {choices}.', hi: '"{value}" विकल्पों में नहीं है: {choices}।' },
  'EDIT-QUANTITY': { en: '"{value}" is not an amount with a unit. Type it like 60 pcs or 1.85 kg.', hi: '"{value}" मात्रा और इकाई नहीं है। 60 pcs या 1.85 kg जैसा लिखें।' },
  'EDIT-MONEY': { en: '"{value}" is not an amount of money. Type it like 14.20 or 1,50,000.', hi: '"{value}" रकम नहीं है। 14.20 या 1,50,000 जैसा लिखें।' },
  'EDIT-CURRENCY': { en: 'These rates are in {currency}; "{value}" is another currency. Make a second list of rates for it.', hi: 'ये रेट {currency} में हैं; "{value}" दूसरी मुद्रा है। उसके लिए रेट की दूसरी सूची बनाएँ।' },
  'EDIT-CURRENCY-CODE': { en: '"{value}" is not a currency code. Type three letters, such as USD.', hi: '"{value}" मुद्रा कोड नहीं है। तीन अक्षर लिखें, जैसे USD।' },
  'EDIT-DAYS': { en: '"{value}" is not a number of days between 0 and 999.', hi: '"{value}" 0 से 999 के बीच दिनों की संख्या नहीं है।' },
  'EDIT-NUMBER': { en: '"{value}" is not a number. Type it like 12.5 or 1,500.', hi: '"{value}" संख्या नहीं है। 12.5 या 1,500 जैसा लिखें।' },
  'EDIT-YESNO': { en: '"{value}" is neither yes nor no.', hi: '"{value}" न हाँ है, न नहीं।' },
  'EDIT-DAY': { en: '"{value}" is not a day. Type it like 21-11-2026.', hi: '"{value}" तारीख़ नहीं है। 21-11-2026 जैसा लिखें।' },
  'EDIT-FIELD': { en: 'There is no field called {field}.', hi: '{field} नाम का कोई फ़ील्ड नहीं है।' },
  'EDIT-SHAPE': { en: '{field} was not taken: {why}.', hi: '{field} नहीं लिया गया: {why}।' },
};

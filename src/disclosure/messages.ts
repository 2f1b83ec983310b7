import type { Messages } from '#base';

/** Texts of the gate's findings. The value itself is never among the data. */
export const messages: Messages = {
  'OUT-SECRET': {
    en: '{label} cannot leave this computer. It is secret, and {file} would carry it for {records} records.',
    hi: '{label} इस कंप्यूटर से बाहर नहीं जा सकता। यह गोपनीय है और {file} में {records} रिकॉर्ड से जा रहा था।',
    fixEn: 'Leave this field out. Only a private copy for yourself may carry it.',
    fixHi: 'यह फ़ील्ड छोड़ दें। यह सिर्फ़ अपने लिए बनाई निजी कॉपी में जा सकता है।',
  },
  'OUT-PARTY': {
    en: '{label} belongs to a buyer or consignee. {file} is not a document of their shipment.',
    hi: '{label} किसी बायर या कंसाइनी का है। {file} उनकी शिपमेंट का दस्तावेज़ नहीं है।',
    fixEn: 'Leave this field out.',
    fixHi: 'यह फ़ील्ड छोड़ दें।',
  },
  'OUT-INTERNAL': {
    en: '{label} is for inside use and was not released. {file} would carry it for {records} records.',
    hi: '{label} सिर्फ़ अंदर के काम का है और इसे बाहर भेजने की मंज़ूरी नहीं दी गई। {file} में {records} रिकॉर्ड से जा रहा था।',
    fixEn: 'Leave it out, or release it for this one file.',
    fixHi: 'छोड़ दें, या सिर्फ़ इस फ़ाइल के लिए मंज़ूरी दें।',
  },
  'OUT-BUYER': {
    en: '{label} is meant for buyers and storefronts. {file} is for everybody.',
    hi: '{label} बायर और स्टोरफ़्रंट के लिए है। {file} सबके लिए है।',
    fixEn: 'Leave it out, or release it for this one file.',
    fixHi: 'छोड़ दें, या सिर्फ़ इस फ़ाइल के लिए मंज़ूरी दें।',
  },
};

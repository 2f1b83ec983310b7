import type { Messages } from '#base';

export const messages: Messages = {
  'SHEET-EXPIRED': {
    en: 'A certificate was left off the sheet. {certificate} was valid to {validTo}.',
    hi: 'एक सर्टिफ़िकेट शीट पर नहीं लिया गया। {certificate} {validTo} तक मान्य था।',
    fixEn: 'Add the renewed certificate.', fixHi: 'नया सर्टिफ़िकेट जोड़ें।',
  },
  'SHEET-PHOTO': {
    en: 'A photo is not on the sheet. {file} is not in this company, or it cannot be opened.',
    hi: 'एक फ़ोटो शीट पर नहीं है। {file} इस कंपनी में नहीं है या नहीं खुलती।',
    fixEn: 'Add the photo to the item again.', fixHi: 'आइटम में फ़ोटो फिर जोड़ें।',
  },
  'SHEET-TEXT': {
    en: 'One language has no text. {field} is not written in {language}; the sheet shows the other language only.',
    hi: 'एक भाषा में लिखा नहीं है। {field} {language} में नहीं है; शीट पर सिर्फ़ दूसरी भाषा है।',
    fixEn: 'Write it on the Texts tab of the item.', fixHi: 'आइटम के टेक्स्ट टैब में लिखें।',
  },
  'SHEET-REGISTRATION': {
    en: 'A registration number was left off the sheet. The IEC or PAN stands in {count} texts of the item or the firm; it does not go to buyers.',
    hi: 'एक रजिस्ट्रेशन नंबर शीट पर नहीं लिया गया। IEC या PAN आइटम या फ़र्म के {count} लेखों में है; यह बायर को नहीं जाता।',
    fixEn: 'Take it out of the text.', fixHi: 'इसे लेख से हटा दें।',
  },
  'SHEET-NAME': {
    en: 'A sheet without your name still tells it. It stands in {texts}.',
    hi: 'बिना नाम की शीट पर आपका नाम फिर भी है। यह यहाँ है: {texts}।',
    fixEn: 'Change the brand or the text of the item, or hide that block in the template.',
    fixHi: 'आइटम का ब्रांड या लेख बदलें, या टेम्पलेट में वह हिस्सा हटा दें।',
  },
  'SHEET-FONT': {
    en: 'A font of yours could not be used. {font} is not in this company or cannot be read; Noto Sans stands in its place.',
    hi: 'आपका एक फ़ॉन्ट नहीं लिया जा सका। {font} इस कंपनी में नहीं है या पढ़ा नहीं जाता; उसकी जगह Noto Sans है।',
    fixEn: 'Add the font again (Your firm, How the firm looks on paper).', fixHi: 'फ़ॉन्ट फिर जोड़ें (आपकी फ़र्म, काग़ज़ पर फ़र्म कैसी दिखे)।',
  },
  'SHEET-COLOUR': {
    en: 'A colour will look duller in offset print. {colour} lies outside what four inks show on coated paper.',
    hi: 'ऑफ़सेट छपाई में एक रंग फीका दिखेगा। {colour} चार स्याहियों से कोटेड काग़ज़ पर पूरा नहीं छपता।',
    fixEn: 'Take {nearest}, the nearest one that prints, or keep it for screens.',
    fixHi: '{nearest} लें, जो सबसे पास का छपने वाला रंग है, या इसे सिर्फ़ स्क्रीन के लिए रखें।',
  },
  'SHEET-BROKEN': {
    en: 'A sheet was not made. Printing {sku} ended before it was done, twice.',
    hi: 'एक शीट नहीं बनी। {sku} की छपाई दो बार बीच में रुक गई।',
    fixEn: 'The others are there. Make this one by itself; if it stops again, take out its photos one by one to find which of them does it.',
    fixHi: 'बाकी बन गई हैं। इसे अकेले बनाएँ; फिर रुके तो फ़ोटो एक-एक करके हटाएँ और देखें किस फ़ोटो से रुकती है।',
  },
  'SHEET-PHONE': {
    en: 'The file is larger than a phone likes: {megabytes} MB.',
    hi: 'फ़ाइल फ़ोन के लिए बड़ी है: {megabytes} MB।',
    fixEn: 'Choose fewer items, or one file each.', fixHi: 'कम आइटम चुनें, या हर आइटम की अलग फ़ाइल।',
  },
};

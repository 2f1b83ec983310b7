import type { Messages } from '#base';

/** Texts of what was not taken into a buyer's list. */
export const buyerMessages: Messages = {
  'BUY-NUMBER': { en: '"{value}" is not a number above zero', hi: '"{value}" शून्य से बड़ी संख्या नहीं है', fixEn: 'Type it like 12 or 1,500.', fixHi: '12 या 1,500 की तरह लिखें।' },
  'BUY-MONEY': { en: '"{value}" is not a price', hi: '"{value}" रेट नहीं है', fixEn: 'Type it like 12.50 or USD 12.50.', fixHi: '12.50 या USD 12.50 की तरह लिखें।' },
  'BUY-NO-CURRENCY': { en: 'The price {value} has no currency', hi: 'रेट {value} की करेंसी नहीं लिखी', fixEn: 'Write the currency beside it, or give the buyer one.', fixHi: 'साथ में करेंसी लिखें या बायर की करेंसी भरें।' },
  'BUY-CURRENCY': { en: '"{value}" is no currency in use', hi: '"{value}" चालू करेंसी नहीं है', fixEn: 'Write its three letters, such as USD.', fixHi: 'तीन अक्षर लिखें, जैसे USD।' },
  'BUY-DIGITS': { en: '{value} has more digits than {currency} has', hi: '{value} में {currency} से ज़्यादा अंक हैं', fixEn: 'Round it yourself.', fixHi: 'ख़ुद गोल करके लिखें।' },
  'BUY-NO-PRICE': { en: 'There is no price for this currency to stand at', hi: 'इस करेंसी के साथ रेट नहीं है', fixEn: 'Write the price first.', fixHi: 'पहले रेट लिखें।' },
  'BUY-DAY': { en: '"{value}" is not a date', hi: '"{value}" तारीख़ नहीं है', fixEn: 'Type it like 31-03-2027.', fixHi: '31-03-2027 की तरह लिखें।' },
  'BUY-DAYS': { en: 'Valid to {to} is before valid from {from}', hi: 'मान्य तक {to}, मान्य से {from} से पहले है', fixEn: 'Correct one of the two.', fixHi: 'दोनों में से एक ठीक करें।' },
  'BUY-LONG': { en: 'The text has {length} characters; {limit} go in', hi: 'टेक्स्ट {length} अक्षरों का है; {limit} आते हैं', fixEn: 'Shorten it.', fixHi: 'छोटा करें।' },
  'BUY-BARCODE': { en: 'Check digit of barcode {value} is wrong', hi: 'बारकोड {value} का चेक अंक ग़लत है', fixEn: 'Compare it with the buyer\'s order. It was taken as it stands.', fixHi: 'बायर के ऑर्डर से मिलाएँ। जैसा लिखा है वैसा लिया गया।' },
  'BUY-NO-ITEM': { en: 'Item no. {value} is not in the catalogue', hi: 'आइटम नं. {value} कैटलॉग में नहीं है', fixEn: 'Correct the number or add the item.', fixHi: 'नंबर ठीक करें या आइटम जोड़ें।' },
  'BUY-NO-KEY': { en: 'The row names no item of ours', hi: 'पंक्ति में हमारा कोई आइटम नहीं लिखा', fixEn: 'Write our item no., or the buyer\'s number of an item already in the list.', fixHi: 'हमारा आइटम नं. लिखें, या लिस्ट के किसी आइटम का बायर वाला नंबर।' },
  'BUY-TWICE': { en: 'Item no. {value} stands in row {first} too', hi: 'आइटम नं. {value} पंक्ति {first} में भी है', fixEn: 'Leave one of the two rows.', fixHi: 'दोनों में से एक पंक्ति रखें।' },
};

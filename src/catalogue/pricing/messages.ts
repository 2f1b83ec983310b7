import type { Messages } from '#base';

/** What the judge of rates and delivery times says. */
export const pricingMessages: Messages = {
  'LADDER-STEP-TWICE': {
    en: 'Two prices from {quantity} on. {price} and {other} {currency} are both said to begin at the same quantity.', hi: '{quantity} से दो दाम। {price} और {other} {currency} दोनों एक ही मात्रा से शुरू होते हैं।',
    fixEn: 'Keep the first price, or change one quantity.', fixHi: 'पहला दाम रखें, या एक मात्रा बदलें।',
  },
  'LADDER-ORDER': { en: 'The quantities do not go up. {quantity} stands after {before}.', hi: 'मात्राएँ बढ़ते क्रम में नहीं हैं। {before} के बाद {quantity} है।', fixEn: 'Put them in order.', fixHi: 'क्रम से लगाएँ।' },
  'LADDER-RISES': {
    en: 'A larger order costs more. From {quantity} on it is {price} {currency}, before it {before}.', hi: 'बड़ा ऑर्डर महँगा है। {quantity} से {price} {currency}, उससे पहले {before}।',
    fixEn: 'Take the price before it, or keep it if it is meant.', fixHi: 'पिछला दाम लें, या ऐसा ही चाहिए तो रखें।',
  },
  'LADDER-PRICE': { en: 'The price from {quantity} on is not above zero: {price} {currency}.', hi: '{quantity} से दाम शून्य से ऊपर नहीं: {price} {currency}।', fixEn: 'Type the price again.', fixHi: 'दाम फिर से लिखें।' },
  'LADDER-CURRENCY': { en: 'The price from {quantity} on is in {other}, its list in {currency}.', hi: '{quantity} का दाम {other} में है, लिस्ट {currency} में।', fixEn: 'Type the price again in {currency}; nothing is converted by itself.', fixHi: 'दाम {currency} में फिर लिखें; अपने आप कुछ नहीं बदलता।' },
  'LADDER-CURRENCY-CODE': { en: '{currency} is not a currency.', hi: '{currency} कोई मुद्रा नहीं है।', fixEn: 'Choose the currency of these rates.', fixHi: 'इन रेट की मुद्रा चुनें।' },
  'LADDER-QUANTITY': { en: 'A step begins at {quantity}, which is not above zero.', hi: 'एक रेट {quantity} से शुरू है, जो शून्य से ऊपर नहीं।', fixEn: 'Type the quantity again.', fixHi: 'मात्रा फिर से लिखें।' },
  'LADDER-DAYS': { en: 'These rates end before they begin: from {from} until {to}.', hi: 'ये रेट शुरू होने से पहले ख़त्म हैं: {from} से {to} तक।', fixEn: 'Take the last day away, or change a day.', fixHi: 'आख़िरी दिन हटाएँ, या तारीख़ बदलें।' },
  'LADDER-MOQ': { en: 'MOQ {moq} is above the first step, {quantity}. Nobody could order at the first price.', hi: 'MOQ {moq} पहले रेट {quantity} से ऊपर है। पहले दाम पर कोई ऑर्डर नहीं दे सकता।', fixEn: 'Begin the rates at the MOQ, or lower the MOQ.', fixHi: 'रेट MOQ से शुरू करें, या MOQ घटाएँ।' },
  'LADDER-SAME-KEY': { en: 'There are two lists of rates for {ladder}.', hi: '{ladder} के लिए रेट की दो लिस्टें हैं।', fixEn: 'Give one of them another day, place or buyer, or remove it.', fixHi: 'एक की तारीख़, जगह या बायर बदलें, या उसे हटाएँ।' },
  'LEAD-TWICE': { en: 'Up to {quantity} there are two delivery times: {days} and {other} days.', hi: '{quantity} तक दो डिलीवरी समय: {days} और {other} दिन।', fixEn: 'Keep the first, or change a quantity.', fixHi: 'पहला रखें, या मात्रा बदलें।' },
  'LEAD-OPEN-TWICE': { en: 'Two delivery times are for any quantity: {days} and {other} days.', hi: 'किसी भी मात्रा के लिए दो डिलीवरी समय: {days} और {other} दिन।', fixEn: 'Keep the first, or type up to which quantity it is.', fixHi: 'पहला रखें, या लिखें कि कितनी मात्रा तक है।' },
  'LEAD-FALLS': { en: 'A larger order is ready sooner. Up to {quantity} in {days} days, up to {smaller} in {before}.', hi: 'बड़ा ऑर्डर जल्दी तैयार। {quantity} तक {days} दिन, {smaller} तक {before} दिन।', fixEn: 'Take the longer time, or keep it if it is meant.', fixHi: 'लंबा समय लें, या ऐसा ही चाहिए तो रखें।' },
  'LEAD-FALLS-OPEN': { en: 'A larger order is ready sooner. Above {smaller} in {days} days, up to it in {before}.', hi: 'बड़ा ऑर्डर जल्दी तैयार। {smaller} से ऊपर {days} दिन, उतने तक {before} दिन।', fixEn: 'Take the longer time, or keep it if it is meant.', fixHi: 'लंबा समय लें, या ऐसा ही चाहिए तो रखें।' },
};

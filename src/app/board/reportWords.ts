import type { Messages } from '#base';

/** Words of the printed board. */
const WORDS: Messages = {
  title: { en: 'Checks', hi: 'जाँच' }, asOf: { en: 'As of {day}, {items} items. {where}', hi: '{day} के लिए, {items} आइटम। {where}' }, markets: { en: 'For the markets of each item.', hi: 'हर आइटम के बाज़ारों के लिए।' }, going: { en: 'Going to {countries}.', hi: 'गंतव्य: {countries}।' },
  sums: { en: '{points} points', hi: '{points} पॉइंट' }, filtered: { en: 'Only some points are shown: a filter was set.', hi: 'कुछ ही पॉइंट दिखे हैं: फ़िल्टर लगा था।' },
  exporter: { en: 'On your firm', hi: 'आपकी फ़र्म पर' }, product: { en: 'On items', hi: 'आइटम पर' }, listing: { en: 'On listings', hi: 'लिस्टिंग पर' }, certificate: { en: 'On certificates', hi: 'प्रमाणपत्रों पर' }, shipment: { en: 'On shipments', hi: 'शिपमेंट पर' }, other: { en: 'Other', hi: 'अन्य' },
  checkedOn: { en: 'looked at {day}', hi: '{day} को देखा' }, toDo: { en: 'What to do: {fix}', hi: 'क्या करें: {fix}' },
  state: { en: 'State', hi: 'स्थिति' }, what: { en: 'What', hi: 'क्या' }, items: { en: 'Items', hi: 'आइटम' }, authority: { en: 'Rule and source', hi: 'नियम और स्रोत' }, more: { en: 'and {count} more', hi: 'और {count}' },
  rule: { en: 'Rule', hi: 'नियम' }, sku: { en: 'Item no.', hi: 'आइटम नं.' }, name: { en: 'Name', hi: 'नाम' }, destination: { en: 'Destination', hi: 'गंतव्य' }, detail: { en: 'What was found', hi: 'क्या मिला' }, fix: { en: 'What to do', hi: 'क्या करें' }, field: { en: 'Field', hi: 'फ़ील्ड' }, source: { en: 'Source', hi: 'स्रोत' }, sourceDate: { en: 'Date of the source', hi: 'स्रोत की तारीख़' }, confidence: { en: 'Confidence', hi: 'भरोसा' }, aimed: { en: 'Aims at', hi: 'मूल गंभीरता' }, pack: { en: 'Rule pack', hi: 'नियम पैक' }, firm: { en: 'Your firm', hi: 'आपकी फ़र्म' },
  foot: { en: 'Niryat. Decision support, not legal advice. Rule packs: {packs}', hi: 'Niryat। निर्णय में मदद, क़ानूनी सलाह नहीं। नियम पैक: {packs}' },
};

export type Word = (key: string, places?: Readonly<Record<string, string | number>>) => string;
export const wordsIn = (language: string): Word => (key, places = {}) => {
  const one = WORDS[key] ?? WORDS.other;
  return ((language === 'hi' ? one?.hi : one?.en) ?? key).replace(/\{(\w+)\}/gu, (_all, place: string) => String(places[place] ?? ''));
};

import type { Messages } from '#base';

/** Words of the advisor's printed list. */
const WORDS: Messages = {
  title: { en: 'What selling {item} to {country} asks for', hi: '{item} को {country} भेजने के लिए क्या चाहिए' }, asOf: { en: 'As of {day}. Item {sku}, HS {hs}.', hi: '{day} के लिए। आइटम {sku}, HS {hs}।' },
  sums: { en: '{have} there, {missing} missing, {unknown} with details missing, {waived} ahead with reason.', hi: '{have} मौजूद, {missing} कम, {unknown} में जानकारी अधूरी, {waived} कारण के साथ आगे।' },
  registration: { en: 'Registrations and your firm', hi: 'रजिस्ट्रेशन और आपकी फ़र्म' }, certificate: { en: 'Certificates and tests', hi: 'सर्टिफ़िकेट और टेस्ट' }, label: { en: 'Label', hi: 'लेबल' }, item: { en: 'The item itself', hi: 'आइटम' }, listing: { en: 'Listing', hi: 'लिस्टिंग' },
  state: { en: 'State', hi: 'स्थिति' }, asked: { en: 'What is asked', hi: 'क्या चाहिए' }, found: { en: 'What is there', hi: 'क्या मौजूद है' }, authority: { en: 'Rule and source', hi: 'नियम और स्रोत' }, checkedOn: { en: 'looked at {day}', hi: '{day} को देखा' },
  papers: { en: 'Papers of the consignment', hi: 'शिपमेंट के काग़ज़' }, papersNote: { en: 'Rules speak of these papers. They are checked when the shipment has them.', hi: 'नियम इन काग़ज़ों की बात करते हैं। शिपमेंट में आने पर जाँचे जाएँगे।' }, paper: { en: 'Paper', hi: 'काग़ज़' }, rules: { en: 'What rules ask of it', hi: 'नियम क्या माँगते हैं' }, more: { en: 'and {count} more', hi: 'और {count}' },
  labels: { en: 'Particulars of the label: {market}', hi: 'लेबल की जानकारी: {market}' }, particular: { en: 'Particular', hi: 'जानकारी' }, required: { en: 'required', hi: 'ज़रूरी' }, some: { en: 'where it applies', hi: 'जहाँ लागू हो' }, empty: { en: '(empty)', hi: '(ख़ाली)' },
  agreements: { en: 'Lower duty', hi: 'कम ड्यूटी' }, agreement: { en: 'Agreement', hi: 'समझौता' }, proof: { en: 'Proof of origin', hi: 'मूल का सबूत' }, notInForce: { en: 'not in force on this day', hi: 'इस दिन लागू नहीं' },
  dates: { en: 'Days ahead that change the answer', hi: 'आगे की तारीख़ें जिनसे जवाब बदलेगा' }, day: { en: 'Day', hi: 'तारीख़' }, what: { en: 'What changes', hi: 'क्या बदलेगा' }, begins: { en: 'begins', hi: 'लागू होगा' }, ends: { en: 'last day', hi: 'आख़िरी दिन' }, certificateEnds: { en: 'certificate ends', hi: 'सर्टिफ़िकेट ख़त्म' }, unsure: { en: 'day to be confirmed', hi: 'तारीख़ पक्की नहीं' },
  foot: { en: 'Niryat. Decision support, not legal advice. Rule packs: {packs}', hi: 'Niryat। निर्णय में मदद, क़ानूनी सलाह नहीं। नियम पैक: {packs}' }, severity: { en: 'Severity', hi: 'गंभीरता' }, confidence: { en: 'Confidence', hi: 'भरोसा' }, source: { en: 'Source', hi: 'स्रोत' }, rule: { en: 'Rule', hi: 'नियम' }, fix: { en: 'What to do', hi: 'क्या करें' }, why: { en: 'Why', hi: 'क्यों' }, part: { en: 'Part', hi: 'हिस्सा' },
};

export type Word = (key: keyof typeof WORDS & string, places?: Readonly<Record<string, string | number>>) => string;

export const wordsIn = (language: string): Word => (key, places = {}) => {
  const one = WORDS[key];
  return ((language === 'hi' ? one?.hi : one?.en) ?? key).replace(/\{(\w+)\}/gu, (_all, place: string) => String(places[place] ?? ''));
};
